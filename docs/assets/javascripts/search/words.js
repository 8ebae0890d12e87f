// Finds pages by words. MiniSearch weighs the words; then a page counts the more, the more of the
// query it holds and the more of it is just what it is called.
import MiniSearch from "minisearch";
import { asking } from "./asking.js";
import { FIELDS, vocabulary } from "./vocabulary.js";

/** @import { Page } from "./types" */
/** @import { Cutter } from "./terms.js" */

const BOOST = { title: 2.5, names: 2.5, said: 1.5, plain: 0.5 };
const PREFIX = 0.25;
const PHRASE = 8; // words of the longest phrase that is looked up
const CALLED = 2; // how much more a page counts that is called just so

// Advice stands on the pages of causes; who looks for a code types its number.
const CAUSE = 1.5;
const WORTH = new Map([
  ["5", 0.65],
  ["4", 0.6],
]);
const NO_FAILURE = 0.5;

/** @param {Page} page */
function worth({ path, code }) {
  if (path.startsWith("cause/") && path !== "cause/") return CAUSE;
  if (!code || /x/.test(code)) return 1;
  return WORTH.get(code[0]) ?? NO_FAILURE;
}

/**
 * @param {Page[]} pages
 * @param {Cutter} cut
 */
export function wordFinder(pages, cut) {
  const words = vocabulary(pages, cut);
  const ask = asking(cut, words);
  const search = new MiniSearch({
    idField: "at",
    fields: [...FIELDS],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term || null,
  });
  search.addAll(words.documents);

  /** @param {string[]} terms */
  const weighed = (terms) =>
    search.search(terms.join(" "), {
      boost: BOOST,
      weights: { prefix: PREFIX, fuzzy: 0 },
      prefix: (term, at) => term.length > 1 && (at === terms.length - 1 || !words.isKnown(term)),
    });

  /** @param {string[]} terms */
  const weigh = (terms) => terms.reduce((sum, term) => sum + words.weight(term), 0);

  /**
   * Return by page how much of the query's weight is a phrase by which the page is called.
   *
   * @param {string[]} every
   * @param {number} whole
   */
  const callings = (every, whole) => {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (let from = 0; from < every.length; from++) {
      for (let to = from + 1; to <= Math.min(from + PHRASE, every.length); to++) {
        const part = every.slice(from, to);
        const share = weigh(part) / whole;
        for (const at of words.called(part)) found.set(at, Math.max(found.get(at) ?? 0, share));
      }
    }
    return found;
  };

  return {
    isName: words.isName,

    /**
     * Return the places of the pages of a query, the best first.
     *
     * @param {string} query
     */
    find(query) {
      const every = ask(query);
      const telling = every.filter((term) => !cut.isFiller(term));
      const terms = [...new Set(telling.length ? telling : every)];
      const found = weighed(terms);
      const matched = new Set(found.flatMap(({ queryTerms }) => queryTerms));
      const whole = weigh(terms.filter((term) => matched.has(term)));
      const called = callings(every, weigh(every));
      return found
        .map(({ id, score, queryTerms }) => {
          const share = weigh(queryTerms) / whole;
          const factor = share * (1 + CALLED * (called.get(id) ?? 0)) * worth(pages[id]);
          return { at: Number(id), score: score * factor };
        })
        .sort((one, other) => other.score - one.score)
        .map(({ at }) => at);
    },
  };
}
