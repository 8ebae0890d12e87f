// Reads the header of a mail or of one of its parts (RFC 5322, section 2.2; RFC 2045).
import { lineAt, nextLine } from "./lines.js";
import { pattern } from "./pattern.js";

/** @import { Entity, HeaderField, HeaderFields } from "./types.js" */

const MAIL_FIELDS = new Set([
  "from",
  "to",
  "cc",
  "bcc",
  "subject",
  "date",
  "received",
  "return-path",
  "message-id",
  "sender",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "delivered-to",
  "reply-to",
  "envelope-to",
  "delivery-date",
  "auto-submitted",
  "precedence",
  "importance",
  "priority",
  "references",
  "in-reply-to",
  "errors-to",
  "apparently-to",
  "user-agent",
  "organization",
  "lines",
  "status",
  "thread-topic",
  "thread-index",
  "sensitivity",
  "list-id",
  "list-unsubscribe",
  "accept-language",
]);
/** Fields that hardly stand in anything but a mail. */
const TELLING = new Set([
  "from",
  "to",
  "subject",
  "date",
  "received",
  "return-path",
  "message-id",
  "mime-version",
  "content-type",
  "delivered-to",
]);
/** Fields of a header as it was sent, and not as a mail program shows it. */
const RAW = new Set(["received", "message-id", "mime-version", "return-path", "delivered-to"]);
const REPORT_FIELDS = pattern(
  String.raw`^(?:reporting-mta|final-recipient|original-recipient|action|diagnostic-code|`,
  String.raw`remote-mta|last-attempt-date|arrival-date|received-from-mta|dsn-gateway|`,
  String.raw`original-envelope-id)$`,
);
const FIELD = /^([a-z\u00c0-\uffff][\w\u00c0-\uffff-]{0,60})[ \t\u00a0]*[:\uff1a]/i;
const PARAMETER = /^[\w*-]{1,40}=/;
const LONGEST = 2000; // more of a header field is never needed
const HEADER = 8000; // so long is a header
const BROKEN = 6; // lines to which a field may be broken
const WIDEST = 82; // longer lines were not broken
const ENOUGH = 2; // so many telling fields make a header

/**
 * Whether these fields are the header of a mail; `shown` are names that mail programs use.
 *
 * @param {HeaderFields} fields
 * @param {Set<string>} shown
 */
export function isHeader(fields, shown) {
  let telling = 0;
  for (const name of fields.keys()) if (TELLING.has(name) || shown.has(name)) telling++;
  return telling >= ENOUGH;
}

/**
 * Whether a header is one as it was sent, and not as a mail program shows it.
 *
 * @param {HeaderFields} fields
 */
export function isSent(fields) {
  return [...RAW, "content-type"].some((name) => fields.has(name));
}

/**
 * Read header fields from `start` on, up to a blank line or what cannot be a field. Of several
 * fields with one name the first counts.
 *
 * @param {string} text
 * @param {number} start
 * @param {Set<string>} shown names of fields as mail programs show them
 * @returns {{ fields: HeaderFields, end: number }}
 */
export function readFields(text, start, shown) {
  /** @type {HeaderFields} */
  const fields = new Map();
  /** @type {HeaderField | null} */
  let open = null;
  let isRaw = false;
  const hadNoRoom = (/** @type {string} */ line, /** @type {number} */ next) =>
    isRaw ? isBroken(line, text, next) : isBrokenShown(line, text, next, fields, shown);
  for (let position = start, next = start; position < text.length; position = next) {
    next = nextLine(text, position);
    const line = text.slice(position, Math.min(next, position + LONGEST));
    if (!line.trim()) return { fields, end: next };
    const name = nameOf(line);
    if (open && (continues(line, open) || (!name && hadNoRoom(line, next)))) {
      lengthen(open, line, next);
    } else if (isField(name, isRaw, shown)) {
      open = { value: line.slice(line.indexOf(":") + 1).trim(), start: position, end: next };
      fields.set(name, fields.get(name) ?? open);
      isRaw ||= RAW.has(name);
    } else return { fields, end: position };
  }
  return { fields, end: text.length };
}

/**
 * Whether a line belongs to the field before it, its indentation kept or lost.
 *
 * @param {string} line
 * @param {HeaderField} open
 */
function continues(line, open) {
  if (isIndented(line)) return true;
  return open.value.endsWith(";") && !FIELD.test(line) && PARAMETER.test(line);
}

/**
 * Whether a line belongs to the field before it although it is not indented: it had no room there,
 * and the header goes on behind it.
 *
 * @param {string} line
 * @param {string} text
 * @param {number} position behind the line
 */
function isBroken(line, text, position) {
  if (line.startsWith("--")) return false;
  let next = position;
  for (let i = 0; i < BROKEN && next < text.length; i++) {
    const other = lineAt(text, next).slice(0, LONGEST);
    if (!other.trim()) return false;
    const name = nameOf(other);
    if (name) return isOfMail(name) && /\n[ \t\r]*\n/.test(text.slice(next, next + HEADER));
    next = nextLine(text, next);
  }
  return false;
}

/**
 * The same in a header as a mail program shows it: the next field stands right behind.
 *
 * @param {string} line
 * @param {string} text
 * @param {number} position behind the line
 * @param {HeaderFields} fields those so far
 * @param {Set<string>} shown
 */
function isBrokenShown(line, text, position, fields, shown) {
  if (line.length > WIDEST) return false;
  const name = nameOf(lineAt(text, position).slice(0, LONGEST));
  return !fields.has(name) && (TELLING.has(name) || shown.has(name));
}

/**
 * @param {string} name
 */
function isOfMail(name) {
  return MAIL_FIELDS.has(name) || /^(?:x|arc|dkim|list)-/.test(name);
}

/**
 * @param {HeaderField} open
 * @param {string} line
 * @param {number} end
 */
function lengthen(open, line, end) {
  if (open.value.length < LONGEST) open.value += ` ${line.trim()}`;
  open.end = end;
}

/**
 * @param {string} line
 */
function isIndented(line) {
  return line[0] === " " || line[0] === "\t";
}

/**
 * The name of the field that begins here; empty if none does, or one of a delivery report.
 *
 * @param {string} line
 */
function nameOf(line) {
  const name = FIELD.exec(line)?.[1].toLowerCase() ?? "";
  return REPORT_FIELDS.test(name) ? "" : name;
}

/**
 * Whether a name can be that of a field; in a header as it was sent every name can.
 *
 * @param {string} name
 * @param {boolean} isRaw
 * @param {Set<string>} shown
 */
function isField(name, isRaw, shown) {
  if (!name || isRaw) return name !== "";
  return MAIL_FIELDS.has(name) || shown.has(name) || name.includes("-");
}

/**
 * What a header says of the content behind it; in a digest that is a mail (RFC 2046, section
 * 5.1.5).
 *
 * @param {HeaderFields} fields
 * @param {boolean} inDigest
 * @returns {Entity}
 */
export function entityOf(fields, inDigest) {
  const type = fields.get("content-type")?.value ?? "";
  const encoding = fields.get("content-transfer-encoding")?.value ?? "";
  const usual = inDigest ? "message/rfc822" : "text/plain";
  return {
    type: found(/^([\w.+-]+\/[\w.+-]+)/, type).toLowerCase() || usual,
    boundary: found(/boundary\s*=\s*(?:"([^"]*)"?|([^;\s]*))/i, type).trimEnd(),
    charset: found(/charset\s*\*?=\s*"?([\w.:-]+)/i, type).toLowerCase(),
    encoding: encoding.trim().toLowerCase(),
  };
}

/**
 * What the groups of a pattern find in a value, or an empty text.
 *
 * @param {RegExp} pattern
 * @param {string} value
 */
function found(pattern, value) {
  return (
    pattern
      .exec(value)
      ?.slice(1)
      .find((group) => group !== undefined) ?? ""
  );
}
