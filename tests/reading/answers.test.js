// What a server wrote, without what the reporting program put around it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { catalog } from "./catalog.js";

/** @type {Record<string, [text: string, words: string]>} */
const ANSWERS = {
  "of Postfix": [
    "<a@b.example>: host mx.b.example[192.0.2.1] said: 550 5.9.9 Nope, not\n    here (in reply to RCPT TO command)",
    "550 5.9.9 Nope, not here",
  ],
  "of several lines": [
    "host mx.b.example said: 550-5.9.9 Nope 550 5.9.9 not here (in reply to end of DATA command)",
    "550-5.9.9 Nope 550 5.9.9 not here",
  ],
  "on a line of its own": ["550 5.9.9 Nope", "550 5.9.9 Nope"],
  "without a code": ["<a@b.example>: Mailbox is full", "<a@b.example>: Mailbox is full"],
};

for (const [name, [text, words]] of Object.entries(ANSWERS))
  test(`the words of an answer ${name}`, () => {
    assert.equal(decode(text, catalog).primary?.words, words);
  });
