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

/** What harms a compound file: what its header says, in 16 or 32 bits. */
const LOOPS = {
  "a table of sectors that leads round": [[68, 0, 32]],
  "that in large sectors": [
    [30, 12, 16],
    [68, 3, 32],
  ],
  "sectors as large as nobody makes them": [[30, 20, 16]],
  "sectors of no size": [[30, 31, 16]],
  "small sectors as large as nobody makes them": [
    [32, 16, 16],
    [56, 0xffffffff, 32],
  ],
  "a directory in every sector": [...Array(109).keys()].map((i) => [76 + 4 * i, 1, 32]),
};

for (const [name, changes] of Object.entries(LOOPS))
  test(`of an Outlook message no more is read than it holds: ${name}`, (context) => {
    const file = new Uint8Array(1 << 19);
    file.set(compound({ "1000001F": wide(WORDS.repeat(200)) }, 4096));
    const view = new DataView(file.buffer);
    for (const [at, value, bits] of changes)
      bits === 16 ? view.setUint16(at, value, true) : view.setUint32(at, value, true);
    assert.ok(read(file, context) <= file.length * 4);
  });

test("chains of sectors that lead round end", (context) => {
  const file = compound({ "1000001F": wide(WORDS.repeat(200)) }, 4096);
  const view = new DataView(file.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  for (let at = 0; at < 512; at += 4) view.setUint32(table + at, 0, true);
  assert.ok(read(file, context) <= file.length * 4);
});

test("what lies in a storage lies in no other", () => {
  const recipient = { "3003001F": wide("anna@example.com"), "0C1B001F": wide("550 5.1.1 unknown") };
  const file = compound({ recipient, "0037001F": wide("Undeliverable") }, 4096);
  assert.equal(textOf(file).match(/550/g)?.length, 1);
  // Its storage claims all that lies beside it, itself as well.
  const view = new DataView(file.buffer);
  const directory = (view.getUint32(48, true) + 1) * 512;
  for (let at = directory; at < directory + 512; at += 128)
    if (view.getUint8(at + 66) === 1) view.setUint32(at + 76, 1, true);
  assert.equal(textOf(file).match(/Undeliverable/g)?.length, 1);
});

/** How many bytes of a file were taken in hand while it was read. */
function read(file, context) {
  let bytes = 0;
  const { subarray } = Uint8Array.prototype;
  context.mock.method(Uint8Array.prototype, "subarray", function take(...range) {
    const found = subarray.apply(this, range);
    bytes += found.length;
    return found;
  });
  assert.equal(typeof textOf(file), "string");
  return bytes;
}

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

test("lengths that no winmail.dat has lead nowhere", (context) => {
  let count = 0;
  const { getUint32 } = DataView.prototype;
  context.mock.method(DataView.prototype, "getUint32", function get(...place) {
    count++;
    return getUint32.apply(this, place);
  });
  // One property with many values, each so long that it ends, in 32 bits, where it began.
  const values = [...long(1), 0x1f, 0x10, 0, 0x10, ...long(0xffffffff), ...long(0xfffffffc)];
  const blocks = new Array(9).fill(attribute(0x69003, values)).flat();
  const file = [0x78, 0x9f, 0x3e, 0x22, 1, 0, ...blocks];
  assert.equal(textOf(Uint8Array.from(file)), "");
  assert.ok(count <= file.length, `${count} of ${file.length}`);
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
