// Reads winmail.dat, in which Outlook wraps messages for others (MS-OXTNEF): attributes one after
// the other; one of them holds the message's properties.

/** @import { Properties } from "./outlook.js" */

const BODY = 0x2800c;
const SUBJECT = 0x18004;
const PROPERTIES = 0x69003;
const MOST = 10_000; // attributes, properties, values
const NAMED = 0x8000; // from this number on a property has a name
const SEVERAL = 0x1000; // marks the type of a property with several values
const ANSI = 0x1e;
/** Bytes of the types that have a length of their own. @type {Record<number, number>} */
const SIZES = { 5: 8, 6: 8, 7: 8, 20: 8, 64: 8, 72: 16 };
const VARYING = new Set([0x0d, 0x1e, 0x1f, 0x102]);

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Properties}
 */
export function propertiesIn(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** @type {Properties} */
  const found = new Map();
  let at = 6; // behind the signature and a key
  for (let i = 0; i < MOST && at + 9 <= bytes.length; i++) {
    const [id, length] = [view.getUint32(at + 1, true), view.getUint32(at + 5, true)];
    const value = bytes.subarray(at + 9, at + 9 + length);
    if (id === BODY) put(found, 0x1000, ANSI, value);
    if (id === SUBJECT) put(found, 0x37, ANSI, value);
    if (id === PROPERTIES) new Values(value).addTo(found);
    at += length + 11; // a checksum stands behind it
  }
  return found;
}

/**
 * @param {Properties} found
 * @param {number} id
 * @param {number} type
 * @param {Uint8Array<ArrayBuffer>} value
 */
function put(found, id, type, value) {
  found.set(id, { type, value });
}

/** Reads values one after the other. */
class Values {
  #bytes;
  #view;
  #at = 0;

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * @param {Properties} found
   */
  addTo(found) {
    const count = Math.min(this.#number(), MOST);
    for (let i = 0; i < count && this.#at + 4 <= this.#bytes.length; i++) {
      const [type, id] = [
        this.#view.getUint16(this.#at, true),
        this.#view.getUint16(this.#at + 2, true),
      ];
      this.#at += 4;
      if (id >= NAMED) this.#skipName();
      const value = this.#value(type);
      if (value) put(found, id, type, value);
    }
  }

  #number() {
    const value = this.#at + 4 <= this.#bytes.length ? this.#view.getUint32(this.#at, true) : 0;
    this.#at += 4;
    return value;
  }

  #skipName() {
    this.#at += 16;
    const isText = this.#number() === 1;
    const length = this.#number();
    if (isText) this.#at += padded(length);
  }

  /**
   * The value of a property, the first of several.
   *
   * @param {number} type
   */
  #value(type) {
    const plain = type & ~SEVERAL;
    const isCounted = VARYING.has(plain) || plain !== type;
    const count = isCounted ? Math.min(this.#number(), MOST) : 1;
    let first = null;
    for (let i = 0; i < count && this.#at < this.#bytes.length; i++) {
      const length = VARYING.has(plain) ? this.#number() : (SIZES[plain] ?? 4);
      first ??= this.#bytes.subarray(this.#at, this.#at + length);
      this.#at += padded(length);
    }
    return first;
  }
}

/**
 * How many bytes a value takes up, with those that fill it up to a multiple of four; there may be
 * more of them than a number of 32 bits counts.
 *
 * @param {number} length
 */
function padded(length) {
  return Math.ceil(length / 4) * 4;
}
