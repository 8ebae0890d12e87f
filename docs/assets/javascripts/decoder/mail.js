// Reads a pasted text as a mail: its header, and the parts that can be read.
import { contentOf, PLAIN } from "./content.js";
import { decodeWords } from "./encodings.js";
import { isHeader, readFields } from "./header.js";
import { lineAt, nextLine } from "./lines.js";
import { readParts } from "./parts.js";

/** @import { HeaderField, Mail, Part } from "./types.js" */

const BOUNDARY = 200; // so long may the line of a boundary be at the beginning of a text

/**
 * @param {string} text
 * @param {Set<string>} shown names of header fields as mail programs show them
 * @returns {Mail}
 */
export function readMail(text, shown) {
  const start = firstLine(text);
  if (isPartOfMultipart(text, start)) {
    const boundary = lineAt(text, start).slice(2).trimEnd();
    return { isMail: false, fields: new Map(), parts: readParts(text, start, boundary, shown) };
  }
  const { fields } = readFields(text, start, shown);
  if (isHeader(fields, shown))
    return { isMail: true, fields, parts: readParts(text, start, null, shown) };
  const parts = contentOf(text, { start: 0, end: text.length }, PLAIN, "body");
  return { isMail: false, fields: new Map(), parts };
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
