// What Outlook's properties say of a message, as a text that can be read as a mail; wherever they
// stand, in a .msg or in a winmail.dat.
import { decodeBytes } from "../decoder/encodings.js";
import { wordsOf } from "./rtf.js";

/** Number of a property -> its type and its bytes. @typedef {Map<number, { type: number, value: Uint8Array<ArrayBuffer> }>} Properties */

const TYPES = { long: 3, ansi: 0x1e, wide: 0x1f, binary: 0x102 };
const SUBJECT = 0x37;
const SENDER = [0x0c1a, 0x0c1f]; // name, address
const BODY = 0x1000;
const REPORT = 0x1001;
const RTF = 0x1009;
const HTML = 0x1013;
const SAID = 0x0c1b; // by the server, of a recipient
const ADDRESSES = [0x39fe, 0x3003, 0x3001];
const CODEPAGES = [0x3fde, 0x3ffd];
/** Windows' numbers of character sets that have another name. @type {Record<number, string>} */
const CHARSETS = {
  65001: "utf-8",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  20866: "koi8-r",
  50220: "iso-2022-jp",
  51932: "euc-jp",
};

/**
 * @param {Properties[]} all the message's and then each recipient's
 */
export function mailOf([message, ...recipients]) {
  const charset = charsetOf(message);
  const text = (/** @type {Properties} */ one, /** @type {number} */ id) =>
    textIn(one, id, charset);
  const subject = text(message, SUBJECT);
  const sender = SENDER.map((id) => text(message, id)).filter(Boolean);
  const head = [
    sender.length ? `From: ${sender.join(" ")}` : "",
    subject ? `Subject: ${subject}` : "",
  ];
  const rtf = message.get(RTF)?.value;
  const body = text(message, BODY) || text(message, HTML) || (rtf ? wordsOf(rtf) : "");
  const told = recipients.map((one) => {
    const address = ADDRESSES.map((id) => text(one, id)).find((name) => name.includes("@"));
    const said = text(one, SAID) || text(one, REPORT);
    return said ? `<${address ?? ""}>: ${said}` : "";
  });
  const words = [body, text(message, REPORT), ...told].filter(Boolean).join("\n\n");
  return `${head.filter(Boolean).join("\n")}\n\n${words}`.trim();
}

/**
 * @param {Properties} message
 */
function charsetOf(message) {
  const page = CODEPAGES.map((id) => message.get(id)).find((one) => one?.type === TYPES.long);
  const value = page?.value;
  const number = value ? new DataView(value.buffer, value.byteOffset).getUint32(0, true) : 0;
  return CHARSETS[number] ?? (number ? `windows-${number}` : "");
}

/**
 * The text of a property, or an empty one.
 *
 * @param {Properties} properties
 * @param {number} id
 * @param {string} charset
 */
function textIn(properties, id, charset) {
  const property = properties.get(id);
  if (!property) return "";
  const { type, value } = property;
  if (type === TYPES.wide) return new TextDecoder("utf-16le").decode(value).replace(/\0+$/, "");
  if (type !== TYPES.ansi && type !== TYPES.binary) return "";
  return decodeBytes(value, charset).replace(/\0+$/, "");
}
