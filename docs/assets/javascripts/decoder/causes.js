// What a statement means: the cause, by the words that stand with it or by its codes; and how sure
// that is.
import { expectedOf } from "./expecting.js";
import { phrasesIn } from "./phrases.js";
import { LONG, responseIn } from "./responses.js";
import { FAR, hitsIn, LINE } from "./stretches.js";
import { tokenIn } from "./tokens.js";

/** @import { Chosen, Knowledge, Statement, Stretch, TokenEntry } from "./types.js" */
/** @import { Expectation } from "./expecting.js" */
/** @import { Phrase } from "./phrases.js" */
/** @import { Match } from "./responses.js" */

const OTHERS = 3; // causes that are named besides
const EQUALS = 4; // causes that may be meant where nothing tells
const BEGINNING = 2000; // so much of the deciding line names the stage
const MANIFEST = 30; // so many letters of a phrase are no passing remark
const SHORTENED = 2; // letters that a response may be shorter than the phrase in it

/**
 * What a stretch says; `others` are the causes that words have spoken for so far.
 *
 * @typedef {{ response: Match | null, phrases: Phrase[], isNear: boolean,
 *   expectation: Expectation, others: string[] }} Reading
 */

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
  const chosen = chosenBy(statement, near, expectation, provider, knowledge);
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
  return page.words.slice(start, Math.min(end, start + BEGINNING));
}

/**
 * Choose the cause that is told, by the nearest words that tell one; failing that, by the codes.
 *
 * @param {Statement} statement
 * @param {Stretch[]} near
 * @param {Expectation} expectation
 * @param {string | null} provider
 * @param {Knowledge} knowledge
 */
function chosenBy(statement, near, expectation, provider, { patterns }) {
  /** @type {string[]} */
  const others = [];
  for (const stretch of near) {
    const hits = hitsIn(stretch);
    const isNear = stretch.distance < FAR;
    const said = isNear ? responseIn(hits, stretch, provider, statement, patterns) : null;
    const response = said && isOfCode(said, statement, expectation) ? said : null;
    const phrases = phrasesIn(hits, expectation.usual, expectation.isOpen).filter((one) =>
      counts(one, expectation),
    );
    for (const { cause } of phrases) others.push(cause);
    const reading = { response, phrases, isNear, expectation, others };
    const token = isNear ? tokenIn(hits, stretch, provider) : null;
    const chosen = byWords(reading, token);
    if (chosen) return chosen;
  }
  return byCode(expectation, others);
}

/**
 * Whether a known response fits the code: words that many servers say, known with no such code, only if the code leads to expect what they mean.
 *
 * @param {Match} response
 * @param {Statement} statement
 * @param {Expectation} expectation
 */
function isOfCode({ own, entry }, { status }, { isVague, expected, isBeside }) {
  if (own || isVague || !expected.length) return true;
  if (entry.length >= LONG * 2 && !isBeside(entry.cause)) return true;
  return entry.status?.slice(1) === status?.slice(1) || expected.includes(entry.cause);
}

/**
 * The cause that words tell: a whole response, a token, or a phrase.
 *
 * @param {Reading} reading
 * @param {TokenEntry | null} token
 */
function byWords(reading, token) {
  const { response, phrases, isNear, expectation, others } = reading;
  if (response?.whole) return byWholeResponse(reading, response);
  if (token && !(response?.own && response.entry.length > LONG * 2))
    return { ...told(token.cause, "token", others), speaker: token.provider };
  const phrase = bestOf(phrases, expectation);
  return byResponse(response, phrases, others) ?? byPhrase(phrase, isNear, expectation, others);
}

/**
 * The phrase that tells most: what says more than that a server refuses or fails; of these an exact
 * one, unless one with a gap says all of it and more. One with a gap does not outweigh so many words
 * that stand there exactly; where no code stands, it does if they say nothing else.
 *
 * @param {Phrase[]} phrases best first
 * @param {Expectation} expectation
 */
function bestOf(phrases, { isGeneral, expected }) {
  const first = phrases[0];
  const isBare = !expected.length && first !== undefined && isGeneral(first.cause);
  const specific = phrases.filter((phrase) => {
    const { cause, isExact, isGapped } = phrase;
    const isLikely = isGapped && (expected.includes(cause) || isBare);
    const isSure = isExact || (isLikely && first.letters < MANIFEST);
    return !isGeneral(cause) && (isSure || !first.isExact || saysMore(phrase, first));
  });
  const best = specific[0] ?? first;
  return specific.find((one) => one.isGapped && saysMore(one, best)) ?? best;
}

/**
 * Whether a phrase says all that another one says, and more.
 *
 * @param {Phrase} one
 * @param {Phrase} other
 */
function saysMore(one, other) {
  const holds = one.hit.start <= other.hit.start && one.hit.end >= other.hit.end;
  return holds && one.letters > other.letters;
}

/**
 * The cause that the codes alone lead to expect: told only by the way in which a provider uses them. Where it
 * uses one that says little for several, its other words are known, and these mean something else.
 *
 * @param {Expectation} expectation
 * @param {string[]} others
 */
function byCode({ expected, dialect, own, isVague }, others) {
  if (!expected.length) return unsure(null, null, others, "none");
  if (dialect.length === 1) return told(dialect[0], "dialect", others);
  if (dialect.length && !isVague)
    return unsure(dialect[0], "dialect", [...dialect, ...own], "likely");
  if (own.length === 1 && !isVague) return told(own[0], "code", others);
  const isOpen = isVague || own.length > EQUALS;
  const likely = dialect.length ? [...own, ...expected] : expected;
  return unsure(likely[0], "code", [...others, ...likely], isOpen ? "none" : "likely");
}

/**
 * Whether a phrase may count: one with a gap, and one that says no more than that the server
 * refuses, only for causes that the code leads to expect.
 *
 * @param {Phrase} phrase
 * @param {Expectation} expectation
 */
function counts({ cause, isGapped }, { isVague, expected, isBeside }) {
  return isVague || (isGapped ? expected.includes(cause) : !isBeside(cause));
}

/**
 * An answer that is a known response. Where providers mean different things by it, and where one
 * that nobody named means something else by a few words than the words do (all of them, or those
 * that fit the code), it is the likeliest.
 *
 * @param {Reading} reading
 * @param {Match} response
 * @returns {Chosen}
 */
function byWholeResponse({ phrases, expectation, others }, response) {
  const { entry, own, causes, isUnique, end } = response;
  const filled = entry.isOpenEnded ? phrases.find(isFilling(entry, end)) : undefined;
  if (filled) return told(filled.cause, "phrase", others);
  const isFew = !own && entry.length < LONG * 2;
  const isNamed = isUnique && !isFew; // a few words are said by many
  const id = isNamed ? entry.id : null;
  if (causes.length > 1) return unsure(entry.cause, "response", causes, "likely", id);
  const speaker = isNamed ? entry.provider : null;
  const meant = phrases.find(
    ({ cause, isExact, letters }) =>
      (isExact && expectation.expected.includes(cause)) || letters + SHORTENED >= entry.length,
  );
  if (isFew && meant && meant.cause !== entry.cause)
    return { ...unsure(entry.cause, "response", [meant.cause], "likely", id), speaker };
  return { ...told(entry.cause, "response", others, id), speaker };
}

/**
 * Whether a phrase stands in what a server fills in behind its own words and tells another cause:
 * the list that it asked, the reason that somebody else gave it.
 *
 * @param {Match["entry"]} entry
 * @param {number} end of the server's own words
 * @returns {(phrase: Phrase) => boolean}
 */
function isFilling({ cause: own }, end) {
  return ({ cause, isExact, hit }) => isExact && hit.start >= end && cause !== own;
}

/**
 * @param {Match | null} response
 * @param {Phrase[]} phrases
 * @param {string[]} others
 */
function byResponse(response, phrases, others) {
  if (!response) return null;
  const { entry, own, end } = response;
  const phrase = phrases[0];
  if (own) {
    // Words that go on behind a response say more than its beginning, which many share.
    const more = phrases.find(({ isExact, hit }) => isExact && hit.start >= end);
    if (!entry.isCut && more && more.cause !== entry.cause)
      return told(more.cause, "phrase", others);
    if (!phrase || entry.length + SHORTENED >= phrase.hit.end - phrase.hit.start)
      return told(entry.cause, "response", others, entry.id);
  }
  const outweighs = entry.length > (phrase?.score ?? 0);
  return outweighs && (own || entry.length >= LONG)
    ? told(entry.cause, "phrase", others, entry.id)
    : null;
}

/**
 * A hint with a gap tells its cause where the code leads to expect it, or where no code stands and
 * no words speak for another one. Far from the deciding line a phrase only counts where the code itself says little; and never one
 * that neither the code nor the stage leads to expect, unless the code says little. One that may mean
 * several causes tells none of them.
 *
 * @param {Phrase | undefined} phrase
 * @param {boolean} isNear
 * @param {Expectation} expectation
 * @param {string[]} others
 */
function byPhrase(phrase, isNear, { isVague, expected, fits, isGeneral }, others) {
  if (!phrase) return null;
  const { cause, equals, isExact, isGapped } = phrase;
  const isExpected = expected.includes(cause);
  const isPossible = isVague || (isExact && isExpected) || (isNear && (isExpected || fits(cause)));
  if (!isPossible) return null;
  const telling = others.filter((one) => one === cause || !isGeneral(one));
  const isAlone = !expected.length && new Set(telling).size === 1;
  const isTold = isExact || (isGapped && (isExpected || isAlone));
  return isTold && equals.length === 1
    ? told(cause, "phrase", others)
    : unsure(cause, "phrase", [...equals, ...others, ...expected], "likely");
}

/**
 * @param {string} cause
 * @param {Chosen["basis"]} basis
 * @param {string[]} others causes that the text speaks for as well
 * @param {string | null} response
 * @returns {Chosen}
 */
function told(cause, basis, others, response = null) {
  return {
    cause,
    basis,
    certainty: "told",
    candidates: [cause],
    response,
    speaker: null,
    alternatives: besides(cause, others),
  };
}

/**
 * @param {string | null} cause
 * @param {Chosen["basis"]} basis
 * @param {string[]} equals causes that may be meant as well
 * @param {Chosen["certainty"]} certainty
 * @param {string | null} response
 * @returns {Chosen}
 */
export function unsure(cause, basis, equals, certainty, response = null) {
  const all = [...new Set(cause ? [cause, ...equals] : equals)];
  return {
    cause,
    basis,
    certainty,
    candidates: all.slice(0, EQUALS),
    response,
    speaker: null,
    alternatives: besides(cause, equals),
  };
}

/**
 * @param {string | null} cause
 * @param {string[]} others
 */
function besides(cause, others) {
  return [...new Set(others)].filter((one) => one !== cause).slice(0, OTHERS);
}
