// Regular expressions that are written on several lines, or made of the catalog's wordings.
import { fold } from "./flow.js";

/** A letter or digit of a script that sets its words apart. */
export const LETTER = "a-z0-9à-öø-ÿ";

const GAP = "…"; // at an end of a wording the word goes on
const EITHER = "|";
const FEW_WORDS = ".{0,20}";
const BEGIN = `(?<![${LETTER}])`;
const END = `(?![${LETTER}])`;
const isLetter = new RegExp(`[${LETTER}]`);

/**
 * Return a regular expression that is written on several lines.
 *
 * @param {...string} parts
 */
export function pattern(...parts) {
  return new RegExp(parts.join(""));
}

/**
 * The same for one that is searched for again and again.
 *
 * @param {...string} parts
 */
pattern.global = (...parts) => new RegExp(parts.join(""), "g");

/**
 * Return the source of a regular expression that finds any of the wordings, as whole words; of no
 * wording at all one that never matches.
 *
 * @param {...string[]} lists
 */
export function anyOf(...lists) {
  const wordings = lists.flat();
  const bound = wordings.filter((wording) => isLetter.test(fold(wording)[0] ?? ""));
  const free = wordings.filter((wording) => !bound.includes(wording)).map(sourceOf);
  if (bound.length) free.push(`${BEGIN}(?:${bound.map(sourceOf).join("|")})`); // one look behind
  return free.length ? `(?:${free.join("|")})` : "(?!)";
}

/**
 * The source for one wording, without a look at what stands before it.
 *
 * @param {string} wording
 */
function sourceOf(wording) {
  const [left, right] = wording.replace(/^…|…$/g, "").split(GAP);
  if (right !== undefined) return `${eitherOf(left)}${FEW_WORDS}${BEGIN}${eitherOf(right)}`;
  return wording.endsWith(GAP) ? `${literal(left)}[${LETTER}]*` : whole(left);
}

/**
 * @param {string} side
 */
function eitherOf(side) {
  return `(?:${side.split(EITHER).map(whole).join("|")})`;
}

/**
 * @param {string} words
 */
function whole(words) {
  const source = literal(words);
  return isLetter.test(source.at(-1) ?? "") ? source + END : source;
}

/**
 * @param {string} words
 */
function literal(words) {
  return fold(words).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
