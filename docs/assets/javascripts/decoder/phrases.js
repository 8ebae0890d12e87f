// The phrases of the causes: which of them stand in a stretch, and what they mean.
import { EXACT } from "./knowledge.js";

/** @import { Hit, PhraseEntry } from "./types.js" */

const EXPECTED = 8; // letters that a phrase counts for more, if its cause is one of the code's

/**
 * `equals`: the causes that it may mean, more than one if nothing tells which.
 *
 * @typedef {{ cause: string, equals: string[], letters: number, score: number, hit: Hit,
 *   isExact: boolean, isGapped: boolean }} Phrase
 */

/**
 * Return the phrases among the hits with their causes, best first.
 *
 * @param {Hit[]} hits
 * @param {string[]} expected the causes to expect, likeliest first
 * @param {boolean} isOpen whether the code does not even tell what it is about: then the phrase's
 *   usual sense goes before the code's
 */
export function phrasesIn(hits, expected, isOpen = false) {
  /** @type {Phrase[]} */
  const found = [];
  const plain = plainCauses(hits);
  for (const hit of hits)
    for (const entry of hit.entries)
      if (entry.kind === "phrase") found.push(phraseOf(entry, hit, expected, isOpen, plain));
  return found.sort(
    (one, other) =>
      Number(other.isExact) - Number(one.isExact) ||
      other.score - one.score ||
      one.hit.start - other.hit.start,
  );
}

/**
 * The causes of which words speak that mean nothing else.
 *
 * @param {Hit[]} hits
 */
function plainCauses(hits) {
  /** @type {Set<string>} */
  const causes = new Set();
  for (const { entries } of hits)
    for (const entry of entries)
      if (entry.kind === "phrase" && entry.weight === EXACT && entry.causes.length === 1)
        causes.add(entry.causes[0]);
  return causes;
}

/**
 * A phrase of several causes means the one of which other words speak as well; else the one that the
 * codes make likely.
 *
 * @param {PhraseEntry} entry
 * @param {Hit} hit
 * @param {string[]} expected
 * @param {boolean} isOpen
 * @param {Set<string>} plain
 * @returns {Phrase}
 */
function phraseOf({ causes, weight, length, isEither }, hit, expected, isOpen, plain) {
  const [ranked, others] = isOpen ? [causes, expected] : [expected, causes];
  const spoken = causes.length > 1 ? causes.filter((cause) => plain.has(cause)) : [];
  const likeliest =
    spoken.length === 1 ? spoken[0] : ranked.find((cause) => others.includes(cause));
  const letters = length ?? hit.end - hit.start;
  return {
    cause: likeliest ?? causes[0],
    equals: isEither && !likeliest ? causes : [likeliest ?? causes[0]],
    letters,
    score: (letters + (likeliest ? EXPECTED : 0)) * weight,
    hit,
    isExact: weight === EXACT,
    isGapped: length !== null,
  };
}
