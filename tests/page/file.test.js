import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../docs/assets/javascripts/page/file.js";
import { compound, long, wide } from "./compound.js";

const WORDS = "550 5.1.1 Postfach von Jürgen unbekannt";

function western(text) {
  return [...text].map((sign) => sign.charCodeAt(0));
}

test("a file is read in the encoding in which it is written", () => {
  assert.equal(textOf(new TextEncoder().encode(WORDS)), WORDS);
  assert.equal(textOf(Uint8Array.from(western(WORDS))), WORDS);
  assert.equal(textOf(Uint8Array.from([0xff, 0xfe, ...wide(WORDS)])), WORDS);
  const big = wide(WORDS).map((_, at, bytes) => bytes[at ^ 1]);
  assert.equal(textOf(Uint8Array.from([0xfe, 0xff, ...big])), WORDS);
});

test("a mark of the byte order is no part of the text", () => {
  assert.equal(textOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...western("550 full")])), "550 full");
});

test("letters that only begin like a mark are letters", () => {
  assert.equal(textOf(Uint8Array.from(western("ÿ 550 ü"))), "ÿ 550 ü");
  assert.equal(textOf(Uint8Array.from(western("þ 550 ü"))), "þ 550 ü");
});

test("an empty file has an empty text", () => {
  assert.equal(textOf(new Uint8Array()), "");
});

test("UTF-16 is read without a mark of the byte order", () => {
  assert.equal(textOf(Uint8Array.from(wide(WORDS))), WORDS);
  const big = wide(WORDS).map((_, at, bytes) => bytes[at ^ 1]);
  assert.equal(textOf(Uint8Array.from(big)), WORDS);
});

const SENDER = { "0C1A001F": wide("Mail System"), "0C1F001F": wide("MAILER-DAEMON@example.org") };
const HEAD = "From: Mail System MAILER-DAEMON@example.org\nSubject: Undeliverable";
const RUSSIAN = "Почтовый ящик переполнен ".repeat(300);

for (const [name, limit] of [
  ["in small sectors", 4096],
  ["in large sectors", 0],
])
  test(`an Outlook message ${name} is read by its structure`, () => {
    const file = compound(
      { ...SENDER, "0037001F": wide("Undeliverable"), "1000001F": wide(WORDS) },
      limit,
    );
    assert.equal(textOf(file), `${HEAD}\n\n${WORDS}`);
  });

test("a long text of an Outlook message, in any script", () => {
  assert.equal(textOf(compound({ "1000001F": wide(RUSSIAN) }, 4096)), RUSSIAN.trim());
});

test("HTML of an Outlook message, in its character set", () => {
  // The number 1251 as the property 3FDE.
  const fixed = [...new Array(32).fill(0), 3, 0, 0xde, 0x3f, 0, 0, 0, 0, 0xe3, 4, 0, 0, 0, 0, 0, 0];
  const html = [0x3c, 0x62, 0x3e, 0xff, 0xf9, 0xe8, 0xea]; // <b>ящик
  assert.equal(textOf(compound({ 10130102: html, __properties_version1: fixed }, 4096)), "<b>ящик");
});

test("what a server said of a recipient of an Outlook message", () => {
  const recipient = { "3003001F": wide("anna@example.com"), "0C1B001F": wide("550 5.1.1 unknown") };
  const file = compound({ "0037001F": wide("Undeliverable"), recipient }, 4096);
  assert.equal(textOf(file), "Subject: Undeliverable\n\n<anna@example.com>: 550 5.1.1 unknown");
});

test("a broken Outlook message has no text", () => {
  const file = compound({ "1000001F": wide(WORDS) }, 4096);
  for (const size of [8, 40, 512, 600, 1024])
    assert.equal(typeof textOf(file.slice(0, size)), "string");
  for (let at = 24; at < file.length; at += 7) {
    const broken = file.slice();
    broken[at] ^= 0x55;
    assert.equal(typeof textOf(broken), "string");
  }
});

test("a winmail.dat is read by its structure", () => {
  const words = wide(WORDS);
  const values = [
    ...long(3),
    ...[3, 0, 0x17, 0, ...long(1)], // a number
    ...[0x1f, 0, 1, 0x80, ...new Array(16).fill(0), ...long(1), ...long(4), ...wide("ab")],
    ...[...long(1), ...long(2), 65, 0, 0, 0], // the value of the named one
    ...[
      0x1f,
      0,
      0,
      0x10,
      ...long(1),
      ...long(words.length),
      ...words,
      ...new Array(-words.length & 3).fill(0),
    ],
  ];
  const file = [
    0x78,
    0x9f,
    0x3e,
    0x22,
    1,
    0,
    ...attribute(0x18004, western("Undeliverable\0")),
    ...attribute(0x69003, values),
  ];
  assert.equal(textOf(Uint8Array.from(file)), `Subject: Undeliverable\n\n${WORDS}`);
  assert.equal(textOf(Uint8Array.from(file.slice(0, 60))), "Subject: Undeliverable");
  const body = [0x78, 0x9f, 0x3e, 0x22, 1, 0, ...attribute(0x2800c, western("550 5.1.1 full\0"))];
  assert.equal(textOf(Uint8Array.from(body)), "550 5.1.1 full");
});

/** An attribute of a winmail.dat. */
function attribute(id, value) {
  return [1, ...long(id), ...long(value.length), ...value, 0, 0];
}

/** The example of MS-OXRTFCP, section 4.1. */
const PACKED =
  "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";

test("a message whose words stand in packed RTF alone", () => {
  const bytes = [...PACKED.matchAll(/../g)].map(([byte]) => Number.parseInt(byte, 16));
  assert.equal(textOf(compound({ 10090102: bytes }, 4096)), "hello world");
});

/** An RTF that is not packed. */
const plainRtf = (/** @type {string} */ rtf) => [
  ...[...new Array(8).fill(0), ...[0x4d, 0x45, 0x4c, 0x41], ...new Array(4).fill(0)],
  ...[...rtf].map((sign) => sign.charCodeAt(0)),
];

/** @type {[name: string, rtf: string, words: string][]} */
const RTFS = [
  ["letters by their numbers", "{\\rtf1\\ansicpg1252 J\\'fcrgen \\u8364?5}", "Jürgen €5"],
  ["letters of another charset", "{\\rtf1\\ansicpg1251 \\'ff\\'f9}", "ящ"],
  ["signs of RTF itself", "{\\rtf1 \\{a\\}\\\\b\\_c}", "{a}\\b-c"],
  ["lines and tabs", "{\\rtf1 a\\par b\\line c\\tab d\r\ne}", "a\nb\nc\tde"],
  ["no fonts, colours, generators", "{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\generator x}a}", "a"],
  ["no RTF of what was HTML", "{\\rtf1 a\\htmlrtf b\\htmlrtf0 c}", "ac"],
];
for (const [name, rtf, words] of RTFS)
  test(`${name} in RTF`, () =>
    assert.equal(textOf(compound({ 10090102: plainRtf(rtf) }, 4096)), words));

test("a packed RTF that breaks off is read as far as it goes", () => {
  const bytes = [...PACKED.slice(0, 70).matchAll(/../g)].map(([byte]) => Number.parseInt(byte, 16));
  assert.equal(textOf(compound({ 10090102: bytes }, 4096)), "hel");
});

test("words that stand as text go before those in RTF", () => {
  const file = compound(
    { "1000001F": wide("as text"), 10090102: plainRtf("{\\rtf1 as RTF}") },
    4096,
  );
  assert.equal(textOf(file), "as text");
});
