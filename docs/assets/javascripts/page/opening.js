// What an opened or dropped file holds: its text, or why there is none. Of a large file its beginning
// and its end are read: what a mail system says stands there.
import { textOf } from "./file.js";

/** @import { FileFault, Opened } from "./types" */

const BEGINNING = 1 << 20;
const ENDING = 1 << 18;
const OUTLOOK = 1 << 24; // the texts of an Outlook message stand anywhere in it
const SAMPLE = 1 << 16; // so much shows whether it is text
const FEED = 10;
const ESCAPE = 27; // begins another script in Japanese mails
const LETTERS = 32; // from here on
const STRAY = 0.02; // so many other signs may stand in a text

/** How files begin that are no text. @type {[fault: FileFault, marks: string[]][]} */
const KINDS = [
  ["archive", ["PK\x03\x04", "PK\x05\x06", "\x1f\x8b", "7z\xbc\xaf", "Rar!", "\xfd7zXZ", "BZh"]],
  ["pdf", ["%PDF-"]],
  ["picture", ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*"]],
];
const PICTURE = /^(?:RIFF....WEBP|....ftyp)/s; // what stands in front is a length
/** What Outlook saves, and what it sends: a .msg and a winmail.dat. */
const OWN = ["\xd0\xcf\x11\xe0", "\x78\x9f\x3e\x22"];
const WIDE = /^(?:\xff\xfe|\xfe\xff)/; // UTF-16

/**
 * Read a file.
 *
 * @param {Blob} file
 * @returns {Promise<Opened>}
 */
export async function open(file) {
  if (!file.size) return { fault: "empty" };
  try {
    return await opened(file);
  } catch {
    return { fault: "unreadable" }; // a folder, or gone since
  }
}

/**
 * @param {Blob} file
 * @returns {Promise<Opened>}
 */
async function opened(file) {
  const sample = await bytesOf(file, 0, SAMPLE);
  const start = String.fromCharCode(...sample.subarray(0, 16));
  const fault = kindOf(start) ?? (isText(sample, start) ? null : "binary");
  if (fault) return { fault };
  const { bytes, cut } = await needed(file, start);
  const text = textOf(bytes);
  return text.trim() ? { text, cut } : { fault: "empty" };
}

/**
 * @param {string} start
 * @returns {FileFault | null}
 */
function kindOf(start) {
  if (PICTURE.test(start)) return "picture";
  const kind = KINDS.find(([, marks]) => marks.some((mark) => start.startsWith(mark)));
  return kind?.[0] ?? null;
}

/**
 * Whether bytes are text of any kind: few signs in it that nobody writes. In UTF-16 every second byte
 * of Latin letters is none.
 *
 * @param {Uint8Array} sample
 * @param {string} start
 */
function isText(sample, start) {
  if (OWN.some((mark) => start.startsWith(mark)) || WIDE.test(start)) return true;
  const strays = [0, 0]; // at even and at odd places
  for (const [at, byte] of sample.entries()) if (isStray(byte)) strays[at % 2]++;
  return Math.min(...strays) <= (sample.length / 2) * STRAY;
}

/** @param {number} byte */
function isStray(byte) {
  return byte < LETTERS && !(byte >= 8 && byte <= 13) && byte !== ESCAPE;
}

/**
 * The bytes that are read, whole lines of them, and whether others are left out.
 *
 * @param {Blob} file
 * @param {string} start
 */
async function needed(file, start) {
  const most = OWN.some((mark) => start.startsWith(mark)) ? OUTLOOK : BEGINNING;
  const { size } = file;
  if (size <= most + ENDING) return { bytes: await bytesOf(file, 0, size), cut: false };
  const step = WIDE.test(start) ? 2 : 1;
  const from = size - ENDING - ((size - ENDING) % step);
  const [head, tail] = await Promise.all([bytesOf(file, 0, most), bytesOf(file, from, size)]);
  const beginning = head.subarray(0, lineEnd(head, head.lastIndexOf(FEED), step, head.length));
  const ending = tail.subarray(lineEnd(tail, tail.indexOf(FEED), step, 0));
  const bytes = new Uint8Array(beginning.length + ending.length);
  bytes.set(beginning);
  bytes.set(ending, beginning.length);
  return { bytes, cut: true };
}

/**
 * The place behind a line feed; `otherwise` if there is none.
 *
 * @param {Uint8Array} bytes
 * @param {number} feed
 * @param {number} step bytes of a character
 * @param {number} otherwise
 */
function lineEnd(bytes, feed, step, otherwise) {
  return feed < 0 ? otherwise : Math.min(bytes.length, Math.ceil((feed + 1) / step) * step);
}

/**
 * @param {Blob} file
 * @param {number} from
 * @param {number} to
 */
async function bytesOf(file, from, to) {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}
