// Finds the codes in a flow: digits that are a reply code or an enhanced status code, and not an
// address, a version, a date, a size, an amount or an id.
import { pattern } from "./pattern.js";
import { replyAt } from "./replies.js";
import { statusAt } from "./statuses.js";

/** @import { Knowledge, Span, Token } from "./types.js" */

// No unbounded repetition stands in these patterns or right after their beginnings: linear time.
const STATUS = pattern.global(
  String.raw`(?<=(?<!\d)[2-5]\d\d[-_.]['"]?|`,
  String.raw`(?<![\w.@/%+&?-]))[245]\.(\d{1,3})\.(\d{1,3})(?![\w%@/]|[.:]\d|-\d)`,
);
const REPLY = /(?<![\w.@/%+&$€£?-]|\d,)[2-5]\d\d(?![a-z0-9/@%]|[.,:]\d|_(?!\d\.))/g;
const URL = /(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/g;

/**
 * Return the codes of a flow's text in their order. An enhanced code that belongs to a reply code
 * is its `pair` and stands in no place of its own.
 *
 * @param {string} text
 * @param {Knowledge} knowledge
 */
export function codesIn(text, knowledge) {
  const urls = [...text.matchAll(URL)].map(({ index, 0: url }) => ({
    start: index,
    end: index + url.length,
  }));
  /** Start -> the code. @type {Map<number, Token>} */
  const statuses = new Map();
  for (const match of outside(urls, text.matchAll(STATUS))) {
    const token = statusAt(text, match, knowledge);
    if (token) statuses.set(token.start, token);
  }
  /** @type {Token[]} */
  const found = [];
  for (const match of outside(urls, text.matchAll(REPLY))) {
    const token = replyAt(text, match, statuses, knowledge);
    if (token) found.push(token);
  }
  const paired = new Set(found.map((token) => token.pair));
  for (const status of statuses.values()) if (!paired.has(status)) found.push(status);
  return found.sort((one, other) => one.start - other.start);
}

/**
 * Yield the matches that stand in none of the spans; both in their order.
 *
 * @param {Span[]} spans
 * @param {Iterable<RegExpExecArray>} matches
 */
function* outside(spans, matches) {
  let at = 0;
  for (const match of matches) {
    while (at < spans.length && spans[at].end <= match.index) at++;
    if (at === spans.length || spans[at].start > match.index) yield match;
  }
}
