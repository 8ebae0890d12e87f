// What becomes of the mail that a finding is about. All of it is looked up in the answers that the
// build has made; nothing is derived here.

/** @import { Answer, Certainty, Code, Context, Finding } from "./types" */

/**
 * The code that counts: where the two are of different classes, the server follows the reply.
 *
 * @param {Pick<Finding, "reply" | "status" | "mismatch">} finding
 */
function codeOf({ reply, status, mismatch }) {
  return (mismatch ? reply : (status ?? reply)) ?? "";
}

/**
 * Return `{ told, shown, without, certainty }`: the answer that counts, those that stand side by
 * side while no report says which (RFC 3464, section 2.3.3), the steps that the code leaves out,
 * and whether the cause is told, likely or left open.
 *
 * @param {Finding} finding
 * @param {Pick<Context, "answers">} context
 * @returns {Answer}
 */
export function answerOf(finding, { answers }) {
  const code = codeOf(finding);
  const known = answers.codes[code];
  const row = answers.rows[known?.row ?? answers.classes[code.slice(0, 1)]];
  const certainty = certaintyOf(finding, known);
  const entry = answers.entries[row.causes[decidingOf(finding, certainty, known)] ?? row.entry];
  const reported = entry.reports[finding.action ?? ""];
  const names = reported !== undefined ? [reported] : (entry.shown ?? [entry.told]);
  return {
    told: answers.kinds[reported ?? entry.told],
    shown: names.map((name) => answers.kinds[name]),
    without: known?.without ?? [],
    certainty,
  };
}

/**
 * The cause that decides what becomes of the mail. Of reasons that are equals none does, and the
 * likeliest one of a code is in the code's own answer, with all others that are possible.
 *
 * @param {Pick<Finding, "cause">} finding
 * @param {Certainty} certainty
 * @param {Code | undefined} known
 */
function decidingOf({ cause }, certainty, known) {
  const isOfCode = certainty === "likely" && known?.causes?.[0] === cause;
  return certainty === "none" || isOfCode ? "" : (cause ?? "");
}

/**
 * What the words of a bounce tell outweighs what its code leaves open. A link names a code, and what
 * that tells alone, or a cause.
 *
 * @param {Pick<Finding, "basis" | "cause" | "certainty">} finding
 * @param {Code | undefined} known
 * @returns {Certainty}
 */
function certaintyOf({ basis, cause, certainty }, known) {
  return basis === null && !cause ? (known?.certainty ?? "likely") : certainty;
}
