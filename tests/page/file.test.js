import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../docs/assets/javascripts/page/file.js";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const WORDS = "550 5.1.1 Postfach von Jürgen unbekannt";

/** The bytes of a text in UTF-16, little-endian. */
function wide(text) {
  return [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);
}

function western(text) {
  return [...text].map((sign) => sign.charCodeAt(0));
}

/** A file as Outlook saves it: texts between what is none. */
function message(...texts) {
  const noise = [0, 0, 1, 0, 0xff, 0xff, 2, 0];
  return Uint8Array.from([...COMPOUND, ...texts.flatMap((text) => [...noise, ...text]), ...noise]);
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

test("the texts of an Outlook message are found, wide or not", () => {
  assert.ok(textOf(message(wide(WORDS))).includes(WORDS));
  assert.ok(textOf(message(western(WORDS))).includes(WORDS));
  const both = textOf(message(wide("552 5.2.2 mailbox full"), western(WORDS)));
  assert.ok(both.includes("552 5.2.2 mailbox full") && both.includes(WORDS));
});

test("of an Outlook message, names of its parts and chance letters are left out", () => {
  const text = textOf(message(wide(WORDS), wide("__properties_version1.0"), wide("a bcdef")));
  assert.equal(text.includes("__properties"), false);
  assert.equal(text.split("\n").includes("a bcdef"), false);
  assert.ok(textOf(message(wide("a bcdefg"))).includes("a bcdefg"));
});

test("an Outlook message in another script is read as well", () => {
  const words = "수신자의 메일함이 가득 찼습니다";
  assert.ok(textOf(message(wide(words))).includes(words));
});

test("a text that an Outlook message holds twice is told once", () => {
  const text = textOf(message(wide(WORDS), wide(WORDS)));
  assert.equal(text.split(WORDS).length, 2);
});
