// Words as they are compared: small letters without marks, umlauts in either spelling, plurals cut
// to what they share with the singular.
import { folded } from "../page/folding.js";

/** @import { Manner } from "./types" */

const APOSTROPHES = /['’`´]/g;
// What belongs together: "e-mail", "s/mime", "t-online".
const SINGLE = /(?<![\p{L}\d])(\p{L})[-/](?=\p{L}{2})/gu;
const WORD = /\d+(?:\.\d+)+|[\p{L}\d]+/gu;
const SHORTEST = 4; // what is left of a word without its ending

/**
 * @param {string} word
 * @param {string[]} endings the longer ones first
 */
function withoutEnding(word, endings) {
  for (const ending of endings) {
    const rest = word.slice(0, -ending.length);
    const enough = rest.length >= SHORTEST + Number(ending.length > 2);
    // "address" is no plural.
    if (enough && word.endsWith(ending) && !(ending === "s" && rest.endsWith("s"))) return rest;
  }
  return word;
}

/**
 * Return what cuts a text into words, and a word down to the term by which it is compared.
 *
 * @param {Manner} manner
 */
export function cutter({ fillers, endings, spellings }) {
  /** @type {[RegExp, string][]} */
  const shorter = spellings
    .filter(([long, short]) => long !== short)
    .map(([long, short]) => [new RegExp(`(?<![aeiouq])${long}`, "g"), short]);

  /** @param {string} text */
  const words = (text) =>
    folded(text).replace(APOSTROPHES, "").replace(SINGLE, "$1").match(WORD) ?? [];

  /** @param {string} word */
  const term = (word) => {
    const short = shorter.reduce((text, [long, by]) => text.replace(long, by), word);
    return /\d/.test(short) ? short : withoutEnding(short, endings);
  };
  const empty = new Set(fillers.flatMap(words).map(term));

  return {
    words,
    term,
    /** @param {string} text */
    terms: (text) => words(text).map(term),
    /** @param {string} one a term */
    isFiller: (one) => empty.has(one),
  };
}

/** @typedef {ReturnType<typeof cutter>} Cutter */
