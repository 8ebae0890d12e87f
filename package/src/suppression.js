// Whether to go on writing to an address, for a finding: as certain as the finding is.
import bouncesText from "made/bounces.data";

/** @import { Finding as Found } from "../../docs/assets/javascripts/page/types" */
/** @import { Bounce, Finding, Suppress } from "../types/decode.d.ts" */

/** From the most careful one on. @type {Record<Bounce, Suppress>} */
const ADVICE = { block: "no", soft: "later", hard: "yes" };

/** @type {Record<string, Bounce> | undefined} */
let bounces;

/** @type {() => Record<string, Bounce>} */
const known = () => (bounces ??= JSON.parse(bouncesText));

/**
 * A finding with what it tells of the address.
 *
 * @param {Found} found
 * @returns {Finding}
 */
export function advised(found) {
  const told = bouncesOf(found);
  const [careful] = /** @type {Bounce[]} */ (Object.keys(ADVICE)).filter((one) => told.has(one));
  return {
    ...found,
    bounce: told.size === 1 ? careful : null,
    suppress: careful ? ADVICE[careful] : "no",
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
  const told = meant.flatMap((slug) => known()[slug] ?? []);
  return new Set(isOpen(found) ? told.map((one) => (one === "hard" ? "soft" : one)) : told);
}

/**
 * Whether no address may be given up: a server still tries, or the cause is a guess.
 *
 * @param {Found} found
 */
function isOpen({ reply, status, action, basis, certainty, candidates }) {
  const isTried = [reply, status].some((code) => code?.startsWith("4")) || action === "delayed";
  return isTried || basis === "guess" || (certainty !== "told" && candidates.length < 2);
}
