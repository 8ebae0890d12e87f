// A text in the form in which it is read: lower case, white space collapsed, quotation marks
// plain, each character with its place in the text that it comes from.

/** What stands where a decoded character needed less room than its encoded form. */
export const FILLER = "\ufeff";

/** A new line, an indented new line, a blank line. */
export const LINE = "\n";
export const INDENTED = "\v";
export const BLANK = "\f";

const PLAIN = new Map([
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201a", "'"],
  ["\u201b", "'"],
  ["`", "'"],
  ["\u00b4", "'"],
  ["\u201c", '"'],
  ["\u201d", '"'],
  ["\u201e", '"'],
  ["\u00ab", '"'],
  ["\u00bb", '"'],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["\u3002", "."],
  ["\uff1a", ":"],
  ["\uff1b", ";"],
  ["\uff08", "("],
  ["\uff09", ")"],
  ["\uff03", "#"],
]); // prettier-ignore

const SPACE = 1;
const BREAK = 2;
const NOTHING = 3;
const kinds = new Uint8Array(65536);
const plain = new Uint16Array(65536);
for (let code = 0; code < 65536; code++) plain[code] = code;
for (const [from, to] of PLAIN) plain[from.charCodeAt(0)] = to.charCodeAt(0);
for (let i = 0; i < 10; i++) plain[0xff10 + i] = 0x30 + i; // full-width digits
plain[0xff0e] = 0x2e;
for (const space of " \t\u00a0\u3000\u2009\u202f") kinds[space.charCodeAt(0)] = SPACE;
for (const line of "\n\r\v\f\u2028\u2029") kinds[line.charCodeAt(0)] = BREAK;
for (const none of "\ufeff\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\0") {
  kinds[none.charCodeAt(0)] = NOTHING;
}
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Lower case, each character in its place: one letter alone would become two. */
function lowered(text) {
  return text.replaceAll("\u0130", "i").toLowerCase();
}

/** Fold a short pattern the way a flow is folded. */
export function fold(pattern) {
  return flowOf(pattern)
    .text.replace(/[\n\v\f]/g, " ")
    .trim();
}

/** Return `{text, at}`: the folded text and, for each of its characters, the place in `source`. */
export function flowOf(source) {
  const lower = lowered(source);
  const out = new Uint16Array(lower.length + 1);
  const at = new Int32Array(lower.length + 1);
  let size = 0;
  let gap = 0; // 0 none, 1 spaces, 2 a line break, 3 and spaces after it, 4 a blank line
  let fresh = true; // nothing but quotation signs since the line began
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    const kind = kinds[code];
    if (kind === NOTHING) continue;
    if (kind === SPACE) {
      if (gap === 0) gap = 1;
      else if (gap === 2) gap = 3;
      continue;
    }
    if (kind === BREAK) {
      if (code === 13 && lower.charCodeAt(i + 1) === 10) continue;
      gap = gap >= 2 ? 4 : 2;
      fresh = true;
      continue;
    }
    if (fresh && code === 0x3e && !isDialogue(lower, i)) continue; // "> " of a quoted mail
    fresh = false;
    if (gap && size) {
      at[size] = i;
      out[size++] = gap === 1 ? 32 : gap === 2 ? 10 : gap === 3 ? 11 : 12;
    }
    gap = 0;
    at[size] = i;
    out[size++] = plain[code];
  }
  at[size] = lower.length;
  return { text: utf16.decode(out.subarray(0, size)), at: at.subarray(0, size + 1) };
}

/** Whether ">>> RCPT TO" stands here, the client's part of an SMTP dialogue. */
function isDialogue(lower, i) {
  return lower.startsWith(">>> ", i) && /^>>> [a-z]{4}\b/.test(lower.slice(i, i + 9));
}

/** Return the flow with each range (`[start, end, filling]`, ascending) replaced by its filling. */
export function without(flow, ranges) {
  const texts = [];
  const at = new Int32Array(flow.at.length);
  let from = 0;
  let size = 0;
  for (const [start, end, filling] of [...ranges, [flow.text.length, flow.text.length, ""]]) {
    texts.push(flow.text.slice(from, start), filling);
    at.set(flow.at.subarray(from, start + filling.length), size);
    size += start - from + filling.length;
    from = end;
  }
  at[size] = flow.at[flow.text.length];
  return { text: texts.join(""), at: at.subarray(0, size + 1) };
}
