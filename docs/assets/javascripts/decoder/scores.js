// How sure it is that a number is a code.

/** It stands with its enhanced code, or behind `<<<`. */
export const CERTAIN = 5;
/** It stands where a code is named or said. */
export const SURE = 4;
/** It stands at the beginning of a line, before words. */
export const LIKELY = 3;
/** It has the form of a code, and nothing speaks against it. */
export const POSSIBLE = 2;

/** Whether a code is of a failure (RFC 5321, section 4.2.1), for good or for now. */
export function isFailure(/** @type {string | null | undefined} */ code) {
  return code?.[0] === "4" || code?.[0] === "5";
}

/** Whether a code says that all is well, or that the dialogue goes on. */
export function isSuccess(/** @type {string | null | undefined} */ code) {
  return code?.[0] === "2" || code?.[0] === "3";
}

/** The class of a code, its first digit. */
export function classOf(/** @type {string} */ code) {
  return code[0];
}
