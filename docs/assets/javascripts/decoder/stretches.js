// Stretches of pages: where the words of a finding are looked for.
import { BLANK } from "./flow.js";

/** @import { Hit, Page, Patterns, Span, Statement, Stretch, Token } from "./types.js" */

/** How far a stretch is from the deciding line. */
export const LINE = 0;
export const NEAR = 1;
export const FAR = 2;

const REACH = 2000; // so far around a code its words are looked for
const ANSWER = 1500; // so long may an answer be
const MANY = 500; // hits of one stretch
const MOST = 40; // stretches that are looked at far from a statement

/**
 * A unit as a stretch to look at; of a very long one what stands around its code.
 *
 * @param {Page} page
 * @param {Span} unit
 * @param {Token | null} token
 * @param {number} distance
 * @returns {Stretch}
 */
export function stretchOf(page, unit, token, distance) {
  const middle = token?.start ?? unit.start;
  const start = Math.max(unit.start, middle - REACH);
  return { page, start, end: Math.min(unit.end, middle + REACH), distance };
}

/**
 * Where the words of an answer stand: behind its codes, up to where the reporter tells what it had
 * asked; null if the codes do not stand in the stretch.
 *
 * @param {Stretch} stretch
 * @param {Statement} statement
 * @param {Patterns} patterns
 * @returns {Span | null}
 */
export function answerIn({ page, start, end }, { page: own, token }, { asked }) {
  if (token && (page !== own || token.end < start || token.end > end)) return null;
  const from = token ? token.end : start;
  const text = page.words.slice(from, Math.min(end, from + ANSWER));
  const stop = asked.exec(text)?.index ?? text.length;
  return { start: from, end: from + stop };
}

/**
 * The paragraph around a unit; where it tells of several recipients, as far as it tells of the unit's.
 *
 * @param {Page} page
 * @param {Span} unit
 * @returns {Stretch}
 */
export function paragraphOf(page, unit) {
  const { text } = page.flow;
  const from = Math.max(0, unit.start - REACH);
  const last = Math.max(unit.start, Math.min(unit.end, unit.start + REACH));
  const to = Math.min(text.length, last + REACH);
  const around = text.slice(from, to);
  const before = around.lastIndexOf(BLANK, unit.start - from);
  const after = around.indexOf(BLANK, unit.start - from);
  const end = after < 0 ? to : from + after;
  return { page, ...ofRecipient(page, unit, from + before + 1, end), distance: NEAR };
}

/**
 * What lies between the recipient that is named before a unit and the next one, within a paragraph.
 *
 * @param {Page} page
 * @param {Span} unit
 * @param {number} from
 * @param {number} to
 * @returns {Span}
 */
function ofRecipient({ units }, unit, from, to) {
  let start = from;
  /** @type {string | null} */
  let last = null;
  for (let i = firstBehind(units, from); i < units.length && units[i].start < to; i++) {
    const { named, start: place } = units[i];
    if (!named || named === last) continue;
    if (place > unit.start && last) return { start, end: place };
    if (last && place <= unit.start) start = place;
    last = named;
  }
  return { start, end: to };
}

/** What `ownStretches` has found: every statement asks for it. @type {WeakMap<Page, Stretch[]>} */
const ownOf = new WeakMap();

/**
 * The mail system's own words on a page, as far as something of the catalog stands in them.
 *
 * @param {Page} page
 * @returns {Stretch[]}
 */
export function ownStretches(page) {
  const known = ownOf.get(page);
  if (known) return known;
  const own = page.own
    .map(({ start, end }) => ({ page, start, end, distance: FAR }))
    .filter(holdsHit);
  ownOf.set(page, own);
  return own;
}

/**
 * The stretches to look at for a statement's cause, the deciding line first, then what surrounds it,
 * then all that the mail system says.
 *
 * @param {Statement} statement
 * @param {Page[]} pages
 * @returns {Stretch[]}
 */
export function stretchesFor(statement, pages) {
  const { page, unit, token, context, record } = statement;
  const line = stretchOf(page, unit, token, LINE);
  const near = [line];
  if (token && token.start > unit.start && token.end < unit.end)
    near.unshift({ ...line, start: token.start });
  if (context) near.push(stretchOf(context.page, context.unit, context.token, NEAR));
  if (!record) near.push(...apart(paragraphOf(page, unit), statement));
  return [...near, ...farFrom(statement, pages)];
}

/**
 * What the mail system says elsewhere. Where quotations interrupt it thousands of times, so much of
 * it as a person would read.
 *
 * @param {Statement} statement
 * @param {Page[]} pages
 */
function farFrom(statement, pages) {
  /** @type {Stretch[]} */
  const far = [];
  for (const other of pages) {
    for (const stretch of ownStretches(other)) {
      far.push(...apart(stretch, statement));
      if (far.length >= MOST) return far.slice(0, MOST);
    }
  }
  return far;
}

/**
 * A stretch without the answers of another code, where the statement is an answer in a dialogue.
 *
 * @param {Stretch} stretch
 * @param {Statement} statement
 */
function apart(stretch, { page, unit, reply }) {
  const isAnswer = reply && page.replies.some(({ start }) => start === unit.start);
  if (stretch.page !== page || !isAnswer) return [stretch];
  /** @type {Stretch[]} */
  const pieces = []; // of more than the line break between two answers
  let from = stretch.start;
  for (const other of page.replies) {
    if (other.reply === reply || other.end <= from || other.start >= stretch.end) continue;
    if (other.start > from + 1) pieces.push({ ...stretch, start: from, end: other.start });
    from = other.end;
  }
  if (from < stretch.end) pieces.push({ ...stretch, start: from });
  return pieces;
}

/**
 * @param {Stretch} stretch
 */
function holdsHit({ page, start, end }) {
  const { hits } = page;
  // A hit may reach into the stretch from before it; the next ones then tell.
  for (let i = firstBehind(hits, start); i < hits.length && hits[i].end <= end; i++)
    if (hits[i].start >= start) return true;
  return false;
}

/**
 * The hits that lie in a stretch, found by binary search; so many of them as can matter.
 *
 * @param {Stretch} stretch
 */
export function hitsIn({ page, start, end }) {
  const { hits } = page;
  /** @type {Hit[]} */
  const found = [];
  for (let i = firstBehind(hits, start); i < hits.length && hits[i].end <= end; i++) {
    if (found.length === MANY) break;
    if (hits[i].start >= start) found.push(hits[i]);
  }
  return found;
}

/**
 * The number of the first hit, or code, that ends behind a position; they stand in the order of
 * their ends.
 *
 * @param {Pick<Span, "end">[]} hits
 * @param {number} position
 */
export function firstBehind(hits, position) {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle].end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
