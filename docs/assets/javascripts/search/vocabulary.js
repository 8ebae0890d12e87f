// The terms of all pages: which there are, how rare they are, and which phrases name a page.
/** @import { Page } from "./types" */
/** @import { Cutter } from "./terms.js" */

/** Where a page's words stand. */
export const FIELDS = /** @type {const} */ (["title", "names", "said", "plain"]);
const UNKNOWN = 3; // a word on no page tells as much as one on so many

/**
 * Return the texts of a page by field.
 *
 * @param {Page} page
 * @returns {Record<typeof FIELDS[number], string[]>}
 */
function textsOf({ title, names = [], said = [], plain = "" }) {
  return { title: [title], names, said, plain: [plain] };
}

/**
 * @param {Page[]} pages
 * @param {Cutter} cut
 */
export function vocabulary(pages, cut) {
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Map<string, number>} */
  const written = new Map();
  /** @type {Map<string, Set<number>>} */
  const phrases = new Map();

  /** @param {number} at @param {string[][]} found the terms of each phrase of a page */
  const notePhrases = (at, found) => {
    for (const terms of found) {
      const phrase = terms.join(" ");
      phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(at));
    }
  };

  /** @param {Iterable<string>} terms the terms of a page, each once */
  const count = (terms) => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  };

  /** @param {string[]} texts */
  const noteWords = (texts) => {
    for (const word of texts.flatMap(cut.words)) written.set(word, (written.get(word) ?? 0) + 1);
  };

  const documents = pages.map((page, at) => {
    const texts = textsOf(page);
    noteWords([...texts.title, ...texts.names, ...texts.said]);
    const [title, called, said, plain] = FIELDS.map((field) => texts[field].map(cut.terms));
    notePhrases(at, [...title, ...called, ...said]);
    for (const term of [...title, ...called].flat()) names.add(term);
    const all = [title, called, said, plain].map((found) => found.flat());
    count(new Set(all.flat()));
    return { at, ...Object.fromEntries(FIELDS.map((field, nth) => [field, all[nth].join(" ")])) };
  });
  const known = [...counts.keys()];

  return {
    documents,
    /** The words of titles and keywords and those that servers say, as they are written. */
    written,
    /** @param {string} term */
    isKnown: (term) => counts.has(term),
    /** @param {string} term whether titles or keywords have it */
    isName: (term) => names.has(term),
    /** @param {string} start */
    isBeginning: (start) => known.some((term) => term.startsWith(start)),
    /** @param {string} term how much it tells: the rarer, the more */
    weight: (term) => Math.log(1 + pages.length / (counts.get(term) ?? UNKNOWN)),
    /** @param {string[]} terms the pages that are called so, or of which servers say just that */
    called: (terms) => phrases.get(terms.join(" ")) ?? new Set(),
  };
}

/** @typedef {ReturnType<typeof vocabulary>} Vocabulary */
