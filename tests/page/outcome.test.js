import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, ticket } from "../../docs/assets/javascripts/page/outcome.js";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";

function kind(intro, digit, waits = false) {
  return {
    state: "failed",
    digit,
    retry: intro,
    resend: `${intro}.fixed`,
    steps: digit,
    intro,
    waits,
  };
}

const ANSWERS = {
  codes: {
    550: { title: "Refused", row: 0, certainty: "none" },
    451: { title: "Wait", row: 1, certainty: "told" },
    "5.2.2": { title: "Mailbox full", row: 0, certainty: "told", without: ["mailbox-full/portal"] },
    "4.4.7": { title: "Too old", row: 2, certainty: "likely" },
  },
  classes: { "": 3, 4: 1, 5: 0 },
  rows: [
    { entry: 0, causes: { greylisting: 1 } },
    { entry: 1, causes: {} },
    { entry: 2, causes: {} },
    { entry: 3, causes: {} },
  ],
  entries: [
    { told: "refused", reports: {} },
    { told: "trying", reports: { failed: "refused" } },
    { told: "over", shown: ["trying", "over"], reports: { delayed: "trying", failed: "over" } },
    { told: "unsaid", reports: { delayed: "trying", failed: "refused" } },
  ],
  kinds: {
    refused: kind("refused", "5"),
    trying: kind("trying", "4", true),
    over: kind("over", "5"),
    unsaid: { ...kind("refused", null), retry: null, resend: null },
  },
  causes: {},
  providers: {},
  url: { en: "https://smtp.example/en/" },
};

const WORDS = {
  tickets: {
    en: {
      "ticket.code": " ({code})",
      "ticket.intro.trying": "your mail{codes} waits.",
      "ticket.intro.over": "your mail{codes} waited.",
      "ticket.intro.refused": "your mail{codes} came back.",
      "ticket.certainty.likely": "Most likely: ",
      "ticket.certainty.none": "One of these: {causes}. Send us the message.",
      "ticket.certainty.open": "The message is silent: {causes}.",
      "ticket.others": "Or: {causes}.",
      "ticket.more": "More: {url}",
    },
  },
};

const CAUSE = {
  names: { en: "Mailbox full" },
  ticket: {
    en: [
      ["the mailbox is full.", null, null],
      ["Send it again.", "5", null],
    ],
  },
};

/** The finding that a link names, with more that a bounce told. */
function found(hash, more = {}) {
  return { ...findingOf(hash), ...more };
}

/** What is answered to it. */
function answer(hash, more) {
  return answerOf(found(hash, more), { answers: ANSWERS });
}

function written(hash, more) {
  return ticket(found(hash, more), CAUSE, "en", { answers: ANSWERS, words: WORDS }, "theirs");
}

test("the enhanced code tells what becomes of the mail, and which steps do not hold", () => {
  const { told, shown, without } = answer("#550-5.2.2");
  assert.equal(told, ANSWERS.kinds.refused);
  assert.deepEqual(shown, [told]);
  assert.deepEqual(without, ["mailbox-full/portal"]);
});

test("of codes of two classes, the server follows the reply code", () => {
  assert.equal(answer("#550-4.4.7").told.intro, "refused");
  assert.equal(answer("#451-5.2.2").told.waits, true);
});

test("a cause can have an answer of its own", () => {
  assert.equal(answer("#550&cause=greylisting").told.intro, "trying");
});

test("of a code that nobody knows, the class tells", () => {
  assert.equal(answer("#499").told.waits, true);
  assert.deepEqual(answer("#499").without, []);
});

test("without a code nothing is told, unless by a report", () => {
  assert.equal(answer("#").told.retry, null);
  assert.equal(answer("#", { action: "failed" }).told.intro, "refused");
  assert.equal(answer("#", { action: "delayed" }).told.waits, true);
});

test("two states stand side by side until a report says which", () => {
  assert.deepEqual(
    answer("#4.4.7").shown.map(({ intro }) => intro),
    ["trying", "over"],
  );
  assert.deepEqual(
    answer("#4.4.7", { action: "delayed" }).shown.map(({ intro }) => intro),
    ["trying"],
  );
  assert.equal(answer("#4.4.7", { action: "failed" }).told.intro, "over");
  assert.equal(answer("#550", { action: "delayed" }).told.waits, false);
});

test("the decoder says how sure a cause is, of a link's code alone the code", () => {
  for (const certainty of ["told", "likely", "none"]) {
    assert.equal(answer("#550", { basis: "phrase", certainty }).certainty, certainty);
  }
  assert.equal(answer("#550").certainty, "none");
  assert.equal(answer("#5.2.2").certainty, "told");
  assert.equal(answer("#599").certainty, "likely");
  assert.equal(answer("#550&cause=greylisting").certainty, "told");
});

test("a ticket names the codes, the advice and the page of the code", () => {
  assert.equal(
    written("#550-5.2.2"),
    "Your mail (550 5.2.2) came back.\n\nthe mailbox is full. Send it again.\n\nMore: https://smtp.example/en/5.2.2/",
  );
});

test("a ticket leads to the page of the cause where the code has none", () => {
  assert.match(written("#5.9.9&cause=mailbox-full"), /\/en\/cause\/mailbox-full\/$/);
});

test("a ticket says that the mail still waits", () => {
  assert.match(written("#451"), /^Your mail \(451\) waits\./);
  assert.doesNotMatch(written("#451"), /Send it again/);
});

test("a ticket says no guess as a fact", () => {
  assert.match(written("#550", { basis: "guess", certainty: "likely" }), /Most likely: the mail/);
  assert.doesNotMatch(written("#550", { basis: "phrase", certainty: "told" }), /Most likely/);
});

test("a ticket names the causes that the message leaves open, not those of its code", () => {
  const causes = { a: { names: { en: "Mailbox full" } }, b: { names: { en: "Spam" } } };
  const codes = { ...ANSWERS.codes, 550: { ...ANSWERS.codes[550], causes: ["a"] } };
  const answers = { ...ANSWERS, causes, codes };
  const finding = found("#550", { basis: "phrase", certainty: "likely", candidates: ["a", "b"] });
  const text = ticket(finding, CAUSE, "en", { answers, words: WORDS }, "theirs");
  assert.match(text, / Or: Spam\./);
});

test("a ticket names the other causes that are possible", () => {
  const causes = {
    a: { names: { en: "Mailbox full" } },
    b: { names: { en: "Spam" } },
    c: { names: { en: "Unknown" } },
    d: { names: { en: "Blocked" } },
  };
  const said = (certainty, known) => {
    const codes = { ...ANSWERS.codes, 550: { ...ANSWERS.codes[550], certainty, causes: known } };
    const answers = { ...ANSWERS, causes, codes };
    const finding = found("#550");
    return ticket(finding, CAUSE, "en", { answers, words: WORDS }, "theirs").split("\n\n")[1];
  };
  assert.match(said("likely", ["a", "b"]), /^Most likely: the mailbox.* Or: Spam\.$/);
  assert.match(said("likely", ["a", "b", "c", "d"]), / Or: Spam; Unknown; Blocked\.$/);
  const open = "One of these: Mailbox full; Spam; Unknown. Send us the message.";
  assert.equal(said("none", ["a", "b", "c", "d"]), open);
});

test("a ticket does not ask for the message that was pasted", () => {
  const causes = { a: { names: { en: "Mailbox full" } }, b: { names: { en: "Spam" } } };
  const finding = found("#550", { certainty: "none", basis: "code", candidates: ["a", "b"] });
  const written = (evidence) =>
    ticket(
      { ...finding, evidence },
      CAUSE,
      "en",
      { answers: { ...ANSWERS, causes }, words: WORDS },
      "theirs",
    ).split("\n\n")[1];
  assert.equal(written("550 not accepted"), "The message is silent: Mailbox full; Spam.");
  assert.match(written(""), /Send us the message/);
  assert.match(written("550 5.7.1"), /Send us the message/);
});
