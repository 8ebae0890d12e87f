// Reads a pasted bounce: a mail, raw or as a mail program shows it, a log line, an SMTP dialogue
// or a single line. Knows how bounces are written and no code by itself: codes, phrases, hosts,
// responses and the words of bounces come from the catalog. Neither DOM nor network; linear in the
// length of the text.
import { MANY } from "./addresses.js";
import { actionAround, recipientAround } from "./around.js";
import { finish, saysWords } from "./finish.js";
import { headVerdict, isComplaint } from "./heads.js";
import { eventPlace, jsonOf, reportOf } from "./json.js";
import { isBelievable } from "./judging.js";
import { knowledgeOf } from "./knowledge.js";
import { ofEach } from "./listed.js";
import { readMail, subjectPart } from "./mail.js";
import { merge } from "./merging.js";
import { enclosedBounce, readPage } from "./pages.js";
import { asPasted, pastedPlace } from "./pasted.js";
import { queueOf } from "./queues.js";
import { isGood, reportedIn } from "./reported.js";
import { spokenIn } from "./spoken.js";
import { tableOf } from "./tables.js";
import { findingsBeside, uncodedFindings } from "./uncoded.js";

/** @import { Event } from "./json.js" */
/** @import { Pasted } from "./pasted.js" */
/** @import { Answer, Catalog, Finding, Page, Scene, Statement } from "./types.js" */

const EVIDENCE = 600; // characters that are quoted
const WORDS = 80; // so much of a unit without a recipient tells it from others

/**
 * Read `text` with the help of `catalog` (`/api/v1/decoder.json`).
 *
 * `kind` says what the text is: a bounce, a delay, a success, a bounce whose reason stands in
 * another part of it, or none. `findings` are one or more per recipient, `primary` is the first.
 *
 * A finding has `reply`, `status`, `cause`; `certainty`: whether words tell the cause, or whether it
 * is the likeliest of `candidates`, or (`none`) one of equals; `provider`, whose server refused, and
 * `reporter`, whose server wrote the bounce; `evidence`, `start`, `end` (offsets into `text`);
 * `recipient`, `action` (failed, delayed, unsent …), `basis` (what the cause rests on: response, token,
 * phrase, word, dialect, code or guess), `response` (its id), `alternatives` (other causes that the
 * text speaks for), `mismatch` (reply and status of two classes).
 *
 * @param {string} text
 * @param {Catalog} catalog
 * @returns {Answer}
 */
export function decode(text, catalog) {
  const whole = String(text);
  const findings = findingsInJson(whole, catalog) ?? findingsInLines(whole, catalog);
  const primary = findings[0] ?? null;
  return { primary, findings, kind: primary ? kindOf(primary, catalog) : "none" };
}

/**
 * What a text says: a list of waiting mails, a table, or else words.
 *
 * @param {string} text
 * @param {Catalog} catalog
 */
function findingsInLines(text, catalog) {
  const pasted = asPasted(text);
  const events =
    queueOf(pasted.text) ?? tableOf(pasted.text, knowledgeOf(catalog).patterns.service);
  return events ? findingsOfEvents(events, text, catalog) : findingsInPasted(pasted, catalog);
}

/**
 * @param {string} text
 * @param {Catalog} catalog
 */
function findingsInText(text, catalog) {
  return findingsInPasted(asPasted(text), catalog);
}

/**
 * @param {Pasted} pasted
 * @param {Catalog} catalog
 */
function findingsInPasted(pasted, catalog) {
  return findingsIn(pasted, catalog).map((finding) => ({
    ...finding,
    ...pastedPlace(pasted, finding),
  }));
}

/**
 * What a notification of a sending service says, failures first; null if the text is none.
 *
 * @param {string} text
 * @param {Catalog} catalog
 */
function findingsInJson(text, catalog) {
  const json = jsonOf(text, knowledgeOf(catalog).patterns.service);
  if (!json) return null;
  const whole = { start: 0, end: text.length };
  if (!json.events.length)
    return findingsInText(json.sentences, catalog).map((finding) => ({ ...finding, ...whole }));
  return findingsOfEvents(json.events, text, catalog);
}

/**
 * What a list of events says, failures first.
 *
 * @param {Event[]} events
 * @param {string} text in which they stand
 * @param {Catalog} catalog
 */
function findingsOfEvents(events, text, catalog) {
  let from = 0;
  const findings = events.flatMap((event) => {
    const place = eventPlace(text, event, from);
    from = place.start;
    const evidence = text.slice(place.start, Math.min(place.end, place.start + EVIDENCE));
    return findingsInText(reportOf(event), catalog)
      .slice(0, 1)
      .map((finding) => ({ ...finding, ...place, evidence }));
  });
  return findings.sort((one, other) => Number(isGood(one)) - Number(isGood(other)));
}

/**
 * What a text is, by its first finding. What came with a code of class 4 is tried again, unless a
 * report or the cause itself says that it was given up.
 *
 * @param {Finding} finding
 * @param {Catalog} catalog
 * @returns {Answer["kind"]}
 */
function kindOf(finding, { symptoms }) {
  const { reply, status, action, cause, basis } = finding;
  if (isGood(finding)) return "success";
  if (action === "delayed" || action === "held") return "delay";
  const code = reply ?? status;
  if (!code) return basis === "guess" && action === null ? "bounce-without-reason" : "bounce";
  const hasEnded =
    action === "failed" || action === "unsent" || (cause !== null && symptoms.includes(cause));
  return code.startsWith("4") && !hasEnded ? "delay" : "bounce";
}

/**
 * Build ahead what `decode` builds at its first call for a catalog.
 *
 * @param {Catalog} catalog
 */
export function prepare(catalog) {
  knowledgeOf(catalog);
}

/**
 * @param {Pasted} pasted
 * @param {Catalog} catalog
 */
function findingsIn({ text, isQuoted, isAsking }, catalog) {
  const knowledge = knowledgeOf(catalog);
  const { patterns } = knowledge;
  const mail = readMail(text, patterns);
  const verdict = mail.isMail ? headVerdict(mail.fields, patterns.fields, patterns.head) : "open";
  if (verdict === "none") return [];
  const pages = mail.parts
    .filter((part) => part.text.trim())
    .map((part) => readPage(part, knowledge));
  const subject = verdict === "open" ? undefined : mail.fields.get("subject");
  const own = pages.filter(({ part }) => part.role !== "original" && part.role !== "head");
  if (subject) own.push(readPage(subjectPart(subject), knowledge));
  if (own.some(({ flow }) => isComplaint(flow.text, patterns.text))) return [];
  const scene = { text, isQuoted, isAsking, mail, verdict, pages: own, knowledge };
  const found = ofEach(findingsOf(scene), own);
  return found.some(hasCode) ? found : (findingsOfEnclosed(scene, pages, found) ?? found);
}

/**
 * What a bounce says that was forwarded as an attachment, if it says more than the mail around it.
 *
 * @param {Scene} scene
 * @param {Page[]} pages
 * @param {Finding[]} found
 */
function findingsOfEnclosed(scene, pages, found) {
  const enclosed = enclosedBounce(pages, scene.knowledge);
  if (!enclosed) return null;
  const inner = findingsOf({ ...scene, pages: enclosed, verdict: "bounce" });
  return inner.some(hasCode) || !found.length ? inner : null;
}

/**
 * @param {Finding} finding
 */
function hasCode({ reply, status }) {
  return reply !== null || status !== null;
}

/**
 * @param {Scene} scene
 */
function findingsOf(scene) {
  const { pages, knowledge } = scene;
  const said = pages.flatMap((page) => spokenIn(page, knowledge));
  const reported = pages.flatMap((page) =>
    page.records
      .filter(({ quoted }) => !quoted)
      .slice(0, MANY)
      .map((record) => reportedIn(record, page)),
  );
  const believed = merge(reported, said).filter((one) => isBelievable(one, scene));
  if (!believed.length) return uncodedFindings(scene);
  believed.sort((one, other) => other.weight - one.weight); // stable: the first one goes before
  const recipients = new Set(believed.map(({ recipient }) => recipient).filter(Boolean));
  const isOfOne = recipients.size < 2;
  const named = recipients.size ? null : recipientAround(scene);
  const action = actionAround(scene);
  const told = onlyOnce(believed).map((one) => ({
    ...one,
    recipient: one.recipient ?? named,
    action: one.action ?? (isOpenTo(action, one) ? action : null),
  }));
  const coded = told.map((one) => finish(one, scene, isOfOne));
  return distinct([...coded, ...findingsBeside(scene, recipients)]);
}

/**
 * Whether the words around a statement can be about it: only what fails for now is tried again, and
 * what a report tells has left the mail program.
 *
 * @param {ReturnType<typeof actionAround>} action
 * @param {Statement} statement
 */
function isOpenTo(action, { reply, status, record }) {
  const digit = (reply ?? status ?? "").slice(0, 1);
  if (action === "delayed" || action === "failed") return digit === "4";
  return action === "unsent" && !record && (digit === "4" || digit === "5");
}

/**
 * Of the same recipient and codes only the first; without a recipient, of the same words.
 *
 * @param {Statement[]} statements
 */
function onlyOnce(statements) {
  /** @type {Map<string, Statement>} */
  const kept = new Map();
  for (const one of statements) {
    const { recipient, reply, status, page, unit } = one;
    const end = Math.min(unit.end, unit.start + WORDS);
    const words = recipient ? "" : page.flow.text.slice(unit.start, end);
    const key = [recipient, reply, status, words].join(" ");
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()].slice(0, MANY);
}

/**
 * Leave out what is said twice, but not its words where the first time its codes stand alone.
 *
 * @param {Finding[]} findings
 */
function distinct(findings) {
  /** @type {Map<string, Finding>} */
  const seen = new Map();
  return findings.filter((finding) => {
    const { recipient, reply, status, cause, words } = finding;
    const key = [recipient, reply, status, recipient ? "" : cause].join(" ");
    const bare = ["", reply, status, cause].join(" ");
    const same = seen.get(key) ?? (recipient ? undefined : seen.get(bare));
    if (same && !saysWords(same.words)) same.words = words;
    if (same) return false;
    seen.set(key, finding).set(bare, finding);
    return true;
  });
}
