import assert from "node:assert/strict";
import { test } from "node:test";
import { letter } from "../../docs/assets/javascripts/page/letter.js";

const FORM = [
  "Your server for {domain|<recipient domain>} refuses since {time|<time>} until {time|<time>}.",
  "Sender: {sender|<sender address>}",
  "Recipient: {recipient|<recipient address>}",
  "Response: {response|<server response>}",
  "Server: {server|<IP address>}",
].join("\n");

const LABELS = { locale: "en_GB" };

function written(finding, particulars) {
  const found = { recipient: null, words: "", ...finding };
  return letter(FORM, found, { day: null, time: null, ...particulars }, LABELS).split("\n");
}

test("what the bounce tells is filled in, the rest stays open", () => {
  const finding = { recipient: "anna@example.com", words: "550 5.7.1 No" };
  const time = "Tue, 24 Nov 2026 10:15:40 +0100";
  assert.deepEqual(written(finding, { time }), [
    `Your server for example.com refuses since ${time} until <time>.`,
    "Sender: <sender address>",
    "Recipient: anna@example.com",
    "Response: 550 5.7.1 No",
    "Server: <IP address>",
  ]);
});

test("where no time stands the day is told", () => {
  const day = new Date(Date.UTC(2026, 10, 24));
  assert.match(written({}, { day })[0], /since 24 November 2026 until <time>/);
});

test("of nothing that is known all places stay", () => {
  const marks = /\{\w+\||\}/g;
  assert.deepEqual(written({}, {}), FORM.replace(/\{\w+\|(<[^>]*>)\}/g, "$1").split("\n"));
  assert.doesNotMatch(written({}, {}).join(), marks);
});

test("a code alone is no answer", () => {
  assert.equal(written({ words: "550 5.7.1" }, {})[3], "Response: <server response>");
});

test("what stands in an answer is taken as it is", () => {
  assert.equal(written({ words: "550 no $& {time|x}" }, {})[3], "Response: 550 no $& {time|x}");
});

test("the one address that an answer names is that of the server", () => {
  const server = (words) => written({ words }, {})[4].slice("Server: ".length);
  assert.equal(
    server("554 5.7.1 [192.0.2.9] is listed, see https://x.example/192.0.2.9"),
    "192.0.2.9",
  );
  assert.equal(server("554 5.7.1 192.0.2.9 is listed: 127.0.0.4"), "192.0.2.9");
  assert.equal(server("421 Messages from 192.0.2.9 deferred - 4.16.55.1"), "<IP address>");
  assert.equal(server("connect to mx.example.com[192.0.2.9]: timed out"), "<IP address>");
});
