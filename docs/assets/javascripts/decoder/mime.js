// Takes a mail apart: its header fields and the parts that can be read, each decoded, each with
// the way back to its place in the pasted text.
import { FILLER } from "./flow.js";
import { pattern } from "./pattern.js";

const MAIL_FIELDS = new Set([
  "from",
  "to",
  "cc",
  "bcc",
  "subject",
  "date",
  "received",
  "return-path",
  "message-id",
  "sender",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "delivered-to",
  "reply-to",
  "envelope-to",
  "delivery-date",
  "auto-submitted",
  "precedence",
  "importance",
  "priority",
  "references",
  "in-reply-to",
  "errors-to",
  "apparently-to",
  "user-agent",
  "organization",
  "lines",
  "status",
  "thread-topic",
  "thread-index",
  "sensitivity",
  "list-id",
  "list-unsubscribe",
  "accept-language",
  "betreff",
  "von",
  "an",
  "datum",
  "gesendet",
  "sent",
]); // prettier-ignore
const CERTAIN = new Set([
  "from",
  "to",
  "subject",
  "date",
  "received",
  "return-path",
  "message-id",
  "mime-version",
  "content-type",
  "delivered-to",
  "von",
  "betreff",
  "datum",
  "an",
  "sent",
  "gesendet",
]); // prettier-ignore
const REPORT_FIELDS = pattern(
  String.raw`^(?:reporting-mta|final-recipient|original-recipient|action|diagnostic-code|`,
  String.raw`remote-mta|last-attempt-date|arrival-date|received-from-mta|dsn-gateway|`,
  String.raw`original-envelope-id)$`,
);
const FIELD = /^([a-z][\w-]{0,60})[ \t]*:/i;
const HANDFUL = 2000; // more of a header field is never needed
// What a mail system says is short. Of a part longer than that its beginning and its end are read.
const HEAD = 320_000;
const TAIL = 96_000;
const TOTAL = 640_000;
const MANY = 300; // parts

/**
 * Read `text` as a mail: `{isMail, fields, parts}`. `fields` maps a field's name to its first
 * `{value, start, end}`; a part has `type`, `role` (body, original, preamble) and `source`, which
 * `place` leads back to the pasted text.
 */
export function readMail(text) {
  let start = Math.max(0, text.search(/[^\s\ufeff]/));
  if (text.startsWith("From ", start)) start = nextLine(text, start);
  if (text.startsWith(">From ", start)) start = nextLine(text, start);
  if (isPartOfMultipart(text, start)) {
    const boundary = lineAt(text, start).slice(2).trimEnd();
    return { isMail: false, fields: new Map(), parts: readParts(text, start, boundary) };
  }
  const head = readFields(text, start);
  const certain = [...head.fields.keys()].filter((name) => CERTAIN.has(name)).length;
  if (certain < 2) {
    return { isMail: false, fields: new Map(), parts: stretches(text, 0, text.length, {}, "body") };
  }
  return { isMail: true, fields: head.fields, parts: readParts(text, start, null) };
}

/** Lead a stretch of a part's decoded text back to the pasted text. */
export function place(part, start, end) {
  const { source } = part;
  if (source.kind === "shift") return [source.base + start, source.base + end];
  if (source.kind === "block") return [source.start, source.end];
  const first = lineOf(source.starts, start);
  const last = lineOf(source.starts, Math.max(start, end - 1));
  return [source.raw[first][0], source.raw[last][1]];
}

function lineOf(starts, position) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function nextLine(text, position) {
  const end = text.indexOf("\n", position);
  return end < 0 ? text.length : end + 1;
}

function lineAt(text, position) {
  return text.slice(position, nextLine(text, position));
}

function isPartOfMultipart(text, start) {
  if (!text.startsWith("--", start)) return false;
  const second = nextLine(text, start);
  return second - start < 200 && /^content-[a-z-]{2,30}:/i.test(text.slice(second, second + 40));
}

/** Read header fields from `start` on, up to a blank line or what cannot be a field. */
function readFields(text, start) {
  const fields = new Map();
  let position = start;
  let open = null;
  let raw = false;
  while (position < text.length) {
    const next = nextLine(text, position);
    const line = text.slice(position, Math.min(next, position + HANDFUL));
    if (!line.trim()) return { fields, end: next };
    if (line[0] === " " || line[0] === "\t") {
      if (!open) break;
      if (open.value.length < HANDFUL) open.value += ` ${line.trim()}`;
      open.end = next;
    } else {
      const name = FIELD.exec(line)?.[1].toLowerCase();
      if (!name && open?.value.endsWith(";") && /^[\w*-]{1,40}=/.test(line)) {
        open.value += ` ${line.trim()}`; // folded, its indentation lost
        open.end = position = next;
        continue;
      }
      if (!name || REPORT_FIELDS.test(name)) break;
      raw ||= name === "received" || name === "message-id" || name === "mime-version";
      if (!raw && !MAIL_FIELDS.has(name) && !name.includes("-")) break;
      const value = line.slice(line.indexOf(":") + 1).trim();
      open = { value, start: position, end: next };
      if (!fields.has(name)) fields.set(name, open);
    }
    position = next;
  }
  return { fields, end: position };
}

function entityOf(fields, digest) {
  const type = fields.get("content-type")?.value ?? "";
  const name = /^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0].toLowerCase();
  const boundary = /boundary\s*=\s*(?:"([^"]*)"?|([^;\s]*))/i.exec(type);
  return {
    type: name ?? (digest ? "message/rfc822" : "text/plain"),
    report: /report-type\s*=\s*"?([\w-]+)/i.exec(type)?.[1].toLowerCase() ?? "",
    boundary: (boundary?.[1] ?? boundary?.[2] ?? "").trimEnd(),
    charset: /charset\s*\*?=\s*"?([\w.:-]+)/i.exec(type)?.[1].toLowerCase() ?? "",
    encoding: (fields.get("content-transfer-encoding")?.value ?? "").trim().toLowerCase(),
  };
}

/** Walk over the lines once; a stack holds the multiparts that are open. */
function readParts(text, start, given) {
  const parts = [];
  const stack = [];
  const levels = new Map();
  let within = 0; // how many mails this one is enclosed in
  let entity = null;
  let from = start;
  let role = "body";
  let budget = TOTAL;

  const openPart = (position) => {
    let start = position;
    let isDigest = stack.at(-1)?.type === "multipart/digest";
    while (openEntity(start, isDigest)) {
      start = from;
      isDigest = false;
    }
    return from;
  };
  /** Read an entity's head; return whether another mail begins right after it. */
  const openEntity = (position, isDigest) => {
    const head = readFields(text, position);
    entity = entityOf(head.fields, isDigest);
    if (within && parts.length < MANY) {
      const end = Math.min(head.end, position + HEAD);
      parts.push({ ...leaf(text, position, end, {}, "head"), fields: head.fields });
    }
    from = head.end;
    role = within ? "original" : "body";
    if (entity.type.startsWith("multipart/") && entity.boundary) {
      levels.set(entity.boundary, stack.length);
      stack.push({ boundary: entity.boundary, type: entity.type, within });
      role = within ? "original" : "preamble";
      entity = { ...entity, type: "text/plain", encoding: "" };
    } else if (/^message\/(?:rfc822|global)$/.test(entity.type) && entity.encoding !== "base64") {
      within++;
      return head.end > position || isDigest;
    } else if (entity.type.startsWith("multipart/")) entity.type = "text/plain";
    return false;
  };
  const closePart = (end) => {
    if (entity && end > from && parts.length < MANY && budget > 0) {
      const found = stretches(text, from, end, entity, role);
      budget -= found.reduce((sum, part) => sum + part.text.length, 0);
      parts.push(...found);
    }
    entity = null;
  };

  let position = start;
  if (given === null) position = openPart(start);
  else {
    levels.set(given, 0);
    stack.push({ boundary: given, type: "multipart/mixed", within: 0 });
  }
  while (position < text.length) {
    const next = nextLine(text, position);
    if (stack.length && text.startsWith("--", position) && next - position < 300) {
      const line = text.slice(position + 2, next).trimEnd();
      const closing = line.endsWith("--") && levels.has(line.slice(0, -2));
      const level = closing ? levels.get(line.slice(0, -2)) : levels.get(line);
      if (level !== undefined) {
        closePart(position);
        while (stack.length > level + (closing ? 0 : 1)) levels.delete(stack.pop().boundary);
        within = stack.at(-1)?.within ?? 0;
        if (closing) {
          position = from = next;
          entity = { type: "text/plain", charset: "", encoding: "" };
          role = within ? "original" : "preamble";
        } else position = openPart(next);
        continue;
      }
    }
    position = next;
  }
  closePart(text.length);
  const readable = parts.some((part) => part.role === "body" && part.text.trim());
  return readable ? parts.filter((part) => part.role !== "preamble") : parts;
}

/** Decode a part: in one piece, or its beginning and its end. */
function stretches(text, start, end, entity, role) {
  if (end - start <= HEAD + TAIL) return [leaf(text, start, end, entity, role)];
  const head = leaf(text, start, start + HEAD, entity, role);
  if (entity.encoding === "base64") return [head];
  const tail = text.indexOf("\n", end - TAIL);
  return [head, leaf(text, tail < 0 ? end - TAIL : tail + 1, end, entity, role)];
}

/** Decode a stretch of a part. */
function leaf(text, start, end, entity, role) {
  const part = { type: entity.type ?? "text/plain", role, text: "", source: null };
  if (!/^(?:text|message)\//.test(part.type)) return part;
  const raw = text.slice(start, end);
  const charset = entity.charset ?? "";
  if (entity.encoding === "base64") {
    part.text = decodeBytes(fromBase64(raw), charset);
    part.source = { kind: "block", start, end };
  } else if (raw.includes("\x1b$") || (isWide(charset) && entity.encoding === "quoted-printable")) {
    byLines(part, raw, start, charset, entity.encoding === "quoted-printable");
  } else {
    const isQuoted = entity.encoding === "quoted-printable";
    part.text = isQuoted ? unquote(raw, charset) : raw;
    part.source = { kind: "shift", base: start };
  }
  if (part.type === "text/html" || looksLikeHtml(part.text)) part.text = stripTags(part.text);
  return part;
}

function looksLikeHtml(text) {
  return /^\s{0,100}<(?:!doctype html|html|head|body|div|table)\b/i.test(text.slice(0, 200));
}

function isWide(charset) {
  return /^(?:iso-2022|shift|sjis|x-sjis|euc-|gb|big5|ks_c|utf-16)/.test(charset);
}

function decodeBytes(bytes, charset) {
  for (const name of [charset, "utf-8"]) {
    if (!name || name === "us-ascii") continue;
    try {
      return decoderOf(name).decode(bytes);
    } catch {
      // an unknown charset, or not the one that was named
    }
  }
  return decoderOf("windows-1252").decode(bytes);
}

const decoders = new Map();

function decoderOf(name) {
  let decoder = decoders.get(name);
  if (!decoder) {
    decoder = new TextDecoder(name, { fatal: name === "utf-8" });
    if (decoders.size < 50) decoders.set(name, decoder);
  }
  return decoder;
}

function bytesOf(binary) {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function fromBase64(raw) {
  let signs = raw.replace(/[^A-Za-z0-9+/]+/g, "");
  if (signs.length % 4 === 1) signs = signs.slice(0, -1);
  return bytesOf(atob(signs));
}

/** Decode quoted-printable so that every character keeps its place; fillers take up the rest. */
function unquote(raw, charset) {
  return raw.replace(/(?:=[0-9a-f]{2}|=[ \t]*\r?\n)+/gi, (run) => {
    const decoded = decodeBytes(bytesOf(binaryOf(run)), charset);
    return decoded + FILLER.repeat(Math.max(0, run.length - decoded.length));
  });
}

function binaryOf(quoted) {
  return quoted
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Decode line by line, where characters cannot keep their places (Japanese charsets). */
function byLines(part, raw, start, charset, isQuoted) {
  const starts = [];
  const lines = [];
  const places = [];
  let position = 0;
  let size = 0;
  while (position < raw.length) {
    let next = nextLine(raw, position);
    while (
      isQuoted &&
      next < raw.length &&
      /=[ \t]*\r?\n$/.test(raw.slice(Math.max(position, next - 9), next))
    ) {
      next = nextLine(raw, next);
    }
    const line = raw.slice(position, next);
    const escaped = line.includes("\x1b");
    const binary = isQuoted ? binaryOf(line) : line;
    const decoded =
      isQuoted || escaped ? decodeBytes(bytesOf(binary), escaped ? "iso-2022-jp" : charset) : line;
    starts.push(size);
    lines.push(decoded);
    places.push([start + position, start + next]);
    size += decoded.length;
    position = next;
  }
  part.text = lines.join("");
  part.source = { kind: "lines", starts, raw: places };
}

const ENTITIES = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ocirc: "ô",
  iacute: "í",
  oacute: "ó",
  aacute: "á",
  ntilde: "ñ",
  atilde: "ã",
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
}; // prettier-ignore

/** Blank out tags and resolve entities; every character keeps its place. */
function stripTags(html) {
  const flowing = /<pre\b/i.test(html) ? html : html.replace(/[\r\n]/g, " ");
  return flowing
    .replace(/<(style|script|title)\b[^<>]*>[^<]*/gi, (run) => " ".repeat(run.length))
    .replace(/<(\/?)([a-z!][a-z0-9]*)[^<>]*>/gi, (tag, _closing, name) => {
      const block = /^(?:br|p|div|tr|table|li|ul|ol|h[1-6]|pre|blockquote|hr)$/i.test(name);
      const inline = /^(?:a|b|i|u|em|strong|span|font|tt|code|wbr)$/i.test(name);
      return (block ? "\n" : inline ? "" : " ") + FILLER.repeat(tag.length - (inline ? 0 : 1));
    })
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (entity, name) => {
      const sign = name[0] === "#" ? fromNumber(name.slice(1)) : ENTITIES[name];
      return sign ? sign + FILLER.repeat(entity.length - sign.length) : entity;
    });
}

function fromNumber(digits) {
  const hexadecimal = /^x/i.test(digits);
  const code = Number.parseInt(hexadecimal ? digits.slice(1) : digits, hexadecimal ? 16 : 10);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : " ";
}

/** Decode the encoded words of a header field: `=?utf-8?B?…?=`. */
export function decodeWords(value) {
  return value
    .replace(/(\?=)\s+(=\?)/g, "$1$2")
    .replace(
      /=\?([\w.:-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi,
      (_whole, charset, kind, text) => {
        const bytes =
          kind.toLowerCase() === "b"
            ? fromBase64(text)
            : bytesOf(binaryOf(text.replace(/_/g, " ")));
        return decodeBytes(bytes, charset.toLowerCase());
      },
    );
}
