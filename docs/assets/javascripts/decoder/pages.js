// Reads the parts of a mail: what stands in them, whose words it is, which codes and texts.
import { codesIn } from "./codes.js";
import { flowOf, without } from "./flow.js";
import { headVerdict } from "./heads.js";
import { repeatedPrefixes } from "./prefixes.js";
import { cut } from "./units.js";

/** @import { Cut, DialogueReply, Entry, Flow, Hit, Knowledge, MarkerEntry, Page, Part, Span, Unit } from "./types.js" */

const SPOKEN = 200; // answers of a dialogue that are told apart
const REPLY = /^(?:(?:<<<?|<-|<\*\*|<~\*?|s:) ?)?([2-5]\d\d)(?![\d.\w])/;
const REPLY_LENGTH = 12;

/**
 * Read a part: its flow, its units, its codes, and what of the catalog stands in it.
 *
 * @param {Part} part
 * @param {Knowledge} knowledge
 * @returns {Page}
 */
export function readPage(part, knowledge) {
  const whole = flowOf(part.text);
  const repeated = repeatedPrefixes(whole.text);
  const flow = repeated.length ? without(whole, repeated) : whole;
  const hits = knowledge.search(flow);
  const nature = { isReport: isReport(part), isQuoted: isQuoted(part) };
  return {
    part,
    flow,
    labelled: knowledge.patterns.line.labelled,
    words: flow.text.replace(/[\n\v]/g, " "),
    hits,
    isReply: repeated.length > 0,
    codes: codesIn(flow.text, knowledge),
    markers: markersIn(hits),
    ...inWords(flow, cut(flow.text, nature, knowledge.patterns.line)),
  };
}

/**
 * The pages of a bounce that was forwarded as an attachment, read as the mail itself; null if none
 * was.
 *
 * @param {Page[]} pages
 * @param {Knowledge} knowledge
 */
export function enclosedBounce(pages, { patterns }) {
  const start = pages.findIndex(
    ({ part }) =>
      part.fields && headVerdict(part.fields, patterns.fields, patterns.head) === "bounce",
  );
  if (start < 0) return null;
  return pages
    .slice(start)
    .filter(({ part }) => part.role !== "head")
    .map((page) => {
      const nature = { isReport: isReport(page.part), isQuoted: false };
      return { ...page, ...inWords(page.flow, cut(page.flow.text, nature, patterns.line)) };
    });
}

/**
 * @param {Part} part
 */
function isReport({ type }) {
  return /^message\/(?:global-)?delivery-status/.test(type);
}

/**
 * Whether a part belongs to the mail that is reported on.
 *
 * @param {Part} part
 */
function isQuoted({ role, type }) {
  return role === "original" || /^(?:text|message)\/(?:rfc822-headers|rfc822|global)/.test(type);
}

/**
 * @param {Hit[]} hits
 */
function markersIn(hits) {
  const markers = new Set(hits.flatMap(({ entries }) => entries).filter(isMarker));
  let sum = 0;
  for (const { weight } of markers) sum += weight;
  return sum;
}

/**
 * @param {Entry} entry
 * @returns {entry is MarkerEntry}
 */
function isMarker(entry) {
  return entry.kind === "marker";
}

/**
 * A cut text with the stretches that are the mail system's own words, and the answers of a dialogue
 * in it.
 *
 * @param {Flow} flow
 * @param {Cut} parts
 */
function inWords({ text }, { units, records }) {
  return { units, records, own: ownWords(units), replies: repliesIn(text, units) };
}

/**
 * @param {Unit[]} units
 */
function ownWords(units) {
  /** @type {Span[]} */
  const own = [];
  let isOpen = false;
  for (const { start, end, quoted } of units) {
    if (isOpen && !quoted) own[own.length - 1].end = end;
    else if (!quoted) own.push({ start, end });
    isOpen = !quoted;
  }
  return own;
}

/**
 * @param {string} text
 * @param {Unit[]} units
 */
function repliesIn(text, units) {
  /** @type {DialogueReply[]} */
  const replies = [];
  for (const { start, end, quoted } of units) {
    if (replies.length === SPOKEN) break;
    const reply = REPLY.exec(text.slice(start, start + REPLY_LENGTH))?.[1];
    if (reply && !quoted) replies.push({ start, end, reply });
  }
  return replies;
}
