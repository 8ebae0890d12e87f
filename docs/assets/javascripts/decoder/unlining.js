// A bounce that lost its line breaks on the way, as forms and chats do it: breaks are put back where
// a line begins by its form.
import { BARE } from "./addresses.js";
import { pattern } from "./pattern.js";
import { REPORT_NAMES } from "./records.js";

/** @import { Change } from "./pasted.js" */

const LINES = 3; // a text of more lines has kept its breaks
const LONGEST = 60_000; // so long is no bounce
const LONG = 160; // so long must a line be to be several
const CODE = String.raw`[245]\d\d(?:[ -]#?[245]\.\d{1,3}\.\d{1,3}\b|-[A-Za-z]| <?${BARE}[>.])`;

/** Where the text before is an answer, an address belongs to it. */
const ANSWERED = String.raw`(?<!(?:\d\.\d{1,3}\.\d{1,3}|\b[245]\d\d)[ :-][^<]{0,60} )`;

/** What stands at the beginning of a line and hardly anywhere else. */
const OPENINGS = [
  `(?:${REPORT_NAMES}): ?`,
  "(?:<<<|>>>|[SC]:) ?[A-Z0-9]",
  `${ANSWERED}<${BARE}>(?:: | +\\()`,
  String.raw`[-=_*#]{3,} ?\w`,
];
const FIELDS =
  "(?:Received|Return-Path|From|To|Cc|Subject|Date|Sent|Message-I[dD]|MIME-Version|Content-Type|Content-Transfer-Encoding|Reply-To|Sender|DKIM-Signature|X-[A-Za-z-]{2,40}): ";
const OPENING = new RegExp(`(?<= )(?:${OPENINGS.join("|")})`, "gi");
/** A code that begins an answer, or a line of one of several lines. */
const ANSWER = new RegExp(String.raw`(?<=[A-Za-z.!)\]>] )${CODE}`, "gi");
const SOMEBODY = pattern(BARE);
const DIGITS = 3;
const FIELD = new RegExp(`(?<= )${FIELDS}`, "g");
const FIELDS_AT_START = new RegExp(`^${FIELDS}`);
/** Dashes around a heading end with it. */
const RULED = /(?<=[A-Za-z.:] ?)[-=_*#]{3,} (?=\S)/g;
/** The end of a header field that has one. */
const CLOSED =
  /\b(?:Date: [^<>]{10,40} [+-]\d{4}(?: \([A-Z]{2,5}\))?|From: [^<>]{0,60}<[^<>]{0,200}>) (?=\S)/g;
/** What writes a log, at its beginning and before each of its lines. */
const STAMP =
  /(?<![^ ])(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d |\d{4}-\d\d-\d\d[T ]\d\d:\d\d)/g;
const NAMED = pattern.global(String.raw`(?<= )(${BARE}) (?=.{0,200}?TO:<\1>)`);
const QUOTED = / > /g;
/** A quotation begins here: the whole text, or behind what introduces it. */
const QUOTING = /(?:^\s{0,3}|[:.!?] )> \S/;

/**
 * Where line breaks stood: blanks, or the signs of a quotation.
 *
 * @param {string} text
 * @returns {Change[]}
 */
export function unlined(text) {
  if (text.length > LONGEST) return [];
  const lines = text.trim().split("\n");
  if (lines.length > LINES || /^\s*(?:[{["]|<[!a-z])/i.test(text)) return [];
  if (!lines.some((line) => line.length >= LONG)) return [];
  return requoted(text) ?? brokenAt(placesIn(text), text);
}

/**
 * The line breaks before the signs of a quotation; null if these begin no lines.
 *
 * @param {string} text
 * @returns {Change[] | null}
 */
function requoted(text) {
  const signs = QUOTING.test(text) ? [...text.matchAll(QUOTED)] : [];
  if (!signs.length) return null;
  return signs.map(({ index }) => [index, index + 1, "\n"]);
}

/**
 * @param {Set<number>} places where lines begin
 * @param {string} text
 * @returns {Change[]}
 */
function brokenAt(places, text) {
  return [...places]
    .sort((one, other) => one - other)
    .filter((place) => text[place - 1] === " ")
    .map((place) => [place - 1, place, "\n"]);
}

/**
 * @param {string} text
 */
function placesIn(text) {
  const openings = [OPENING, NAMED].flatMap((form) => [...text.matchAll(form)]).map(startOf);
  const ends = [RULED, CLOSED].flatMap((form) => [...text.matchAll(form)]).map(endOf);
  const fields = [...text.matchAll(FIELD)].map(startOf);
  const isHeader = fields.length > 1 || FIELDS_AT_START.test(text);
  const lines = [STAMP, programIn(text)].flatMap((form) => startsOf(form, text));
  const places = [...openings, ...ends, ...(isHeader ? fields : []), ...lines];
  return new Set([...places, ...answersIn(text, places.length > 0)]);
}

/**
 * Where answers begin, or their lines. A single code amid words that nothing else shows to be several lines,
 * and that name nobody, begins none.
 *
 * @param {string} text
 * @param {boolean} isBroken whether other lines begin in it
 */
function answersIn(text, isBroken) {
  const answers = [...text.matchAll(ANSWER)];
  const codes = new Set(answers.map(({ 0: code }) => code.slice(0, DIGITS)));
  const isOne = codes.size === answers.length && !isBroken;
  return isOne && !SOMEBODY.test(text) ? [] : answers.map(startOf);
}

/**
 * Where a form stands that begins the text and then each line of it.
 *
 * @param {RegExp | null} form
 * @param {string} text
 */
function startsOf(form, text) {
  const starts = form ? [...text.matchAll(form)].map(startOf) : [];
  return starts[0] === 0 ? starts : [];
}

/**
 * What begins each line of a program that says its name; null if none does.
 *
 * @param {string} text
 */
function programIn(text) {
  const name = /^[a-z][\w-]{2,20}: /.exec(text)?.[0];
  return name ? new RegExp(`(?<![^ ])${name}`, "g") : null;
}

/**
 * @param {RegExpExecArray} match
 */
function startOf({ index }) {
  return index;
}

/**
 * @param {RegExpExecArray} match
 */
function endOf({ index, 0: all }) {
  return index + all.length;
}
