// Hints with a gap, "mailbox … full": found by their two halves, which the matcher looks for with
// all other texts. A second half looks back at the first halves that stand so near before it.
const WORD = 3; // what a word counts; a letter of a script without spaces counts 1
const MOST = 4 * WORD; // so much may stand in the gap
const LETTERS = 100; // and so many characters
const WEIGHT = 0.6; // less than that of the same words without a gap, more than a keyword's
const ENDS = new Set([..."!?;"].map((sign) => sign.charCodeAt(0)));
const COLON = 58; // what stands before it says who speaks: "host x said: 554 invalid"
const DOT = 46;
const SPACE = 32;
const BLANK = 12;
const WIDE = 0x3000;

/** The halves of all hints: `add(pattern, entry)` takes them into the matcher. */
export class Gaps {
  constructor(rows, add) {
    const firsts = new Set();
    const seconds = new Map(); // second half -> first half -> the causes that both mean
    for (const [befores, behinds, cause] of rows) {
      for (const before of befores) firsts.add(before);
      for (const behind of behinds) {
        if (!seconds.has(behind)) seconds.set(behind, new Map());
        const meant = seconds.get(behind);
        for (const before of befores) meant.set(before, [...(meant.get(before) ?? []), cause]);
      }
    }
    for (const half of firsts) add(half, { kind: "first", half });
    for (const [half, meanings] of seconds) add(half, { kind: "second", half, meanings });
  }

  /**
   * Return a function that is told every hit in `text`, in the order of their ends, and returns
   * the hits of whole hints that end there.
   */
  reader(text) {
    const firsts = []; // first halves so far
    return (start, end, entries) => {
      const found = spanning(text, firsts, start, end, entries);
      for (const { kind, half } of entries) if (kind === "first") firsts.push({ start, end, half });
      return found;
    };
  }
}

/** Whether an entry means nothing without its other half. */
export function isHalf({ kind }) {
  return kind === "first" || kind === "second";
}

function spanning(text, firsts, start, end, entries) {
  const found = [];
  const second = entries.find((entry) => entry.kind === "second");
  if (!second || !firsts.length || firsts.at(-1).end < start - LETTERS) return found;
  const earliest = reach(text, start);
  for (let i = firsts.length - 1; i >= 0 && firsts[i].end >= earliest; i--) {
    const first = firsts[i];
    const causes = first.end <= start ? second.meanings.get(first.half) : null;
    if (!causes) continue;
    const length = first.half.length + second.half.length;
    const entry = { kind: "phrase", causes, weight: WEIGHT, length, isGapped: true };
    found.push({ start: first.start, end, entries: [entry] });
  }
  return found;
}

/** How far to the left of `start` a gap may begin: a few words of the same sentence. */
function reach(text, start) {
  let size = 0;
  let inWord = false;
  for (let i = start - 1; i >= 0 && start - i <= LETTERS; i--) {
    const code = text.charCodeAt(i);
    if (code === SPACE) {
      inWord = false;
    } else if (code === BLANK || isEnd(text, i, code)) {
      return i + 1;
    } else if (code >= WIDE) {
      size++;
    } else if (!inWord && isLetter(code)) {
      size += WORD;
      inWord = true;
    }
    if (size > MOST) return i + 1;
  }
  return Math.max(0, start - LETTERS);
}

/** Whether a sentence ends here, or who speaks is named; a dot in a name and an ellipsis do not. */
function isEnd(text, i, code) {
  if (code === COLON) return text.charCodeAt(i + 1) === SPACE;
  if (code !== DOT && !ENDS.has(code)) return false;
  const before = text.charCodeAt(i - 1);
  return before >= WIDE || (before !== DOT && text.charCodeAt(i + 1) === SPACE);
}

function isLetter(code) {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0x80;
}
