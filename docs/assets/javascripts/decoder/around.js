// What the words around the codes say of the mail: that it is still being tried, that it has not
// left the mail program, to whom it went.
import { ADDRESSES, recipientIn } from "./addresses.js";
import { MARKER } from "./knowledge.js";

/** @import { Hit, Page, Patterns, Scene, Unit } from "./types.js" */

const BEGINNING = 1500; // so much of a report tells whether it reports a delay
const BEFORE = 300; // so far before the first words of a bounce its report may begin
const REACH = 20000; // so far down somebody quotes what a mail program shows
const UNITS = 60; // that may name the recipient
const MARKERS = 5; // sentences of a bounce that are looked at
const LONGEST = 1000; // so much of a unit is looked at

/** Fields of a log, which are no words. */
const LOGGED = /\bdelays?=/g;
/** Where lines end within what is said. */
const ENDS = /[\n\v]/g;

/**
 * What was done, by the words of the mail program or the mail system; null if they do not say.
 *
 * @param {Scene} scene
 * @returns {"unsent" | "delayed" | "relayed" | null}
 */
export function actionAround({ pages, knowledge }) {
  const { text } = knowledge.patterns;
  if (pages.some((page) => says(page, text.success))) return "relayed";
  if (pages.some(({ flow }) => stands(flow.text, text.program, 0, REACH))) return "unsent";
  return pages.some((page) => isDelay(page, text)) ? "delayed" : null;
}

/**
 * Whether a page speaks of a delay in the words of a mail system.
 *
 * @param {Page} page
 * @param {Patterns["text"]} patterns
 */
function isDelay(page, { delay }) {
  return page.hits.length > 0 && says(page, delay);
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
 * where a recipient stands, or alone in a sentence that only bounces say; null if there is none.
 *
 * @param {Scene} scene
 */
export function recipientAround({ pages }) {
  for (const page of pages) {
    const address = page.markers >= MARKER ? (firstRecipient(page) ?? spokenOf(page)) : null;
    if (address) return address;
  }
  return null;
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
  return address && !others.length ? address.replace(/[.\]>]+$/, "") : null;
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
 * @param {Unit} unit
 */
function isIn({ start }, unit) {
  return start >= unit.start && start < unit.end;
}
