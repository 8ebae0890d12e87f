// Reads a pasted bounce: a mail, raw or as a mail program shows it, a log line, an SMTP dialogue
// or a single line. Knows how bounces are written and no code by itself: codes, phrases, hosts and
// responses come from the catalog. Neither DOM nor network; linear in the length of the text.

import { between, causeOf } from "./causes.js";
import { codesIn, LIKELY, POSSIBLE, repeatedPrefixes, SURE } from "./codes.js";
import { ADDRESS, addressOf, MANY, merge, reportedIn, spokenIn } from "./findings.js";
import { finish, ownWords, stretchOf } from "./finish.js";
import { flowOf, without } from "./flow.js";
import { headVerdict, isAboutParcels, isComplaint } from "./heads.js";
import { knowledgeOf } from "./knowledge.js";
import { decodeWords, readMail } from "./mime.js";
import { cut } from "./units.js";

const DELAY = /delay|verzöger|retard|still being retried|warning only/;
const SILENT = {
  reply: null,
  status: null,
  reported: false,
  record: null,
  context: null,
  spoken: true,
  weight: 0,
}; // prettier-ignore
const BRIEF = 160; // a text so short is a sentence of a bounce: any sign in it tells
const SHORT = 500; // a text so short is what somebody wants explained, not a mail by chance
const TELLING = 20; // so many letters of a response are no accident

/**
 * Read `text` with the help of `catalog` (`/api/v1/decoder.json`).
 *
 * Returns `{primary, findings}`. A finding has `reply`, `status`, `cause`, `provider`, `evidence`,
 * `start`, `end` (offsets into `text`), and besides: `recipient`, `action` (failed, delayed …),
 * `basis` (what the cause rests on: response, phrase, dialect, code or guess), `response` (the id
 * of the response), `alternatives` (other causes), `mismatch` (reply and status of two classes).
 * `primary` is null if the text is no bounce.
 */
export function decode(text, catalog) {
  const knowledge = knowledgeOf(catalog);
  const mail = readMail(String(text));
  const none = { primary: null, findings: [] };
  const verdict = mail.isMail ? headVerdict(mail.fields, decodeWords) : "open";
  if (verdict === "none") return none;
  const pages = mail.parts
    .filter((part) => part.text.trim())
    .map((part) => pageOf(part, knowledge));
  const own = pages.filter((page) => page.part.role !== "original" && page.part.role !== "head");
  const subject = mail.fields.get("subject");
  if (subject && verdict !== "open") own.push(pageOf(subjectPart(subject), knowledge));
  const context = { knowledge, mail, pages: own, text: String(text), verdict };
  if (own.some((page) => isComplaint(page.flow.text))) return none;
  let found = findingsOf(context);
  if (!found.length || found.every((one) => !one.status && !one.reply)) {
    const enclosed = enclosedBounce(pages);
    const inner = enclosed ? findingsOf({ ...context, pages: enclosed, verdict: "bounce" }) : [];
    if (inner.some((one) => one.status || one.reply || !found.length)) found = inner;
  }
  return found.length ? { primary: found[0], findings: found } : none;
}

/** The subject as a part: the last thing to look at, and all there is in some mails. */
function subjectPart({ value, start, end }) {
  return {
    type: "text/plain",
    role: "subject",
    text: decodeWords(value),
    source: { kind: "block", start, end },
  };
}

/** Build ahead what `decode` builds at its first call for a catalog. */
export function prepare(catalog) {
  knowledgeOf(catalog);
}

/** A part that has been read: its flow, its hits, its codes, its units. */
function pageOf(part, knowledge) {
  let flow = flowOf(part.text);
  const repeated = repeatedPrefixes(flow.text);
  if (repeated.length) flow = without(flow, repeated);
  const page = { part, flow };
  const isReport = /^message\/(?:global-)?delivery-status/.test(part.type);
  const isQuoted =
    part.role === "original" ||
    /^(?:text|message)\/(?:rfc822-headers|rfc822|global)/.test(part.type);
  Object.assign(page, cut(flow.text, isReport, isQuoted));
  page.hits = knowledge.search(flow);
  page.codes = codesIn(flow.text, knowledge.codes);
  page.isReport = isReport;
  page.isHead = part.role === "head";
  return page;
}

/** A bounce that was forwarded as an attachment. */
function enclosedBounce(pages) {
  const start = pages.findIndex(
    (page) => page.isHead && headVerdict(page.part.fields, decodeWords) === "bounce",
  );
  if (start < 0) return null;
  const enclosed = pages.slice(start).filter((page) => !page.isHead);
  for (const page of enclosed) Object.assign(page, cut(page.flow.text, page.isReport, false));
  return enclosed;
}

function findingsOf(context) {
  const said = context.pages.flatMap((page) => spokenIn(page, context));
  const reported = context.pages.flatMap((page) =>
    page.records
      .filter((one) => !one.quoted)
      .slice(0, MANY)
      .map((one) => reportedIn(one, page)),
  );
  const merged = merge(reported, said);
  const sure = merged.filter((one) => isBelievable(one, context));
  if (!sure.length) {
    const guess = withoutCode(context);
    return guess ? [guess] : [];
  }
  sure.sort((a, b) => b.weight - a.weight); // stable: the first one found goes before
  const recipients = new Set(sure.map((one) => one.recipient).filter(Boolean));
  const told = { ...context, isOfOne: recipients.size < 2 };
  return distinct(onlyOnce(sure).map((one) => finish(one, told)));
}

/** Whether a code that was found may be taken for one, given what kind of text it stands in. */
function isBelievable(one, { mail, verdict, pages, text }) {
  if (one.reported) return true;
  if (verdict === "bounce" || verdict === "likely") return one.score >= POSSIBLE;
  const isShort = text.length <= SHORT;
  const markers = pages.reduce((sum, page) => sum + markersOf(page), 0);
  if (mail.isMail) return markers >= 3 && one.score >= SURE && one.spoken;
  if (markers >= 3 || one.score >= SURE) return one.score >= POSSIBLE;
  if (isShort && !text.trim().includes("\n"))
    return one.score >= LIKELY || one.token.start === one.unit.start || meansSomething(one);
  return (one.score >= LIKELY || isShort) && meansSomething(one);
}

/** Whether words that servers use stand with a code. */
function meansSomething({ page, unit, token }) {
  const { hits, start, end } = stretchOf(page, unit, token);
  return between(hits, start, end).some(isTelling);
}

function isTelling(hit) {
  return hit.entries.some(
    (entry) =>
      (entry.kind === "phrase" && entry.weight === 1) ||
      (entry.kind === "response" && hit.end - hit.start >= TELLING),
  );
}

function markersOf(page) {
  if (page.markers === undefined) {
    const seen = new Set(
      page.hits.flatMap((hit) => hit.entries).filter((entry) => entry.kind === "marker"),
    );
    page.markers = [...seen].reduce((sum, entry) => sum + entry.weight, 0);
  }
  return page.markers;
}

/** Whether an address stands right behind the words of a bounce. */
function namesRecipient(page) {
  return page.hits.some(
    (hit) =>
      hit.entries.some((entry) => entry.kind === "marker" && entry.weight >= 3) &&
      ADDRESS.test(page.flow.text.slice(hit.end, hit.end + 200)),
  );
}

/** A bounce in which no code stands: its cause by its words. */
function withoutCode(context) {
  const { pages, knowledge } = context;
  const { isBounce, isPossible, isShort, isBrief } = kindOf(context);
  if (!isBounce && !isPossible && !isShort) return null;
  const told = tellingPlace(pages, isBounce || isBrief, knowledge);
  const place = told ?? (isBounce ? firstPlace(pages) : null);
  if (!place) return null;
  const finding = {
    ...SILENT,
    ...place,
    recipient: addressOf(place.page, place.unit) ?? anyAddress(place.page),
    action: pages.some(isDelay) ? "delayed" : null,
  };
  return finish(finding, { ...context, isOfOne: true });
}

/** What kind of text it is, judged without a code. */
function kindOf({ mail, verdict, pages, text }) {
  const markers = pages.reduce((sum, page) => sum + markersOf(page), 0);
  const isOpen = verdict === "open" && markers >= 3 && pages.some(namesRecipient);
  return {
    isBounce: verdict === "bounce" || (verdict === "likely" && markers >= 1),
    isPossible: isOpen && !pages.some((page) => isAboutParcels(page.flow.text)),
    isShort: !mail.isMail && text.length <= SHORT,
    isBrief: !mail.isMail && text.length <= BRIEF,
  };
}

/** Where the mail system's own words tell a cause; `isCertain`: any sign is enough. */
function tellingPlace(pages, isCertain, knowledge) {
  for (const page of pages) {
    for (const stretch of ownWords(page)) {
      const hits = between(stretch.hits, stretch.start, stretch.end).filter((hit) =>
        hit.entries.some(({ kind }) => kind === "phrase" || kind === "response"),
      );
      if (!hits.length || !(isCertain || hits.some(isTelling))) continue;
      const near = [{ ...stretch, distance: 1 }];
      const { cause } = causeOf(SILENT, near, knowledge, null, true);
      if (cause) return { page, unit: unitOf(page, hits, cause) };
    }
  }
  return null;
}

/** The unit in which the cause is told. */
function unitOf(page, hits, cause) {
  const means = (entry) => entry.cause === cause || entry.causes?.includes(cause);
  const { start } = hits.find((one) => one.entries.some(means)) ?? hits[0];
  return page.units.find((one) => one.start <= start && one.end >= start) ?? page.units[0];
}

/** Where the words of a bounce begin that tells no cause. */
function firstPlace(pages) {
  const page = pages.find((one) => one.units.some((unit) => !unit.quoted)) ?? pages[0];
  const unit = page?.units.find((one) => !one.quoted) ?? page?.units[0];
  return unit ? { page, unit } : null;
}

function isDelay({ hits, flow }) {
  return hits.length > 0 && DELAY.test(flow.text.slice(0, 1500));
}

/** Of the same recipient and codes only the first. */
function onlyOnce(found) {
  const seen = new Set();
  const kept = [];
  for (const one of found) {
    const words = one.recipient
      ? ""
      : one.page.flow.text.slice(one.unit.start, Math.min(one.unit.end, one.unit.start + 80));
    const key = [one.recipient, one.reply, one.status, words].join(" ");
    if (!seen.has(key) && kept.length < MANY) kept.push(one);
    seen.add(key);
  }
  return kept;
}

/** The first address that stands where a recipient stands. */
function anyAddress(page) {
  for (const unit of page.units.slice(0, 60)) {
    const address = unit.quoted ? null : addressOf(page, unit);
    if (address) return address;
  }
  return null;
}

/** Leave out what is said twice. */
function distinct(findings) {
  const seen = new Set();
  return findings
    .filter((one) => {
      const key = [one.recipient, one.reply, one.status, one.recipient ? "" : one.cause].join(" ");
      const bare = ["", one.reply, one.status, one.cause].join(" ");
      if (seen.has(key) || (!one.recipient && seen.has(bare))) return false;
      seen.add(key).add(bare);
      return true;
    })
    .slice(0, MANY);
}
