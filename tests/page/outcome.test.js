import assert from "node:assert/strict";
import { test } from "node:test";
import { isTold, outcomeOf, ticket } from "../../docs/assets/javascripts/page/outcome.js";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";

const ANSWERS = {
  codes: {
    550: { title: "Refused", retry: "5", resend: "fix" },
    "5.2.2": { title: "Mailbox full", retry: "5", resend: "later" },
    "4.4.7": { title: "Too old", retry: "over", resend: "over" },
  },
  causes: {},
  providers: {},
  url: { en: "https://smtp.example/en/" },
};

const WORDS = {
  tickets: {
    en: {
      "ticket.code": " ({code})",
      "ticket.intro.4": "your mail{codes} waits.",
      "ticket.intro.5": "your mail{codes} came back.",
      "ticket.likely": "Most likely: ",
      "ticket.more": "More: {url}",
    },
  },
};

const CAUSE = { ticket: { en: "the mailbox is full." } };

/** The finding that a link names, with more that a bounce told. */
function found(hash, more = {}) {
  return { ...findingOf(hash), ...more };
}

/** What becomes of the mail. */
function outcome(hash, more) {
  return outcomeOf(found(hash, more), { answers: ANSWERS });
}

function written(hash, more) {
  return ticket(found(hash, more), CAUSE, "en", { answers: ANSWERS, words: WORDS });
}

test("the enhanced code tells what becomes of the mail", () => {
  const expected = { digit: "5", retry: "5", resend: "later", waits: false };
  assert.deepEqual(outcome("#550-5.2.2"), expected);
});

test("of codes of two classes, the server follows the reply code", () => {
  assert.equal(outcome("#550-4.1.1").resend, "fix");
  assert.equal(outcome("#451-5.2.2").waits, true);
});

test("of a code that nobody knows, the class tells", () => {
  assert.deepEqual(outcome("#499"), { digit: "4", retry: "4", resend: "4", waits: true });
});

test("without a code nothing is told, unless by a report", () => {
  assert.deepEqual(outcome("#"), { digit: null, retry: null, resend: null, waits: false });
  assert.equal(outcome("#", { action: "failed" }).retry, "5");
  assert.equal(outcome("#", { action: "delayed" }).waits, true);
  assert.equal(outcome("#", { action: "delayed" }).digit, "4");
});

test("a report outweighs a code that leaves it open, and no other", () => {
  assert.equal(outcome("#4.4.7").retry, "over");
  assert.equal(outcome("#4.4.7").digit, "4");
  assert.equal(outcome("#4.4.7", { action: "delayed" }).waits, true);
  assert.equal(outcome("#4.4.7", { action: "failed" }).digit, "5");
  assert.equal(outcome("#451", { action: "failed" }).waits, false);
  assert.equal(outcome("#550", { action: "delayed" }).waits, false);
});

test("what a cause rests on decides whether it is told", () => {
  for (const basis of ["response", "phrase", "dialect", null]) {
    assert.equal(isTold({ basis }), true, basis);
  }
  for (const basis of ["code", "guess", "word"]) {
    assert.equal(isTold({ basis }), false, basis);
  }
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
  const others = ["over-limit"];
  assert.match(written("#550", { basis: "guess", alternatives: others }), /Most likely: the mail/);
  assert.doesNotMatch(written("#550", { basis: "phrase", alternatives: others }), /Most likely/);
  assert.doesNotMatch(written("#550", { basis: "guess" }), /Most likely/);
});
