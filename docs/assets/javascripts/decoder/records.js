// The fields of a delivery report (RFC 3464, section 2), grouped by recipient.
import { pattern } from "./pattern.js";

/** @import { ReportField, ReportRecord } from "./types.js" */

/** The names of a report's fields, as a source of a pattern. */
export const REPORT_NAMES = [
  "reporting-mta|reporting-ua|final-recipient|original-recipient|action|status|diagnostic-code",
  "remote-mta|last-attempt-date|arrival-date|will-retry-until|final-log-id|received-from-mta",
  "dsn-gateway|original-envelope-id|x-actual-recipient|x-supplementary-info",
  "x-original-message-id|x-postfix-queue-id|x-postfix-sender|x-display-name",
  "x-powermta-virtualmta|x-powermta-bouncecategory|content-description",
].join("|");
/** A field of a report at the beginning of a line, and its name. */
export const REPORT = pattern(`^(${REPORT_NAMES}): ?`);
const PER_MESSAGE = pattern(
  String.raw`^(?:reporting-mta|arrival-date|received-from-mta|dsn-gateway|`,
  String.raw`original-envelope-id|x-postfix-queue-id|x-postfix-sender|content-description)$`,
);
/** Fields that a recipient has once. */
const SINGLE = /recipient$|^action$|^status$/;

/**
 * Group the fields by recipient; records that say nothing are left out.
 *
 * @param {ReportField[]} fields
 * @param {boolean} isReport whether they stand in a part of their own
 */
export function recordsOf(fields, isReport) {
  /** @type {ReportRecord[]} */
  const records = [];
  /** @type {ReportRecord | null} */
  let record = null;
  let block = -1;
  for (const field of fields) {
    if (PER_MESSAGE.test(field.name)) {
      record = null;
      continue;
    }
    if (!record || begins(field, record, field.block !== block, isReport)) {
      record = { quoted: field.quoted, fields: new Map() };
      records.push(record);
    }
    if (!record.fields.has(field.name)) record.fields.set(field.name, field);
    block = field.block;
  }
  return records.filter(saysSomething);
}

/**
 * Whether another recipient begins with this field. Where no part sets the report apart, a
 * diagnosis may stand in a paragraph of its own.
 *
 * @param {ReportField} field
 * @param {ReportRecord} record
 * @param {boolean} isApart whether a blank line stands before it
 * @param {boolean} isReport
 */
function begins({ name }, { fields }, isApart, isReport) {
  if (fields.has(name) && SINGLE.test(name)) return true;
  return isApart && fields.has("status") && (isReport || name !== "diagnostic-code");
}

/**
 * @param {ReportRecord} record
 */
function saysSomething({ fields }) {
  if (fields.has("status") || fields.has("diagnostic-code")) return true;
  return fields.has("action") && fields.has("final-recipient");
}
