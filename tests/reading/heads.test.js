// What the head of a mail says about it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { headVerdict } from "../../docs/assets/javascripts/decoder/heads.js";
import { knowledgeOf } from "../../docs/assets/javascripts/decoder/knowledge.js";
import { readMail } from "../../docs/assets/javascripts/decoder/mail.js";
import { catalog } from "./catalog.js";

const { patterns } = knowledgeOf(catalog);

/** @type {[head: string, verdict: string][]} */
const HEADS = [
  ["From: MAILER-DAEMON@example.com\nSubject: Undelivered Mail", "bounce"],
  ["From: MAILER-DAEMON@example.com\nSubject: hello", "likely"],
  ["Sender: postmaster@example.com\nFrom: a@example.com\nSubject: hello", "likely"],
  ["From: a@example.com\nSubject: Undelivered Mail", "open"],
  ["From: <>\nSubject: Undelivered Mail", "bounce"],
  ["From: a@example.com\nReturn-Path: <>\nSubject: Undelivered Mail", "bounce"],
  ["From: a@example.com\nReturn-Path: <>\nSubject: hello", "open"],
  ["From: a@example.com\nSubject: Automatic reply: hello", "none"],
  ["From: postmaster@example.com\nSubject: Automatic reply: hello", "none"],
  ["From: a@example.com\nSubject: Automatic reply: Undelivered Mail", "open"],
  ["From: a@example.com\nSubject: Re: Out of office", "none"],
  ["From: a@example.com\nSubject: [Auto-Reply] x", "none"],
  ["From: a@example.com\nSubject: OOO", "none"],
  ["From: a@example.com\nSubject: ooohs", "open"],
  ["From: a@example.com\nAuto-Submitted: auto-replied\nSubject: x", "none"],
  ["From: postmaster@example.com\nAuto-Submitted: auto-replied\nSubject: x", "likely"],
  ["From: a@example.com\nAuto-Submitted: auto-replied\nSubject: failure notice", "open"],
  ["From: a@example.com\nAuto-Submitted: auto-generated\nSubject: x", "open"],
  ["From: a@example.com\nSubject: Read: x", "none"],
  ["From: a@example.com\nSubject: Read", "none"],
  ["From: a@example.com\nSubject: Read this", "open"],
  ["From: postmaster@example.com\nSubject: Read: x", "likely"],
  ["From: a@example.com\nSubject: Gelesen: Undelivered Mail", "none"],
  ["From: a@example.com\nList-Id: x\nSubject: x", "none"],
  ["From: a@example.com\nList-Unsubscribe: x\nSubject: x", "none"],
  ["From: a@example.com\nPrecedence: bulk\nSubject: x", "none"],
  ["From: a@example.com\nPrecedence: first\nSubject: x", "open"],
  ["From: a@example.com\nList-Id: x\nSubject: failure notice", "open"],
  ["From: postmaster@example.com\nList-Id: x\nSubject: x", "likely"],
  ["From: a@example.com\nX-Failed-Recipients: b\nSubject: x", "bounce"],
  [
    "From: a@example.com\nContent-Type: multipart/report; report-type=delivery-status\nSubject: Automatic reply: x",
    "bounce",
  ],
  ["From: a@example.com\nContent-Type: multipart/report\nSubject: x", "bounce"],
  ["From: a@example.com\nContent-Type: multipart/report\nSubject: Automatic reply: x", "none"],
  [
    'From: a@example.com\nContent-Type: multipart/report; report-type="feedback-report"\nSubject: failure notice',
    "none",
  ],
  [
    "From: a@example.com\nContent-Type: multipart/report; report-type=disposition-notification\nSubject: failure notice",
    "none",
  ],
  ["From: =?utf-8?Q?MAILER-DAEMON?= <a@example.com>\nSubject: =?utf-8?Q?Unzustellbar?=", "bounce"],
  ["From: a@example.com\nSubject: Ihre Zustellung", "open"],
  ["From: a@example.com\nSubject: message was rejected", "open"],
  ["From: a@example.com\nSubject: message to all of you in that house rejected", "open"],
  ["From: a@example.com\nSubject: Automatic reply: x\nX-Failed-Recipients: b", "bounce"],
];

for (const [head, expected] of HEADS)
  test(`${expected}: ${JSON.stringify(head)}`, () => {
    const { fields } = readMail(`${head}\n\nwords`, patterns);
    assert.equal(headVerdict(fields, patterns.fields, patterns.head), expected);
  });
