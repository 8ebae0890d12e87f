// How to tell a bounce from other mail by its head, and the marks of automatic mail that is none.
import { decodeWords } from "./encodings.js";

/** @import { HeaderFields, Patterns, Verdict } from "./types.js" */

const COMPLAINT = 3000; // so much of a text tells whether it is a complaint

/**
 * What the head of a mail says about it. Of fields as mail programs show them, `shown`, nothing says
 * which is the subject and which the sender: each may be either.
 *
 * @param {HeaderFields} fields
 * @param {Set<string>} shown
 * @param {Patterns["head"]} patterns
 * @returns {Verdict}
 */
export function headVerdict(fields, shown, patterns) {
  const value = valuesOf(fields);
  const subject = value("subject");
  const names = [...fields.keys()].filter((name) => shown.has(name));
  const holds = (/** @type {RegExp} */ pattern, /** @type {string[]} */ ...own) =>
    [...own, ...names].some((name) => fields.has(name) && pattern.test(value(name)));
  const traits = {
    isAutoreply: holds(patterns.autoreply, "subject"),
    isBounce: holds(patterns.subject, "subject"),
    isDaemon: holds(patterns.daemon, "from", "sender"),
  };
  const reported = reportVerdict(value("content-type"), traits.isAutoreply);
  if (reported) return reported;
  if (fields.has("x-failed-recipients")) return "bounce";
  const isReceipt = patterns.receipt.test(subject);
  const isReplied = /^auto-replied|auto-?reply/.test(value("auto-submitted")); // RFC 3834, section 5
  if (isPersonal(traits, isReceipt, isReplied)) return "none";
  if (traits.isBounce && (traits.isDaemon || value("return-path").trim() === "<>")) return "bounce";
  if (traits.isDaemon) return "likely";
  return isListMail(fields, value("precedence")) && !traits.isBounce ? "none" : "open";
}

/**
 * Whether a mail is a receipt or an automatic reply; mail systems send theirs in their own name.
 *
 * @param {{ isAutoreply: boolean, isBounce: boolean, isDaemon: boolean }} traits
 * @param {boolean} isReceipt
 * @param {boolean} isReplied
 */
function isPersonal({ isAutoreply, isBounce, isDaemon }, isReceipt, isReplied) {
  if (isReceipt && !isDaemon) return true;
  if (isBounce) return false;
  return isAutoreply || (isReplied && !isDaemon);
}

/**
 * Return a function that gives the value of a field, decoded and in lower case.
 *
 * @param {HeaderFields} fields
 */
function valuesOf(fields) {
  return (/** @type {string} */ name) => decodeWords(fields.get(name)?.value ?? "").toLowerCase();
}

/**
 * What the content type says (RFC 6522, RFC 5965, RFC 8098); null if it is no report.
 *
 * @param {string} type
 * @param {boolean} isAutoreply
 * @returns {Verdict | null}
 */
function reportVerdict(type, isAutoreply) {
  const report = /report-type\s*=\s*"?([\w-]+)/.exec(type)?.[1];
  if (report === "feedback-report" || report === "disposition-notification") return "none";
  if (report === "delivery-status") return "bounce";
  return /^multipart\/report/.test(type) && !isAutoreply ? "bounce" : null;
}

/**
 * @param {HeaderFields} fields
 * @param {string} precedence
 */
function isListMail(fields, precedence) {
  return (
    fields.has("list-unsubscribe") || fields.has("list-id") || /^(?:bulk|list)$/.test(precedence)
  );
}

/**
 * Whether a text is a complaint or a report of another kind, although it looks like a bounce.
 *
 * @param {string} text
 * @param {Patterns["text"]} patterns
 */
export function isComplaint(text, { complaint }) {
  return complaint.test(text.slice(0, COMPLAINT));
}
