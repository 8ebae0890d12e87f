// Codes that a scanner or a copy has damaged: letters for digits ("55O 5.l.1"), blanks or commas
// within ("550 5. 1. 1"). Only a reply with its enhanced code, of one class, is sure enough.

/** @import { Change } from "./pasted.js" */

const DIGIT = "[0-9OoQIlSsBZ|]";
const DAMAGED = new RegExp(
  `(?<![\\w.@/-])([245SsZ])(${DIGIT}{2})([- ])([245SsZ]) ?[.,] ?(${DIGIT}{1,3}) ?[.,] ?(${DIGIT}{1,3})(?![\\w.@/-])`,
  "g",
);
const WHOLE = /^[245]\d\d[- ][245]\.\d{1,3}\.\d{1,3}$/;
/** @type {Record<string, string>} */
const READ = { O: "0", o: "0", Q: "0", I: "1", l: "1", "|": "1", S: "5", s: "5", B: "8", Z: "2" };

/**
 * Where codes are damaged, and what they were.
 *
 * @param {string} text
 * @returns {Change[]}
 */
export function mended(text) {
  /** @type {Change[]} */
  const found = [];
  for (const { index, 0: all, 1: first, 2: reply, 3: sign, ...rest } of text.matchAll(DAMAGED)) {
    const [kind, subject, detail] = [rest[4], rest[5], rest[6]].map(digits);
    const code = `${digits(first)}${digits(reply)}${sign}${kind}.${subject}.${detail}`;
    if (WHOLE.test(all) || !WHOLE.test(code) || code[0] !== kind) continue;
    found.push([index, index + all.length, code]);
  }
  return found;
}

/**
 * @param {string} letters
 */
function digits(letters) {
  return letters.replace(/\D/g, (letter) => READ[letter] ?? letter);
}
