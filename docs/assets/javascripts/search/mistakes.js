// Mistyped words: the known one that is nearest, by letters left out, added, exchanged or swapped.

const SHORT = 4; // letters from which a word may have one mistake
const LONG = 8; // and from which it may have two

/**
 * Return the row of distances of the next letter of one word from those of another.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} at the place of the letter in `one`
 * @param {number[][]} rows the rows before it, the last one last
 */
function nextRow(one, other, at, rows) {
  const above = rows[rows.length - 1];
  const beyond = rows[rows.length - 2];
  const row = [at + 1];
  for (let to = 1; to <= other.length; to++) {
    const exchanged = above[to - 1] + Number(one[at] !== other[to - 1]);
    const isSwapped = beyond && one[at] === other[to - 2] && one[at - 1] === other[to - 1];
    const swapped = isSwapped ? beyond[to - 2] + 1 : Number.POSITIVE_INFINITY;
    row.push(Math.min(exchanged, swapped, above[to] + 1, row[to - 1] + 1));
  }
  return row;
}

/**
 * Return how many mistakes turn one word into another; `most + 1` stands for more.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let rows = [[...Array(other.length + 1).keys()]];
  for (let at = 0; at < one.length; at++) {
    const row = nextRow(one, other, at, rows);
    if (Math.min(...row) > most) return most + 1;
    rows = [...rows.slice(-1), row];
  }
  return Math.min(rows[rows.length - 1][other.length], most + 1);
}

/**
 * Return the word that is meant by a mistyped one, or null; of two as near the more frequent one.
 *
 * @param {string} word
 * @param {Iterable<[word: string, count: number]>} known
 */
export function nearest(word, known) {
  if (/\d/.test(word) || word.length < SHORT) return null;
  const most = word.length < LONG ? 1 : 2;
  let best = { other: /** @type {string | null} */ (null), off: most + 1, count: 0 };
  for (const [other, count] of known) {
    const off = distance(word, other, most);
    if (off > most || off > best.off) continue;
    if (off < best.off || count > best.count) best = { other, off, count };
  }
  return best.other;
}
