// Decodes what mail encodes: base64, quoted-printable, character sets, encoded words.
import { FILLER } from "./flow.js";

const MANY = 50; // character sets that one page may meet

/** @type {Map<string, TextDecoder>} */
const decoders = new Map();

/**
 * Decode bytes by the character set that is named, as UTF-8 or, failing that, as Windows-1252.
 *
 * @param {Uint8Array} bytes
 * @param {string} charset
 */
export function decodeBytes(bytes, charset) {
  for (const name of [charset, "utf-8"]) {
    if (!name || name === "us-ascii") continue;
    try {
      return decoderOf(name).decode(bytes);
    } catch {
      // an unknown charset, or not the one that was named
    }
  }
  return decoderOf("windows-1252").decode(bytes);
}

/**
 * @param {string} name
 */
function decoderOf(name) {
  const known = decoders.get(name);
  if (known) return known;
  const decoder = new TextDecoder(name, { fatal: name === "utf-8" });
  if (decoders.size < MANY) decoders.set(name, decoder);
  return decoder;
}

/**
 * The bytes of a text whose characters stand for one each.
 *
 * @param {string} binary
 */
export function bytesOf(binary) {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/**
 * @param {string} raw
 */
export function fromBase64(raw) {
  const signs = raw.replace(/[^A-Za-z0-9+/]+/g, "");
  const isCut = signs.length % 4 === 1; // a letter alone makes no byte
  return bytesOf(atob(isCut ? signs.slice(0, -1) : signs));
}

/**
 * Decode quoted-printable so that every character keeps its place; fillers take up the rest.
 *
 * @param {string} raw
 * @param {string} charset
 */
export function unquote(raw, charset) {
  return raw.replace(/(?:=[0-9a-f]{2}|=[ \t]*\r?\n)+/gi, (run) => {
    const decoded = decodeBytes(bytesOf(binaryOf(run)), charset);
    return decoded + FILLER.repeat(Math.max(0, run.length - decoded.length));
  });
}

/**
 * Quoted-printable with each byte as a character of its own.
 *
 * @param {string} quoted
 */
export function binaryOf(quoted) {
  return quoted
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Decode the encoded words of a header field, `=?utf-8?B?…?=` (RFC 2047).
 *
 * @param {string} value
 */
export function decodeWords(value) {
  return value
    .replace(/(\?=)\s+(=\?)/g, "$1$2")
    .replace(
      /=\?([\w.:-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi,
      (
        _,
        /** @type {string} */ charset,
        /** @type {string} */ kind,
        /** @type {string} */ text,
      ) => {
        const isBase64 = kind.toLowerCase() === "b";
        const bytes = isBase64 ? fromBase64(text) : bytesOf(binaryOf(text.replace(/_/g, " ")));
        return decodeBytes(bytes, charset.toLowerCase());
      },
    );
}
