import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "../../docs/assets/javascripts/search/engine.js";
import { first, INDEX, paths } from "./small.js";

const FULL = "cause/mailbox-full/";
const UNKNOWN = "cause/recipient-unknown/";

test("titles, keywords and what servers say find a page", () => {
  for (const query of ["mailbox full", "over quota", "quota exceeded", "Postfach voll"]) {
    assert.equal(first(query), FULL, query);
  }
  assert.equal(first("user unknown"), UNKNOWN);
});

test("words that say nothing do not count", () => {
  assert.equal(first("why is my mailbox full"), FULL);
  assert.equal(first("warum kommt meine mail zurück"), "bounce/");
});

test("words that say nothing are searched where there are no others", () => {
  assert.ok(paths("nicht").length > 0);
});

test("an umlaut is found in either spelling", () => {
  for (const query of ["Empfänger", "empfaenger", "empfanger", "EMPFÄNGER"]) {
    assert.equal(first(query), UNKNOWN, query);
  }
});

test("a plural finds the singular, and the other way round", () => {
  assert.equal(first("mailboxes"), FULL);
  assert.equal(first("Adressen"), UNKNOWN);
  assert.equal(first("Tippfehlern"), UNKNOWN);
});

test("a mistyped word is found: one mistake in a short one, two in a long one", () => {
  assert.equal(first("mailbux"), FULL);
  assert.equal(first("tipfehler"), UNKNOWN);
  assert.equal(first("greilysting"), "cause/greylisting/");
  assert.deepEqual(paths("gruilysting"), []);
});

test("the last word may be unfinished", () => {
  assert.equal(first("greyl"), "cause/greylisting/");
  assert.equal(first("empf"), UNKNOWN);
});

test("words stand apart or together as people write them", () => {
  assert.equal(first("grey listing"), "cause/greylisting/");
  assert.equal(first("grey-listing"), "cause/greylisting/");
  assert.equal(first("postfachvoll"), FULL);
  assert.equal(first("t online"), "provider/t-online/");
  assert.equal(first("t-online"), "provider/t-online/");
});

test("the page that holds more of the query stands first", () => {
  assert.equal(first("unbekannt postfach voll"), FULL);
  assert.equal(paths("unbekannt postfach voll")[1], UNKNOWN);
});

test("a page is found once", () => {
  const found = paths("550 refused 5.1.1 mailbox");
  assert.equal(new Set(found).size, found.length);
});

test("nothing is found where nothing fits, whatever is typed", () => {
  for (const query of ["", "  ", "?", "—", "xyzzy", "Ω", "\u0000", "__proto__ constructor"]) {
    assert.deepEqual(paths(query), [], JSON.stringify(query));
  }
});

test("a text of any length is answered", () => {
  for (const text of ["x ", "mailbox is full ", "qwrtzp", "550 ", "-", "ä"]) {
    assert.ok(paths(text.repeat(200_000)).length <= 12);
  }
  assert.equal(first("mailbox is full ".repeat(200_000)), FULL);
});

test("a result names its kind and who acts in words", () => {
  assert.deepEqual(engine(INDEX)("over quota").results[0], {
    path: FULL,
    kind: "Cause",
    title: "Mailbox full",
    plain: "The mailbox of the recipient is full.",
    acts: "Sender",
  });
});
