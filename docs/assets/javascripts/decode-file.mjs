// The text of an opened or dropped file: mails, logs, and what Outlook saves as .msg.
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const READABLE = /[\t\n\r\x20-\x7e\u00a0-\u024f\u0370-\u052f\u2010-\u2030\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]{8,}/g;

/** Return the text of a file's bytes. */
export function textOf(bytes) {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) return messageOf(bytes);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Return what can be read in an Outlook message: its texts stand in it as UTF-16 (MS-OXMSG). */
function messageOf(bytes) {
  const text = new TextDecoder("utf-16le").decode(bytes);
  return [...new Set(text.match(READABLE) ?? [])].filter((one) => /\s/.test(one)).join("\n");
}
