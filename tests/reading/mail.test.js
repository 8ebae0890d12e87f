// How a mail is taken apart, and the way back to the pasted text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { readMail } from "../../docs/assets/javascripts/decoder/mail.js";
import { placeIn } from "../../docs/assets/javascripts/decoder/place.js";
import { patternsOf } from "../../docs/assets/javascripts/decoder/wordings.js";
import { small } from "./small.js";

/** @import { Part } from "../../docs/assets/javascripts/decoder/types.js" */

const SHOWN = patternsOf({ ...small.wordings, fields: ["von", "betreff"] });
const HEAD = "From: a@example.org\nSubject: b\n";

/**
 * The parts of a text, each as its role and its words.
 *
 * @param {string} text
 */
function partsOf(text) {
  return readMail(text, SHOWN).parts.map(({ role, text: words }) => [role, words.trim()]);
}

/**
 * Where words of a part stand in the text that was pasted.
 *
 * @param {string} text
 * @param {string} words
 */
function placeOf(text, words) {
  const part = /** @type {Part} */ (
    readMail(text, SHOWN).parts.find((one) => one.text.includes(words))
  );
  const start = part.text.indexOf(words);
  const place = placeIn(part, start, start + words.length);
  return text.slice(place.start, place.end);
}

test("two telling fields make a mail, one does not", () => {
  assert.equal(readMail("From: a@example.org\nX-Any: b\n\nc", SHOWN).isMail, false);
  assert.equal(readMail("From: a@example.org\nTo: b@example.org\n\nc", SHOWN).isMail, true);
  assert.equal(readMail("Von: a@example.org\nBetreff: b\n\nc", SHOWN).isMail, true);
  assert.equal(
    readMail("Von: a@example.org\nBetreff: b\n\nc", { ...SHOWN, fields: new Set() }).isMail,
    false,
  );
});

test("blank lines and the lines of a mailbox file may stand before the header", () => {
  assert.equal(readMail(`\n \n${HEAD}\nc`, SHOWN).isMail, true);
  assert.equal(readMail(`From a@example.org Mon May  4\n>From b\n${HEAD}\nc`, SHOWN).isMail, true);
  assert.equal(readMail("", SHOWN).isMail, false);
});

test("the first of several fields of one name counts, folded lines belong to it", () => {
  const { fields } = readMail(`Subject: one\n two\nSubject: three\n${HEAD}\nc`, SHOWN);
  assert.equal(fields.get("subject")?.value, "one two");
  assert.equal(fields.get("subject")?.start, 0);
  assert.equal(fields.get("subject")?.end, "Subject: one\n two\n".length);
});

test("a parameter on a line of its own belongs to the field, its indentation lost", () => {
  const { fields } = readMail(`Content-Type: text/plain;\ncharset=utf-8\n${HEAD}\nc`, SHOWN);
  assert.equal(fields.get("content-type")?.value, "text/plain; charset=utf-8");
  assert.ok(fields.has("from"));
  const other = readMail(`${HEAD}key=value\n\nc`, SHOWN).fields;
  assert.equal(other.get("subject")?.value, "b");
});

test("a header ends where no field can begin", () => {
  assert.deepEqual(partsOf(`${HEAD}Hello: you\nc`), [["body", "Hello: you\nc"]]);
  assert.deepEqual(partsOf(`${HEAD}Final-Recipient: x\nc`), [["body", "Final-Recipient: x\nc"]]);
  assert.deepEqual(partsOf(`Message-ID: x\n${HEAD}Hello: you\n\nc`), [["body", "c"]]);
  assert.deepEqual(partsOf(`${HEAD}X-Hello: you\n\nc`), [["body", "c"]]);
});

const MULTIPART = `${HEAD}Content-Type: multipart/mixed; boundary="x y"\n\nbefore\n`;

test("the parts of a multipart are read, what stands around them is not", () => {
  const text = `${MULTIPART}--x y\n\none\n--x y\nContent-Type: text/html\n\n<b>two</b>\n--x y--\nafter`;
  assert.deepEqual(
    partsOf(text).map(([role]) => role),
    ["body", "body"],
  );
  assert.equal(partsOf(text)[0][1], "one");
  assert.match(partsOf(text)[1][1], /^\ufeff*two\ufeff*$/);
});

test("without any part that can be read, what stands around them is all there is", () => {
  assert.deepEqual(partsOf(`${MULTIPART}--x y\n\n \n--x y--\nafter`), [
    ["preamble", "before"],
    ["body", ""],
    ["preamble", "after"],
  ]);
});

test("a boundary is a whole line", () => {
  assert.deepEqual(partsOf(`${MULTIPART}--x y\n\none\n--x yz\n--x\ntwo`), [
    ["body", "one\n--x yz\n--x\ntwo"],
  ]);
  assert.deepEqual(partsOf(`${MULTIPART}--x y \n\none\n--x y-- \nrest`), [["body", "one"]]);
});

test("without a boundary a multipart is one text", () => {
  assert.deepEqual(partsOf(`${HEAD}Content-Type: multipart/mixed\n\n--x\n\none`), [
    ["body", "--x\n\none"],
  ]);
});

test("a multipart in a multipart ends with its own boundary", () => {
  const inner = "Content-Type: multipart/alternative; boundary=in\n\n--in\n\none\n--in--\nrest\n";
  assert.deepEqual(partsOf(`${MULTIPART}--x y\n${inner}--x y\n\ntwo\n--x y--\n`), [
    ["body", "one"],
    ["body", "two"],
  ]);
  assert.deepEqual(
    partsOf(`${MULTIPART}--x y\n${inner.replace("--in--", "--x y\n\ntwo\n--in\n")}`),
    [
      ["body", "one"],
      ["body", "two\n--in\n\nrest".trim()],
    ],
  );
});

test("an enclosed mail is the original, what stands behind it is not", () => {
  const mail = "Content-Type: message/rfc822\n\nFrom: c@example.org\nSubject: d\n\nits words\n";
  assert.deepEqual(partsOf(`${MULTIPART}--x y\n\none\n--x y\n${mail}--x y\n\ntwo\n--x y--\n`), [
    ["body", "one"],
    ["head", "From: c@example.org\nSubject: d"],
    ["original", "its words"],
    ["body", "two"],
  ]);
});

test("a multipart in an enclosed mail belongs to the original", () => {
  const mail =
    "Content-Type: message/rfc822\n\nSubject: d\nContent-Type: multipart/mixed; boundary=in\n\n" +
    "before\n--in\n\nits words\n--in--\nafter\n";
  const roles = partsOf(`${MULTIPART}--x y\n\none\n--x y\n${mail}--x y--\n`).map(([role]) => role);
  assert.deepEqual(roles, ["body", "head", "original", "head", "original"]);
});

test("the parts of a digest are mails", () => {
  const head = MULTIPART.replace("mixed", "digest");
  assert.deepEqual(partsOf(`${head}--x y\n\nSubject: d\n\nits words\n--x y--\n`), [
    ["preamble", "before"],
    ["head", "Subject: d"],
    ["original", "its words"],
  ]);
});

test("an enclosed mail in base64 is no mail whose lines can be read", () => {
  const part = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nQnllLg==\n";
  assert.deepEqual(partsOf(`${MULTIPART}--x y\n${part}--x y--\n`), [["body", "Bye."]]);
});

test("a text that begins within a multipart is read as one", () => {
  const text = "--x\nContent-Type: text/plain\n\none\n--x\n\ntwo\n--x--\n";
  assert.deepEqual(partsOf(text), [
    ["body", "one"],
    ["body", "two"],
  ]);
  assert.deepEqual(partsOf("--x\n\none"), [["body", "--x\n\none"]]);
  assert.deepEqual(partsOf("x\nContent-Type: text/plain\n\none\nx"), [
    ["body", "x\nContent-Type: text/plain\n\none\nx"],
  ]);
  const long = `--${"x".repeat(198)}`;
  assert.deepEqual(partsOf(`${long}\nContent-Type: text/plain\n\none`)[0][1].slice(0, 2), "--");
});

test("a long part is read in full", () => {
  const middle = "middle line\n".repeat(80_000);
  const [[, words], ...others] = partsOf(`${HEAD}\nfirst line\n${middle}last line`);
  assert.deepEqual(others, []);
  assert.match(words, /^first line\n[\s\S]*\nlast line$/);
  assert.equal(partsOf(`${HEAD}\n${"x".repeat(1_300_000)}`)[0][1].length, 1_200_000);
});

test("a bounce in the middle of a long log is found", () => {
  const sent =
    "Nov 26 10:15:02 mail postfix/smtp[1]: A1B2C3: to=<bob@example.org>, status=sent (250 2.0.0 Ok)\n";
  const bounced =
    "Nov 26 10:15:02 mail postfix/smtp[1]: A1B2C4: to=<anna@example.com>, dsn=5.1.1, status=bounced (host mx.example.com said: 550 5.1.1 User unknown)\n";
  const { primary } = decode(sent.repeat(4000) + bounced + sent.repeat(4000), small);
  assert.deepEqual([primary?.recipient, primary?.status], ["anna@example.com", "5.1.1"]);
});

test("so many parts are read as matter", () => {
  assert.equal(partsOf(MULTIPART + "--x y\n\none\n".repeat(400)).length, 299); // and the preamble
  const long = `--x y\n\n${"word ".repeat(110_000)}\n`;
  assert.equal(partsOf(MULTIPART + long.repeat(4)).length, 3);
});

const QUOTED = `${HEAD}Content-Transfer-Encoding: quoted-printable\n`;

test("quoted-printable keeps its places", () => {
  const text = `${QUOTED}Content-Type: text/plain; charset=utf-8\n\nGr=C3=BC=C3=9Fe an Anna`;
  assert.match(partsOf(text)[0][1], /^Grüß\ufeff+e an Anna$/);
  assert.equal(placeOf(text, "Anna"), "Anna");
});

test("what is decoded in one piece leads back to all of it", () => {
  const text = `${HEAD}Content-Transfer-Encoding: base64\n\nSGVsbG8=\n`;
  assert.equal(placeOf(text, "Hello"), "SGVsbG8=\n");
});

test("a wide character set is decoded line by line and leads back to the line", () => {
  const head = `${QUOTED}Content-Type: text/plain; charset=shift_jis\n\n`;
  const text = `${head}one\n=88=A4=\n=8E=A4 two\nthree\n`;
  assert.equal(partsOf(text)[0][1], "one\n愛痔 two\nthree");
  assert.equal(placeOf(text, "two"), "=88=A4=\n=8E=A4 two\n");
  assert.equal(placeOf(text, "one\n愛"), "one\n=88=A4=\n=8E=A4 two\n");
  assert.equal(placeOf(text, "three"), "three\n");
});

test("ISO-2022-JP is read whatever the header says", () => {
  const text = `${HEAD}\none\n\x1b$B0&\x1b(B two\nthree\n`;
  assert.equal(partsOf(text)[0][1], "one\n愛 two\nthree");
  assert.equal(placeOf(text, "two"), "\x1b$B0&\x1b(B two\n");
  assert.equal(placeOf(text, "three"), "three\n");
});

test("what is no text stays closed", () => {
  const image = "Content-Type: image/png\n\n550 5.1.1\n";
  assert.deepEqual(partsOf(`${MULTIPART}--x y\n${image}--x y\n\none\n--x y--\n`), [
    ["body", ""],
    ["body", "one"],
  ]);
});
