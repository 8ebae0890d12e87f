import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, masked } from "../../docs/assets/javascripts/page/reporting.js";

const FORM = "https://github.com/example/smtp-codes/issues/new?template=3-provider-response.yml";
/** @type {any} The one word that is needed. */
const CONTEXT = { words: { "decode.report.source": "own bounce message" } };

test("addresses do not get into the form", () => {
  for (const [text, expected] of [
    ["550 <anna@example.com>: no", "550 <address>: no"],
    ["550 anna.b+c@mail.example.com, no", "550 <address>, no"],
    ["550 [203.0.113.45] refused", "550 [<ip>] refused"],
    ["550 2001:db8::1 refused", "550 <ip> refused"],
    ["550 IPv6:2001:db8:0:0:0:0:0:1 refused", "550 <ip> refused"],
    [
      "550 5.7.1 at 10:15:00, see https://example.com/a",
      "550 5.7.1 at 10:15:00, see https://example.com/a",
    ],
  ])
    assert.equal(masked(text), expected);
});

test("a long text is cut, or no browser would open the form", () => {
  assert.equal(masked("x".repeat(5000)).length, 1000);
});

test("the form is filled in with what is known, and with nothing else", () => {
  const form = new URL(addressOf(FORM, "Gmail", "550-5.7.1 Nope & <id>#1", CONTEXT));
  assert.deepEqual(Object.fromEntries(form.searchParams), {
    template: "3-provider-response.yml",
    title: "Response: Gmail 550-5.7.1",
    provider: "Gmail",
    response: "550-5.7.1 Nope & <id>#1",
    source: "own bounce message",
  });
  const empty = new URL(addressOf(FORM, "", "", CONTEXT));
  assert.deepEqual([...empty.searchParams.keys()], ["template", "title", "source"]);
});
