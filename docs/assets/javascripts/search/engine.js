// Finds the pages of a query: by its codes first, then by what servers print for support, then by
// words. Pure: the index comes from `files/search.py`, the page shows what is found.
import { codeFinder } from "./codes.js";
import { cutter } from "./terms.js";
import { tokenFinder } from "./tokens.js";
import { wordFinder } from "./words.js";

/** @import { Answered, Index, Page, Result } from "./types" */

const MOST = 12;
const LONGEST = 300; // characters that are read: more than that is a message

/**
 * Return the engine of an index: what finds the pages of a query, the best first.
 *
 * @param {Index} index
 */
export function engine({ pages, tokens, words, ...manner }) {
  const cut = cutter(manner);
  const byWords = wordFinder(pages, cut);
  const byCodes = codeFinder(pages);
  const byTokens = tokenFinder(tokens, (word) => byWords.isName(cut.term(word)));

  /**
   * @param {Page} page
   * @returns {Result}
   */
  const shown = ({ path, kind, title, plain = "", acts = "" }) => {
    return { path, kind: words[kind] ?? kind, title, plain, acts: words[acts] ?? "" };
  };

  /**
   * @param {string} text
   * @returns {Omit<Answered, "query">}
   */
  return (text) => {
    const query = text.slice(0, LONGEST);
    const { named, further, unknown } = byCodes(query);
    const found = [
      ...named,
      ...byTokens(query).map((at) => pages[at]),
      ...further,
      ...byWords.find(query).map((at) => pages[at]),
    ];
    const paths = new Set();
    const once = found.filter(({ path }) => !paths.has(path) && paths.add(path));
    return { results: once.slice(0, MOST).map(shown), unknown };
  };
}
