// The way from a part's decoded text back to the text that was pasted.

/** @import { Part, Span } from "./types.js" */

/**
 * Lead a stretch of a part's text back to the pasted text: to itself, or to the lines or the part
 * that it was decoded from.
 *
 * @param {Part} part
 * @param {number} start
 * @param {number} end
 * @returns {Span}
 */
export function placeIn({ source }, start, end) {
  if (source.kind === "shift") return { start: source.base + start, end: source.base + end };
  if (source.kind === "block") return { start: source.start, end: source.end };
  const first = source.raw[lineOf(source.starts, start)];
  const last = source.raw[lineOf(source.starts, Math.max(start, end - 1))];
  return { start: first[0], end: last[1] };
}

/**
 * The number of the line in which a position lies, by binary search.
 *
 * @param {number[]} starts
 * @param {number} position
 */
function lineOf(starts, position) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
