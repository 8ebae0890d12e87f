// Replies of several lines repeat their codes: "550-5.1.1 … 550 5.1.1".
import { BLANK, INDENTED, LINE } from "./flow.js";

const PREFIX =
  /(?:<<< ?)?(?<![\w.#/=])([245]\d\d)([- \n])((?:[(#]{0,2}[245]\.\d{1,3}\.\d{1,3}\)?[ \n]?)?)/g;
const REACH = 1500; // so long may a line of a reply be

/** @typedef {{ reply: string, dash: string, status: string, start: number, end: number }} Prefix */

/**
 * Return the ranges (with what to put there) in which a reply of several lines repeats its codes,
 * so that its words stand together.
 *
 * @param {string} text
 */
export function repeatedPrefixes(text) {
  /** @type {[start: number, end: number, filling: string][]} */
  const ranges = [];
  /** @type {Prefix | null} */
  let last = null;
  for (const match of text.matchAll(PREFIX)) {
    const prefix = prefixAt(match);
    if (last && repeats(prefix, last, text)) {
      const { start, end } = prefix;
      ranges.push(...breaksIn(text, last.end, start - 1));
      const isLine = opensLine(text, start);
      if (isLine) ranges.push([start - 1, end, INDENTED]);
      else ranges.push([start, end, ""]);
      prefix.status ||= last.status;
    }
    last = prefix;
  }
  return ranges;
}

/**
 * The line breaks within a line of a reply, which had no room for it: the reply goes on behind them.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {[start: number, end: number, filling: string][]}
 */
function breaksIn(text, start, end) {
  const breaks = [...text.slice(start, end).matchAll(/\n/g)];
  return breaks.map(({ index }) => [start + index, start + index + 1, INDENTED]);
}

/**
 * @param {RegExpExecArray} match
 * @returns {Prefix}
 */
function prefixAt({ index: start, 0: whole, 1: reply, 2: dash, 3: status }) {
  return { reply, dash, status: status.trim(), start, end: start + whole.length };
}

/**
 * @param {string} text
 * @param {number} start
 */
function opensLine(text, start) {
  return start > 0 && [LINE, INDENTED, BLANK].includes(text[start - 1]);
}

/**
 * Whether a prefix goes on with the reply of the one before it.
 *
 * @param {Prefix} prefix
 * @param {Prefix} last
 * @param {string} text
 */
function repeats({ reply, dash, status, start }, last, text) {
  const isSame = last.dash === "-" && last.reply === reply && start - last.end < REACH;
  if (!isSame || (status && last.status && status !== last.status)) return false;
  const blank = text.slice(last.end, start).indexOf(BLANK);
  if (blank >= 0 && blank !== start - last.end - 1) return false;
  return status !== "" || dash === "-" || /[\n\v\f ]/.test(text.slice(start - 1, start));
}
