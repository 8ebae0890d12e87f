// Reads a message's text out of RTF, which Outlook keeps packed (MS-OXRTFCP), where there is no other.
import { decodeBytes } from "../decoder/encodings.js";

const HEADER = 16; // bytes: sizes, kind, checksum
const PACKED = 0x75465a4c; // "LZFu"
const WINDOW = 4096; // bytes that are looked back to
const SHORTEST = 2; // bytes that a reference stands for, besides those it counts
const MOST = 1 << 22; // bytes that are unpacked
const PIECE = 4096; // bytes that become letters at once

/** What the window holds at first (section 2.1.2.1). */
const KNOWN =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern " +
  "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0" +
  "\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/** Groups that hold no words of the message. */
const SILENT = /^(?:\*|fonttbl|colortbl|stylesheet|info|pict|object|header|footer)$/;
/** @type {Record<string, string>} */
const BREAKS = { par: "\n", line: "\n", row: "\n", cell: "\t", tab: "\t" };
/** @type {Record<string, string>} */
const SIGNS = { "~": "\u00a0", _: "-", "{": "{", "}": "}", "\\": "\\" };
/** A control word with its number, a byte, another sign, an end of a group, or words. */
const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi;

/**
 * The words of an RTF, packed or not.
 *
 * @param {Uint8Array} bytes
 */
export function wordsOf(bytes) {
  const rtf = unpacked(bytes);
  const pieces = [];
  for (let at = 0; at < rtf.length; at += PIECE)
    pieces.push(String.fromCharCode(...rtf.subarray(at, at + PIECE)));
  return new Reader().read(pieces.join(""));
}

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 */
function unpacked(bytes) {
  if (bytes.length < HEADER) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8, true) !== PACKED) return bytes.subarray(HEADER);
  return new Unpacker(Math.min(view.getUint32(4, true), MOST)).unpack(bytes);
}

/** Unpacks what refers to what was unpacked before. */
class Unpacker {
  #out;
  #to = KNOWN.length;

  /**
   * @param {number} size
   */
  constructor(size) {
    this.#out = new Uint8Array(KNOWN.length + size);
    for (let i = 0; i < KNOWN.length; i++) this.#out[i] = KNOWN.charCodeAt(i);
  }

  /**
   * Each bit of a byte says whether a letter follows or a reference.
   *
   * @param {Uint8Array} bytes
   */
  unpack(bytes) {
    let at = HEADER;
    for (let bits = 0, left = 0; at < bytes.length && this.#to < this.#out.length; bits >>= 1) {
      if (!left) {
        bits = bytes[at++];
        left = 8;
      }
      left--;
      if (bits & 1) {
        if (!this.#copy((bytes[at] << 8) | bytes[at + 1])) break;
        at += 2;
      } else {
        this.#out[this.#to++] = bytes[at++];
      }
    }
    return this.#out.subarray(KNOWN.length, this.#to);
  }

  /**
   * Copy what stands at a place in the window; false if that is here, which is the end.
   *
   * @param {number} reference
   */
  #copy(reference) {
    const back = (this.#to - (reference >> 4) + WINDOW) % WINDOW;
    if (!back) return false;
    const end = Math.min(this.#out.length, this.#to + (reference & 15) + SHORTEST);
    for (; this.#to < end; this.#to++) this.#out[this.#to] = this.#out[this.#to - back] ?? 0;
    return true;
  }
}

/** Reads RTF token by token. */
class Reader {
  /** @type {string[]} */
  #words = [];
  /** Bytes of letters that are not decoded yet. @type {number[]} */
  #bytes = [];
  #charset = "windows-1252";
  /** Whether nothing is read, of each group that is open. @type {boolean[]} */
  #silent = [];
  #isSilent = false;
  #skip = 0; // letters that stand for one that was given by its number

  /**
   * @param {string} rtf
   */
  read(rtf) {
    for (const token of rtf.matchAll(TOKEN)) this.#take(token);
    this.#flush();
    return this.#words.join("");
  }

  /**
   * @param {RegExpExecArray} token
   */
  #take([all, word, number, byte, sign, brace]) {
    if (brace) this.#nest(brace);
    else if (word) this.#obey(word.toLowerCase(), Number(number));
    else if (byte) this.#put(Number.parseInt(byte, 16));
    else if (sign) this.#obeySign(sign);
    else if (!/^[\r\n]/.test(all)) for (const letter of all) this.#put(letter.charCodeAt(0));
  }

  /**
   * @param {string} brace
   */
  #nest(brace) {
    if (brace === "{") this.#silent.push(this.#isSilent);
    else this.#isSilent = this.#silent.pop() ?? false;
    this.#skip = 0;
  }

  /**
   * @param {string} word
   * @param {number} number
   */
  #obey(word, number) {
    if (word === "ansicpg") this.#charset = number === 65001 ? "utf-8" : `windows-${number}`;
    else if (word === "u") this.#say(String.fromCharCode(number & 0xffff), 1);
    else if (word === "htmlrtf") this.#isSilent = number !== 0;
    else if (SILENT.test(word)) this.#isSilent = true;
    else if (Object.hasOwn(BREAKS, word)) this.#say(BREAKS[word]);
  }

  /**
   * @param {string} sign
   */
  #obeySign(sign) {
    if (SILENT.test(sign)) this.#isSilent = true;
    else if (Object.hasOwn(SIGNS, sign)) this.#say(SIGNS[sign]);
    else if (sign === "\n" || sign === "\r") this.#say("\n");
  }

  /**
   * @param {number} byte
   */
  #put(byte) {
    if (this.#isSilent) return;
    if (this.#skip > 0) this.#skip--;
    else this.#bytes.push(byte);
  }

  /**
   * @param {string} text
   * @param {number} skip
   */
  #say(text, skip = 0) {
    if (this.#isSilent) return;
    this.#flush();
    this.#words.push(text);
    this.#skip = skip;
  }

  #flush() {
    if (!this.#bytes.length) return;
    this.#words.push(decodeBytes(Uint8Array.from(this.#bytes), this.#charset));
    this.#bytes = [];
  }
}
