// Whether a text is a bounce, and whether a code in it may be believed.
import { ADDRESS, ADDRESSES } from "./addresses.js";
import { isSupposed } from "./general.js";
import { isSent } from "./header.js";
import { EXACT, MARKER } from "./knowledge.js";
import { hasSections, isManual, isOneOfTwo, isTable, listsCodes } from "./manuals.js";
import {
  isAboutOther,
  isAboutThings,
  isCodeExplained,
  isInQuotes,
  isQuoted,
  namesPlace,
  namesRecipient,
  sentencesIn,
} from "./ordinary.js";
import { responseIn } from "./responses.js";
import { CERTAIN, isSuccess, LIKELY, POSSIBLE, SURE } from "./scores.js";
import { BRIEF, isAskedFor, isMet, isSaid, isServers, SHORT, standsAlone } from "./standing.js";
import { hitsIn, LINE, stretchOf } from "./stretches.js";
import { isDistinct } from "./tokens.js";

/** @import { Hit, Page, Scene, Statement } from "./types.js" */

const TELLING = 20; // so many letters of a response are no accident
const SENTENCES = 2; // that a server says at once
const OWN = 5000; // so much of what a mail system says is looked at
const REPORT = 300; // so long a text is a report without a head
const QUOTATION = /"[^"]{1,300}"/g;
const ADDRESSED = 200; // so far behind the words of a bounce its recipient is named

/**
 * Whether the codes of a statement may be taken for ones, given the text in which they stand.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
export function isBelievable(statement, scene) {
  const { record, score, spoken } = statement;
  if (record) return tells(statement);
  if (isBounceMail(scene)) return score >= POSSIBLE;
  if (isInManual(statement, scene) || isRemark(statement)) return false;
  if (isManual(scene)) return isMet(statement);
  const isMarked = markersOf(scene) >= MARKER && !isAboutThings(scene);
  if (scene.mail.isMail && !isAskedAbout(scene))
    return isMarked && spoken && score >= SURE && isServersAmid(statement, scene);
  if (isMarked) return score >= POSSIBLE;
  if (isAboutOther(scene)) return isSaid(statement);
  return isShort(scene) ? isServersAlone(statement, scene) : isServersAmid(statement, scene);
}

/**
 * Whether a code is explained, or comes only if something happens, or is the number of a section among
 * others.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
function isInManual({ page, token, reply, unit }, { knowledge }) {
  if (!token) return false;
  const { text } = knowledge.patterns;
  if (isCodeExplained(page, token, text.explained) || isSupposed(page, token, text)) return true;
  if (listsCodes(page, unit) || isTable(page) || isOneOfTwo(page, token)) return true;
  return !reply && token.start === unit.start && hasSections(page);
}

/**
 * Whether a code that says that all is well is only spoken of: amid words that name nobody.
 *
 * @param {Statement} statement
 */
function isRemark({ status, reply, token, unit, page }) {
  if (!token || token.answers || !isSuccess(status ?? reply)) return false;
  return token.start > unit.start && !namesPlace(page.words.slice(unit.start, unit.end));
}

/**
 * Whether a code is a server's that stands in a short text.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
function isServersAlone(statement, scene) {
  const { score } = statement;
  const isSure = score >= CERTAIN || (score >= SURE && isServers(statement, scene));
  if (isSure && (isSaid(statement) || concernsSomebody(scene))) return true;
  if (isAskedFor(statement, scene)) return true;
  return standsAlone(statement, scene) || standsWithWords(statement, scene);
}

/**
 * Whether a text says whom it is about, or asks something, or is one sentence.
 *
 * @param {Scene} scene
 */
function concernsSomebody({ text, pages, knowledge }) {
  const { meant } = knowledge.patterns.text;
  if (text.length <= BRIEF) return true;
  return pages.some(({ words }) => meant.test(words) || namesPlace(words) || words.includes("?"));
}

/**
 * Whether a code is a server's that stands in a long text or in a mail of somebody: beside its enhanced
 * code, with words that servers use, or introduced beside a host or the like.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 */
function isServersAmid(statement, scene) {
  const { score, introduced } = statement;
  if (isSaid(statement) || standsAlone(statement, scene)) return true;
  if (standsWithWords(statement, scene)) return true;
  return score >= SURE && (introduced || score >= CERTAIN) && isServers(statement, scene);
}

/**
 * Whether a report says anything: "Status: resolved" stands in other mails as well.
 *
 * @param {Statement} statement
 */
function tells({ record, status, reply, action }) {
  return status !== null || reply !== null || action !== null || (record?.fields.size ?? 0) > 1;
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
 * somebody asks what it means; `isTraced`: something speaks for a bounce; `isBrief`: one sentence.
 *
 * @param {Scene} scene
 */
export function natureOf(scene) {
  const { mail, verdict, pages, text } = scene;
  const markers = markersOf(scene);
  const isOpen = !mail.isMail || isAskedAbout(scene);
  const isOther = verdict === "open" && isAboutOther(scene);
  const speaks = verdict === "open" && markers >= MARKER && !isAboutThings(scene);
  const addressed = addressedIn(isOpen, isOther);
  const isAlone = speaks && isOpen && !isOther;
  const isBrief =
    isOpen && text.length <= BRIEF && pages.every((page) => sentencesIn(page) <= SENTENCES);
  return {
    isBounce:
      isByHead(verdict, markers) ||
      (isAlone && isSurely(scene, markers)) ||
      (isOpen && !isOther && isReported(scene)),
    isPossible: speaks && pages.some((page) => addressed(page)),
    isTraced: markers > 0 && pages.some((page) => hasAddress(page) || isBrief),
    isShort: isOpen && isShort(scene) && !isOther,
    isBrief,
  };
}

/**
 * @param {Scene["verdict"]} verdict
 * @param {number} markers
 */
function isByHead(verdict, markers) {
  return verdict === "bounce" || (verdict === "likely" && markers > 0);
}

/**
 * @param {Scene} scene
 * @param {number} markers
 */
function isSurely(scene, markers) {
  const { personal } = scene.knowledge.patterns.text;
  if (isShort(scene)) return scene.pages.some((page) => speaksItself(page, personal));
  return markers >= 2 * MARKER && scene.pages.some(hasAddress);
}

/**
 * Whether words of bounces stand on a page that are not only quoted amid others, or by somebody who met them.
 *
 * @param {Page} page
 * @param {RegExp} personal
 */
function speaksItself(page, personal) {
  return page.hits.some(
    (hit) =>
      isMarker(hit) &&
      (!isQuoted(page, hit) || (personal.test(page.words) && !isInQuotes(page, hit))),
  );
}

/** @param {Hit} hit */
function isMarker({ entries }) {
  return entries.some((entry) => entry.kind === "marker" && entry.weight >= MARKER);
}

/**
 * Whether a brief text says of a certain mail what the subject of a bounce says.
 *
 * @param {Scene} scene
 */
function isReported(scene) {
  const { text, verdict, pages, knowledge } = scene;
  const { head, text: said } = knowledge.patterns;
  if (verdict !== "open" || text.length > REPORT || isAboutThings(scene)) return false;
  return pages.some(({ words }) => {
    const own = said.personal.test(words) ? words : words.replace(QUOTATION, " ");
    const isOfMail = said.certain.test(own) || ADDRESS.test(own);
    return isOfMail && head.subject.test(own.replace(ADDRESSES, "@"));
  });
}

/**
 * Where a page has to name the recipient: the less a text looks like a bounce, the nearer to the words of
 * one.
 *
 * @param {boolean} isOpen
 * @param {boolean} isOther
 * @returns {(page: Page) => boolean}
 */
function addressedIn(isOpen, isOther) {
  if (isOpen && !isOther) return hasAddress;
  return (page) => namesRecipient(page) || (page.markers >= 2 * MARKER && isAddressed(page));
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
 * Whether an address stands right before or behind the words of a bounce.
 *
 * @param {Page} page
 */
function isAddressed({ hits, flow }) {
  return hits.some(
    (hit) =>
      isMarker(hit) &&
      ADDRESS.test(flow.text.slice(Math.max(0, hit.start - ADDRESSED), hit.end + ADDRESSED)),
  );
}
