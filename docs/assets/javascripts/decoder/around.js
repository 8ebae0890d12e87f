// What the words around the codes say of the mail: that it is still being tried or no more, that
// somebody holds it, that it has not left the mail program, to whom it went.
import { ADDRESSES, recipientIn } from "./addresses.js";
import { MARKER } from "./knowledge.js";
import { FULL_STOPS, sentenceAround } from "./ordinary.js";

/** @import { Hit, Page, Patterns, Scene, Unit } from "./types.js" */

const BEGINNING = 1500; // so much of a report tells whether it reports a delay
const BEFORE = 300; // so far before the first words of a bounce its report may begin
const REACH = 20000; // so far down somebody quotes what a mail program shows
const UNITS = 60; // that may name the recipient
const MARKERS = 5; // sentences of a bounce that are looked at
const LONGEST = 1000; // so much of a unit is looked at
const SAID = 5000; // so much of a page names whom its sentences are about

/** Fields of a log, which are no words. */
const LOGGED = /\bdelays?=/g;
/** Where lines end within what is said. */
const ENDS = /[\n\v]/g;

/**
 * What was done, by the words of the mail program or the mail system; null if they do not say.
 *
 * @param {Scene} scene
 * @returns {"unsent" | "delayed" | "held" | "failed" | "relayed" | null}
 */
export function actionAround({ pages, knowledge }) {
  const { text } = knowledge.patterns;
  if (pages.some((page) => says(page, text.success))) return "relayed";
  if (pages.some(({ flow }) => stands(flow.text, text.program, 0, REACH))) return "unsent";
  const ours = pages.filter(({ hits }) => hits.length > 0); // pages of a mail system
  if (ours.some((page) => says(page, text.hold))) return "held";
  if (ours.some((page) => says(page, text.delay))) return "delayed";
  return pages.some((page) => says(page, text.final)) ? "failed" : null;
}

/**
 * Whether words stand at the beginning of what a page reports, whatever stands above it and wherever
 * its lines end.
 *
 * @param {Page} page
 * @param {RegExp} words
 */
function says({ flow, hits }, words) {
  const first = hits.find(({ entries }) => entries.some(({ kind }) => kind === "marker"));
  return stands(flow.text, words, Math.max(0, (first?.start ?? 0) - BEFORE), BEGINNING);
}

/**
 * Whether words stand in so much of a text, wherever its lines end.
 *
 * @param {string} text
 * @param {RegExp} words
 * @param {number} from
 * @param {number} reach
 */
function stands(text, words, from, reach) {
  return words.test(
    text
      .slice(from, from + reach)
      .replace(LOGGED, " ")
      .replace(ENDS, " "),
  );
}

/**
 * The one recipient of a bounce that does not name it beside its codes: the address that stands
 * where a recipient stands, or alone in a sentence that only bounces say, or the only one of the text,
 * to which it says that something went; null if there is none.
 *
 * @param {Scene} scene
 */
export function recipientAround({ pages, knowledge }) {
  for (const page of pages) {
    const address = page.markers >= MARKER ? (firstRecipient(page) ?? spokenOf(page)) : null;
    if (address) return address;
  }
  return toldOf(pages, knowledge.patterns);
}

/**
 * The only address of a text, if the words before it say that something went there, in a sentence that
 * names a certain mail or tells what befell it; null if there is none.
 *
 * @param {Page[]} pages
 * @param {Patterns} patterns
 */
function toldOf(pages, { line, head, text }) {
  const named = pages.flatMap((page) => addressesOn(page));
  if (new Set(named.map(({ address }) => address)).size !== 1) return null;
  const [{ page, start, address }] = named;
  const sentence = sentenceAround(page, { start, end: start + address.length }, FULL_STOPS);
  const isTo = line.toward.test(page.words.slice(Math.max(0, start - BEFORE), start));
  if (!isTo || head.daemon.test(address)) return null;
  const isOfMail = text.certain.test(sentence.words) || head.subject.test(sentence.words);
  return isOfMail || page.hits.some((hit) => tells(hit) && isIn(hit, sentence)) ? address : null;
}

/**
 * The addresses in the mail system's own words, each with its place.
 *
 * @param {Page} page
 */
function addressesOn(page) {
  const own = page.units.filter(isOwn).slice(0, UNITS);
  return own.flatMap(({ start, end }) => {
    const words = page.flow.text.slice(start, Math.min(end, start + SAID));
    return [...words.matchAll(ADDRESSES)].map(({ index, 0: found }) => ({
      page,
      start: start + index,
      address: plain(found),
    }));
  });
}

/** @param {Hit} hit */
function tells({ entries }) {
  return entries.some(({ kind }) => kind === "phrase" || kind === "marker");
}

/**
 * An address without the signs that end its sentence.
 *
 * @param {string} address
 */
function plain(address) {
  return address.replace(/[.\]>!?]+$/, "");
}

/**
 * The first address that stands where a recipient stands.
 *
 * @param {Page} page
 */
export function firstRecipient(page) {
  for (const unit of page.units.slice(0, UNITS)) {
    const address = isOwn(unit) ? recipientIn(page, unit) : null;
    if (address) return address;
  }
  return null;
}

/**
 * The only address in a sentence that only bounces say, or in the one behind it; null if there is
 * none.
 *
 * @param {Page} page
 */
function spokenOf({ hits, units, flow }) {
  for (const marker of hits.filter(isMarker).slice(0, MARKERS)) {
    const at = units.findIndex((one) => !one.quoted && isIn(marker, one));
    const near = at < 0 ? [] : units.slice(at, at + 2).filter(isOwn);
    const found = near.map((unit) => onlyAddressIn(flow.text, unit)).find(Boolean);
    if (found) return found;
  }
  return null;
}

/**
 * @param {string} text
 * @param {Unit} unit
 */
function onlyAddressIn(text, { start, end }) {
  const words = text.slice(start, Math.min(end, start + LONGEST));
  const [address, ...others] = new Set(words.match(ADDRESSES) ?? []);
  return address && !others.length ? plain(address) : null;
}

/** @param {Unit} unit */
function isOwn({ quoted }) {
  return !quoted;
}

/** @param {Hit} hit */
function isMarker({ entries }) {
  return entries.some((entry) => entry.kind === "marker" && entry.weight >= MARKER);
}

/**
 * @param {Hit} hit
 * @param {Pick<Unit, "start" | "end">} span
 */
function isIn({ start }, span) {
  return start >= span.start && start < span.end;
}
