// Whether three digits are a reply code (RFC 5321, section 4.2).
import { ANSWERS, STARTS } from "./forms.js";
import { CERTAIN, classOf, LIKELY, POSSIBLE, SURE } from "./scores.js";

/** @import { Knowledge, Patterns, Token } from "./types.js" */

const BEFORE = 40; // characters that are looked at before a code
const AFTER = 48; // and behind it
const DIGITS = 3;

const PAIRED = /^(?:, b|[-_ :,;.]{0,3}|[\n\v])["'([<]?#?([245]\.\d{1,3}\.\d{1,3})(?![.\d])/;
const PAIRED_NEARBY = /^[ -][a-z_.]{3,15} ([245]\.\d{1,3}\.\d{1,3})(?![.\d])/;
/** A sign between the code and its words, or a letter of another script. */
const SPOKEN = /^(?:[-_ :,;."')\]!?]|$|[\n\v\f])|^[^\0-\x7f]/;
const ANOTHER_NUMBER = /^[ -]?-?\d|^ ?\d{3}\b/;
const DECIMALS = /^[ -]\d+\.\d/;
const SAYS = /(?:[:;=>]|[\])>"],)[ \n\v]?(?:<<< ?)?["'([<#{]{0,3}$/;
/** Some servers put a number of their own between the code and its words: "554 30 Sorry". */
const NUMBERED = /^ \d{1,2} [a-z]{4}/;
const WORDS = /^[)\]]?[- :]{1,2}["'([<*]*(?:\d{1,2} (?=[a-z]{4}))?[^\d\s]/;
const LINE_OF_SEVERAL = /^-["']?[a-z]/;
/** Words that a server says, of which the first one looks like a unit: "552 MB limit reached". */
const SENTENCE = /^[- ]\S+ [a-z]{2,}(?: [a-z]{2,}){1,}/;
/** The same behind what introduces an answer: "said: 550 hours exceeded". */
const ANSWER = /^[- ]\S+ [a-z]{2,}/;
/** A program that writes its number into the log: "postfix/smtp[550]:". */
const PROCESS = /[a-z0-9]\[$/;
/** Behind a name in brackets a code may stand alone. */
const CLOSED = /[>\])]["':=; ]{0,3}$/;
/** Another value follows, "opened: 550 clicked: 20": all of them are counted. */
const NEXT_VALUE = /^ [^\s:=]{1,20}(?: [^\s:=]{1,20})?(?:=|: ?\d)/;
/** One count among others: "12 sent, 551 returned", "3 refused (550)". */
const COUNTED = /\d [a-z]{3,20}(?:, | \()$/;
const AMONG = /^(?:\)| [a-z])/;
/** Words on an IP address. */
const OF_ADDRESS = /^ \d{1,3}(?:\.\d{1,3}){3} [a-z]{2}/;
/** Words before a code of which somebody tells. */
const AMID = /[a-z]{2}[.!?,]? $/;
const BREAK = /^[\n\v]/;
/** Where a line ends amid what stands before a code. */
const WITHIN = /[\n\v](?!$)/g;
/** Python writes a tuple: (550, b'User unknown'). */
const QUOTED_WORDS = /^(?:[ -]["'<]?|, b["'])[^\d\s]/;

/**
 * Return the code that stands at `match`, or null if it is none; `statuses` are the enhanced codes
 * by their places.
 *
 * @param {string} text
 * @param {RegExpExecArray} match
 * @param {Map<number, Token>} statuses
 * @param {Knowledge} knowledge
 * @returns {Token | null}
 */
export function replyAt(text, match, statuses, { codes, patterns }) {
  const code = match[0];
  const start = match.index;
  const end = start + DIGITS;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const answers = ANSWERS.test(before);
  const pair = pairOf(after, end, statuses);
  if (pair && (!BREAK.test(after) || isExpected(before, patterns.number))) {
    const score = classOf(pair.code) === classOf(code) ? CERTAIN : SURE;
    return { kind: "reply", code, start, end: pair.end, score, pair, answers };
  }
  if (isAnotherNumber(before, after, patterns.number) || !SPOKEN.test(after)) return null;
  const isKnown = codes.has(code);
  const told = answers ? CERTAIN : scoreOf(before, after, isKnown, patterns.number);
  if (!told) return null;
  const isCode = classOf(code) !== "3" && (isKnown || "245".includes(classOf(code)));
  const score = isCode ? told : Math.min(told, POSSIBLE);
  return { kind: "reply", code, start, end, score, pair: null, answers };
}

/**
 * Whether a code is expected here: at the beginning of a line, or behind words that introduce it.
 *
 * @param {string} before
 * @param {Patterns["number"]} patterns
 */
function isExpected(before, { named, introduced }) {
  return (
    STARTS.test(before) || CLOSED.test(before) || named.test(before) || introduced.test(before)
  );
}

/**
 * The enhanced code that stands behind a reply code.
 *
 * @param {string} after
 * @param {number} end
 * @param {Map<number, Token>} statuses
 */
function pairOf(after, end, statuses) {
  const next = PAIRED.exec(after) ?? PAIRED_NEARBY.exec(after);
  return next ? statuses.get(end + next[0].length - next[1].length) : undefined;
}

/**
 * Whether it is an amount, a time or a part of a longer number.
 *
 * @param {string} before
 * @param {string} after
 * @param {Patterns["number"]} patterns
 */
function isAnotherNumber(before, after, { unit, amount, introduced }) {
  const isSentence = STARTS.test(before) && SENTENCE.test(after);
  const isAnswer = introduced.test(before) && SAYS.test(before) && ANSWER.test(after);
  const isUnit = unit.test(after) && !isSentence && !isAnswer;
  if (isUnit || amount.test(before) || /\d:$/.test(before)) return true;
  if (isOfRow(before, after)) return true;
  if (NUMBERED.test(after) && (STARTS.test(before) || SAYS.test(before))) return false;
  return ANOTHER_NUMBER.test(after) && !DECIMALS.test(after);
}

/**
 * Whether it is a program's number in a log, or one count among others.
 *
 * @param {string} before
 * @param {string} after
 */
function isOfRow(before, after) {
  const isProcess = PROCESS.test(before) && after.startsWith("]");
  return isProcess || (COUNTED.test(before) && AMONG.test(after));
}

/**
 * Whether words follow a code behind a colon or the like, or what stands before it introduces an answer:
 * "visits: 550" counts something.
 *
 * @param {string} before
 * @param {string} after
 * @param {RegExp} introduced
 */
function isWorded(before, after, introduced) {
  if (introduced.test(before)) return true;
  return (WORDS.test(after) && !NEXT_VALUE.test(after)) || CLOSED.test(before);
}

/**
 * How sure it is by what stands around it; null if nothing speaks for it.
 *
 * @param {string} before
 * @param {string} after
 * @param {boolean} isKnown
 * @param {Patterns["number"]} patterns
 */
function scoreOf(before, after, isKnown, { named, error, introduced }) {
  const said = before.replace(WITHIN, " ");
  if (SAYS.test(before) && isWorded(said, after, introduced)) return SURE;
  if (named.test(said)) return isKnown ? SURE : LIKELY;
  if (STARTS.test(before)) return WORDS.test(after) ? LIKELY : POSSIBLE;
  return scoreWithin(before, after, isKnown, error);
}

/**
 * How sure it is by what stands around it amid words; null if nothing speaks for it.
 *
 * @param {string} before
 * @param {string} after
 * @param {boolean} isKnown
 * @param {RegExp} error
 */
function scoreWithin(before, after, isKnown, error) {
  const isLine = LINE_OF_SEVERAL.test(after) && /[ \n\v\f]$/.test(before);
  const isQuotation = /["'[(]$/.test(before) && QUOTED_WORDS.test(after);
  if (isLine || isQuotation || error.test(after)) return LIKELY;
  const isWordy = WORDS.test(after) || OF_ADDRESS.test(after);
  return isKnown && AMID.test(before) && isWordy ? POSSIBLE : null;
}
