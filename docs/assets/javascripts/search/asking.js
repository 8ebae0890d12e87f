// What the words of a query are on the pages: "grey listing" stands there as "greylisting",
// "mailadresse" as "mail" and "adresse", and "recieved" as it is spelt.
import { nearest } from "./mistakes.js";

/** @import { Cutter } from "./terms.js" */
/** @import { Vocabulary } from "./vocabulary.js" */

const COMPOUND = 7; // letters of the shortest word that is taken apart
const PART = 3; // letters of its shortest part

/**
 * Return what cuts a query into the terms by which it is searched, fillers among them.
 *
 * @param {Cutter} cut
 * @param {Vocabulary} words
 */
export function asking(cut, words) {
  /**
   * Return the two terms of a compound, or null: both must be names, the first as long as may be.
   *
   * @param {string} word
   */
  const parted = (word) => {
    for (let at = word.length - PART; at >= PART; at--) {
      const parts = [word.slice(0, at), word.slice(at)].map(cut.term);
      if (parts.every(words.isName)) return parts;
    }
    return null;
  };

  /** @param {string} word @param {boolean} isLast the last one may be unfinished */
  const single = (word, isLast) => {
    const term = cut.term(word);
    if (words.isKnown(term) || (isLast && words.isBeginning(term))) return [term];
    const parts = word.length < COMPOUND ? null : parted(word);
    return parts ?? [cut.term(nearest(word, words.written) ?? word)];
  };

  /**
   * Return the term of two words that stand on the pages as one, or "".
   *
   * @param {string} word
   * @param {string} [next]
   */
  const joined = (word, next) => {
    const term = next === undefined ? "" : cut.term(word + next);
    return words.isKnown(term) ? term : "";
  };

  /** @param {string} query */
  return (query) => {
    const all = cut.words(query);
    /** @type {string[]} */
    const terms = [];
    let isTaken = false; // by the word before it
    for (const [at, word] of all.entries()) {
      const next = all[at + 1];
      const both = joined(word, next);
      if (both) terms.push(both);
      const isOne = both !== "" && ![word, next].map(cut.term).every(words.isKnown);
      if (!isTaken && !isOne) terms.push(...single(word, next === undefined));
      isTaken = isOne;
    }
    return terms;
  };
}
