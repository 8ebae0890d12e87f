// Whether a text is a bounce, and whether a code in it may be believed.
import { ADDRESS } from "./addresses.js";
import { BLANK } from "./flow.js";
import { isSent } from "./header.js";
import { isAboutParcels } from "./heads.js";
import { EXACT, MARKER } from "./knowledge.js";
import { responseIn } from "./responses.js";
import { isFailure, LIKELY, POSSIBLE, SURE } from "./scores.js";
import { hitsIn, LINE, stretchOf } from "./stretches.js";
import { isDistinct } from "./tokens.js";

/** @import { Hit, Page, Scene, Span, Statement } from "./types.js" */

const BRIEF = 160; // a text so short is a sentence of a bounce: any sign in it tells
const SHORT = 500; // a text so short is what somebody wants explained, not a mail by chance
const FEW = 3; // lines that a single answer has
const TELLING = 20; // so many letters of a response are no accident
const OWN = 5000; // so much of what a mail system says is looked at
const ADDRESSED = 200; // so far behind the words of a bounce its recipient is named

/**
 * Whether the codes of a statement may be taken for ones, given the text in which they stand.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
export function isBelievable(statement, scene) {
  const { record, score, spoken } = statement;
  if (record) return true;
  if (isBounceMail(scene)) return score >= POSSIBLE;
  const isMarked = markersOf(scene) >= MARKER;
  if (scene.mail.isMail && !isAskedAbout(scene)) return isMarked && score >= SURE && spoken;
  if (isMarked || score >= SURE) return score >= POSSIBLE;
  return standsAlone(statement, scene) || standsWithWords(statement, scene);
}

/**
 * @param {Scene} scene
 */
function isBounceMail({ verdict }) {
  return verdict === "bounce" || verdict === "likely";
}

/**
 * Whether somebody asks in a mail about what is quoted in it; the mail was copied from the screen.
 *
 * @param {Scene} scene
 */
function isAskedAbout({ mail, isAsking }) {
  return isAsking && !isSent(mail.fields);
}

/**
 * Whether a code begins what is all there is, or all that is quoted; or an answer of several lines.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
function standsAlone({ score, token, unit, page, status, reply }, scene) {
  const opens = token?.start === unit.start;
  if (page.isReply && opens && isFailure(status ?? reply)) return score >= LIKELY;
  if (!isShort(scene)) return false;
  const lines = scene.text.trim().split("\n");
  if (lines.length === 1) return score >= LIKELY || opens;
  const isAll = unit.start === 0 && lines.length <= FEW && lines.every((line) => line.trim());
  const isShown = scene.isQuoted && !scene.mail.isMail && isParagraph(unit, page);
  return isAll || isShown ? score >= LIKELY : false;
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

/**
 * Whether words that servers use stand with a code.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
function standsWithWords(statement, scene) {
  const { score, page, unit, token } = statement;
  if (score < LIKELY && !isShort(scene)) return false;
  const stretch = stretchOf(page, unit, token, LINE);
  const hits = hitsIn(stretch);
  if (hits.some(isTelling)) return true;
  return Boolean(responseIn(hits, stretch, null, statement, scene.knowledge.patterns)?.whole);
}

/**
 * Whether a hit cannot well be an accident.
 *
 * @param {Hit} hit
 */
export function isTelling({ start, end, entries }) {
  return entries.some(
    (entry) =>
      (entry.kind === "phrase" && entry.weight === EXACT && !entry.isWord) ||
      (entry.kind === "token" && isDistinct(entry)) ||
      (entry.kind === "response" && end - start >= TELLING),
  );
}

/**
 * What kind of text it is, judged without a code: surely a bounce, possibly one, or so short that
 * somebody asks what it means; `isBrief`: one sentence.
 *
 * @param {Scene} scene
 */
export function natureOf(scene) {
  const { mail, verdict, pages, text, knowledge } = scene;
  const markers = markersOf(scene);
  const isAboutThings = () =>
    pages.some(({ flow }) => isAboutParcels(flow.text, knowledge.patterns.text));
  const speaks = verdict === "open" && markers >= MARKER && !isAboutThings();
  const isOpen = !mail.isMail || isAskedAbout(scene);
  const isAlone = speaks && isOpen;
  return {
    isBounce:
      verdict === "bounce" ||
      (verdict === "likely" && markers > 0) ||
      (isAlone && (isShort(scene) || (markers >= 2 * MARKER && pages.some(hasAddress)))),
    isPossible: speaks && pages.some(isOpen ? hasAddress : namesRecipient),
    isShort: isOpen && isShort(scene),
    isBrief: isOpen && text.length <= BRIEF,
  };
}

/**
 * Whether an address stands in the mail system's own words.
 *
 * @param {Page} page
 */
function hasAddress({ own, flow }) {
  return own.some(({ start, end }) =>
    ADDRESS.test(flow.text.slice(start, Math.min(end, start + OWN))),
  );
}

/**
 * @param {Scene} scene
 */
function isShort({ text }) {
  return text.length <= SHORT;
}

/**
 * @param {Scene} scene
 */
function markersOf({ pages }) {
  return pages.reduce((sum, { markers }) => sum + markers, 0);
}

/**
 * Whether an address stands right behind the words of a bounce.
 *
 * @param {Page} page
 */
function namesRecipient({ hits, flow }) {
  return hits.some(
    ({ entries, end }) =>
      entries.some((entry) => entry.kind === "marker" && entry.weight >= MARKER) &&
      ADDRESS.test(flow.text.slice(end, end + ADDRESSED)),
  );
}
