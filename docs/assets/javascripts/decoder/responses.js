// The literal texts of the providers: which of them stands in a stretch.
import { classOf } from "./scores.js";
import { answerIn } from "./stretches.js";

/** @import { Hit, Page, Patterns, ResponseEntry, Span, Statement, Stretch } from "./types.js" */

const REACH = 1500; // so far from each other the parts of a response may stand
/** So long must a response be to tell more than a phrase, and to be no accident anywhere. */
export const LONG = 12;
const DISTINCT = 2 * LONG;
/** What a response is worth besides its length. */
const WORTH = { ofSpeaker: 1000, whole: 200, ofBoth: 20, ofCodes: 20, ofCode: 5, begun: 1 };
const VARYING = 160; // so much may stand for a placeholder in an answer that is a response
const SIGNS = /[^\p{L}\p{N}]+/gu;
/** What servers put behind their answers: an id, their name. */
const REST = /^[\s.,;:]*(?:[[(<][^\s\])>]{1,80}[\])>]|(?=[a-z]*\d)[\w.-]{6,60})?[\s.,;:)\]"']*$/;

const TELLING = 200; // so much before an answer shows who tells it
/** Words of one's own, and what announces the answer. */
const TOLD = /[a-zà-ÿ]{2,}[, ].*[a-zà-ÿ]{2,}[.:,]? ?(?:> ?|["'(-] ?)?$/;
/** Between an answer and the sentence behind it. */
const NEXT = /^["')\]]?[.!?,;:]?["')\]]? (?:- )?/;
const NEXT_REACH = 8;
/** What somebody asks behind an answer, and what sets it apart. */
const ASKED = /^[^?]{4,90}\?[\s"')]*$/;
const SEPARATED = /^["')\]]{0,2}(?: ?[,;] | ?- )/;
const QUOTED_END = /^[.!]?["']/;

/**
 * A response that was said: `own` by the one who speaks, `whole` if the answer is nothing else.
 *
 * @typedef {{ entry: ResponseEntry, own: boolean, whole: boolean, end: number, score: number }} Said
 */

/** Where an answer stands; `isTold`: somebody tells it amid words of their own.
 * @typedef {Span & { isTold: boolean }} Answer
 */

/** @typedef {Said & { causes: string[], isUnique: boolean }} Match */

/**
 * Return the response that stands in a stretch: one of the speaker's own, the longest; or null.
 * `causes` are those of all responses that fit as well, most often named first: servers of
 * different providers mean different things by the same words.
 *
 * @param {Hit[]} hits of the stretch
 * @param {Stretch} stretch
 * @param {string | null} provider who speaks
 * @param {Statement} statement
 * @param {Patterns} patterns
 * @returns {Match | null}
 */
export function responseIn(hits, stretch, provider, statement, patterns) {
  const answer = answerIn(stretch, statement, patterns);
  const isTold = isToldBy(statement, patterns);
  /** @type {Said[]} */
  const all = [];
  for (const hit of hits) {
    for (const entry of hit.entries) {
      if (entry.kind !== "response") continue;
      const said = sayingOf(
        entry,
        hit,
        stretch,
        answer && { ...answer, isTold },
        provider,
        statement,
      );
      if (said) all.push(said);
    }
  }
  if (!all.length) return null;
  const most = all.reduce((best, { score }) => Math.max(best, score), all[0].score);
  const best = all
    .filter(({ score }) => score > most - WORTH.ofCode)
    .sort((one, other) => other.score - one.score);
  const causes = byFrequency(best.map(({ entry }) => entry.cause));
  const first = best.find(({ entry }) => entry.cause === causes[0]) ?? best[0];
  const speakers = new Set(best.map(({ entry }) => entry.provider));
  return { ...first, causes, isUnique: speakers.size === 1 };
}

/**
 * Each value once, the most frequent first.
 *
 * @param {string[]} values
 */
function byFrequency(values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([value]) => value);
}

/**
 * Whether a response, of which one part was hit, was said here; else null.
 *
 * @param {ResponseEntry} entry
 * @param {Hit} hit
 * @param {Stretch} stretch
 * @param {Answer | null} answer
 * @param {string | null} provider
 * @param {Statement} statement
 * @returns {Said | null}
 */
function sayingOf(entry, hit, stretch, answer, provider, statement) {
  const span = spanOf(entry, hit, stretch);
  if (!span || !followsCode(entry, hit, stretch, statement)) return null;
  const agrees = agreesWith(entry, statement);
  const code = statement.status ?? statement.reply;
  const own = entry.provider === provider && (agrees || code !== null);
  const hasBoth = agrees && hasReply(entry, statement);
  const whole = hasBoth && isWholeAnswer(entry, span, stretch, answer);
  if (!whole && !isLong(entry, own) && !(own && agrees && fills(entry, stretch))) return null;
  const worth = {
    ofSpeaker: own,
    whole,
    ofBoth: hasBoth,
    ofCodes: agrees,
    ofCode: codeOf(entry) === code,
    begun: !entry.isOpen,
  };
  return { entry, own, whole, end: span.end, score: scoreOf(entry, worth) };
}

/**
 * Whether a response's reply code is that of the statement.
 *
 * @param {ResponseEntry} entry
 * @param {Statement} statement
 */
function hasReply({ reply, status }, statement) {
  if (reply && statement.reply) return reply === statement.reply;
  return !reply && !status ? !statement.reply : Boolean(statement.status && status);
}

/**
 * Whether nothing of an answer is left beside a response: signs before it, an id behind it; behind
 * the beginning of a longer one its other words.
 *
 * @param {ResponseEntry} entry
 * @param {{ start: number, end: number, gap: number }} span
 * @param {Stretch} stretch
 * @param {Answer | null} answer
 */
function isWholeAnswer({ isOpen, isOpenEnded, isCut }, { start, end, gap }, { page }, answer) {
  if (!answer || start < answer.start || end > answer.end || gap > VARYING) return false;
  const { words: text } = page;
  const before = text.slice(answer.start, start).replace(SIGNS, "");
  const rest = text.slice(end, answer.end);
  const isAsked = ASKED.test(rest) && (SEPARATED.test(rest) || isToldEnd(page, end));
  const isAmid = isAsked || (answer.isTold && isToldEnd(page, end));
  const isEnd =
    isAmid || REST.test(rest) || rest.replace(SIGNS, "").length <= (isOpenEnded ? VARYING : 0);
  return (isCut || isEnd) && before.length <= (isOpen ? VARYING : 0);
}

/**
 * Whether an answer stands behind the words of somebody who tells it, and not behind a server's.
 *
 * @param {Statement} statement
 * @param {Patterns} patterns
 */
function isToldBy({ page, unit, token, introduced }, { remote }) {
  if (!token || introduced) return false;
  const before = page.words.slice(Math.max(unit.start, token.start - TELLING), token.start);
  return TOLD.test(before) && !remote.test(before);
}

/**
 * Whether an answer that somebody tells ends here: with the quotation, or with its sentence, behind which
 * the next one begins with a capital letter.
 *
 * @param {Page} page
 * @param {number} end
 */
function isToldEnd({ words, flow, part }, end) {
  if (QUOTED_END.test(words.slice(end, end + NEXT_REACH))) return true;
  const gap = NEXT.exec(words.slice(end, end + NEXT_REACH))?.[0].length;
  if (!gap) return false;
  return /\p{Lu}/u.test(part.text[flow.at[end + gap]] ?? "");
}

/**
 * @param {ResponseEntry} entry
 * @param {Record<keyof typeof WORTH, boolean>} worth
 */
function scoreOf({ length }, worth) {
  let score = length;
  for (const reason of /** @type {(keyof typeof WORTH)[]} */ (Object.keys(WORTH)))
    if (worth[reason]) score += WORTH[reason];
  return score;
}

/**
 * Whether a response is no accident: another server's has to be longer than the speaker's own.
 *
 * @param {ResponseEntry} entry
 * @param {boolean} own
 */
function isLong({ length }, own) {
  return length >= (own ? LONG : DISTINCT);
}

/**
 * @param {ResponseEntry} entry
 */
function codeOf({ reply, status }) {
  return status ?? reply;
}

/**
 * Whether a response's codes are those of the statement, the class left open.
 *
 * @param {ResponseEntry} entry
 * @param {Statement} statement
 */
function agreesWith(entry, { reply, status }) {
  if (!status && !reply) return !entry.status && !entry.reply;
  return !entry.status || !status || detailOf(entry.status) === detailOf(status);
}

/**
 * @param {string} status
 */
function detailOf(status) {
  return status.slice(classOf(status).length);
}

/**
 * Whether a short response is most of what stands in a stretch.
 *
 * @param {ResponseEntry} entry
 * @param {Stretch} stretch
 */
function fills({ length }, { start, end }) {
  return length * 2 > end - start - LONG;
}

/**
 * A short response has to begin right behind the codes, unless it begins with a placeholder.
 *
 * @param {ResponseEntry} entry
 * @param {Hit} hit
 * @param {Stretch} stretch
 * @param {Statement} statement
 */
function followsCode({ isOpen, length, anchor }, hit, { page, start }, { token }) {
  if (isOpen || length >= DISTINCT || anchor > 0 || !token) return true;
  if (token.end < start || token.end > hit.start) return true;
  return /^[\s"'<([#-]{0,6}$/.test(page.words.slice(token.end, hit.start));
}

/**
 * Where the response begins and ends of which one part was hit, and the most that stands between
 * two of its parts; null if its other parts are not there.
 *
 * @param {ResponseEntry} entry
 * @param {Hit} hit
 * @param {Stretch} stretch
 */
function spanOf({ parts, anchor }, hit, { page, start, end }) {
  const from = Math.max(start, hit.start - REACH);
  const window = page.words.slice(from, Math.min(end, hit.end + REACH));
  let first = hit.start - from;
  let gap = 0;
  for (const part of parts.slice(0, anchor).reverse()) {
    const at = first < part.length ? -1 : window.lastIndexOf(part, first - part.length);
    if (at < 0) return null;
    gap = Math.max(gap, first - at - part.length);
    first = at;
  }
  let last = hit.end - from;
  for (const part of parts.slice(anchor + 1)) {
    const next = window.indexOf(part, last);
    if (next < 0) return null;
    gap = Math.max(gap, next - last);
    last = next + part.length;
  }
  return { start: from + first, end: from + last, gap };
}
