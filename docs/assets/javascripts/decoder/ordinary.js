// Other mails, which speak of deliveries, full boxes and refusals as well: what tells them from bounces
// where neither a head nor the words of a mail system do.
import { ADDRESS, ADDRESSES } from "./addresses.js";
import { BLANK } from "./flow.js";
import { MARKER } from "./knowledge.js";
import { pattern } from "./pattern.js";
import { firstBehind } from "./stretches.js";

/** @import { Hit, Page, Patterns, Scene, Span, Token } from "./types.js" */

const BEGINNING = 5000; // so much of a text tells what it is about
const REACH = 400; // so far around words their sentence is looked for
const MOST = 0.6; // so much of a sentence that a server says is what servers say
const HALF = 0.45; // and so much where a host, an address or this very mail is named with words of one cause
const MUCH = 0.3; // and so much where hardly anything else is said
const FEW = 2; // sentences that a server says at once
const QUOTES = "\"'`„“”‘’«»‚›‹";
const NEXT = 20; // hits behind a code that may be its answer
const GAP = 2; // signs between a code and its answer
const BEHIND = 30; // so far behind words it is said what they mean
const MARKERS = 20; // words of bounces whose sentences are looked at

const ENDS = pattern.global(String.raw`[.!?;:"]+(?= |$)|"(?=[,.;:)])|(?<= )"|${BLANK}`);
export const FULL_STOPS = /[.!?](?= |$)|\f/g;
const INNER_STOPS = /[.!?] |\f/g;
/** What is quoted or announced begins here. */
const CITED = /(?:: ?["']?|["'])\s*$/;
/** What is quoted ends here. */
const CLOSING = /^[^"`]*/;
/** A line that greets, at the beginning. */
const GREETING = /^[^\d@:\n\v\f]{2,60}[,!] ?[\n\v\f]/;
/** A paragraph that greets. */
const SALUTATION = /(?:^|\f)[^\f]{2,60}[,!] ?\f/;
/** Fields of the mail that is spoken of. */
const FIELD = /(?:^|[\n\v\f])([^\s:]{1,20})(?: [^\s:]{1,20}){0,2} ?:[^\n\v\f]*/g;
/** A host or an IP address that is no part of a link. */
const HOST =
  /(?<![\w/.@-])(?!www\.)(?:(?:[a-z0-9-]{2,63}\.){1,6}[a-z]{2,20}|\d{1,3}(?:\.\d{1,3}){3})(?![\w/-])/;

/**
 * Whether a text speaks of what other mails are about.
 */
export const isAboutOther = once((/** @type {Scene} */ { pages, knowledge }) => {
  const { text, fields } = knowledge.patterns;
  return pages.some((page) => ownWords(page, fields).some((words) => text.matter.test(words)));
});

/**
 * Whether a text is about things that are delivered by hand: they are named, and no sentence of a bounce
 * names the address of a recipient.
 */
export const isAboutThings = once((/** @type {Scene} */ { pages, knowledge }) => {
  const { text, fields } = knowledge.patterns;
  const names = (/** @type {Page} */ page) =>
    ownWords(page, fields).some((words) => text.parcel.test(words));
  return pages.some(names) && !pages.some((page) => namesRecipient(page, text.parcel));
});

/**
 * Return a question to a scene or a page that is looked into once, however often it is asked.
 *
 * @template {object} T
 * @param {(whole: T) => boolean} tell
 * @returns {(whole: T) => boolean}
 */
export function once(tell) {
  /** @type {WeakMap<T, boolean>} */
  const told = new WeakMap();
  return (whole) => {
    const known = told.get(whole) ?? tell(whole);
    told.set(whole, known);
    return known;
  };
}

/**
 * Whether a sentence that only bounces say names an address, and nothing else that it may be about.
 *
 * @param {Page} page
 * @param {RegExp} [other]
 */
export function namesRecipient(page, other) {
  const sentences = page.hits
    .filter(isMarker)
    .slice(0, MARKERS)
    .map((hit) => sentenceAround(page, hit, FULL_STOPS).words);
  return sentences.some((words) => ADDRESS.test(words) && !other?.test(words));
}

/** Whether somebody asks something. */
export const isAsking = once((/** @type {Page} */ { words }) => words.includes("?"));

/**
 * Whether a text explains a code: right behind it, behind the words that servers say with it, or behind the
 * quotation in which it stands; and nobody asks what it means.
 *
 * @param {Page} page
 * @param {Token} token
 * @param {RegExp} explained
 */
export function isCodeExplained(page, token, explained) {
  return endsOf(page, token).some((end) => isExplained(page, end, explained));
}

/**
 * Where what a server says may end, of which a code is the beginning.
 *
 * @param {Page} page
 * @param {Token} token
 */
function endsOf({ words, hits }, { start, end }) {
  const first = firstBehind(hits, end);
  const said = hits
    .slice(first, first + NEXT)
    .filter((hit) => hit.start - end <= GAP && hit.entries.some(({ kind }) => kind === "phrase"));
  const closing = CLOSING.exec(words.slice(end, end + REACH));
  const isOpen = closing && QUOTES.includes(words[start - 1]);
  return [end, ...said.map((hit) => hit.end), ...(isOpen ? [end + closing[0].length] : [])];
}

/**
 * Whether a text explains what stands before a position, and nobody asks what it means.
 *
 * @param {Page} page
 * @param {number} position
 * @param {RegExp} explained
 */
export function isExplained(page, position, explained) {
  return explained.test(page.words.slice(position, position + BEHIND)) && !isAsking(page);
}

/**
 * Whether words are a server's: they stand in a sentence with an address or a host, or are most of
 * what is quoted, or of a text of one or two sentences. A letter to somebody is no such text; one
 * whose writer tells of nothing of their own tells its reader of theirs.
 *
 * @param {Page} page
 * @param {Hit[]} hits that tell something
 * @param {Patterns["text"]} patterns
 */
export function isServers(page, hits, { explained, personal }) {
  const tellsReader = isNotice(page, personal);
  const isBrief = !tellsReader && sentencesIn(page) <= FEW && !SALUTATION.test(page.words);
  return hits.some((hit) => {
    if (!tellsReader && namesPlace(sentenceAround(page, hit, FULL_STOPS).words)) return true;
    const sentence = sentenceAround(page, hit, ENDS);
    const isCited = CITED.test(page.words.slice(0, sentence.start));
    if (isExplained(page, closingOf(page, sentence), explained)) return false;
    return (isBrief || isCited) && shareOf(hits, sentence) >= (isBrief ? MUCH : MOST);
  });
}

/**
 * Whether a page is a letter whose writer tells of nothing of their own.
 *
 * @param {Page} page
 * @param {RegExp} personal
 */
function isNotice({ flow, words }, personal) {
  return GREETING.test(flow.text) && !personal.test(words);
}

/**
 * Whether words with gaps, which people use apart as well, are most of a sentence that is quoted and
 * names a host or an address; in a brief text, of any. A brief sentence that names this very
 * mail, or says what the subject of a bounce says, tells what befell it.
 *
 * @param {Page} page
 * @param {Hit[]} hits
 * @param {boolean} isBrief
 * @param {Patterns} patterns
 */
export function areSentence(page, hits, isBrief, { head, text }) {
  if (isNotice(page, text.personal)) return false;
  const said = hits.filter(({ entries }) => entries.some(({ kind }) => kind === "phrase"));
  const isOne = new Set(said.flatMap(causesOf)).size === 1;
  return said.some((hit) => {
    const sentence = sentenceAround(page, hit, ENDS);
    if (isExplained(page, closingOf(page, sentence), text.explained)) return false;
    if (isBrief && isOne && isRefused(sentence.words, text)) return true;
    const isPlaced = namesPlace(sentence.words);
    const named = namedIn(sentence.words, text, head.subject);
    const least = isBrief && isOne && (isPlaced || named) ? HALF : MOST;
    const share = shareOf(said, sentence) + named / sentence.words.length;
    return (isBrief || (isPlaced && isQuotation(page, sentence))) && share >= least;
  });
}

/**
 * Whether words stand anywhere in a quotation.
 *
 * @param {Page} page
 * @param {Span} span
 */
export function isQuoted(page, span) {
  return isInQuotes(page, span) || isQuotation(page, sentenceAround(page, span, ENDS));
}

/**
 * Whether a sentence stands in quotation marks.
 *
 * @param {Page} page
 * @param {Pick<Span, "start">} sentence
 */
function isQuotation(page, { start }) {
  return isInQuotes(page, { start }) || isInQuotes(page, { start: start + 1 });
}

/**
 * How many letters of a sentence name this very mail, or say what the subject of a bounce says; none
 * where its writer tells of something of their own.
 *
 * @param {string} words
 * @param {Patterns["text"]} patterns
 * @param {RegExp} subject
 */
function namedIn(words, { personal, certain }, subject) {
  return personal.test(words) ? 0 : Math.max(lengthOf(certain, words), lengthOf(subject, words));
}

/**
 * Whether a sentence says of this very mail that a server did not want it.
 *
 * @param {string} words
 * @param {Patterns["text"]} patterns
 */
function isRefused(words, { certain, refused }) {
  return certain.test(words) && refused.test(words);
}

/**
 * How many letters a pattern finds in words.
 *
 * @param {RegExp} sought
 * @param {string} words
 */
function lengthOf(sought, words) {
  return sought.exec(words)?.[0].length ?? 0;
}

/** @param {Hit} hit */
function causesOf({ entries }) {
  return entries.flatMap((entry) => (entry.kind === "phrase" ? entry.causes : []));
}

/**
 * @param {Hit[]} hits
 * @param {Span & { words: string }} sentence
 */
function shareOf(hits, sentence) {
  return covered(hits, sentence) / Math.max(1, sentence.words.trim().length);
}

/**
 * Where a quotation ends in which a sentence stands; where the sentence ends, if none does.
 *
 * @param {Page} page
 * @param {Span} sentence
 */
function closingOf({ words }, { end }) {
  const closing = words.slice(end, end + REACH).indexOf('"');
  return closing < 0 ? end : end + closing;
}

/**
 * @param {Page} page
 * @param {Pick<Span, "start">} span
 */
export function isInQuotes({ words }, { start }) {
  return start > 0 && QUOTES.includes(words[start - 1]);
}

/**
 * How many sentences a page has.
 *
 * @param {Page} page
 */
export function sentencesIn({ words }) {
  return (words.match(INNER_STOPS)?.length ?? 0) + 1;
}

/**
 * Whether an address or a host stands in words.
 *
 * @param {string} words
 */
export function namesPlace(words) {
  return ADDRESS.test(words) || HOST.test(words);
}

/**
 * The sentence in which words stand.
 *
 * @param {Page} page
 * @param {Span} span
 * @param {RegExp} ends
 */
export function sentenceAround({ words }, { start, end }, ends) {
  const from = Math.max(0, start - REACH);
  const before = [...words.slice(from, start).matchAll(ends)].at(-1);
  const behind = [...words.slice(end, end + REACH).matchAll(ends)].at(0);
  const first = before ? from + before.index + before[0].length : from;
  const last = behind ? end + behind.index : Math.min(words.length, end + REACH);
  return { start: first, end: last, words: words.slice(first, last) };
}

/**
 * How many characters of a sentence the hits cover.
 *
 * @param {Hit[]} hits in the order of their ends
 * @param {Span} sentence
 */
function covered(hits, sentence) {
  let sum = 0;
  let from = sentence.end;
  for (const { start, end } of [...hits].reverse()) {
    const last = Math.min(end, from);
    const first = Math.max(start, sentence.start);
    if (first < last) sum += last - first;
    from = Math.min(from, first);
  }
  return sum;
}

/**
 * The mail system's own words at the beginning of a page, without addresses and the fields of the mail
 * that it speaks of.
 *
 * @param {Page} page
 * @param {Set<string>} fields
 */
function ownWords({ own, flow }, fields) {
  return own.map(({ start, end }) =>
    flow.text
      .slice(start, Math.min(end, start + BEGINNING))
      .replace(FIELD, (line, name) => (fields.has(name) || name === "subject" ? "" : line))
      .replace(ADDRESSES, "@")
      .replace(/[\n\v]/g, " "),
  );
}

/** @param {Hit} hit */
function isMarker({ entries }) {
  return entries.some((entry) => entry.kind === "marker" && entry.weight >= MARKER);
}
