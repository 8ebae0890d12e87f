// Finds thousands of fixed texts in a long one, as whole words. They form a tree whose edges are
// words and single signs, from the ends of the texts to the left. It grows where a text reaches it:
// of its thousands of branches a bounce needs a few, so it is there at once.
import { LETTER } from "./pattern.js";

const NOBODY = -1;
const ASCII = 128;
const letter = new RegExp(`[${LETTER}]`);
const letters = Array.from({ length: ASCII }, (_, code) => letter.test(String.fromCharCode(code)));

/** A pattern of which the words from `end` on were read. @typedef {{ number: number, end: number }} Rest */

class Branch {
  /** The pattern that begins here; NOBODY: none. */
  number = NOBODY;
  /** The patterns that go on. @type {Rest[]} */
  rests = [];
  /** Word or sign -> what goes on with it. @type {Map<string, Branch> | null} */
  #grown = null;

  /**
   * What goes on with a word or a sign.
   *
   * @param {string} word
   * @param {string[]} patterns
   */
  at(word, patterns) {
    this.#grown ??= this.#grow(patterns);
    return this.#grown.get(word);
  }

  /** @param {string[]} patterns */
  #grow(patterns) {
    /** @type {Map<string, Branch>} */
    const grown = new Map();
    for (const { number, end } of this.rests) {
      const start = startOf(patterns[number], end);
      const word = patterns[number].slice(start, end);
      const next = grown.get(word) ?? new Branch();
      grown.set(word, next);
      if (start) next.rests.push({ number, end: start });
      else next.number = number;
    }
    this.rests = [];
    return grown;
  }
}

export class Matcher {
  #patterns;
  #root = new Branch();

  /**
   * @param {string[]} patterns none of them empty, no two the same
   */
  constructor(patterns) {
    this.#patterns = patterns;
    this.#root.rests = patterns.map((pattern, number) => ({ number, end: pattern.length }));
  }

  /**
   * Call `found` for every pattern that stands in `text` with no word going on before or behind it,
   * in the order of their ends, of those with the same end the longest first.
   *
   * @param {string} text
   * @param {(number: number, start: number, end: number) => void} found
   */
  find(text, found) {
    for (let end = endOf(text, 0); end; end = endOf(text, end)) {
      for (const { number, start } of this.#endingAt(text, end)) found(number, start, end);
    }
  }

  /**
   * @param {string} text
   * @param {number} end of a word or of a sign
   */
  #endingAt(text, end) {
    /** @type {{ number: number, start: number }[]} */
    const hits = [];
    let branch = /** @type {Branch | undefined} */ (this.#root);
    for (let start = end; branch && start; ) {
      const before = start;
      start = startOf(text, before);
      branch = branch.at(text.slice(start, before), this.#patterns);
      if (branch && branch.number !== NOBODY) hits.unshift({ number: branch.number, start });
    }
    return hits;
  }
}

/**
 * Where the word or the sign begins that ends at `end`, which is not 0.
 *
 * @param {string} text
 * @param {number} end
 */
function startOf(text, end) {
  let start = end - 1;
  if (isLetter(text, start)) while (start && isLetter(text, start - 1)) start--;
  return start;
}

/**
 * Where the word or the sign ends that begins at `start`; 0 if nothing begins there.
 *
 * @param {string} text
 * @param {number} start
 */
function endOf(text, start) {
  if (start === text.length) return 0;
  let end = start + 1;
  if (isLetter(text, start)) while (end < text.length && isLetter(text, end)) end++;
  return end;
}

/**
 * @param {string} text
 * @param {number} position
 */
function isLetter(text, position) {
  const code = text.charCodeAt(position);
  return code < ASCII ? letters[code] : letter.test(text[position]);
}
