// The literal texts of the providers: which of them stands in a stretch.
import { classOf } from "./scores.js";

/** @import { Hit, ResponseEntry, Statement, Stretch } from "./types.js" */

const REACH = 1500; // so far from each other the parts of a response may stand
/** So long must a response be to tell more than a phrase, and to be no accident anywhere. */
export const LONG = 12;
const DISTINCT = 2 * LONG;
/** What a response is worth besides its length. */
const WORTH = { ofSpeaker: 1000, ofCodes: 20, ofCode: 5 };

/** @typedef {{ entry: ResponseEntry, own: boolean, end: number, score: number }} Said */

/**
 * Return the response that stands in a stretch: one of the speaker's own, the longest; or null.
 *
 * @param {Hit[]} hits of the stretch
 * @param {Stretch} stretch
 * @param {string | null} provider who speaks
 * @param {Statement} statement
 */
export function responseIn(hits, stretch, provider, statement) {
  /** @type {Said | null} */
  let best = null;
  for (const hit of hits) {
    for (const entry of hit.entries) {
      if (entry.kind !== "response") continue;
      const said = sayingOf(entry, hit, stretch, provider, statement);
      if (said && (!best || said.score > best.score)) best = said;
    }
  }
  return best;
}

/**
 * Whether a response, of which one part was hit, was said here; else null.
 *
 * @param {ResponseEntry} entry
 * @param {Hit} hit
 * @param {Stretch} stretch
 * @param {string | null} provider
 * @param {Statement} statement
 * @returns {Said | null}
 */
function sayingOf(entry, hit, stretch, provider, statement) {
  const end = endOf(entry, hit, stretch);
  if (end === null || !followsCode(entry, hit, stretch, statement)) return null;
  const agrees = agreesWith(entry, statement);
  const code = statement.status ?? statement.reply;
  const own = entry.provider === provider && (agrees || code !== null);
  if (!isLong(entry, own) && !(own && agrees && fills(entry, stretch))) return null;
  const worth = { ofSpeaker: own, ofCodes: agrees, ofCode: codeOf(entry) === code };
  return { entry, own, end, score: scoreOf(entry, worth) };
}

/**
 * @param {ResponseEntry} entry
 * @param {Record<keyof typeof WORTH, boolean>} worth
 */
function scoreOf({ length }, { ofSpeaker, ofCodes, ofCode }) {
  return (
    length +
    (ofSpeaker ? WORTH.ofSpeaker : 0) +
    (ofCodes ? WORTH.ofCodes : 0) +
    (ofCode ? WORTH.ofCode : 0)
  );
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
  return /^[\s"'<([#-]{0,6}$/.test(page.flow.text.slice(token.end, hit.start));
}

/**
 * Where the response ends of which one part was hit; null if its other parts are not there.
 *
 * @param {ResponseEntry} entry
 * @param {Hit} hit
 * @param {Stretch} stretch
 */
function endOf({ parts, anchor }, hit, { page, start, end }) {
  const from = Math.max(start, hit.start - REACH);
  const window = page.flow.text.slice(from, Math.min(end, hit.end + REACH));
  if (!standsBefore(parts.slice(0, anchor), window, hit.start - from)) return null;
  let position = hit.end - from;
  for (const part of parts.slice(anchor + 1)) {
    const next = window.indexOf(part, position);
    if (next < 0) return null;
    position = next + part.length;
  }
  return from + position;
}

/**
 * Whether the parts stand in their order before a position.
 *
 * @param {string[]} parts
 * @param {string} window
 * @param {number} position
 */
function standsBefore(parts, window, position) {
  let end = position;
  for (const part of [...parts].reverse()) {
    if (end < part.length) return false;
    end = window.lastIndexOf(part, end - part.length);
    if (end < 0) return false;
  }
  return true;
}
