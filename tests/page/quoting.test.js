import assert from "node:assert/strict";
import { test } from "node:test";
import { linkOf, textFor } from "../../docs/assets/javascripts/page/quoting.js";

const RESPONSE = {
  id: "gmail-full",
  text: "552 5.2.2 over quota: $& $1",
  provider: "Gmail $&",
  name: "552 5.2.2 at Gmail",
  cause: "mailbox-full",
  outcome: "5",
  pages: { de: "https://smtp.example/5.2.2/", en: "https://smtp.example/en/5.2.2/" },
};

const WORDS = {
  language: "en",
  said: { de: { 5: "{provider} lehnte ab:" }, en: { 5: "{provider} refused:" } },
  causes: { "mailbox-full": { de: "Das Postfach ist voll.", en: "The mailbox is full." } },
  more: { de: "Mehr: {url}", en: "More: {url}" },
};

test("the response is copied as it is", () => {
  assert.equal(textFor("text", RESPONSE, WORDS), RESPONSE.text);
});

test("links lead to the response, in the language of the page", () => {
  const link = "https://smtp.example/en/5.2.2/#gmail-full";
  assert.equal(linkOf(RESPONSE, "en"), link);
  assert.equal(textFor("link", RESPONSE, WORDS), link);
  assert.equal(textFor("markdown", RESPONSE, WORDS), `[552 5.2.2 at Gmail](${link})`);
});

test("a ticket says who refused with which words, why, and where to read on", () => {
  assert.equal(
    textFor("de", RESPONSE, WORDS),
    [
      "Gmail $& lehnte ab:",
      RESPONSE.text,
      "Das Postfach ist voll.",
      "Mehr: https://smtp.example/5.2.2/#gmail-full",
    ].join("\n\n"),
  );
});
