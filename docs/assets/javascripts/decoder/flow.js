// A text in the form in which it is read: lower case, white space collapsed, quotation marks
// plain, each character with its place in the text that it comes from.

/** @import { Flow } from "./types.js" */

/** What stands where a decoded character needed less room than its encoded form. */
export const FILLER = "\ufeff";

/** A new line, an indented new line, a blank line. */
export const LINE = "\n";
export const INDENTED = "\v";
export const BLANK = "\f";

const PLAIN = new Map([
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201a", "'"],
  ["\u201b", "'"],
  ["`", "'"],
  ["\u00b4", "'"],
  ["\u201c", '"'],
  ["\u201d", '"'],
  ["\u201e", '"'],
  ["\u00ab", '"'],
  ["\u00bb", '"'],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["\u3002", "."],
  ["\uff1a", ":"],
  ["\uff1b", ";"],
  ["\uff08", "("],
  ["\uff09", ")"],
  ["\uff03", "#"],
]);

const SIGN = 0;
const SPACE = 1;
const BREAK = 2;
const NOTHING = 3;
const CHARACTERS = 65536;
const kinds = new Uint8Array(CHARACTERS);
const plain = new Uint16Array(CHARACTERS);
for (let code = 0; code < CHARACTERS; code++) plain[code] = code;
for (const [from, to] of PLAIN) plain[from.charCodeAt(0)] = to.charCodeAt(0);
for (let i = 0; i < 10; i++) plain[0xff10 + i] = 0x30 + i; // full-width digits
plain[0xff0e] = 0x2e;
for (const space of " \t\u00a0\u3000\u2009\u202f") kinds[space.charCodeAt(0)] = SPACE;
for (const line of "\n\r\v\f\u2028\u2029") kinds[line.charCodeAt(0)] = BREAK;
for (const none of "\ufeff\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\0") {
  kinds[none.charCodeAt(0)] = NOTHING;
}

// What white space has come to since the last character, and what it comes to with more of it:
// nothing, a space, a line break, a line break with spaces behind it, a blank line.
const NONE = 0;
/** @type {Record<number, number[]>} */
const MORE_SPACE = { [SPACE]: [1, 1, 3, 3, 4], [BREAK]: [2, 2, 4, 4, 4] };
const SIGNS = [0, 32, 10, 11, 12];
/** Lower case of which nothing is changed: what nearly every pattern is. */
const FOLDED = /^[!-=?@[-_{-~a-z]+(?: [!-=?@[-_{-~a-z]+)*$/;
const RETURN = 13;
const FEED = 10;
const QUOTE = 0x3e;
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * Lower case, each character in its place: one letter alone would become two.
 *
 * @param {string} text
 */
function lowered(text) {
  return text.replaceAll("\u0130", "i").toLowerCase();
}

/**
 * Fold a short pattern the way a flow is folded.
 *
 * @param {string} pattern
 */
export function fold(pattern) {
  const lower = lowered(pattern);
  if (FOLDED.test(lower)) return lower;
  return flowOf(pattern)
    .text.replace(/[\n\v\f]/g, " ")
    .trim();
}

/**
 * Return the folded text and, for each of its characters, the place in `source`.
 *
 * @param {string} source
 * @returns {Flow}
 */
export function flowOf(source) {
  const lower = lowered(source);
  const out = new Uint16Array(lower.length + 1);
  const at = new Int32Array(lower.length + 1);
  let size = 0;
  let space = NONE;
  let isFresh = true; // nothing but quotation signs since the line began
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    /** @type {number} */
    const kind = isFresh && isQuotation(lower, i, code) ? NOTHING : kinds[code];
    if (kind === NOTHING || isHalfBreak(lower, i, code)) continue;
    if (kind !== SIGN) {
      space = MORE_SPACE[kind][space];
      isFresh ||= kind === BREAK;
      continue;
    }
    isFresh = false;
    if (space && size) {
      at[size] = i;
      out[size++] = SIGNS[space];
    }
    space = NONE;
    at[size] = i;
    out[size++] = plain[code];
  }
  at[size] = lower.length;
  return { text: utf16.decode(out.subarray(0, size)), at: at.subarray(0, size + 1) };
}

/**
 * Whether a carriage return stands here whose line feed follows.
 *
 * @param {string} lower
 * @param {number} i
 * @param {number} code
 */
function isHalfBreak(lower, i, code) {
  return code === RETURN && lower.charCodeAt(i + 1) === FEED;
}

/**
 * Whether the ">" of a quoted mail stands here, and not ">>> RCPT TO", the client's part of an SMTP
 * dialogue.
 *
 * @param {string} lower
 * @param {number} i
 * @param {number} code
 */
function isQuotation(lower, i, code) {
  if (code !== QUOTE) return false;
  return !(lower.startsWith(">>> ", i) && /^>>> [a-z]{4}\b/.test(lower.slice(i, i + 9)));
}

/**
 * Return the flow with each range replaced by its filling, which is no longer than the range.
 *
 * @param {Flow} flow
 * @param {[start: number, end: number, filling: string][]} ranges in their order
 * @returns {Flow}
 */
export function without(flow, ranges) {
  /** @type {string[]} */
  const texts = [];
  const at = new Int32Array(flow.at.length);
  const { length } = flow.text;
  let from = 0;
  let size = 0;
  for (const [start, end, filling] of [...ranges, /** @type {const} */ ([length, length, ""])]) {
    texts.push(flow.text.slice(from, start), filling);
    at.set(flow.at.subarray(from, start + filling.length), size);
    size += start - from + filling.length;
    from = end;
  }
  at[size] = flow.at[length];
  return { text: texts.join(""), at: at.subarray(0, size + 1) };
}
