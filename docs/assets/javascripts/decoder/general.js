// Speech in general: what happens if, how things usually are, what a program says in its source. It holds
// the words of bounces as well, and tells of none.
import { ADDRESS } from "./addresses.js";
import { EXACT, MARKER } from "./knowledge.js";
import { FULL_STOPS, isInQuotes, namesPlace, sentenceAround } from "./ordinary.js";
import { LIKELY, SURE } from "./scores.js";

/** @import { Entry, Hit, Page, Patterns, Span, Token } from "./types.js" */

const TOLD = 50; // words of bounces and codes whose sentences are looked at
const FIRST = 8; // letters of words that may be the condition themselves
const BEHIND = 60; // so far behind words their quotation ends
const CLOSED = /^[^"]*" /;
const SAID = /[:>] ?["'(]?$/;
/** What an answer is announced with ends a clause as well. */
const CLAUSES = /[.!?:](?= |$)|\f/g;
const BEFORE = 4;

/** Lines of a program or of its settings; a question with its answer; a code with a letter in its first place, dots before a page's number. */
const SOURCE = [
  /(?:^|[\s({])(?:(?:const|let|var) \w+ ?=|(?:def|function) \w*\(|return [\w.]+[;(]|elif |except [\w.]+(?: as |:))/,
  /\bcase ['"]|\w\(['"]|[\w)\]] ?(?:[!=]==?|=>) |(?<!:\d{1,5})\)\s?\{|\$\w+(?:\[|->| = )|(?:^|[\n\v\f])\s?(?:\/\/|\/\*)/,
  /(?:^|[\n\v\f])[qf]\d*[:.] [^\n\v\f]{5,300}[\n\v\f]{1,2}a\d*[:.] /,
  /(?:^|[\n\v\f])\s?[a-z]\w*[._]\w[\w.]* ?= ?|(?:^|[\n\v\f])\s?(?:\w+ ){0,2}\w+ = [a-z$]|(?<![\w.])x\.\d{1,2}\.\d{1,3}|(?:\. ?){6}/,
];

/**
 * Whether a page tells what may happen or how things are, and of nobody whom it met.
 *
 * @param {Page} page
 * @param {Patterns["text"]} patterns
 */
export function isGeneral(page, patterns) {
  const { words, flow } = page;
  if (ADDRESS.test(words) || hasAnswer(page)) return false;
  if (SOURCE.some((form) => form.test(flow.text))) return true;
  const told = [...page.hits.filter(tells), ...page.codes].slice(0, TOLD);
  const kinds = new Set(told.map((span) => kindOf(page, span, patterns)));
  const isOfNobody = !patterns.meant.test(words);
  if (kinds.has("met")) return kinds.has("condition") && isOfNobody;
  return kinds.has("condition") || (kinds.has("habit") && isOfNobody);
}

/**
 * How the sentence speaks in which words stand: of what happens if, of how things are, or of something
 * that somebody met.
 *
 * @param {Page} page
 * @param {Hit | Token} span
 * @param {Patterns["text"]} patterns
 */
function kindOf(page, span, { general, usual, instructed }) {
  const { start, words } = sentenceAround(page, span, FULL_STOPS);
  if (general.test(page.words.slice(start, span.start + FIRST))) return "condition";
  const isQuoted = isInQuotes(page, span);
  const behind = isQuoted && CLOSED.exec(page.words.slice(span.end, span.end + BEHIND));
  if (behind && general.test(page.words.slice(span.end + behind[0].length).slice(0, FIRST)))
    return "condition";
  const isMention = "entries" in span && isNamed(span, isQuoted);
  const own = withoutAnswers(page, { start, end: start + words.length });
  const isUsual = usual.test(own) || instructed.test(words);
  return isMention || (isUsual && !namesPlace(own)) ? "habit" : "met";
}

/**
 * The words of a sentence without the answers that servers are known to give: what these demand, they
 * demand of this mail.
 *
 * @param {Page} page
 * @param {Span} sentence
 */
function withoutAnswers({ words, hits }, sentence) {
  let from = sentence.start;
  let kept = "";
  for (const { start, end, entries } of hits) {
    if (start < from || end > sentence.end || !entries.some(isAnswer)) continue;
    kept += words.slice(from, start);
    from = end;
  }
  return kept + words.slice(from, sentence.end);
}

/** @param {Entry} entry */
function isAnswer({ kind }) {
  return kind === "response";
}

/**
 * Whether it is said of a code or of words that they come if something happens; not of what befell
 * whoever speaks, nor beside a host or an address.
 *
 * @param {Page} page
 * @param {Span} span
 * @param {Patterns["text"]} patterns
 */
export function isSupposed(page, span, { general, personal }) {
  const { start } = sentenceAround(page, span, CLAUSES);
  const before = page.words.slice(start, span.start);
  return general.test(before) && !personal.test(before) && !namesPlace(before);
}

/**
 * Whether an answer of a server stands on a page, at the beginning of a line or announced.
 *
 * @param {Page} page
 */
function hasAnswer({ codes, units, words }) {
  const starts = new Set(units.map(({ start }) => start));
  const isSaid = (/** @type {Token} */ { score, start }) =>
    (score >= LIKELY && starts.has(start)) ||
    (score >= SURE && SAID.test(words.slice(Math.max(0, start - BEFORE), start)));
  return codes.some((code) => code.kind === "reply" && isSaid(code));
}

/**
 * Whether words only name a bounce, or what one says.
 *
 * @param {Hit} hit
 * @param {boolean} isQuoted
 */
function isNamed({ entries }, isQuoted) {
  return entries.every((entry) => entry.kind === "marker" && (entry.isName || isQuoted));
}

/** @param {Hit} hit */
function tells({ entries }) {
  return entries.some(
    (entry) =>
      (entry.kind === "marker" && entry.weight >= MARKER) ||
      (entry.kind === "phrase" && entry.weight === EXACT && !entry.isWord),
  );
}
