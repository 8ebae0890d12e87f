// Finds codes in a few words: what somebody types into the field, or an address that leads
// nowhere. Bounces are the decoder's business.
/** @import { CodePage } from "./types" */

// Digits behind a letter belong to a word of the server's: IB504, id-5.9.0, LPN007_510.
const STATUS = /(?<![\p{L}\d._]|\p{L}-)[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/gu;
const REPLY = /(?<![\p{L}\d._]|\p{L}-)[1-5]\d\d(?!\.?\d)/gu;
const GLUED = /(smtp|error|code|status|fehler(?:code|meldung)?)[-_]?(?=\d)/gi;
// Other signs in place of the dots, as people type them: 5-7-1, 5,7,1; blanks only where nothing
// else stands there.
const DOTLESS = /(?<![\p{L}\d.,/_-])([245])([-,/_])(\d{1,3})\2(\d{1,3})(?![\p{L}\d.,/_-])/gu;
const SPACED = /^\s*([245])\s+(\d{1,3})\s+(\d{1,3})\s*$/;
const LONG = 100; // a code or words to search are shorter than this
const ADDRESS = /[^\s@<>]@[^\s@<>]+\.\p{L}{2}/u;
const SENTENCE = /\d[^\p{L}\d]+(?:\p{L}[\p{L}'’-]*[^\p{L}\d]+){3,}\p{L}/u; // behind a number

// What may stand around a code without making it a message.
const AROUND = /[\s\d.,;:()#<>"'/_-]+|smtp|error|code|status|fehler(code|meldung)?/gi;

/**
 * Return the codes that stand in `text`, enhanced ones first: "550 5.1.1" gives 5.1.1, 550.
 *
 * @param {string} text
 */
export function codesIn(text) {
  const apart = text.replace(GLUED, "$1 ").replace(DOTLESS, "$1.$3.$4").replace(SPACED, "$1.$2.$3");
  return [...(apart.match(STATUS) ?? []), ...(apart.match(REPLY) ?? [])];
}

/**
 * Whether there are codes in `text`, and nothing else that tells.
 *
 * @param {string} text
 */
export function isCode(text) {
  return codesIn(text).length > 0 && text.replace(AROUND, "") === "";
}

/**
 * Whether `text` is a message, which the decoder reads, and not a code or words to search: it has
 * several lines, an address, or what a server says behind a code.
 *
 * @param {string} text
 */
export function isMessage(text) {
  const line = text.trim();
  if (line.length > LONG || line.includes("\n") || ADDRESS.test(line)) return true;
  return codesIn(line).length > 0 && SENTENCE.test(line);
}

/**
 * Return the page of the first of `codes` that has one among `pages`, or null. Each number of a
 * range has its own page, beside the range's.
 *
 * @param {string[]} codes
 * @param {CodePage[]} pages
 * @returns {CodePage | null}
 */
export function pageOf(codes, pages) {
  for (const code of codes) {
    const page = pages.find((one) => one.code === code);
    if (page) return page;
    const range = pages.find((one) => isWithin(code, one));
    if (!range) continue;
    // A copy that is opened from a file names index.html in each link.
    const href = range.href.replace(`/${range.code}/`, `/${code}/`);
    return { code, title: range.title, href };
  }
  return null;
}

/**
 * Whether `code` is a number of the range, or its first one.
 *
 * @param {string} code
 * @param {Pick<CodePage, "code" | "through">} range
 */
export function isWithin(code, { code: from, through }) {
  if (!through || !code.includes(".")) return false;
  const [first, last, number] = [from, through, code].map((name) => name.split(".").map(Number));
  const isSame = first[0] === number[0] && first[1] === number[1];
  return isSame && first[2] <= number[2] && number[2] <= last[2];
}
