// Whether to go on writing to an address, for a finding: as certain as the finding is.
import bouncesText from "made/bounces.data";

/** @import { Finding as Found } from "../../docs/assets/javascripts/page/types" */
/** @import { Bounce, Finding, Suppress } from "../types/decode.d.ts" */

/**
 * What causes tell of the address, by their slugs, where the delivery has failed and where a server
 * is still trying; the advice for each, from the most careful one on.
 *
 * @typedef {object} Bounces
 * @property {Record<Bounce, Suppress>} advice
 * @property {Record<string, Bounce>} failed
 * @property {Record<string, Bounce>} trying
 */

/** @type {Bounces | undefined} */
let bounces;

/** @type {() => Bounces} */
const known = () => (bounces ??= JSON.parse(bouncesText));

/**
 * A finding with what it tells of the address.
 *
 * @param {Found} found
 * @returns {Finding}
 */
export function advised(found) {
  const told = bouncesOf(found);
  const { advice } = known();
  const [careful] = /** @type {Bounce[]} */ (Object.keys(advice)).filter((one) => told.has(one));
  return {
    ...found,
    bounce: told.size === 1 ? careful : null,
    suppress: careful ? advice[careful] : "no",
  };
}

/**
 * What the causes that may be meant tell.
 *
 * @param {Found} found
 * @returns {Set<Bounce>}
 */
function bouncesOf(found) {
  const { cause, candidates, certainty } = found;
  const meant = certainty !== "told" && candidates.length ? candidates : [cause ?? ""];
  const table = isOpen(found) ? known().trying : known().failed;
  return new Set(meant.flatMap((slug) => table[slug] ?? []));
}

/**
 * Whether no address may be given up: a server still tries, or the cause is a guess.
 *
 * @param {Found} found
 */
function isOpen({ reply, status, action, basis, certainty, candidates }) {
  const isTried =
    [reply, status].some((code) => code?.startsWith("4")) ||
    ["delayed", "held"].includes(action ?? "");
  return isTried || basis === "guess" || (certainty !== "told" && candidates.length < 2);
}
