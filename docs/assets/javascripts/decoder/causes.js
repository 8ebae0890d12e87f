// What a statement means: the cause, by the words that stand with it or by its codes.
import { expectedOf } from "./expecting.js";
import { phrasesIn } from "./phrases.js";
import { LONG, responseIn } from "./responses.js";
import { FAR, hitsIn, LINE } from "./stretches.js";

/** @import { Basis, Chosen, Hit, Knowledge, Statement, Stretch } from "./types.js" */
/** @import { Expectation } from "./expecting.js" */
/** @import { Phrase } from "./phrases.js" */
/** @import { Said } from "./responses.js" */

const OTHERS = 3; // causes that are named besides
const BEGINNING = 2000; // so much of the deciding line names the stage
const SHORTENED = 2; // letters that a response may be shorter than the phrase in it

/** What a stretch says. @typedef {{ response: Said | null, phrases: Phrase[] }} Reading */

/**
 * Choose the cause. That the sending server gave up is a symptom: if the bounce tells as well what
 * had kept it from delivering, that is the cause. Not where it tells of several recipients
 * (`isOfOne` is false): there the words may be said of another one.
 *
 * @param {Statement} statement
 * @param {Stretch[]} near the stretches to look at, the deciding line first
 * @param {Knowledge} knowledge
 * @param {string | null} provider who speaks
 * @param {boolean} isOfOne
 */
export function causeOf(statement, near, knowledge, provider, isOfOne) {
  const expectation = expectedOf(statement, deciding(near), knowledge, provider);
  const chosen = chosenBy(statement, near, expectation, provider);
  const { symptoms } = knowledge;
  if (!isOfOne || !chosen.cause || !symptoms.has(chosen.cause)) return chosen;
  for (const stretch of near) {
    const reason = phrasesIn(hitsIn(stretch), []).find(
      ({ cause, isGapped }) => !isGapped && !symptoms.has(cause),
    );
    if (reason) return told(reason.cause, "phrase", [chosen.cause, ...chosen.alternatives]);
  }
  return chosen;
}

/**
 * The text of the deciding line.
 *
 * @param {Stretch[]} near
 */
export function deciding(near) {
  const { page, start, end } = near.findLast(({ distance }) => distance === LINE) ?? near[0];
  return page.flow.text.slice(start, Math.min(end, start + BEGINNING));
}

/**
 * Choose the cause that is told, by the nearest words that tell one.
 *
 * @param {Statement} statement
 * @param {Stretch[]} near
 * @param {Expectation} expectation
 * @param {string | null} provider
 */
function chosenBy(statement, near, expectation, provider) {
  const { expected, isDialect } = expectation;
  /** @type {string[]} */
  const others = [];
  for (const stretch of near) {
    const hits = hitsIn(stretch);
    const isNear = stretch.distance < FAR;
    const response = isNear ? responseIn(hits, stretch, provider, statement) : null;
    const phrases = phrasesIn(hits, expected).filter((one) => counts(one, expectation));
    others.push(...phrases.map(({ cause }) => cause));
    const chosen =
      byResponse({ response, phrases }, others) ??
      byPhrase(phrases[0], isNear, expectation, others) ??
      (isNear ? byWord(hits, expectation, others) : null);
    if (chosen) return chosen;
  }
  if (expected.length) return told(expected[0], isDialect ? "dialect" : "code", expected);
  return told(null, null, others);
}

/**
 * Whether a phrase may count: one with a gap only for causes that the code leads to expect.
 *
 * @param {Phrase} phrase
 * @param {Expectation} expectation
 */
function counts({ cause, isGapped }, { isVague, expected }) {
  return isVague || !isGapped || expected.includes(cause);
}

/**
 * @param {Reading} reading
 * @param {string[]} others
 */
function byResponse({ response, phrases }, others) {
  if (!response) return null;
  const { entry, own, end } = response;
  const phrase = phrases[0];
  if (own) {
    // Words that go on behind a response say more than its beginning, which many share.
    const more = phrases.find(({ isExact, hit }) => isExact && hit.start >= end);
    if (more && more.cause !== entry.cause) return told(more.cause, "phrase", others);
    if (!phrase || entry.length + SHORTENED >= phrase.hit.end - phrase.hit.start)
      return told(entry.cause, "response", others, entry.id);
  }
  const outweighs = entry.length > (phrase?.score ?? 0);
  return outweighs && (own || entry.length >= LONG)
    ? told(entry.cause, "phrase", others, entry.id)
    : null;
}

/**
 * Far from the deciding line a phrase only counts where the code itself says little; and never one
 * that neither the code nor the stage leads to expect, unless the code says little.
 *
 * @param {Phrase | undefined} phrase
 * @param {boolean} isNear
 * @param {Expectation} expectation
 * @param {string[]} others
 */
function byPhrase(phrase, isNear, { isVague, expected, fits }, others) {
  if (!phrase) return null;
  const { cause } = phrase;
  const isPossible = isVague || (isNear && (expected.includes(cause) || fits(cause)));
  return isPossible ? told(cause, "phrase", others) : null;
}

/**
 * What people call a cause is a weak sign: only among those that a code which says little leads to
 * expect.
 *
 * @param {Hit[]} hits
 * @param {Expectation} expectation
 * @param {string[]} others
 */
function byWord(hits, { isVague, expected }, others) {
  if (!isVague) return null;
  const word = phrasesIn(hits, expected, "word").find(({ cause }) => expected.includes(cause));
  return word ? told(word.cause, "word", [...others, ...expected]) : null;
}

/**
 * @param {string | null} cause
 * @param {Basis | null} basis
 * @param {string[]} others causes that the text or the code speaks for as well
 * @param {string | null} response
 * @returns {Chosen}
 */
function told(cause, basis, others, response = null) {
  const alternatives = [...new Set(others)].filter((one) => one !== cause).slice(0, OTHERS);
  return { cause, basis, response, alternatives };
}
