// What the answer rests on, recipient by recipient: the places of a text that were read as codes
// and reasons, each marked whole, amid what stands around them.

/** @import { Piece } from "./types" */

const AROUND = 200; // so much of the text is shown on both sides of a place
const LONGEST = 2000; // of a place, so much is marked

/**
 * Return the end of the paragraph in which a place ends: a server's words go on in lines that are
 * indented.
 *
 * @param {string} text
 * @param {number} end
 */
function wholeEnd(text, end) {
  const rest = text.slice(end, end + LONGEST);
  const line = rest.match(/^[^\n]*(?:\r?\n[ \t]+\S[^\n]*)*/)?.[0] ?? "";
  return end + line.trimEnd().length;
}

/**
 * Return the place with the lines that belong to it, from the beginning of its first one.
 *
 * @param {string} text
 * @param {{ start: number, end: number }} place
 */
function whole(text, { start, end }) {
  const last = Math.min(end, start + LONGEST);
  // A text on one line has no lines to speak of.
  const begin = text.lastIndexOf("\n", start - 1) + 1;
  return { start: start - begin < AROUND ? begin : start, end: wholeEnd(text, last) };
}

/**
 * Return the places in the order of the text, those that touch as one.
 *
 * @param {{ start: number, end: number }[]} places
 */
function joined(places) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  for (const place of places.sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else found.push({ ...place });
  }
  return found;
}

/**
 * Return the text around some places in pieces: what is marked, what stands around it, and where
 * something is left out.
 *
 * @param {string} text
 * @param {{ start: number, end: number }[]} places
 * @returns {Piece[]}
 */
export function pieces(text, places) {
  const marked = joined(
    places.filter(({ start, end }) => end > start).map((one) => whole(text, one)),
  );
  /** @type {Piece[]} */
  const found = [];
  let at = 0;
  marked.forEach(({ start, end }, number) => {
    const from = Math.max(at, start - AROUND);
    if (from > at) found.push({ text: " … ", isMarked: false });
    if (start > from) found.push({ text: text.slice(from, start), isMarked: false });
    found.push({ text: text.slice(start, end), isMarked: true });
    at = Math.min(text.length, end + AROUND, marked[number + 1]?.start ?? Number.POSITIVE_INFINITY);
    if (at > end) found.push({ text: text.slice(end, at), isMarked: false });
  });
  if (found.length && at < text.length) found.push({ text: " …", isMarked: false });
  return found;
}
