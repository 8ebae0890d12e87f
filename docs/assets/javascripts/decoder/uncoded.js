// A bounce in which no code stands: its cause by its words.
import { LONGEST, recipientIn } from "./addresses.js";
import { actionAround, firstRecipient, recipientAround } from "./around.js";
import { causeOf } from "./causes.js";
import { finish } from "./finish.js";
import { isSupposed } from "./general.js";
import { isTelling, natureOf } from "./judging.js";
import { isManual, listsReasons } from "./manuals.js";
import { areSentence, isServers } from "./ordinary.js";
import { firstBehind, hitsIn, NEAR, ownStretches } from "./stretches.js";

/** @import { Entry, Hit, Page, Scene, Span, Statement, Unit } from "./types.js" */

const LINE = 40; // so short a text is the answer of a server and nothing else
const OWNER = 12; // so far before a thing its owner is named
const GAP = 2; // signs between a code and its words
const UNITS = 60; // that may name the recipient

/** A recipient that stands at the beginning of a line. */
const HEADING = /^["'<(*-]{0,3} ?[^\s<>@]{1,64}@[^\s<>@]{1,255}/;

/** @typedef {{ page: Page, unit: Span }} Place */

/**
 * Return the findings of a bounce without a code: one, or one for each recipient of whom it tells
 * apart; none if it is no bounce or tells nothing.
 *
 * @param {Scene} scene
 */
export function uncodedFindings(scene) {
  const nature = natureOf(scene);
  const { isBounce, isPossible, isShort } = nature;
  if (!isBounce && !isPossible && !isShort) return [];
  if (isManual(scene) || (scene.verdict === "open" && listsReasons(scene))) return [];
  const several = isBounce || isPossible ? findingsApart(scene) : [];
  if (several.length) return several;
  const place = tellingPlace(scene, nature) ?? (isBounce ? firstPlace(scene) : null);
  return place ? [finish(statementAt(place, scene), scene, true)] : [];
}

/**
 * What is told without a code of further recipients, on a page that tells of others in the same way.
 *
 * @param {Scene} scene
 * @param {Set<string | null>} told the recipients of whom codes tell
 */
export function findingsBeside(scene, told) {
  const pages = scene.pages.map((page) =>
    sectionsWith(page, ({ entries }) => entries.some(isPhrase)),
  );
  const beside = pages.filter((all) => all.some(({ recipient }) => told.has(recipient)));
  return beside
    .flat()
    .filter(({ recipient }) => !told.has(recipient))
    .map(({ page, unit, recipient }) => finish({ ...silent(page, unit), recipient }, scene, false));
}

/**
 * The sections of a page in which something tells a reason.
 *
 * @param {Page} page
 * @param {(hit: Hit) => boolean} tells
 */
function sectionsWith(page, tells) {
  return sectionsOf(page).filter(({ unit }) =>
    hitsIn({ page, ...unit, distance: NEAR }).some(tells),
  );
}

/** @param {Entry} entry */
function isPhrase({ kind }) {
  return kind === "phrase";
}

/**
 * What is told of each of several recipients, in the lines below its name; empty if it is not told
 * apart.
 *
 * @param {Scene} scene
 */
function findingsApart(scene) {
  const telling = scene.pages.flatMap((page) => sectionsWith(page, isTelling));
  if (new Set(telling.map(({ recipient }) => recipient)).size < 2) return [];
  return telling.map(({ page, unit, recipient }) => {
    const { action } = statementAt({ page, unit }, scene);
    return finish({ ...silent(page, unit), recipient, action }, scene, false);
  });
}

/**
 * The sections of a page that begin with a recipient.
 *
 * @param {Page} page
 */
function sectionsOf(page) {
  const { text } = page.flow;
  const own = page.units.filter(isOwn).slice(0, UNITS);
  const heads = own.filter(({ start, end }) =>
    HEADING.test(text.slice(start, Math.min(end, start + LONGEST))),
  );
  return heads.map((head, at) => {
    const last = own.findLast(({ start }) => start < (heads[at + 1]?.start ?? text.length)) ?? head;
    return { page, unit: { start: head.start, end: last.end }, recipient: recipientIn(page, head) };
  });
}

/**
 * @param {Place} place
 * @param {Scene} scene
 * @returns {Statement}
 */
function statementAt({ page, unit }, scene) {
  return {
    ...silent(page, unit),
    recipient: recipientIn(page, unit) ?? firstRecipient(page) ?? recipientAround(scene),
    action: actionAround(scene),
  };
}

/**
 * A statement that names no code.
 *
 * @param {Page} page
 * @param {Span} unit
 * @returns {Statement}
 */
function silent(page, unit) {
  return {
    reply: null,
    status: null,
    recipient: null,
    action: null,
    page,
    unit,
    token: null,
    score: 0,
    weight: 0,
    record: null,
    spoken: true,
    introduced: false,
    failed: true,
    context: null,
  };
}

/**
 * Where the mail system's own words tell a cause.
 *
 * @param {Scene} scene
 * @param {ReturnType<typeof natureOf>} nature
 * @returns {Place | null}
 */
function tellingPlace(scene, nature) {
  for (const page of scene.pages) {
    for (const stretch of ownStretches(page)) {
      const hits = hitsIn(stretch).filter((hit) => tellsOf(page, hit, scene, nature));
      if (!areSaid(page, hits, scene, nature)) continue;
      const near = [{ ...stretch, distance: NEAR }];
      const { cause } = causeOf(silent(page, stretch), near, scene.knowledge, null, true);
      if (cause) return { page, unit: unitOf(page, hits, cause) };
    }
  }
  return null;
}

/**
 * Whether a hit says something, and not only what happens if.
 *
 * @param {Page} page
 * @param {Hit} hit
 * @param {Scene} scene
 * @param {ReturnType<typeof natureOf>} nature
 */
function tellsOf(page, hit, { knowledge }, { isBounce }) {
  if (!hit.entries.some(saysSomething)) return false;
  return isBounce || !(isSupposed(page, hit, knowledge.patterns.text) || followsCode(page, hit));
}

/**
 * Whether a code stands right before words: they are its own, and nobody was answered with it.
 *
 * @param {Page} page
 * @param {Hit} hit
 */
function followsCode({ codes }, { start }) {
  const last = codes[firstBehind(codes, start) - 1];
  return last !== undefined && start - last.end <= GAP;
}

/**
 * Whether words are those of a mail system: by the nature of the text, or by how they stand in it.
 *
 * @param {Page} page
 * @param {Hit[]} hits
 * @param {Scene} scene
 * @param {ReturnType<typeof natureOf>} nature
 */
function areSaid(page, hits, { text, knowledge }, nature) {
  const { isBounce, isBrief, isPossible, isShort, isTraced } = nature;
  const isLine = text.length <= LINE;
  const isEnough = (/** @type {Hit} */ hit) => isBounce || isTelling(hit) || (isBrief && isLine);
  const counted = hits.filter((hit) => isEnough(hit) || (isBrief && !isWord(hit)));
  const isSaid = isBounce || isPossible || isTraced || isLine;
  if (!isSaid && hits.every((hit) => isOfSpeaker(page, hit, knowledge.patterns))) return false;
  if (hits.some(isEnough) && (isSaid || isServers(page, counted, knowledge.patterns.text)))
    return true;
  return isShort && areSentence(page, hits, isBrief, knowledge.patterns);
}

/**
 * Whether words are about what belongs to whoever speaks: "my mailbox is full".
 *
 * @param {Page} page
 * @param {Hit} hit
 * @param {Scene["knowledge"]["patterns"]} patterns
 */
function isOfSpeaker({ words }, { start }, { text }) {
  const before = words.slice(Math.max(0, start - OWNER), start);
  return text.owner.test(before);
}

/**
 * Whether a hit is nothing but a word that others use as well.
 *
 * @param {Hit} hit
 */
function isWord({ entries }) {
  return entries.every((entry) => entry.kind === "phrase" && entry.isWord);
}

/**
 * @param {Entry} entry
 */
function saysSomething({ kind }) {
  return kind === "phrase" || kind === "response" || kind === "token";
}

/**
 * The unit in which the cause is told.
 *
 * @param {Page} page
 * @param {Hit[]} hits
 * @param {string} cause
 */
function unitOf({ units }, hits, cause) {
  const { start } = hits.find(({ entries }) => entries.some((one) => means(one, cause))) ?? hits[0];
  return units.find((unit) => unit.start <= start && unit.end >= start) ?? units[0];
}

/**
 * @param {Entry} entry
 * @param {string} cause
 */
function means(entry, cause) {
  if (entry.kind === "response" || entry.kind === "token") return entry.cause === cause;
  return entry.kind === "phrase" && entry.causes.includes(cause);
}

/**
 * Where the words of a bounce begin that tells no cause.
 *
 * @param {Scene} scene
 * @returns {Place | null}
 */
function firstPlace({ pages }) {
  const page = pages.find(({ units }) => units.some(isOwn)) ?? pages[0];
  const unit = page?.units.find(isOwn) ?? page?.units[0];
  return unit ? { page, unit } : null;
}

/**
 * @param {Unit} unit
 */
function isOwn({ quoted }) {
  return !quoted;
}
