import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, ticket } from "../../docs/assets/javascripts/page/outcome.js";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";

const KINDS = {
  refused: { digit: "5", waits: false, intro: "refused" },
  later: { digit: "5", waits: false, intro: "refused" },
  trying: { digit: "4", waits: true, intro: "trying" },
  unsaid: { digit: null, waits: false, intro: "refused" },
};

const ANSWERS = {
  codes: {
    550: { title: "Refused", row: 0, certainty: "none", without: ["mailbox-full/wait"] },
    "5.2.2": { title: "Mailbox full", row: 1, certainty: "told" },
    "4.4.7": { title: "Too old", row: 2, certainty: "likely" },
  },
  classes: { "": 4, 4: 3, 5: 0 },
  rows: [
    { entry: 0, causes: { "sending-limit": 1 } },
    { entry: 1, causes: {} },
    { entry: 2, causes: {} },
    { entry: 3, causes: {} },
    { entry: 4, causes: {} },
  ],
  entries: [
    { told: "refused", reports: { failed: "refused" } },
    { told: "later", reports: { failed: "later" } },
    {
      told: "refused",
      shown: ["refused", "trying"],
      reports: { failed: "refused", delayed: "trying" },
    },
    { told: "trying", reports: { failed: "refused", delayed: "trying" } },
    { told: "unsaid", reports: { failed: "refused", delayed: "trying" } },
  ],
  kinds: KINDS,
  causes: {},
  providers: {},
  url: { en: "https://smtp.example/en/" },
};

const WORDS = {
  tickets: {
    en: {
      "ticket.code": " ({code})",
      "ticket.intro.trying": "your mail{codes} waits.",
      "ticket.intro.refused": "your mail{codes} came back.",
      "ticket.certainty.likely": "Most likely: ",
      "ticket.certainty.none": "Perhaps: ",
      "ticket.more": "More: {url}",
    },
  },
};

const CAUSE = { ticket: { en: "the mailbox is full." } };

/** The finding that a link names, with more that a bounce told. */
function found(hash, more = {}) {
  return { ...findingOf(hash), ...more };
}

function answer(hash, more) {
  return answerOf(found(hash, more), { answers: ANSWERS });
}

function written(hash, more) {
  return ticket(found(hash, more), CAUSE, "en", { answers: ANSWERS, words: WORDS });
}

test("the enhanced code tells what becomes of the mail", () => {
  assert.equal(answer("#550-5.2.2").told, KINDS.later);
});

test("of codes of two classes, the server follows the reply code", () => {
  assert.equal(answer("#550-4.4.7").told, KINDS.refused);
  assert.equal(answer("#451-5.2.2").told, KINDS.trying);
});

test("a cause may change what its code tells", () => {
  assert.equal(answer("#550&cause=sending-limit").told, KINDS.later);
  assert.equal(answer("#550&cause=spam-content").told, KINDS.refused);
});

test("of a code that nobody knows, the class tells", () => {
  assert.equal(answer("#499").told, KINDS.trying);
  assert.deepEqual(answer("#499").without, []);
});

test("without a code nothing is told, unless by a report", () => {
  assert.equal(answer("#").told, KINDS.unsaid);
  assert.equal(answer("#", { action: "failed" }).told, KINDS.refused);
  assert.equal(answer("#", { action: "delayed" }).told, KINDS.trying);
});

test("what a code leaves open stands side by side until a report says it", () => {
  assert.deepEqual(answer("#4.4.7").shown, [KINDS.refused, KINDS.trying]);
  assert.deepEqual(answer("#4.4.7", { action: "delayed" }).shown, [KINDS.trying]);
  assert.deepEqual(answer("#4.4.7", { action: "failed" }).shown, [KINDS.refused]);
  assert.deepEqual(answer("#550", { action: "delayed" }).shown, [KINDS.refused]);
});

test("a code leaves out steps", () => {
  assert.deepEqual(answer("#550").without, ["mailbox-full/wait"]);
});

test("what a cause rests on decides whether it is told", () => {
  for (const basis of ["response", "phrase", "dialect", null]) {
    assert.equal(answer("#550", { basis }).certainty, "told", basis);
  }
  for (const basis of ["guess", "word"]) {
    assert.equal(answer("#5.2.2", { basis }).certainty, "likely", basis);
  }
  assert.equal(answer("#5.2.2", { basis: "code" }).certainty, "told");
  assert.equal(answer("#550", { basis: "code" }).certainty, "none");
  assert.equal(answer("#499", { basis: "code" }).certainty, "likely");
});

test("a ticket names the codes, the advice and the page of the code", () => {
  assert.equal(
    written("#550-5.2.2"),
    "Your mail (550 5.2.2) came back.\n\nthe mailbox is full.\n\nMore: https://smtp.example/en/5.2.2/",
  );
});

test("a ticket leads to the page of the cause where the code has none", () => {
  assert.match(written("#5.9.9&cause=mailbox-full"), /\/en\/cause\/mailbox-full\/$/);
});

test("a ticket says that the mail still waits", () => {
  assert.match(written("#451"), /^Your mail \(451\) waits\./);
});

test("a ticket says no guess as a fact", () => {
  assert.match(written("#550", { basis: "guess" }), /Most likely: the mail/);
  assert.match(written("#550", { basis: "code" }), /Perhaps: the mail/);
  assert.doesNotMatch(written("#550", { basis: "phrase" }), /Most likely|Perhaps/);
});
