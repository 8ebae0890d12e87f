// What becomes of the mail that a finding is about, and the text that tells a customer so. All of
// it is looked up in the answers that the build has made; nothing is derived here.
import { digitOf, spoken } from "./sentences.js";

/** @import { Answer, Cause, Certainty, Code, Context, Finding, Voice } from "./types" */

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
  const entry = answers.entries[row.causes[finding.cause ?? ""] ?? row.entry];
  const reported = entry.reports[finding.action ?? ""];
  const names = reported !== undefined ? [reported] : (entry.shown ?? [entry.told]);
  return {
    told: answers.kinds[reported ?? entry.told],
    shown: names.map((name) => answers.kinds[name]),
    without: known?.without ?? [],
    certainty: certaintyOf(finding, known),
  };
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

/** @param {string[]} titles */
const listed = (titles) => titles.slice(0, 3).join("; ");

/**
 * Return the advice as certain as it is: that of a merely likely cause is no fact, and where a
 * code leaves the cause open, `open` says so.
 *
 * @param {string} said
 * @param {Certainty} certainty
 * @param {{ names: string[], others: string[], open: string, labels: Record<string, string> }} context
 */
function doubted(said, certainty, { names, others, open: words, labels }) {
  if (certainty === "told") return said;
  const open = words.replace("{causes}", listed(names));
  if (certainty === "none" && names.length) return open;
  const also = labels["ticket.others"].replace("{causes}", listed(others));
  return [labels["ticket.certainty.likely"] + said, others.length ? also : ""].join(" ").trim();
}

/**
 * Return the text for the customer in `language`, with the link to the page of the code.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {string} language
 * @param {Pick<Context, "answers" | "words">} context
 * @param {Voice} who
 */
export function ticket(finding, cause, language, { answers, words }, who) {
  const labels = words.tickets[language];
  const code = finding.status ?? finding.reply ?? "";
  const codes = [finding.reply, finding.status].filter(Boolean).join(" ");
  const named = codes ? labels["ticket.code"].replace("{code}", codes) : "";
  const { told, certainty } = answerOf(finding, { answers });
  const first = labels[`ticket.intro.${told.intro}`].replace("{codes}", named);
  const address = code in answers.codes ? `${code}/` : `cause/${finding.cause}/`;
  const more = labels["ticket.more"].replace("{url}", answers.url[language] + address);
  const said = spoken(cause.ticket[language], digitOf(told.intro), who);
  const { candidates } = finding;
  const possible = candidates.length ? candidates : (answers.codes[code]?.causes ?? []);
  const names = possible.map((one) => answers.causes[one]?.names[language] ?? one);
  const others = names.filter((name) => name !== cause.names[language]);
  // Whoever has pasted the server's words, and not a code alone, need not ask for the message.
  const isSaid = /\p{L}{2}/u.test(finding.evidence);
  const open = labels[isSaid ? "ticket.certainty.open" : "ticket.certainty.none"];
  const advice = doubted(said, certainty, { names, others, open, labels });
  return [first[0].toUpperCase() + first.slice(1), advice, more].join("\n\n");
}
