// The text of an opened or dropped file: mails, logs, and what Outlook saves as .msg.
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SHORTEST = 8; // shorter runs of letters are there by chance
const UNREADABLE =
  /[^\t\n\r\x20-\x7e\u00a0-\u052f\u1e00-\u20bf\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]+/;

/**
 * Return the text of a file's bytes.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function textOf(bytes) {
  if (begins(bytes, COMPOUND)) return messageOf(bytes);
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number[]} mark
 */
function begins(bytes, mark) {
  return mark.every((byte, at) => bytes[at] === byte);
}

/**
 * Return what can be read in an Outlook message: its texts stand in it as UTF-16, or as bytes.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function messageOf(bytes) {
  const wide = runsOf(bytes, "utf-16le");
  const western = [...wide, ...runsOf(bytes, "windows-1252")].filter(isWestern);
  // Bytes taken for UTF-16 look like Chinese; they are that only where nothing else is there.
  return [...new Set(western.length ? western : wide)].join("\n");
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} encoding
 */
function runsOf(bytes, encoding) {
  const runs = new TextDecoder(encoding).decode(bytes).split(UNREADABLE);
  return runs.filter((run) => run.length >= SHORTEST && /\s/.test(run));
}

/**
 * Whether a run is of Latin letters, and no other script of which the bytes look so by chance.
 *
 * @param {string} run
 */
function isWestern(run) {
  return /[a-z]{3}/i.test(run) && (run.match(/[\x20-\x7e]/g)?.length ?? 0) * 2 > run.length;
}
