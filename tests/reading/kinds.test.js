// What kind of text it is, besides what it says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { small } from "./small.js";

const HEAD = "From: MAILER-DAEMON@example.org\nSubject: Returned mail\n\n";

/** @type {[text: string, kind: string][]} */
const KINDS = [
  ["550 5.1.1 no such user", "bounce"],
  ["452 4.2.2 over quota", "delay"],
  ["450 hmm", "delay"],
  ["250 2.1.5 ok", "success"],
  ["4.4.1 too old", "bounce"],
  [`${HEAD}it was delayed: no answer`, "delay"],
  [`${HEAD}it was not delivered, it is held`, "delay"],
  [`${HEAD}it was not delivered: over quota`, "bounce"],
  [`${HEAD}it was not delivered`, "bounce-without-reason"],
  ["it was not delivered", "bounce-without-reason"],
  ["Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 4.4.1", "bounce"],
  ["Final-Recipient: rfc822; a@b.example\nAction: delayed\nStatus: 4.4.1", "delay"],
  ["Final-Recipient: rfc822; a@b.example\nAction: relayed\nStatus: 2.1.5", "success"],
  ["see you tomorrow", "none"],
];

for (const [text, kind] of KINDS)
  test(`${kind}: ${JSON.stringify(text)}`, () => {
    assert.equal(decode(text, small).kind, kind);
  });
