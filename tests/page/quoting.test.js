import assert from "node:assert/strict";
import { test } from "node:test";
import { linkOf, textFor } from "../../docs/assets/javascripts/page/quoting.js";

const RESPONSE = {
  id: "gmail-full",
  text: "552 5.2.2 over quota: $& $1",
  provider: "Gmail $&",
  name: "552 5.2.2 at Gmail",
  cause: "mailbox-full",
  outcome: "refused",
  pageIn: (/** @type {string} */ language) =>
    `https://smtp.example/${language === "de" ? "" : `${language}/`}5.2.2/`,
};

const PARTS = {
  de: [
    ["Das Postfach ist voll.", null, null],
    ["Das vergeht.", "4", null],
    ["Senden Sie neu.", "5", null],
    ["Fragen Sie Ihren Anbieter.", null, "theirs"],
    ["Wir sehen nach.", null, "ours"],
  ],
  en: [["The mailbox is full.", null, null]],
};

const WORDS = {
  language: "en",
  said: { de: { refused: "{provider} lehnte ab:" }, en: { refused: "{provider} refused:" } },
  causes: { "mailbox-full": PARTS },
  more: { de: "Mehr: {url}", en: "More: {url}" },
  public: ["Gmail $&"],
  about: { de: "https://smtp.example/cause/", en: "https://smtp.example/en/cause/" },
};

test("the response is copied as it is", () => {
  assert.equal(textFor("text", RESPONSE, WORDS, "theirs"), RESPONSE.text);
});

test("links lead to the response, in the language of the page", () => {
  const link = "https://smtp.example/en/5.2.2/#gmail-full";
  assert.equal(linkOf(RESPONSE, "en"), link);
  assert.equal(textFor("link", RESPONSE, WORDS, "theirs"), link);
  assert.equal(textFor("markdown", RESPONSE, WORDS, "theirs"), `[552 5.2.2 at Gmail](${link})`);
});

test("a ticket says who refused with which words, why, and where to read on", () => {
  assert.equal(
    textFor("de", RESPONSE, WORDS, "theirs"),
    [
      "Gmail $& lehnte ab:",
      RESPONSE.text,
      "Das Postfach ist voll. Senden Sie neu. Fragen Sie Ihren Anbieter.",
      "Mehr: https://smtp.example/cause/mailbox-full/",
    ].join("\n\n"),
  );
});

test("a ticket says what holds while a server still tries, in the voice of who writes", () => {
  const waiting = { ...RESPONSE, outcome: "trying" };
  const words = { ...WORDS, said: { de: { trying: "{provider} wartet:" } } };
  const said = textFor("de", waiting, words, "ours").split("\n\n")[2];
  assert.equal(said, "Das Postfach ist voll. Das vergeht. Wir sehen nach.");
});

test("a ticket has the sentences for public providers at those alone", () => {
  const parts = {
    de: [
      ["Fragen Sie dort.", null, null, false, false],
      ["Wir fragen.", null, null, false, true],
    ],
  };
  const words = { ...WORDS, causes: { "mailbox-full": parts } };
  const said = (/** @type {string} */ provider) =>
    textFor("de", { ...RESPONSE, provider }, words, "theirs").split("\n\n")[2];
  assert.equal(said("Gmail $&"), "Wir fragen.");
  assert.equal(said("Postfix"), "Fragen Sie dort.");
});
