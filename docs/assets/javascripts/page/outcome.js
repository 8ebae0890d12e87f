// What becomes of the mail that a finding is about, and the text that tells a customer so.
/** @import { Cause, Context, Finding, Outcome } from "./types" */

/** @type {Record<string, string | undefined>} */
const DONE = { delayed: "4", failed: "5" };

/**
 * Whether reply code and enhanced code are of different classes; the server follows the reply.
 *
 * @param {Pick<Finding, "reply" | "status">} finding
 */
export function differs({ reply, status }) {
  return Boolean(reply && status && reply[0] !== status[0]);
}

/**
 * Return `{ digit, retry, resend, waits }`: class, retry and resend as the labels name them. What
 * a report says was done (RFC 3464, section 2.3.3) outweighs a code that leaves it open.
 *
 * @param {Finding} finding
 * @param {Pick<Context, "answers">} context
 * @returns {Outcome}
 */
export function outcomeOf(finding, { answers }) {
  const code = codeOf(finding);
  const known = answers.codes[code];
  const usual = known?.retry ?? (code[0] || null);
  const retry = reportedOf(finding, usual) ?? usual;
  const resend = known && retry === known.retry ? known.resend : retry;
  const digit = retry === "4" || retry === "5" ? retry : code[0] || null;
  return { digit, retry, resend, waits: retry === "4" };
}

/** @param {Finding} finding */
function codeOf(finding) {
  return (differs(finding) ? finding.reply : (finding.status ?? finding.reply)) ?? "";
}

/**
 * What a report says was done, where the code leaves it open.
 *
 * @param {Finding} finding
 * @param {string | null} usual
 */
function reportedOf({ action }, usual) {
  const isOpen = usual === null || usual === "4" || usual === "over";
  return isOpen ? DONE[action ?? ""] : undefined;
}

/**
 * Whether the cause stands in the bounce, and is not merely what its code mostly means.
 *
 * @param {Pick<Finding, "basis">} finding
 */
export function isTold({ basis }) {
  return basis !== "code" && basis !== "guess" && basis !== "word";
}

/**
 * Return the text for the customer in `language`, with the link to the page of the code.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {string} language
 * @param {Pick<Context, "answers" | "words">} context
 */
export function ticket(finding, cause, language, { answers, words }) {
  const labels = words.tickets[language];
  const code = finding.status ?? finding.reply ?? "";
  const codes = [finding.reply, finding.status].filter(Boolean).join(" ");
  const named = codes ? labels["ticket.code"].replace("{code}", codes) : "";
  const { retry } = outcomeOf(finding, { answers });
  const intro = labels[`ticket.intro.${retry}`] ?? labels["ticket.intro.5"];
  const first = intro.replace("{codes}", named);
  const likely = isTold(finding) || !finding.alternatives?.length ? "" : labels["ticket.likely"];
  const address = code in answers.codes ? `${code}/` : `cause/${finding.cause}/`;
  const more = labels["ticket.more"].replace("{url}", answers.url[language] + address);
  const advice = likely + cause.ticket[language];
  return [first[0].toUpperCase() + first.slice(1), advice, more].join("\n\n");
}
