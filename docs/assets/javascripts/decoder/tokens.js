// What providers print into their answers for support, "S3150" or "(BL)": made for programs, so it
// says exactly what it says, whatever words stand beside it.

/** @import { Hit, Page, Span, Stretch, TokenEntry } from "./types.js" */

/** Shorter ones, and capitals in brackets, are tokens of those only whose they are. */
const DISTINCT = 5;

/**
 * The token that stands in a stretch: one of the speaker's own, or one that nobody else would print.
 *
 * @param {Hit[]} hits
 * @param {Stretch} stretch
 * @param {string | null} provider who speaks
 * @returns {TokenEntry | null}
 */
export function tokenIn(hits, { page }, provider) {
  /** @type {TokenEntry[]} */
  const found = [];
  for (const hit of hits)
    for (const entry of hit.entries)
      if (entry.kind === "token" && isPrinted(entry, hit, page)) found.push(entry);
  return found.find((one) => one.provider === provider) ?? found.find(isDistinct) ?? null;
}

/**
 * Whether a token cannot well be anything else.
 *
 * @param {TokenEntry} token
 */
export function isDistinct({ literal }) {
  return literal.length >= DISTINCT && /\d|\w\.\w/.test(literal);
}

/**
 * A token stands as it is printed, capitals and all.
 *
 * @param {TokenEntry} token
 * @param {Span} span
 * @param {Page} page
 */
export function isPrinted({ literal }, { start, end }, { flow, part }) {
  const around = `${flow.text[start - 1] ?? " "} ${flow.text[end] ?? " "}`;
  return !/[\w-]/.test(around) && part.text.startsWith(literal, flow.at[start]);
}
