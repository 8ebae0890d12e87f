import assert from "node:assert/strict";
import { test } from "node:test";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";
import { adviceOn, ticket } from "../../docs/assets/javascripts/page/ticket.js";
import { ANSWERS } from "./answers.js";

const WORDS = {
  tickets: {
    en: {
      locale: "en_GB",
      "ticket.code": " ({code})",
      "ticket.mail.to": " to {recipient}",
      "ticket.mail.on": " of {day}",
      "ticket.by.4": "{provider} waits.",
      "ticket.by.5": "{provider} refused.",
      "ticket.until": "Until {day}.",
      "ticket.left": "For {hours} hours.",
      "ticket.age": "Until it is {days} days old.",
      "ticket.wait": "Act tomorrow.",
      "ticket.moved": "Moved to {address}.",
      "ticket.sizes": "{size} of {limit} MB.",
      "ticket.intro.trying": "your mail{mail}{codes} waits.",
      "ticket.intro.over": "your mail{mail}{codes} waited.",
      "ticket.intro.held": "your mail{mail}{codes} is held.",
      "ticket.intro.refused": "your mail{mail}{codes} came back.",
      "ticket.certainty.likely": "Most likely: ",
      "ticket.certainty.none": "One of these: {causes}. Send us the message.",
      "ticket.certainty.open": "The message is silent: {causes}.",
      "ticket.certainty.held": "Ask for its release: {causes}.",
      "ticket.certainty.waiting": "Ask your provider: {causes}.",
      "ticket.certainty.waiting.ours": "Let us know: {causes}.",
      "ticket.others": "Or: {causes}.",
      "ticket.more": "More: {url}",
    },
  },
};

/** What tickets say of the cause. */
const CAUSE = {
  title: { en: "Mailbox full" },
  said: {
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

function written(hash, more) {
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  return ticket(found(hash, more), CAUSE, "en", context, "theirs");
}

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
  const tickets = { a: { title: { en: "Mailbox full" } }, b: { title: { en: "Spam" } } };
  const codes = { ...ANSWERS.codes, 550: { ...ANSWERS.codes[550], causes: ["a"] } };
  const answers = { ...ANSWERS, codes };
  const finding = found("#550", { basis: "phrase", certainty: "likely", candidates: ["a", "b"] });
  const text = ticket(finding, CAUSE, "en", { answers, words: WORDS, tickets }, "theirs");
  assert.match(text, / Or: Spam\./);
});

test("a ticket names the other causes that are possible", () => {
  const tickets = {
    a: { title: { en: "Mailbox full" } },
    b: { title: { en: "Spam" } },
    c: { title: { en: "Unknown" } },
    d: { title: { en: "Blocked" } },
  };
  const said = (certainty, known) => {
    const codes = { ...ANSWERS.codes, 550: { ...ANSWERS.codes[550], certainty, causes: known } };
    const answers = { ...ANSWERS, codes };
    const finding = found("#550");
    return ticket(finding, CAUSE, "en", { answers, words: WORDS, tickets }, "theirs").split(
      "\n\n",
    )[1];
  };
  assert.match(said("likely", ["a", "b"]), /^Most likely: the mailbox.* Or: Spam\.$/);
  assert.match(said("likely", ["a", "b", "c", "d"]), / Or: Spam; Unknown; Blocked\.$/);
  const open = "One of these: Mailbox full; Spam; Unknown. Send us the message.";
  assert.equal(said("none", ["a", "b", "c", "d"]), open);
});

test("a ticket does not ask for the message that was pasted", () => {
  const tickets = { a: { title: { en: "Mailbox full" } }, b: { title: { en: "Spam" } } };
  const finding = found("#550", { certainty: "none", basis: "code", candidates: ["a", "b"] });
  const written = (evidence) =>
    ticket(
      { ...finding, evidence },
      CAUSE,
      "en",
      { answers: ANSWERS, words: WORDS, tickets },
      "theirs",
    ).split("\n\n")[1];
  assert.equal(written("550 not accepted"), "The message is silent: Mailbox full; Spam.");
  assert.match(written(""), /Send us the message/);
  assert.match(written("550 5.7.1"), /Send us the message/);
});

test("the reason why a mail still waits is asked of whoever sends it", () => {
  const tickets = { a: { title: { en: "Mailbox full" } } };
  const answers = {
    ...ANSWERS,
    codes: { ...ANSWERS.codes, 451: { ...ANSWERS.codes[451], certainty: "none" } },
  };
  const finding = found("#451", { certainty: "none", basis: "guess", candidates: ["a"] });
  const written = (who) =>
    ticket(
      { ...finding, evidence: "not delivered yet" },
      CAUSE,
      "en",
      { answers, words: WORDS, tickets },
      who,
    ).split("\n\n")[1];
  assert.equal(written("theirs"), "Ask your provider: Mailbox full.");
  assert.equal(written("ours"), "Let us know: Mailbox full.");
});

/** The text for a bounce that tells more of its mail. */
function told(hash, more, particulars) {
  const nothing = { day: null, until: null, left: null, sizes: null };
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  const finding = found(hash, { basis: "phrase", certainty: "told", ...more });
  return ticket(finding, CAUSE, "en", context, "theirs", { ...nothing, ...particulars });
}

test("of a mail that is held a ticket neither sends it again nor asks whoever sends it", () => {
  const tickets = { a: { title: { en: "Mailbox full" } } };
  const text = (more) => {
    const finding = found("#", { action: "held", basis: "phrase", evidence: "It waits", ...more });
    return ticket(finding, CAUSE, "en", { answers: ANSWERS, words: WORDS, tickets }, "theirs");
  };
  assert.match(text({ certainty: "told" }), /^Your mail is held\.\n\nthe mailbox is full\.\n/);
  const silent = text({ certainty: "none", candidates: ["a"] });
  assert.match(silent, /\n\nAsk for its release: Mailbox full\.\n/);
});

test("a ticket names the recipient, the day, and whose server refused", () => {
  const more = { cause: "mailbox-full", recipient: "bob@example.com", provider: "gmail" };
  const text = told("#550-5.2.2", more, { day: new Date(Date.UTC(2026, 10, 26)) });
  const first = "Your mail to bob@example.com of 26 November 2026 (550 5.2.2) came back.";
  assert.equal(text.split("\n\n")[0], `${first} Gmail refused.`);
});

test("what is put into a ticket is taken word for word", () => {
  const recipient = "a$&{codes}@example.com";
  assert.match(told("#550-5.2.2", { recipient }, {}), /to a\$&\{codes\}@example\.com/);
});

test("of a program a ticket does not say that it refused", () => {
  assert.doesNotMatch(told("#550-5.2.2", { provider: "postfix" }, {}), /Postfix/);
});

test("of a blocklist a ticket does not say that it refused", () => {
  assert.doesNotMatch(told("#550-5.2.2", { provider: "list" }, {}), /A list/);
});

test("without a code no server is told to have refused", () => {
  const more = { cause: "mailbox-full", provider: "gmail", action: "failed" };
  assert.doesNotMatch(told("#cause=mailbox-full", more, {}), /Gmail/);
});

test("of a program that others run too only a host tells whose server refused", () => {
  const by = (more) => told("#550-5.2.2", { provider: "suite", reporter: null, ...more }, {});
  assert.doesNotMatch(by({ evidence: "550 5.2.2 full" }), /Suite/);
  assert.match(by({ evidence: "host mx.suite.example said: 550 5.2.2 full" }), /Suite refused/);
  assert.doesNotMatch(by({ evidence: "550 5.2.2 full", reporter: "suite" }), /Suite/);
});

test("a ticket says how long a server still tries, while it does", () => {
  const until = new Date(Date.UTC(2026, 10, 28));
  assert.match(told("#451", {}, { until }), /Until 28 November 2026\./);
  assert.match(told("#451", {}, { left: 47 }), /For 47 hours\./);
  assert.match(told("#451", {}, { age: 5 }), /Until it is 5 days old\./);
  assert.doesNotMatch(told("#550", {}, { until, left: 47, age: 5 }), /Until|hours/);
});

test("while a server tries, nobody has to act before tomorrow", () => {
  assert.match(told("#451", {}, { left: 47 }), /For 47 hours\. Act tomorrow\.\n/);
  assert.doesNotMatch(told("#451", {}, { left: 4 }), /tomorrow/);
  assert.doesNotMatch(told("#550", {}, {}), /tomorrow/);
});

test("a ticket says how large the mail is where that is the reason", () => {
  const sizes = { size: 36.64, limit: 25 };
  assert.match(told("#552", { cause: "message-too-large" }, { sizes }), /36\.6 of 25 MB/);
  assert.doesNotMatch(told("#552", { cause: "mailbox-full" }, { sizes }), /MB/);
});

test("a ticket leads to the page whose advice it gives", () => {
  const codes = { 550: { causes: ["a", "b"] } };
  const page = (cause, certainty, reply = "550") =>
    adviceOn({ reply, status: null, cause }, certainty, { codes });
  assert.equal(page("a", "told"), "550/");
  assert.equal(page("b", "told"), "cause/b/");
  assert.equal(page("b", "none"), "550/");
  assert.equal(page("b", "likely", "599"), "cause/b/");
  assert.equal(page("b", "none", null), "bounce/");
});

test("who has pasted the message is not asked for it", () => {
  const asking = {
    ...CAUSE,
    said: {
      en: [
        ["It is full.", null, null],
        ["Send it to us.", null, "ours", true],
      ],
    },
  };
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  const text = (evidence) =>
    ticket(found("#550-5.2.2", { evidence }), asking, "en", context, "ours");
  assert.match(text(""), /Send it to us/);
  assert.doesNotMatch(text("550 5.2.2 full"), /Send it to us/);
});

/** A ticket whose advice depends on whether the recipient has an administrator. */
const ELSEWHERE = {
  ...CAUSE,
  said: {
    en: [
      ["A rule refused it.", null, null],
      ["Tell their administrator.", null, null, false, false],
      ["We ask their provider.", null, null, false, true],
    ],
  },
};

test("a ticket sends nobody to an administrator whom a public provider does not have", () => {
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  const text = (more) =>
    ticket(found("#550-5.2.2", more), ELSEWHERE, "en", context, "theirs").split("\n\n")[1];
  const house = "A rule refused it. Tell their administrator.";
  const public_ = "A rule refused it. We ask their provider.";
  assert.equal(text({ provider: "gmail" }), public_);
  assert.equal(text({ provider: "suite" }), house);
  assert.equal(text({ provider: null }), house);
});

test("a refusal in the mail program sends nobody to the recipient's administrator", () => {
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  const more = { action: "unsent", provider: "suite" };
  const text = ticket(found("#451", more), ELSEWHERE, "en", context, "theirs");
  assert.doesNotMatch(text, /their administrator/);
});

test("the address in a mail program's message may be the account's own, and is not named", () => {
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  const text = (more) => ticket(found("#550-5.2.2", more), ELSEWHERE, "en", context, "theirs");
  const recipient = "anna@house.example";
  assert.match(text({ recipient }), / to anna@house\.example/);
  assert.doesNotMatch(text({ recipient, action: "unsent" }), /anna@house/);
});

test("the address tells a public provider where none that has mailboxes refused", () => {
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  const text = (more) => ticket(found("#550-5.2.2", more), ELSEWHERE, "en", context, "theirs");
  const recipient = "Bob@Gmail.example";
  assert.match(text({ provider: null, recipient }), /their provider/);
  assert.match(text({ provider: "list", recipient }), /their provider/);
  assert.match(text({ provider: "suite", recipient }), /their administrator/);
  assert.match(text({ provider: null, recipient: "bob@house.example" }), /their administrator/);
});

test("a company with its mail at a public provider has an administrator", () => {
  const context = { answers: ANSWERS, words: WORDS, tickets: {} };
  const text = (recipient) =>
    ticket(found("#550-5.2.2", { provider: "gmail", recipient }), ELSEWHERE, "en", context, "ours");
  assert.match(text("bob@house.example"), /their administrator/);
  assert.match(text("bob@gmail.example"), /their provider/);
  assert.match(text("bob@gmail.co.example"), /their provider/);
  assert.match(text(null), /their provider/);
});

test("of a mail still in its program a ticket sends nobody to the recipient for the reason", () => {
  const labels = {
    ...WORDS.tickets.en,
    "ticket.intro.unsent": "your mail{mail}{codes} stays.",
    "ticket.certainty.unsent": "Check: {causes}.",
  };
  const unsent = { told: "unsent", reports: {} };
  const answers = {
    ...ANSWERS,
    entries: [unsent, ...ANSWERS.entries.slice(1)],
    kinds: { ...ANSWERS.kinds, unsent: { ...ANSWERS.kinds.refused, outcome: "unsent" } },
  };
  const more = { certainty: "none", basis: "guess", candidates: ["a"], evidence: "550 no" };
  const text = ticket(
    found("#550", more),
    CAUSE,
    "en",
    {
      answers,
      words: { tickets: { en: labels } },
      tickets: { a: { title: { en: "Sign-in" } } },
    },
    "theirs",
  );
  assert.equal(text.split("\n\n")[1], "Check: Sign-in.");
});

test("a new address that the message gives is told", () => {
  const more = { cause: "mailbox-moved", basis: "phrase", certainty: "told" };
  assert.match(told("#550", more, { other: "c@new.example" }), /moved to c@new\.example\./i);
  assert.doesNotMatch(told("#550", more, { other: null }), /moved to/i);
  assert.doesNotMatch(told("#550", {}, { other: "c@new.example" }), /moved to/i);
});
