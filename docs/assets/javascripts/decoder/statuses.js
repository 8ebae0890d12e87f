// Whether three numbers with dots are an enhanced status code (RFC 3463).
import { STARTS } from "./forms.js";
import { LIKELY, POSSIBLE, SURE } from "./scores.js";

/** @import { Knowledge, Patterns, Token } from "./types.js" */

const BEFORE = 28; // characters that are looked at before a code
const AFTER = 14; // and behind it
const SUBJECTS = 7; // the highest subject of RFC 3463, section 4
const MARKED = /[#=;([<"']#?$|status(?:code)?: ?$/;
const BEHIND_REPLY = /(?<!\d)[245]\d\d[-_ :,;.]{0,2}[([<#]{0,2}$/;

/**
 * Return the code that stands at `match`, or null if it is none.
 *
 * @param {string} text
 * @param {RegExpExecArray} match
 * @param {Knowledge} knowledge
 * @returns {Token | null}
 */
export function statusAt(text, match, { codes, patterns }) {
  const [code, subject, detail] = match;
  const start = match.index;
  const end = start + code.length;
  if (isPadded(subject) || isPadded(detail)) return null;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const isMarked = MARKED.test(before);
  const isBehindReply = BEHIND_REPLY.test(before);
  const isStrange = Number(subject) > SUBJECTS && !isMarked;
  if (!isBehindReply && (isStrange || isSomethingElse(before, after, patterns.number))) return null;
  const score = scoreOf(before, isMarked, patterns.number);
  const isGiven = isBehindReply || isMarked || score === SURE;
  if (!codes.has(code) && !isGiven) return null;
  return { kind: "status", code, start, end, score, pair: null, answers: false };
}

/**
 * @param {string} number
 */
function isPadded(number) {
  return /^0\d/.test(number);
}

/**
 * Whether it is a version, a date or an amount.
 *
 * @param {string} before
 * @param {string} after
 * @param {Patterns["number"]} patterns
 */
function isSomethingElse(before, after, { version, date, hour, unit, amount, named }) {
  if (version.test(before) || date.test(before) || hour.test(after)) return true;
  return unit.test(after) || (amount.test(before) && !named.test(before));
}

/**
 * @param {string} before
 * @param {boolean} isMarked
 * @param {Patterns["number"]} patterns
 */
function scoreOf(before, isMarked, { named }) {
  if (isMarked || named.test(before)) return SURE;
  return STARTS.test(before) ? LIKELY : POSSIBLE;
}
