// A ticket's sentences: which of them hold for a class of failure, who writes and who refused.
/** @import { Sentence, Voice } from "./types" */

/** @typedef {{ isKnown?: boolean, isPublic?: boolean }} Case */

/**
 * Return the class whose sentences go with an outcome.
 *
 * @param {string} outcome as the labels name it
 */
export function digitOf(outcome) {
  return ["trying", "in-vain", "held"].includes(outcome) ? "4" : "5";
}

/**
 * Return the sentences of a ticket that hold for a class and a voice, as one text.
 *
 * @param {Sentence[]} sentences
 * @param {string | null} digit "4" while a server still tries, otherwise "5"
 * @param {Voice} who
 * @param {Case} [here] whether the writer has the message already, and whether the provider that
 *   refused is public
 */
export function spoken(sentences, digit, who, { isKnown = false, isPublic = false } = {}) {
  return sentences
    .filter(
      ([, only, of, asks, where]) =>
        (!only || only === digit) &&
        (!of || of === who) &&
        !(asks && isKnown) &&
        (where ?? isPublic) === isPublic,
    )
    .map(([text]) => text)
    .join(" ");
}
