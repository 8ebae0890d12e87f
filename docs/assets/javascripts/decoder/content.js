// Decodes the content of a part, each character with the way back to its place.
import { binaryOf, bytesOf, decodeBytes, fromBase64, unquote } from "./encodings.js";
import { looksLikeHtml, stripTags } from "./html.js";
import { nextLine } from "./lines.js";

/** @import { Entity, Part, Role, Source, Span } from "./types.js" */

/** So much of a part is read: a page takes no more of a file. */
export const LONGEST = 1_200_000;

const SOFT_BREAK = /=[ \t]*\r?\n$/;
const LONGEST_BREAK = 9; // characters in which a soft line break may stand

/** The entity of a text without a header. @type {Entity} */
export const PLAIN = { type: "text/plain", boundary: "", charset: "", encoding: "" };

/**
 * Decode a stretch of a part; what is no text stays empty.
 *
 * @param {string} text
 * @param {Span} span
 * @param {Entity} entity
 * @param {Role} role
 * @returns {Part}
 */
export function leaf(text, { start, end: last }, entity, role) {
  const { type } = entity;
  const end = Math.min(last, start + LONGEST);
  const { content, source } = /^(?:text|message)\//.test(type)
    ? decoded(text.slice(start, end), start, entity)
    : { content: "", source: blockOf(start, end) };
  const isHtml = type === "text/html" || looksLikeHtml(content);
  return { type, role, text: isHtml ? stripTags(content) : content, source, fields: null };
}

/**
 * @param {string} raw
 * @param {number} start
 * @param {Entity} entity
 * @returns {{ content: string, source: Source }}
 */
function decoded(raw, start, { charset, encoding }) {
  if (encoding === "base64") {
    const content = decodeBytes(fromBase64(raw), charset);
    return { content, source: blockOf(start, start + raw.length) };
  }
  const isQuoted = encoding === "quoted-printable";
  if (raw.includes("\x1b$") || (isWide(charset) && isQuoted))
    return byLines(raw, start, charset, isQuoted);
  const content = isQuoted ? unquote(raw, charset) : raw;
  return { content, source: { kind: "shift", base: start } };
}

/**
 * @param {number} start
 * @param {number} end
 * @returns {Source}
 */
function blockOf(start, end) {
  return { kind: "block", start, end };
}

/**
 * Whether several bytes of a character set make one character.
 *
 * @param {string} charset
 */
function isWide(charset) {
  return /^(?:iso-2022|shift|sjis|x-sjis|euc-|gb|big5|ks_c|utf-16)/.test(charset);
}

/**
 * Decode line by line, where characters cannot keep their places (Japanese charsets).
 *
 * @param {string} raw
 * @param {number} base
 * @param {string} charset
 * @param {boolean} isQuoted
 * @returns {{ content: string, source: Source }}
 */
function byLines(raw, base, charset, isQuoted) {
  /** @type {number[]} */
  const starts = [];
  /** @type {[number, number][]} */
  const places = [];
  let content = "";
  let position = 0;
  while (position < raw.length) {
    const next = isQuoted ? softLineEnd(raw, position) : nextLine(raw, position);
    starts.push(content.length);
    places.push([base + position, base + next]);
    content += decodeLine(raw.slice(position, next), charset, isQuoted);
    position = next;
  }
  return { content, source: { kind: "lines", starts, raw: places } };
}

/**
 * The end of a line that quoted-printable has broken.
 *
 * @param {string} raw
 * @param {number} position
 */
function softLineEnd(raw, position) {
  let next = nextLine(raw, position);
  while (
    next < raw.length &&
    SOFT_BREAK.test(raw.slice(Math.max(position, next - LONGEST_BREAK), next))
  )
    next = nextLine(raw, next);
  return next;
}

/**
 * @param {string} line
 * @param {string} charset
 * @param {boolean} isQuoted
 */
function decodeLine(line, charset, isQuoted) {
  const isEscaped = line.includes("\x1b"); // ISO-2022-JP, whatever the header says
  if (!isQuoted && !isEscaped) return line;
  const binary = isQuoted ? binaryOf(line) : line;
  return decodeBytes(bytesOf(binary), isEscaped ? "iso-2022-jp" : charset);
}
