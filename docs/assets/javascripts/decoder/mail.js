// Reads a pasted text as a mail: its header, and the parts that can be read.
import { leaf, PLAIN } from "./content.js";
import { decodeWords } from "./encodings.js";
import { isHeader, isSent, readFields } from "./header.js";
import { headVerdict } from "./heads.js";
import { lineAt, nextLine } from "./lines.js";
import { readParts } from "./parts.js";

/** @import { HeaderField, Mail, Part, Patterns } from "./types.js" */

const NEAR_TOP = 200_000; // so far from the beginning a bounce is looked for
const MANY = 100; // lines that may begin a head
const HEADS = /(?<![^\n])[^\s:]{1,30}[ \t]?:(?=[ \t\r\n])/g;
/** What tells in words of its own goes before a head behind it. */
const STATUS = /(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])/;
const BOUNDARY = 200; // so long may the line of a boundary be at the beginning of a text

/**
 * @param {string} text
 * @param {Patterns} patterns
 * @returns {Mail}
 */
export function readMail(text, { fields: shown, head }) {
  const first = firstLine(text);
  const start = bounceIn(text, first, shown, head) ?? first;
  if (isPartOfMultipart(text, start)) {
    const boundary = lineAt(text, start).slice(2).trimEnd();
    const parts = readParts(text, start, boundary, shown);
    return { isMail: false, fields: new Map(), parts };
  }
  const { fields } = readFields(text, start, shown);
  if (isHeader(fields, shown))
    return { isMail: true, fields, parts: readParts(text, start, null, shown) };
  const part = leaf(text, { start: 0, end: text.length }, PLAIN, "body");
  return { isMail: false, fields: new Map(), parts: [part] };
}

/**
 * Where the head of a bounce begins that stands within a text, below a greeting or the head of the
 * mail that forwards it; null if none does.
 *
 * @param {string} text
 * @param {number} first
 * @param {Set<string>} shown
 * @param {Patterns["head"]} head
 */
function bounceIn(text, first, shown, head) {
  let found = null;
  for (const one of headsIn(text, first, shown)) {
    const isNext = !text.slice(found?.end ?? one.start, one.start).trim();
    const verdict = isHeader(one.fields, shown) && headVerdict(one.fields, shown, head);
    if (isNext && (verdict === "bounce" || verdict === "likely")) found = one;
    else if (found || isSent(one.fields)) break;
  }
  return found && !STATUS.test(text.slice(0, found.start)) ? found.start : null;
}

/**
 * Yield what may be heads of mails, near the beginning of a text.
 *
 * @param {string} text
 * @param {number} first
 * @param {Set<string>} shown
 */
function* headsIn(text, first, shown) {
  let last = first;
  let tries = 0;
  for (const { index: start } of text.slice(0, NEAR_TOP).matchAll(HEADS)) {
    if (start < last) continue;
    if (++tries > MANY) return;
    const { fields, end } = readFields(text, start, shown);
    last = Math.max(end, start + 1);
    yield { start, end, fields };
  }
}

/**
 * The subject as a part: the last thing to look at, and all there is in some mails.
 *
 * @param {HeaderField} field
 * @returns {Part}
 */
export function subjectPart({ value, start, end }) {
  const source = { kind: /** @type {const} */ ("block"), start, end };
  return { type: "text/plain", role: "subject", text: decodeWords(value), source, fields: null };
}

/**
 * Where the header begins: behind blank lines and the lines that mailbox files put before it.
 *
 * @param {string} text
 */
function firstLine(text) {
  let start = Math.max(0, text.search(/[^\s\ufeff]/));
  if (text.startsWith("From ", start)) start = nextLine(text, start);
  if (text.startsWith(">From ", start)) start = nextLine(text, start);
  return start;
}

/**
 * Whether a text begins within a multipart, its header not pasted.
 *
 * @param {string} text
 * @param {number} start
 */
function isPartOfMultipart(text, start) {
  if (!text.startsWith("--", start)) return false;
  const second = nextLine(text, start);
  return second - start < BOUNDARY && /^content-[a-z-]{2,30}:/i.test(lineAt(text, second));
}
