// Whether a text is a bounce, and whether a code in it may be believed.
import { ADDRESS } from "./addresses.js";
import { isAboutParcels } from "./heads.js";
import { EXACT, MARKER } from "./knowledge.js";
import { LIKELY, POSSIBLE, SURE } from "./scores.js";
import { hitsIn, LINE, stretchOf } from "./stretches.js";
import { isDistinct } from "./tokens.js";

/** @import { Hit, Page, Scene, Statement } from "./types.js" */

const BRIEF = 160; // a text so short is a sentence of a bounce: any sign in it tells
const SHORT = 500; // a text so short is what somebody wants explained, not a mail by chance
const TELLING = 20; // so many letters of a response are no accident
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
  if (scene.mail.isMail) return isMarked && score >= SURE && spoken;
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
 * Whether a code begins a line that is all there is.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
function standsAlone({ score, token, unit }, scene) {
  if (!isShort(scene) || scene.text.trim().includes("\n")) return false;
  return score >= LIKELY || token?.start === unit.start;
}

/**
 * Whether words that servers use stand with a code.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
function standsWithWords({ score, page, unit, token }, scene) {
  if (score < LIKELY && !isShort(scene)) return false;
  return hitsIn(stretchOf(page, unit, token, LINE)).some(isTelling);
}

/**
 * Whether a hit cannot well be an accident.
 *
 * @param {Hit} hit
 */
export function isTelling({ start, end, entries }) {
  return entries.some(
    (entry) =>
      (entry.kind === "phrase" && entry.weight === EXACT) ||
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
  const isOpen = verdict === "open" && markers >= MARKER && pages.some(namesRecipient);
  const isAboutThings = () =>
    pages.some(({ flow }) => isAboutParcels(flow.text, knowledge.patterns.text));
  return {
    isBounce: verdict === "bounce" || (verdict === "likely" && markers > 0),
    isPossible: isOpen && !isAboutThings(),
    isShort: !mail.isMail && isShort(scene),
    isBrief: !mail.isMail && text.length <= BRIEF,
  };
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
