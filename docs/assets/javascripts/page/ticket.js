// The text for the customer about a mail that a bounce tells of. All of it is looked up in the
// answers that the build has made, and in what the bounce says of this one mail.
import { answerOf } from "./outcome.js";
import { isPublic, isSure, replierOf } from "./refusing.js";
import { digitOf, spoken } from "./sentences.js";

/** @import { Answer, Answers, Certainty, Finding, Particulars, Spoken, Ticketed, Voice } from "./types" */

const MOST = 3; // so many causes are named
const DAY = 24; // hours: a server that tries no longer has given up by tomorrow

/** Of these outcomes somebody else's server is told to have refused. */
const REFUSED = ["refused", "open", "trying", "in-vain"];

/** @type {Particulars} */
const NOTHING = {
  day: null,
  time: null,
  until: null,
  left: null,
  age: null,
  sizes: null,
  other: null,
};

/** @param {string[]} titles */
const listed = (titles) => titles.slice(0, MOST).join("; ");

/**
 * Return `words` with its places filled in.
 *
 * @param {string} words
 * @param {Record<string, string | number>} values
 */
function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

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
  if (certainty === "none" && names.length) return filled(words, { causes: listed(names) });
  const also = filled(labels["ticket.others"], { causes: listed(others) });
  return [labels["ticket.certainty.likely"] + said, others.length ? also : ""].join(" ").trim();
}

/**
 * Return the page whose advice the text gives: that of the code if its first cause is the one that
 * is meant, or if the reason is open; otherwise that of the cause.
 *
 * @param {Pick<Finding, "reply" | "status" | "cause">} finding
 * @param {Certainty} certainty
 * @param {Pick<Answers, "codes">} answers
 */
export function adviceOn({ reply, status, cause }, certainty, { codes }) {
  const code = status ?? reply ?? "";
  const known = codes[code];
  if (known && (certainty === "none" || !cause || known.causes?.[0] === cause)) return `${code}/`;
  return certainty === "none" ? "bounce/" : `cause/${cause}/`;
}

/**
 * Return how a day is written.
 *
 * @param {Date} day
 * @param {Record<string, string>} labels
 */
export function written(day, labels) {
  const locale = labels.locale.replace("_", "-");
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/**
 * Return which mail is meant: to whom, of which day. An address that a mail program names may be
 * the account's own.
 *
 * @param {Finding} finding
 * @param {Particulars} particulars
 * @param {Record<string, string>} labels
 */
function mailOf({ recipient, action }, { day }, labels) {
  const to =
    recipient && action !== "unsent" ? filled(labels["ticket.mail.to"], { recipient }) : "";
  return to + (day ? filled(labels["ticket.mail.on"], { day: written(day, labels) }) : "");
}

/**
 * Return how long a server still tries, as far as the bounce says so.
 *
 * @param {Particulars} particulars
 * @param {Record<string, string>} labels
 */
function triesOf({ until, left, age }, labels) {
  if (until) return filled(labels["ticket.until"], { day: written(until, labels) });
  if (left) return filled(labels["ticket.left"], { hours: left });
  return age ? filled(labels["ticket.age"], { days: age }) : null;
}

/**
 * Return whose server refused, if that is sure: without a code no server has answered.
 *
 * @param {Finding} finding
 * @param {Answer} answer
 * @param {Answers} answers
 * @param {Record<string, string>} labels
 */
function refusedBy(finding, { told: { outcome } }, answers, labels) {
  const replied = answers.providers[replierOf(finding, answers) ?? ""];
  const isAnswer = Boolean(finding.reply ?? finding.status);
  const says = isAnswer && replied && isSure(finding, replied) && REFUSED.includes(outcome);
  return says ? filled(labels[`ticket.by.${digitOf(outcome)}`], { provider: replied.name }) : null;
}

/**
 * Return what the bounce says of its own: how long a server still tries, whose server refused, how
 * large the mail is; and while a server tries, from when on anybody has to act.
 *
 * @param {Finding} finding
 * @param {Answer} answer
 * @param {Particulars} particulars
 * @param {{ answers: Answers, labels: Record<string, string> }} context
 */
function ownWords(finding, answer, particulars, { answers, labels }) {
  const { outcome } = answer.told;
  const { left, sizes, other } = particulars;
  const number = new Intl.NumberFormat(labels.locale.replace("_", "-"), {
    maximumFractionDigits: 1,
  });
  return [
    digitOf(outcome) === "4" && triesOf(particulars, labels),
    refusedBy(finding, answer, answers, labels),
    outcome === "trying" && !(left && left <= DAY) && labels["ticket.wait"],
    finding.cause === "mailbox-moved" &&
      other &&
      filled(labels["ticket.moved"], { address: other }),
    finding.cause === "message-too-large" &&
      sizes &&
      filled(labels["ticket.sizes"], {
        size: number.format(sizes.size),
        limit: number.format(sizes.limit),
      }),
  ].filter((one) => typeof one === "string");
}

/**
 * Return the names of the causes that may be meant.
 *
 * @param {Finding} finding
 * @param {string} language
 * @param {Pick<Ticketed, "answers" | "tickets">} context
 */
function possible({ candidates, reply, status }, language, { answers: { codes }, tickets }) {
  const known = codes[status ?? reply ?? ""]?.causes ?? [];
  const slugs = candidates.length ? candidates : known;
  return slugs.map((slug) => tickets[slug]?.title[language] ?? slug);
}

/**
 * Return the label that says what to do where a message leaves the reason open: of a mail that is
 * still being tried the sending server knows it, of one that is held the recipient.
 *
 * @param {Answer["told"]} told
 * @param {Voice} who
 */
function openOf({ outcome }, who) {
  if (["unsent", "held"].includes(outcome)) return `ticket.certainty.${outcome}`;
  if (digitOf(outcome) !== "4") return "ticket.certainty.open";
  return who === "ours" ? "ticket.certainty.waiting.ours" : "ticket.certainty.waiting";
}

/**
 * Return the text for the customer in `language`, with the link to the page of its advice.
 *
 * @param {Finding} finding
 * @param {Spoken} cause what is said of its cause
 * @param {string} language
 * @param {Ticketed} context
 * @param {Voice} who
 * @param {Particulars} particulars
 */
export function ticket(finding, cause, language, context, who, particulars = NOTHING) {
  const { answers, words } = context;
  const labels = words.tickets[language];
  const codes = [finding.reply, finding.status].filter(Boolean).join(" ");
  const named = codes ? filled(labels["ticket.code"], { code: codes }) : "";
  const answer = answerOf(finding, { answers });
  const { told, certainty } = answer;
  const mail = mailOf(finding, particulars, labels);
  const first = filled(labels[`ticket.intro.${told.outcome}`], { codes: named, mail });
  const own = ownWords(finding, answer, particulars, { answers, labels });
  const page = adviceOn(finding, certainty, answers);
  const more = filled(labels["ticket.more"], { url: answers.url[language] + page });
  // Whoever has pasted the server's words, and not a code alone, need not ask for the message.
  const isSaid = /\p{L}{2}/u.test(finding.evidence);
  const digit = told.resend?.endsWith(".none") ? "4" : digitOf(told.outcome);
  const here = { isKnown: isSaid, isPublic: isPublic(finding, answers) };
  const said = spoken(cause.said[language], digit, who, here);
  const open = labels[isSaid ? openOf(told, who) : "ticket.certainty.none"];
  const names = possible(finding, language, context);
  const others = names.filter((name) => name !== cause.title[language]);
  const advice = doubted(said, certainty, { names, others, open, labels });
  const beginning = [first[0].toUpperCase() + first.slice(1), ...own].join(" ");
  return [beginning, advice, more].join("\n\n");
}
