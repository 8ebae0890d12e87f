// Writes compound files as Outlook does, for the tests.

const SECTOR = 512;
const SMALL = 64;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
const FREE = 0xffffffff;

/** The bytes of a text in UTF-16, little-endian. */
export function wide(text) {
  return [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);
}

/** Four bytes, the lowest first. */
export function long(number) {
  return [0, 8, 16, 24].map((bits) => (number >>> bits) & 255);
}

/** Sectors, and for each the next one of its chain. */
class Sectors {
  pieces = [];
  next = [];
  #size;

  constructor(size) {
    this.#size = size;
  }

  /** Where the bytes begin that are put here. */
  put(bytes) {
    if (!bytes.length) return END;
    const start = this.pieces.length;
    for (let at = 0; at < bytes.length; at += this.#size) {
      this.pieces.push(filled(bytes.slice(at, at + this.#size), this.#size, 0));
      this.next.push(at + this.#size < bytes.length ? this.pieces.length : END);
    }
    return start;
  }
}

/**
 * A compound file with streams of bytes, and storages of such; shorter ones than `limit` lie in
 * small sectors. Its names are those of properties.
 */
export function compound(content, limit) {
  const root = { name: "Root Entry", type: 5, bytes: [] };
  const entries = [root];
  root.child = added(entries, content);
  const [large, small] = [new Sectors(SECTOR), new Sectors(SMALL)];
  for (const one of entries.slice(1))
    one.start = (one.bytes.length < limit ? small : large).put(one.bytes);
  root.bytes = small.pieces.flat();
  root.start = large.put(root.bytes);
  const smallTable = large.put(small.next.flatMap(long));
  const directory = large.put(entries.flatMap(directoryEntry));
  const tables = Math.ceil((large.next.length + 1) / (SECTOR / 4 - 1));
  const table = [...large.next, ...new Array(tables).fill(TABLE)].flatMap(long);
  const places = Array.from({ length: tables }, (_, i) => large.pieces.length + i);
  const header = headerOf({ limit, smallTable, directory, places });
  const all = [...header, ...large.pieces.flat(), ...filled(table, tables * SECTOR, 255)];
  return Uint8Array.from(all);
}

/** Add entries in a chain from right to right; return the number of the first. */
function added(entries, content) {
  let right = -1;
  for (const [name, value] of Object.entries(content)) {
    const entry = Array.isArray(value)
      ? { name: nameOf(name), type: 2, bytes: value, child: -1 }
      : { name: "__recip_version1.0_#00000000", type: 1, bytes: [], child: added(entries, value) };
    right = entries.push({ ...entry, right }) - 1;
  }
  return right;
}

function nameOf(name) {
  return name.startsWith("__") ? `${name}.0` : `__substg1.0_${name}`;
}

function headerOf({ limit, smallTable, directory, places }) {
  const header = new Array(SECTOR).fill(0);
  const set = (at, bytes) => header.splice(at, bytes.length, ...bytes);
  set(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  set(30, [9, 0, 6, 0]);
  set(44, [...long(places.length), ...long(directory)]);
  set(56, [...long(limit), ...long(smallTable)]);
  set(68, long(END));
  set(76, filled(places, 109, FREE).flatMap(long));
  return header;
}

function directoryEntry({ name, type, bytes, child, right = -1, start = 0 }) {
  const letters = wide(name);
  const head = [...filled(letters, 64, 0), letters.length + 2, 0, type, 1];
  const links = [...long(-1), ...long(right), ...long(child)];
  return [
    ...head,
    ...links,
    ...new Array(36).fill(0),
    ...long(start),
    ...long(bytes.length),
    0,
    0,
    0,
    0,
  ];
}

function filled(list, size, filling) {
  return [...list, ...new Array(Math.max(0, size - list.length)).fill(filling)];
}
