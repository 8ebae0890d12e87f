// What becomes of the mail that a finding is about, and the text that tells a customer so.

/** Whether reply code and enhanced code are of different classes; the server follows the reply. */
export function differs({ reply, status }) {
  return Boolean(reply && status && reply[0] !== status[0]);
}

/**
 * Return `{ digit, retry, resend, waits }`: class, retry and resend as the labels name them. What
 * a report says was done (RFC 3464, section 2.3.3) outweighs a code that leaves it open.
 */
export function outcomeOf(finding, { answers }) {
  const code = differs(finding) ? finding.reply : (finding.status ?? finding.reply);
  const known = answers.codes[code];
  const usual = known?.retry ?? code?.[0] ?? null;
  const done = { delayed: "4", failed: "5" }[finding.action];
  const isOpen = usual === null || usual === "4" || usual === "over";
  const retry = done && isOpen ? done : usual;
  const resend = known && retry === known.retry ? known.resend : retry;
  const digit = retry === "4" || retry === "5" ? retry : code?.[0];
  return { digit, retry, resend, waits: retry === "4" };
}

/** Whether the cause stands in the bounce, and is not merely what its code mostly means. */
export function isTold({ basis }) {
  return !["code", "guess", "word"].includes(basis);
}

/** Return the text for the customer in `language`, with the link to the page of the code. */
export function ticket(finding, cause, language, { answers, words }) {
  const labels = words.tickets[language];
  const code = finding.status ?? finding.reply;
  const isKnown = code in answers.codes;
  const codes = [finding.reply, finding.status].filter(Boolean).join(" ");
  const named = codes ? labels["ticket.code"].replace("{code}", codes) : "";
  const { retry } = outcomeOf(finding, { answers });
  const intro = labels[`ticket.intro.${retry}`] ?? labels["ticket.intro.5"];
  const first = intro.replace("{codes}", named);
  const likely = isTold(finding) || !finding.alternatives?.length ? "" : labels["ticket.likely"];
  const address = isKnown ? `${code}/` : `cause/${finding.cause}/`;
  const more = labels["ticket.more"].replace("{url}", answers.url[language] + address);
  const advice = likely + cause.ticket[language];
  return [first[0].toUpperCase() + first.slice(1), advice, more].join("\n\n");
}
