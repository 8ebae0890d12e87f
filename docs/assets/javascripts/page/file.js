// The text of an opened or dropped file: mails, logs, and what Outlook saves or sends as its own.
import { propertiesIn } from "./compound.js";
import { mailOf } from "./outlook.js";
import { propertiesIn as propertiesInWinmail } from "./winmail.js";

/** @import { Properties } from "./outlook.js" */

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const WINMAIL = [0x78, 0x9f, 0x3e, 0x22];
const SAMPLE = 1000; // bytes that show how a text is encoded

/**
 * Return the text of a file's bytes.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function textOf(bytes) {
  if (begins(bytes, COMPOUND)) return messageOf(() => propertiesIn(bytes));
  if (begins(bytes, WINMAIL)) return messageOf(() => [propertiesInWinmail(bytes)]);
  const isLittle = begins(bytes, [0xff, 0xfe]) || isWide(bytes, 1);
  if (isLittle || begins(bytes, [0xfe, 0xff]) || isWide(bytes, 0))
    return new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(bytes);
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
 * The text of a message of Outlook's; nothing if its file is broken.
 *
 * @param {() => Properties[]} read
 */
function messageOf(read) {
  try {
    return mailOf(read());
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return "";
    throw error;
  }
}

/**
 * Whether a text is UTF-16 without a mark at its beginning: every other byte is nought.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} at which one of two
 */
function isWide(bytes, at) {
  const first = bytes.subarray(0, SAMPLE);
  const noughts = first.filter((byte, i) => byte === 0 && i % 2 === at).length;
  return first.length > 1 && noughts * 2 > first.length / 2;
}
