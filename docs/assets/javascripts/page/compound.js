// Reads compound files, in which Outlook saves messages (.msg): a file system of storages and
// streams in one file (MS-CFB), each property of the message in a stream of its own (MS-OXMSG).

/** @import { Properties } from "./outlook.js" */

const END = 0xfffffffe; // from here on numbers are no sectors
const ENTRY = 128; // bytes of a directory entry
const SHIFTS = [9, 12]; // sectors have 512 bytes or 4,096, small ones 64 (section 2.2)
const SMALL_SHIFT = 6;
const TIMES = 2; // a byte of a small stream is read with the stream that holds all of them, too
const ROOT = 5;
const STREAM = 2;
const PROPERTY = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i;
const FIXED = "__properties_version1.0";

/** @typedef {{ name: string, type: number, left: number, right: number, child: number,
 *   start: number, size: number }} Entry */

/** A compound file's sectors and chains. */
class Compound {
  #view;
  #bytes;
  #size;
  /** @type {number[]} */
  #next = [];
  /** @type {number[]} */
  #nextSmall = [];
  #small;
  #limit;
  /** How many bytes may still be read: chains of a broken file lead round and round. */
  #left;
  /** Places of the entries that were found in a storage: each lies in one. @type {Set<number>} */
  #seen = new Set();
  /** @type {Entry[]} */
  entries;

  /**
   * Throws a RangeError where the file is broken.
   *
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#left = bytes.length * TIMES;
    const [shift, smallShift] = [30, 32].map((at) => this.#view.getUint16(at, true));
    if (!SHIFTS.includes(shift) || smallShift !== SMALL_SHIFT) throw new RangeError("no sectors");
    this.#size = 1 << shift;
    this.#limit = this.#view.getUint32(56, true);
    this.#next = this.#tables().flatMap((sector) => this.#numbers(this.#sector(sector)));
    this.#nextSmall = this.#numbers(this.#chain(this.#view.getUint32(60, true)));
    const directory = this.#chain(this.#view.getUint32(48, true));
    this.entries = [];
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY)
      this.entries.push(entryAt(directory.subarray(at, at + ENTRY)));
    this.#small = this.#chain(this.entries[0].start);
  }

  /** The sectors of the table of sectors: the first stand in the header, then in a chain. */
  #tables() {
    const header = this.#numbers(this.#bytes.subarray(76, 512));
    const found = header.filter((sector) => sector < END);
    let next = this.#view.getUint32(68, true);
    while (next < END) {
      const numbers = this.#numbers(this.#sector(next));
      next = numbers.pop() ?? END;
      found.push(...numbers.filter((sector) => sector < END));
    }
    return found;
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  #numbers(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
  }

  /**
   * @param {number} sector
   */
  #sector(sector) {
    return this.#read(this.#bytes, sector + 1, this.#size);
  }

  /**
   * One of the pieces of some bytes; there is an end to reading.
   *
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {number} at which of them
   * @param {number} size
   */
  #read(bytes, at, size) {
    this.#left -= size;
    if (this.#left < 0) throw new RangeError("round and round");
    return bytes.subarray(at * size, (at + 1) * size);
  }

  /**
   * The bytes of a chain of sectors.
   *
   * @param {number} start
   */
  #chain(start) {
    return joined(start, this.#next, (sector) => this.#sector(sector));
  }

  /**
   * @param {Entry} entry
   */
  contentOf({ start, size }) {
    const piece = (/** @type {number} */ at) => this.#read(this.#small, at, 1 << SMALL_SHIFT);
    const all = size < this.#limit ? joined(start, this.#nextSmall, piece) : this.#chain(start);
    return all.subarray(0, size);
  }

  /**
   * What lies in a storage.
   *
   * @param {Entry} storage
   */
  within({ child }) {
    /** @type {Entry[]} */
    const found = [];
    const waiting = [child];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = this.entries[at];
      if (!entry || this.#seen.has(at)) continue;
      this.#seen.add(at);
      found.push(entry);
      waiting.push(entry.right, entry.left);
    }
    return found;
  }
}

/**
 * @param {number} start
 * @param {number[]} next sector -> the next one
 * @param {(sector: number) => Uint8Array<ArrayBuffer>} piece
 */
function joined(start, next, piece) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  for (let at = start; at < END; at = next[at] ?? END) pieces.push(piece(at));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const one of pieces) {
    bytes.set(one, size);
    size += one.length;
  }
  return bytes;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Entry}
 */
function entryAt(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.max(0, Math.min(view.getUint16(64, true), 64) - 2);
  const number = (/** @type {number} */ at) => view.getUint32(at, true);
  return {
    name: new TextDecoder("utf-16le").decode(bytes.subarray(0, length)),
    type: bytes[66],
    left: number(68),
    right: number(72),
    child: number(76),
    start: number(116),
    size: number(120),
  };
}

/**
 * The properties of the message in a compound file, and of each of its recipients.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Properties[]}
 */
export function propertiesIn(bytes) {
  const file = new Compound(bytes);
  const root = file.entries.find(({ type }) => type === ROOT) ?? file.entries[0];
  const top = file.within(root);
  const recipients = top.filter(({ name }) => name.startsWith("__recip_version"));
  return [top, ...recipients.map((one) => file.within(one))].map((entries, at) =>
    propertiesOf(entries, file, at === 0),
  );
}

/**
 * @param {Entry[]} entries
 * @param {Compound} file
 * @param {boolean} isMessage
 */
function propertiesOf(entries, file, isMessage) {
  /** @type {Properties} */
  const properties = new Map();
  for (const entry of entries.filter(({ type }) => type === STREAM)) {
    const [id, type] = (PROPERTY.exec(entry.name) ?? [])
      .slice(1)
      .map((digits) => Number.parseInt(digits, 16));
    if (id) properties.set(id, { type, value: file.contentOf(entry) });
    if (entry.name === FIXED) addFixed(properties, file.contentOf(entry), isMessage ? 32 : 8);
  }
  return properties;
}

/**
 * @param {Properties} properties
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} from
 */
function addFixed(properties, bytes, from) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 16 <= bytes.length; at += 16) {
    const [type, id] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (!properties.has(id)) properties.set(id, { type, value: bytes.subarray(at + 8, at + 16) });
  }
}
