import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "../../docs/assets/javascripts/page/opening.js";
import { compound, wide as utf16 } from "./compound.js";

const MEGABYTE = 1 << 20;
const LINE = "Nov 23 22:10:05 mail postfix/smtp[4711]: to=<anna@example.com>, dsn=5.1.1, grün\n";
const WORDS = "550 5.1.1 Postfach von Jürgen unbekannt\r\n";

/** @param {string} bytes */
function file(bytes) {
  return new Blob([Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))]);
}

/** Bytes that look random and are the same each time. @param {number} size */
function random(size) {
  let seed = 7;
  return Uint8Array.from({ length: size }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed >>> 16;
  });
}

/** A text in UTF-16, little-endian. @param {string} text */
function wide(text) {
  return [...text].map((sign) => `${sign}\0`).join("");
}

/** @type {Record<string, [fault: string, content: Blob]>} */
const REFUSED = {
  "an empty file": ["empty", new Blob([])],
  "blank lines": ["empty", file(" \r\n\t\n")],
  "a ZIP": ["archive", file(`PK\x03\x04${"x".repeat(200)}`)],
  "an empty ZIP": ["archive", file("PK\x05\x06\0\0\0\0")],
  "a gzip": ["archive", file("\x1f\x8b\x08\0rest")],
  "a 7z": ["archive", file("7z\xbc\xaf\x27\x1c")],
  "a PDF": ["pdf", file("%PDF-1.7\n%\xe2\xe3\n1 0 obj")],
  "a PNG": ["picture", file("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
  "a JPEG": ["picture", file("\xff\xd8\xff\xe0\0\x10JFIF")],
  "a WebP": ["picture", file("RIFF\x24\0\0\0WEBPVP8 ")],
  "a photo of a phone": ["picture", file("\0\0\0\x18ftypheic")],
  "random bytes": ["binary", new Blob([random(100_000)])],
  "nothing but zeros": ["binary", new Blob([new Uint8Array(MEGABYTE)])],
  "a program": ["binary", file(`\x7fELF\x02\x01\x01${"\0\x01\x02a".repeat(400)}`)],
};

for (const [name, [fault, content]] of Object.entries(REFUSED))
  test(`${name}: ${fault}`, async () => {
    assert.deepEqual(await open(content), { fault });
  });

test("a file that cannot be read is told so", async () => {
  const folder = new Blob(["x"]);
  folder.slice = () => {
    throw new DOMException("a folder", "NotReadableError");
  };
  assert.deepEqual(await open(folder), { fault: "unreadable" });
});

test("a text is read whole, whatever its encoding", async () => {
  for (const content of [
    new Blob([WORDS]),
    file(WORDS),
    file(`\xff\xfe${wide(WORDS)}`),
    file(wide(WORDS)),
    new Blob([compound({ "1000001F": utf16(WORDS) }, 4096)]),
    file(`\x78\x9f\x3e\x22\0\0\x01\x0c\x80\x02\0\x29\0\0\0${WORDS}\0\0`),
  ]) {
    const opened = await open(content);
    assert.ok("text" in opened && opened.text.includes(WORDS.trim()), JSON.stringify(opened));
    assert.equal(opened.cut, false);
  }
});

test("a Japanese mail is text in spite of its control characters", async () => {
  const opened = await open(file(`Subject: x\n\n${"\x1b$B%(%i!<\x1b(B 550\n".repeat(400)}`));
  assert.ok("text" in opened);
});

test("of a large file its first and its last lines are read, none of them broken", async () => {
  const middle = new Blob([new Uint8Array(3 * MEGABYTE)]);
  const many = LINE.repeat(40_000);
  for (const mark of ["", "\u00e4"]) {
    const opened = await open(new Blob([`${mark}first\n`, many, middle, many, `${mark}last`]));
    assert.ok("text" in opened && opened.cut);
    const lines = opened.text.split("\n");
    assert.equal(lines[0], `${mark}first`);
    assert.equal(lines.at(-1), `${mark}last`);
    assert.deepEqual(new Set(lines.slice(1, -1)), new Set([LINE.trim()]));
    assert.ok(opened.text.length < 2 * MEGABYTE);
  }
});

test("lines of two bytes a character stay whole as well", async () => {
  const many = wide(LINE.replace("ü", "\xfc").repeat(20_000));
  const big = (/** @type {string} */ text) => text.replace(/(.)(.)/gs, "$2$1");
  for (const content of [`\xff\xfe${many}${many}`, `\xfe\xff${big(many)}${big(many)}`]) {
    const opened = await open(file(content));
    assert.ok("text" in opened && opened.cut);
    assert.deepEqual(new Set(opened.text.trim().split("\n")), new Set([LINE.trim()]));
  }
});

test("a large file is read by slices", async () => {
  const asked = [];
  const huge = new Blob([LINE.repeat(1000)]);
  Object.defineProperty(huge, "size", { value: 3 * 2 ** 30 });
  huge.arrayBuffer = async () => assert.fail("the whole file was read");
  huge.slice = (from = 0, to = 0) => {
    asked.push(to - from);
    return new Blob([LINE.repeat(5)]);
  };
  const opened = await open(huge);
  assert.ok("text" in opened && opened.cut);
  assert.ok(Math.max(...asked) <= 2 * MEGABYTE, String(asked));
});
