// Finds codes in a few words: what somebody types into the field, or an address that leads
// nowhere. Bounces are the decoder's business.
/** @import { CodePage } from "./types" */

const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/g;
const REPLY = /(?<![\d.])[1-5]\d\d(?!\.?\d)/g;
const LONG = 60; // a code or words to search are shorter than this

// What may stand around a code without making it a message.
const AROUND = /[\s\d.,;:()#<>"'-]+|smtp|error|code|status|fehler(code|meldung)?/gi;

/**
 * Return the codes that stand in `text`, enhanced ones first: "550 5.1.1" gives 5.1.1, 550.
 *
 * @param {string} text
 */
export function codesIn(text) {
  return [...(text.match(STATUS) ?? []), ...(text.match(REPLY) ?? [])];
}

/**
 * Whether `text` is a message, which the decoder reads, and not a code or words to search.
 *
 * @param {string} text
 */
export function isMessage(text) {
  return text.length > LONG || (codesIn(text).length > 0 && text.replace(AROUND, "") !== "");
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
 * @param {string} code
 * @param {CodePage} range
 */
function isWithin(code, { code: from, through }) {
  if (!through || !code.includes(".")) return false;
  const [first, last, number] = [from, through, code].map((name) => name.split(".").map(Number));
  const isSame = first[0] === number[0] && first[1] === number[1];
  return isSame && first[2] <= number[2] && number[2] <= last[2];
}
