// The address of a pair, "550/5.1.1/" or "550-5.1.1/", and what it leads to: the page of its
// enhanced code with the pair behind it, "5.1.1/#550-5.1.1".
/** @import { Pair } from "./types" */

const ADDRESS = /^(?:[a-z]{2,3}\/)?([2-5]\d\d)[-/]([245]\.\d{1,3}\.\d{1,3})\/?$/;
const HASH = /^#(?:pair=)?([2-5]\d\d)-([245]\.\d{1,3}\.\d{1,3})$/;

/**
 * Return the pair that a path below the site's root names, or null.
 *
 * @param {string} path
 * @returns {Pair | null}
 */
export function pairOfPath(path) {
  return pairOf(path.match(ADDRESS));
}

/**
 * Return the pair that the page was asked for, or null.
 *
 * @param {string} hash
 * @returns {Pair | null}
 */
export function pairOfHash(hash) {
  return pairOf(hash.match(HASH));
}

/**
 * Return the hash that names a pair on the page of its enhanced code.
 *
 * @param {Pair} pair
 */
export function hashOfPair({ reply, status }) {
  return `#${reply}-${status}`;
}

/** @param {RegExpMatchArray | null} found */
function pairOf(found) {
  return found && { reply: found[1], status: found[2] };
}
