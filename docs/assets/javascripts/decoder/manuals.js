// Texts about mail, which speak of codes, refusals and full boxes in general: what tells them from what
// somebody met.
import { ADDRESS } from "./addresses.js";
import { isGeneral } from "./general.js";
import { EXACT } from "./knowledge.js";
import { isCodeExplained, isInQuotes, namesPlace, once } from "./ordinary.js";
import { isFailure, POSSIBLE } from "./scores.js";
import { firstBehind } from "./stretches.js";

/** @import { Hit, Page, Scene, Span } from "./types.js" */

const CODES = 4; // so many codes in one sentence are a list of them
const MENTIONED = 2; // of them where nothing announces any
const SECTIONS = 3; // so many numbers in a row are no answers of servers
const ROWS = 3; // so many rows with a code each are a table of them
const REASONS = 3; // that no bounce of one mail has
const QUOTED = 2; // of them where each stands in quotation marks

const ANSWERS = 2; // of servers that are quoted side by side
const BEFORE = 3; // signs before a code that announce it
const NEAR = 14; // signs around a code in which another one stands

/** A quotation begins here, or what is announced. */
const ANNOUNCED = /[^=]["'`]$|: ?$/;
const OR = /^ [^\d\W]{1,4} [245]\d\d(?!\d)/;
const OR_BEFORE = /(?<![\d.])[245]\d\d [^\d\W]{1,4} $/;
/** A code of a failure that begins a line or a cell, before words. */
const ROW =
  /(?<=(?:^|[\n\v\f|]) ?(?:[-*•] )?)([45](?:\d\d|\.\d{1,3}\.\d{1,3}))(?:[ -][45]\.\d{1,3}\.\d{1,3})?(?: ?[|:,;=-])? [^\d\s]/g;
/** A number with dots that begins a line of words, or stands amid them. */
const SECTION = /(?<=^|[\n\v\f]|[a-z] )\d{1,2}(?:\.\d{1,2}){1,2}(?=\.? [a-z])/g;

/**
 * Whether a text says what a code means, or what happens if, and names nobody to whom it happened.
 */
export const isManual = once((/** @type {Scene} */ { verdict, pages, knowledge }) => {
  const { text } = knowledge.patterns;
  const explains = (/** @type {Page} */ page) =>
    page.codes.some((code) => isCodeExplained(page, code, text.explained)) || isGeneral(page, text);
  return verdict === "open" && pages.some(explains);
});

/**
 * Whether a text names several reasons, and nobody whose mail one of them met: it explains what may happen.
 *
 * @param {Scene} scene
 */
export function listsReasons({ pages }) {
  if (pages.some(isTable)) return true;
  if (pages.some(({ words }) => namesPlace(words))) return false;
  const all = pages.map((page) => reasonsIn(page, () => true).length);
  const quoted = pages.map((page) => reasonsIn(page, (hit) => isInQuotes(page, hit)).length);
  return Math.max(...all) >= REASONS || Math.max(...quoted) >= QUOTED;
}

/**
 * The reasons that stand apart on a page, each by the causes that it may mean.
 *
 * @param {Page} page
 * @param {(hit: Hit) => boolean} counts
 */
function reasonsIn({ hits }, counts) {
  /** @type {string[][]} */
  const reasons = [];
  let from = Number.POSITIVE_INFINITY;
  for (const hit of [...hits].reverse()) {
    if (hit.end > from || !counts(hit)) continue;
    const phrase = hit.entries.find((one) => one.kind === "phrase" && one.weight === EXACT);
    if (phrase?.kind !== "phrase") continue;
    from = hit.start;
    const isNew = !reasons.some((causes) => causes.some((one) => phrase.causes.includes(one)));
    if (isNew) reasons.push(phrase.causes);
  }
  return reasons;
}

/**
 * Whether a stretch lists codes, and names nobody to whom one was said.
 *
 * @param {Page} page
 * @param {Span} span
 */
export function listsCodes({ codes, words }, { start, end }) {
  const near = codes.slice(firstBehind(codes, start), firstBehind(codes, end) + 1);
  const inside = near.filter((one) => one.start >= start && one.end <= end);
  const isMention = inside.every(({ score }) => score <= POSSIBLE);
  const isMany = new Set(inside.map(({ code }) => code)).size >= (isMention ? MENTIONED : CODES);
  const said = inside.filter(
    ({ code, start: at }) =>
      isFailure(code) && ANNOUNCED.test(words.slice(Math.max(0, at - BEFORE), at)),
  );
  const statuses = new Set(said.flatMap(({ pair }) => pair?.code ?? []));
  const isSeveral = Math.max(new Set(said.map(({ code }) => code)).size, statuses.size) >= ANSWERS;
  const text = words.slice(start, end);
  return (isMany && !namesPlace(text)) || (isSeveral && !ADDRESS.test(text));
}

/**
 * Whether a code stands beside another one of which it is said in the same breath: "450 or 451".
 *
 * @param {Page} page
 * @param {Span} span
 */
export function isOneOfTwo({ words }, { start, end }) {
  return (
    OR_BEFORE.test(words.slice(Math.max(0, start - NEAR), start)) ||
    OR.test(words.slice(end, end + NEAR))
  );
}

/** Whether a page lists codes in its lines or cells, as no answer does, and names nobody. */
export const isTable = once((/** @type {Page} */ { flow, words }) => {
  const codes = new Set([...flow.text.matchAll(ROW)].map(([, code]) => code));
  return codes.size >= ROWS && !namesPlace(words);
});

/** Whether numbers with dots begin several lines that name nobody: sections, points of a meeting. */
export const hasSections = once((/** @type {Page} */ { flow, words }) => {
  const numbers = new Set([...flow.text.matchAll(SECTION)].map(([number]) => number));
  return numbers.size >= SECTIONS && !namesPlace(words);
});
