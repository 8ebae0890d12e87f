// The pages of the codes in a query: of those that stand in it, of what they may become while one
// types on, of classes and subjects.
import { codesIn, isCode, isWithin } from "../page/codes.js";

/** @import { Page } from "./types" */

const CLASS = /(?<![\w.])([1-5])(?:xx|yz)(?![\w.])/g;
const OPEN = /(?<![\w.])([245x])\.(\d{1,3}|x)(?:\.(\d{1,3}|x))?(?![\w.])/g;
const WHOLE = /^\d(?:\.\d+){2}$/;
// A code of which something is still missing.
const BEGUN = /^(?:[1-5]\d?|[245]\.(?:\d{1,3}\.?)?)$/;
const CLASSES = ["5", "4", "2"];

/**
 * Return the codes that may be meant by "x.7.1", "5.7.x", "5.x.x", the closest first.
 *
 * @param {RegExpMatchArray} match
 */
function meant([, first, subject, detail = "x"]) {
  const digits = first === "x" ? CLASSES : [first];
  if (subject === "x") return digits.map((digit) => `${digit}.x.x`);
  const whole = detail === "x" ? [] : digits.map((digit) => `${digit}.${subject}.${detail}`);
  return [...whole, `x.${subject}.x`];
}

/**
 * Return the codes that `text` leaves open, and overviews.
 *
 * @param {string} text
 */
function open(text) {
  const classes = [...text.matchAll(CLASS)].map(([, digit]) => `${digit}xx`);
  const left = [...text.matchAll(OPEN)].filter(([all]) => !WHOLE.test(all));
  return [...classes, ...left.flatMap(meant)];
}

/**
 * Return the overviews of a code, its subject's first.
 *
 * @param {string} code
 */
function overviews(code) {
  const [digit, subject] = code.split(".");
  return subject ? [`x.${subject}.x`, `${digit}.x.x`] : [`${digit[0]}xx`];
}

/**
 * Return the page of `code` within a range, as that number's own one.
 *
 * @param {string} code
 * @param {Page} range
 * @returns {Page}
 */
function member(code, range) {
  const title = range.title.replace(`${range.code}–${range.through}`, code);
  return { ...range, code, title, path: `${code}/` };
}

/**
 * Return what finds the pages of codes in a query: those that it names, and further ones.
 *
 * @param {Page[]} pages
 */
export function codeFinder(pages) {
  /** @type {Map<string, Page>} */
  const known = new Map(
    pages.flatMap((page) =>
      [page.code, ...(page.was ?? [])].flatMap((code) =>
        code ? [/** @type {const} */ ([code, page])] : [],
      ),
    ),
  );
  const ranges = pages.flatMap(({ code = "", through, ...page }) =>
    through ? [{ ...page, code, through }] : [],
  );

  /** @param {string} code @returns {Page[]} */
  const pagesOf = (code) => {
    const page = known.get(code);
    if (page) return [page];
    return ranges.filter((range) => isWithin(code, range)).map((range) => member(code, range));
  };
  /** @param {string} start */
  const begunWith = (start) => [...known.keys()].filter((code) => code.startsWith(start));

  /**
   * @param {string} query
   * @returns {{ named: Page[], further: Page[], unknown?: string }}
   */
  return (query) => {
    const text = query.trim().toLowerCase();
    if (BEGUN.test(text)) return { named: begunWith(text).flatMap(pagesOf), further: [] };
    const codes = codesIn(text);
    // What is asked for besides a code says more than the code's neighbours.
    const lone = isCode(text) ? codes : [];
    const near = lone.flatMap((code) => [...begunWith(code), ...overviews(code)]);
    return {
      named: [...codes, ...open(text)].flatMap(pagesOf),
      further: near.flatMap(pagesOf),
      unknown: lone.find((code) => !pagesOf(code).length),
    };
  };
}
