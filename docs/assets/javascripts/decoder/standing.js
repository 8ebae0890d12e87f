// Whether a code stands where a server's answer stands, and not a number of another kind: by itself,
// behind what announces it, beside a host or an address.
import { stageOf } from "./expecting.js";
import { BLANK } from "./flow.js";
import { namesPlace } from "./ordinary.js";
import { CERTAIN, isFailure, LIKELY } from "./scores.js";

/** @import { Page, Scene, Span, Statement } from "./types.js" */

/** A text so short is a sentence of a bounce: any sign in it tells. */
export const BRIEF = 160;
/** A text so short is what somebody wants explained, not a mail by chance. */
export const SHORT = 500;
const OWN = 5000; // so much of a unit is looked at
const BEFORE = 40; // characters before a code that say what it is
const PROTOCOL = /\b(?:[el]?smtp|rcpt|mta)\b/;
/** An answer follows: behind a colon, or in quotation marks behind one. */
const SAID = /: ?(?:> ?)?["'(<]?$/;
const QUOTATION = /["'] ?$/;
const QUESTION = /\? ?["'(]{1,2}$/;
const QUOTED = /(?:^| )> ?$/;
const ASKED = /\? ?(?:$|[^?]{1,40}$)/; // and a name
const ANNOUNCED = /:\f$/;
const NUMBER = /(?<![\d.,])\d{3}(?![\d.,])/g;
const MANY = 3; // numbers that are a list
const FEW = 3; // lines that a single answer has

/**
 * Whether a server's answer is told word for word: its codes stand where an answer begins.
 *
 * @param {Statement} statement
 */
export function isSaid({ score, token, unit, page, introduced }) {
  if (score < CERTAIN || !token) return false;
  const { start } = token;
  return introduced || start === unit.start || SAID.test(wordsBefore(page, start));
}

/**
 * Whether a number behind a colon or an error is a server's: it says so, or a host, an address or SMTP is
 * named beside it, or somebody asks about it, or there is nothing else.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
export function isServers(statement, { text, knowledge }) {
  const { introduced, unit, page, token } = statement;
  const { fault, named } = knowledge.patterns.number;
  const start = token?.start ?? unit.start;
  const before = wordsBefore(page, start);
  if (introduced && !fault.test(before)) return true;
  if (text.length <= BRIEF && named.test(before)) return true;
  if (QUOTED.test(before) || isAsked(page.words, start)) return true;
  const end = Math.min(unit.end, unit.start + OWN);
  return (
    speaksOfMail(before + page.words.slice(start, end), knowledge.patterns) ||
    speaksOfMail(page.words.slice(unit.start, end), knowledge.patterns)
  );
}

/**
 * @param {string} words
 * @param {Scene["knowledge"]["patterns"]} patterns
 */
function speaksOfMail(words, patterns) {
  return namesPlace(words) || PROTOCOL.test(words) || stageOf(words, patterns) !== null;
}

/**
 * @param {Page} page
 * @param {number} start of the code
 */
function wordsBefore({ words }, start) {
  return words.slice(Math.max(0, start - BEFORE), start);
}

/**
 * Whether somebody asks what an answer means: behind it a question follows.
 *
 * @param {string} words
 * @param {number} start of the code
 */
function isAsked(words, start) {
  return words.length <= SHORT && ASKED.test(words.slice(start));
}

/**
 * Whether an answer was met, whatever is said of when it comes: it is told word for word, or quoted with
 * both codes in a short text that asks about it.
 *
 * @param {Statement} statement
 */
export function isMet(statement) {
  return isSaid(statement) || isQuotedQuestion(statement);
}

/** @param {Statement} statement */
function isQuotedQuestion({ score, token, page }) {
  if (score < CERTAIN || !token || !QUOTATION.test(wordsBefore(page, token.start))) return false;
  return isAsked(page.words, token.start) || isAnswered(page.words, token.start);
}

/**
 * Whether what is asked about follows the question: what does this mean? "550 …"
 *
 * @param {string} words
 * @param {number} start of the code
 */
function isAnswered(words, start) {
  return words.length <= SHORT && QUESTION.test(words.slice(Math.max(0, start - BEFORE), start));
}

/**
 * Whether somebody asks in one sentence what the only code in it means.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
export function isAskedFor({ page }, { text, knowledge }) {
  const isQuestion = text.length <= BRIEF && /\?\s*$/.test(text);
  return isQuestion && codesIn(page) === 1 && knowledge.patterns.text.meaning.test(page.words);
}

/**
 * Whether a code begins what is all there is, or all that is quoted or announced; or an answer of
 * several lines.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
export function standsAlone({ score, token, unit, page, status, reply }, scene) {
  const opens = token?.start === unit.start;
  if (page.isReply && opens && isFailure(status ?? reply)) return score >= LIKELY;
  if (scene.text.length > SHORT) return false;
  if (!(opens || score === LIKELY) || codesIn(page) >= MANY) return false;
  const lines = scene.text.trim().split("\n");
  if (lines.length === 1) return !isList(lines[0]);
  return score >= LIKELY && (isAll(lines, unit, page) || isShown(scene, unit, page));
}

/**
 * Whether a unit is all there is, or all behind an address or a host.
 *
 * @param {string[]} lines
 * @param {Span} unit
 * @param {Page} page
 */
function isAll(lines, { start }, page) {
  const isFirst = start === 0 || namesPlace(page.words.slice(0, start));
  return isFirst && lines.length <= FEW && lines.every((line) => line.trim());
}

/**
 * Whether a unit is a paragraph that is quoted or announced.
 *
 * @param {Scene} scene
 * @param {Span} unit
 * @param {Page} page
 */
function isShown({ isQuoted, mail }, unit, page) {
  if (mail.isMail || !isParagraph(unit, page)) return false;
  return isQuoted || ANNOUNCED.test(wordsBefore(page, unit.start));
}

/**
 * How many different codes stand on a page, or what looks like one.
 *
 * @param {Page} page
 */
function codesIn({ codes }) {
  return new Set(codes.map(({ code }) => code)).size;
}

/**
 * Whether a line holds several numbers of three digits, as no answer does.
 *
 * @param {string} line
 */
function isList(line) {
  return new Set(line.match(NUMBER)).size >= MANY;
}

/**
 * Whether a unit is all there is between two blank lines.
 *
 * @param {Span} unit
 * @param {Page} page
 */
function isParagraph({ start, end }, { flow }) {
  return (flow.text[start - 1] ?? BLANK) === BLANK && (flow.text[end] ?? BLANK) === BLANK;
}
