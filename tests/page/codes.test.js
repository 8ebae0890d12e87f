import assert from "node:assert/strict";
import { test } from "node:test";
import { codesIn, isCode, isMessage, pageOf } from "../../docs/assets/javascripts/page/codes.js";

const PAGES = [
  { code: "550", title: "Refused", href: "/550/" },
  { code: "5.1.1", title: "No such mailbox", href: "/5.1.1/" },
  { code: "4.7.100", through: "4.7.110", title: "A range", href: "file:///4.7.100/index.html" },
];

test("enhanced codes come before reply codes, which say less", () => {
  assert.deepEqual(codesIn("550 5.1.1"), ["5.1.1", "550"]);
  assert.deepEqual(codesIn("550-5.7.26 and 421"), ["5.7.26", "550", "421"]);
});

test("what only looks like a code is none", () => {
  for (const text of ["", "1.2.3", "5.1", "5.1.1.1", "192.168.1.1", "5500", "650", "6.1.1"]) {
    assert.deepEqual(codesIn(text), [], text);
  }
});

test("a code at the end of a sentence is one", () => {
  assert.deepEqual(codesIn("It said 5.1.1."), ["5.1.1"]);
  assert.deepEqual(codesIn("It said 550."), ["550"]);
});

test("digits behind a letter belong to a word that a server prints", () => {
  for (const text of ["IB504", "S3150", "OFR_305", "id-5.9.0", "LPN007_510", "RP-421"]) {
    assert.deepEqual(codesIn(text), [], text);
  }
});

test("what people write right before a code is no such word", () => {
  assert.deepEqual(codesIn("SMTP550"), ["550"]);
  assert.deepEqual(codesIn("Fehlercode-421, dsn=5.1.1"), ["5.1.1", "421"]);
  assert.deepEqual(codesIn("550er Fehler"), ["550"]);
});

test("a code may have the words around it that people type with any code", () => {
  for (const text of ["550", "smtp error 550 5.1.1", "Fehlercode: 4.7.1"]) {
    assert.equal(isCode(text), true, text);
  }
  for (const text of ["", "mailbox full", "5.7.515 outlook", "IB504"]) {
    assert.equal(isCode(text), false, text);
  }
});

test("a code, words and a question are no message", () => {
  for (const text of [
    "",
    "550",
    "smtp error 550 5.1.1",
    "mailbox full",
    "5.7.515 outlook",
    "difference between 450 and 550",
    "550 user unknown",
    "why does a mail server say that my address cannot be found",
  ]) {
    assert.equal(isMessage(text), false, text);
  }
});

test("a sentence behind a code, an address, several lines and a long text are a message", () => {
  for (const text of [
    "450 4.2.1 The user is receiving mail too quickly",
    "554-5.7.1: Relay access denied for you",
    "User unknown: anna@example.com",
    "Delivery failed\nUser unknown",
    "a".repeat(101),
  ]) {
    assert.equal(isMessage(text), true, text);
  }
});

test("a code leads to its page, the first one that has any", () => {
  assert.equal(pageOf(["5.9.9", "550"], PAGES)?.href, "/550/");
  assert.deepEqual(pageOf(["5.1.1", "550"], PAGES), PAGES[1]);
  assert.equal(pageOf(["5.9.9", "451"], PAGES), null);
  assert.equal(pageOf([], PAGES), null);
});

test("each number of a range has a page of its own, under the title of the range", () => {
  assert.deepEqual(pageOf(["4.7.105"], PAGES), {
    code: "4.7.105",
    title: "A range",
    href: "file:///4.7.105/index.html",
  });
  assert.equal(pageOf(["4.7.100"], PAGES), PAGES[2]);
  assert.equal(pageOf(["4.7.110"], PAGES)?.code, "4.7.110");
});

test("a number beside a range has none", () => {
  for (const code of ["4.7.99", "4.7.111", "5.7.105", "4.6.105", "471"]) {
    assert.equal(pageOf([code], PAGES), null, code);
  }
});
