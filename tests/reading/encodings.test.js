// What mail encodes, and HTML as text.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeBytes,
  decodeWords,
  fromBase64,
  unquote,
} from "../../docs/assets/javascripts/decoder/encodings.js";
import { FILLER, flowOf, fold, without } from "../../docs/assets/javascripts/decoder/flow.js";
import { looksLikeHtml, stripTags } from "../../docs/assets/javascripts/decoder/html.js";

const bytes = (/** @type {number[]} */ ...codes) => Uint8Array.from(codes);

test("bytes are read by their character set, as UTF-8 or as Windows-1252", () => {
  assert.equal(decodeBytes(bytes(0xe4), "iso-8859-1"), "ä");
  assert.equal(decodeBytes(bytes(0xd0, 0xb0), "koi8-r"), "п╟");
  assert.equal(decodeBytes(bytes(0xc3, 0xa4), ""), "ä");
  assert.equal(decodeBytes(bytes(0xc3, 0xa4), "us-ascii"), "ä");
  assert.equal(decodeBytes(bytes(0xe9), "utf-8"), "é");
  assert.equal(decodeBytes(bytes(0xc3, 0xa4), "no-such-charset"), "ä");
});

test("more character sets than are kept are read as well", () => {
  const labels = [
    "866",
    "arabic",
    "ascii",
    "big5",
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp866",
    "cyrillic",
    "dos-874",
    "euc-jp",
    "euc-kr",
    "gb2312",
    "gbk",
    "greek",
    "hebrew",
    "ibm866",
    "iso-8859-1",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-9",
    "iso-8859-10",
    "iso-8859-13",
    "iso-8859-14",
    "iso-8859-15",
    "koi",
    "koi8",
    "koi8-r",
    "koi8-u",
    "l1",
    "l2",
    "l3",
    "l4",
    "l5",
    "l6",
    "l9",
    "latin1",
    "latin2",
    "latin3",
    "latin4",
    "latin5",
    "latin6",
    "mac",
    "macintosh",
    "sjis",
    "tis-620",
    "windows-1250",
  ];
  for (const label of [...labels, ...labels]) assert.equal(decodeBytes(bytes(65), label), "A");
});

test("base64 is read with line breaks and a letter too many", () => {
  assert.deepEqual([...fromBase64("QUJD\nRA==")], [65, 66, 67, 68]);
  assert.deepEqual([...fromBase64("QUJDR")], [65, 66, 67]);
});

test("quoted-printable keeps the length, whatever it says", () => {
  assert.equal(unquote("a=C3=BCb", "utf-8"), `aü${FILLER.repeat(5)}b`);
  assert.equal(unquote("a=\nb", "utf-8"), `a${FILLER.repeat(2)}b`);
});

test("encoded words are put together before they are read", () => {
  assert.equal(
    decodeWords("=?utf-8?Q?Gr=C3=BC=C3=9Fe_an?= =?utf-8?b?IEFubmE=?= x"),
    "Grüße an Anna x",
  );
  assert.equal(decodeWords("=?UTF-8*de?q?a?="), "a");
  assert.equal(decodeWords("no word"), "no word");
});

test("HTML is told by its beginning", () => {
  assert.equal(looksLikeHtml(" <HTML><p>a"), true);
  assert.equal(looksLikeHtml("<bob@example.com>: no"), false);
});

test("blocks break lines, words in them do not", () => {
  const plain = (/** @type {string} */ html) => flowOf(stripTags(html)).text;
  assert.equal(
    plain("<p>one<br>t<b>w</b>o</p><img>three"),
    "one\ntwo\v three".replace("\v ", "\v"),
  );
  assert.equal(plain("<i>a</i><x>b"), "a b");
  assert.equal(plain("<style>p { x }</style>a\nb"), "a b");
  assert.equal(plain("<pre>a\nb"), "a\nb");
});

test("entities are resolved in their place", () => {
  const html = "&lt;&#65;&#x42;&#X43;&auml;&nosuch;&#0;&#xd7ff;&#xd800;";
  assert.equal(stripTags(html).replaceAll(FILLER, ""), "<ABCä&nosuch; \ud7ff ");
  assert.equal(stripTags(html).length, html.length);
});

test("a flow is in lower case, with one sign for white space", () => {
  assert.equal(flowOf("A\u00a0 B\n\tC\r\nD\n\nE\r\r F").text, "a b\vc\nd\fe\ff");
  assert.equal(flowOf("\n a").text, "a");
  assert.equal(fold(" A\nB „C“ ５。"), 'a b "c" 5.');
});

test("each character of a flow knows its place", () => {
  const source = "\ufeffİ  “x”";
  const { text, at } = flowOf(source);
  assert.equal(text, 'i "x"');
  assert.deepEqual([...at], [1, 4, 4, 5, 6, 7]);
});

test("the signs of a quotation are left out, those of a dialogue stay", () => {
  assert.equal(flowOf("> a > b\n>> c").text, "a > b\vc");
  assert.equal(
    flowOf(">>> RCPT TO\n>>> is it").text,
    ">>> rcpt to\v>>> is it".replace(">>> is it", "is it"),
  );
  assert.equal(flowOf(">>> a\n>>>RCPT").text, "a\nrcpt");
});

test("ranges of a flow are replaced, the places of the rest stay", () => {
  const flow = without(flowOf("abcdef"), [
    [1, 3, "-"],
    [4, 5, ""],
  ]);
  assert.equal(flow.text, "a-df");
  assert.deepEqual([...flow.at], [0, 1, 3, 5, 6]);
});
