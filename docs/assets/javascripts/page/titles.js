// The headline of an answer: as certain as the reason is.

/** @import { Answer, Context, Finding } from "./types" */

/**
 * Return the headline of a finding.
 *
 * @param {Finding} finding
 * @param {Answer} answer
 * @param {Pick<Context, "answers" | "words">} context
 */
export function titleOf(finding, { told, certainty }, { answers, words }) {
  const cause = answers.causes[finding.cause ?? ""];
  if (!cause) return words["decode.code"];
  if (certainty === "none") return words[`decode.open.${told.digit === "4" ? "4" : "5"}`];
  return certainty === "told"
    ? cause.title
    : words["decode.likely"].replace("{title}", cause.title);
}
