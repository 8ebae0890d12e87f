// What a delivery report says of one recipient (RFC 3464, section 2.3).
import { ADDRESS } from "./addresses.js";
import { choose } from "./choice.js";
import { classOf, isSuccess, SURE } from "./scores.js";

/** @import { Choice, Page, ReportRecord, Statement } from "./types.js" */

const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![.\d])/;
const ACTION = /(?<=^ ?)[a-z]+/;
const STATUS_LENGTH = 200; // so much of its field may stand before the code
const ADDRESS_LENGTH = 400; // and of the recipient's
const TELLING = ["diagnostic-code", "status", "action"]; // that which tells most first
const SUCCESS = /^(?:delivered|relayed|expanded|deliverable)$/;

/** What a record without a diagnosis says. */
const SILENT = { reply: null, status: null, token: null };

/** The order among several: what failed for a reason, what failed, what was delivered. */
const WEIGHTS = { told: 100, failed: 90, success: 20 };

/**
 * Whether the action of a report says that all is well.
 *
 * @param {string | null} action
 */
export function isDone(action) {
  return action !== null && SUCCESS.test(action);
}

/**
 * @param {ReportRecord} record
 * @param {Page} page
 * @returns {Statement}
 */
export function reportedIn(record, page) {
  const value = valuesOf(record, page);
  const given = found(STATUS, value("status").slice(0, STATUS_LENGTH));
  const { reply, status: said, token } = diagnosed(record, page) ?? SILENT;
  const status = preferred(given, said, reply);
  const action = found(ACTION, value("action"));
  const recipient = value("final-recipient") || value("original-recipient");
  const failed = !(status?.startsWith("2") || isDone(action));
  return {
    reply,
    status,
    recipient: found(ADDRESS, recipient.slice(0, ADDRESS_LENGTH)),
    action,
    page,
    unit: placeOf(record),
    token,
    score: SURE,
    weight: weightOf(failed, status !== null || reply !== null),
    record,
    spoken: true,
    introduced: true,
    failed,
    context: null,
  };
}

/**
 * @param {RegExp} pattern
 * @param {string} value
 */
function found(pattern, value) {
  return pattern.exec(value)?.[0] ?? null;
}

/**
 * @param {boolean} failed
 * @param {boolean} isTold whether a code says why
 */
function weightOf(failed, isTold) {
  if (!failed) return WEIGHTS.success;
  return isTold ? WEIGHTS.told : WEIGHTS.failed;
}

/**
 * Return a function that gives the value of a field, or an empty text.
 *
 * @param {ReportRecord} record
 * @param {Page} page
 */
function valuesOf({ fields }, { flow }) {
  return (/** @type {string} */ name) => {
    const field = fields.get(name);
    return field ? flow.text.slice(field.start, field.end) : "";
  };
}

/**
 * The codes of the diagnosis, unless it is of a program (RFC 3464, section 2.3.6) and not of a mail
 * server.
 *
 * @param {ReportRecord} record
 * @param {Page} page
 * @returns {Choice | null}
 */
function diagnosed({ fields }, { flow, codes }) {
  const field = fields.get("diagnostic-code");
  if (!field || /^ ?x-unix/.test(flow.text.slice(field.start, field.end))) return null;
  return choose(codes.filter(({ start }) => start >= field.start && start < field.end));
}

/**
 * The field that tells most, every record has one of them; its name where it has no value.
 *
 * @param {ReportRecord} record
 */
function placeOf({ fields }) {
  const telling = TELLING.flatMap((name) => fields.get(name) ?? []);
  const field = telling.find(({ start, end }) => start < end) ?? telling[0];
  if (!field) throw new Error("a record without any field that tells");
  return field.start < field.end ? field : { ...field, start: field.from };
}

/**
 * Of two enhanced codes the one that says more; what the other server said, if both do.
 *
 * @param {string | null} given by the report
 * @param {string | null} said by the other server
 * @param {string | null} reply
 */
export function preferred(given, said, reply) {
  if (!given || !said) return said ?? given;
  const isStrange = reply && classOf(given) !== classOf(reply);
  if (isStrange && classOf(said) === classOf(reply)) return said;
  return specificity(said) >= specificity(given) ? said : given;
}

/**
 * How much an enhanced code says: nothing, its subject or that time ran out, more.
 *
 * @param {string} status
 */
function specificity(status) {
  if (status.endsWith(".0.0")) return 0;
  return status.endsWith(".0") || status.endsWith(".4.7") ? 1 : 2;
}

/**
 * Whether a statement says that all is well.
 *
 * @param {Pick<Statement, "status" | "reply" | "action">} statement
 */
export function isGood({ status, reply, action }) {
  return isSuccess(status ?? reply) || isDone(action);
}
