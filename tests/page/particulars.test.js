import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn, particularsOf } from "../../docs/assets/javascripts/page/particulars.js";

function day(text) {
  return dayIn(text)?.toISOString().slice(0, 10) ?? null;
}

/** What a text says of the mail whose refusal begins with `said`. */
function told(text, said = text) {
  const start = text.indexOf(said);
  const place = { start, end: start + said.length };
  return particularsOf(text, { ...place, evidence: said, words: said, recipient: "a@b.example" }, [
    "datum",
    "odesláno",
    "sent (local)",
  ]);
}

const DAYS = {
  "Thu, 26 Nov 2026 23:59:00 -0800": "2026-11-26",
  "3 March 2026 at 10:00": "2026-03-03",
  "2026-11-26T10:00:00+01:00 mail postfix": "2026-11-26",
  "26.11.2026 10:00": "2026-11-26",
  "11/26/2026 9:05:00 AM": "2026-11-26",
  "11/12/2026 09:05": null,
  "31 Feb 2026": null,
  "5.7.2620 version 2026": null,
  "Nov 26 10:00:00 mail": null,
};

for (const [text, expected] of Object.entries(DAYS)) {
  test(`the day in "${text}" is ${expected}`, () => assert.equal(day(text), expected));
}

const REPORT = `Date: Fri, 27 Nov 2026 08:00:00 +0100

Arrival-Date: Thu, 26 Nov 2026 10:00:00 +0100
Will-Retry-Until: Tue, 1 Dec 2026 10:00:00 +0100

Status: 4.4.1`;

test("a report says when the mail came and how long a server still tries", () => {
  const { day, until } = told(REPORT, "Status");
  assert.equal(day?.getUTCDate(), 26);
  assert.equal(until?.getUTCMonth(), 11);
});

test("the date of the bounce alone is not that of the mail, that of the mail below is", () => {
  const bounce = "Date: Fri, 27 Nov 2026 08:00:00 +0100\n\n550 5.1.1 no\n";
  assert.equal(told(bounce, "550").day, null);
  const both = `${bounce}\nDate: Wed, 25 Nov 2026 08:00:00 +0100\n`;
  assert.equal(told(both, "550").day?.getUTCDate(), 25);
});

test("a log line begins with its day", () => {
  const line = "2026-11-26T10:00:00 mail postfix/smtp: to=<a@b.example>, said: 550 no";
  assert.equal(told(line, "to=").day?.getUTCDate(), 26);
});

test("hours and days that a server still tries are hours", () => {
  assert.equal(told("Gmail will retry for 47 more hours.").left, 47);
  assert.equal(told("Message will be retried for 2 more day(s)").left, 48);
  assert.equal(told("keep trying for the next 1 days, 19 hours and 58 minutes").left, 43);
  assert.equal(told("in den nächsten 2 Tagen, 3 Stunden und 4 Minuten").left, 51);
  assert.equal(told("for the next 20 hours").left, 20);
  assert.equal(told("550 no").left, null);
});

test("sizes are read where the mail is larger than what is allowed", () => {
  const { sizes } = told("552 5.3.4 message size 38415873 exceeds size limit 26214400 of server");
  assert.equal(sizes?.limit, 25);
  assert.equal(Math.round(sizes?.size ?? 0), 37);
  assert.equal(told("size 26214400 of 38415873").sizes, null);
  assert.equal(told("552 5.3.4 message too large, id 38415873 26214400").sizes, null);
});

test("the date as mail programs show it, by its names in the data", () => {
  const shown = (/** @type {string} */ name) =>
    told(`Date: Fri, 27 Nov 2026 08:00:00 +0100\n\n550 no\n\n> ${name}: 26.11.2026 10:00`, "550");
  for (const name of ["Datum", "Odesláno", "Sent (local)"])
    assert.equal(shown(name).day?.toISOString().slice(0, 10), "2026-11-26", name);
  assert.equal(shown("Gesendet").day, null);
});

test("so does a line that is told as a whole", () => {
  const line = "2026-11-26T10:00:00 mail postfix/smtp: to=<a@b.example>, said: 550 no";
  assert.equal(told(line).day?.getUTCDate(), 26);
  const later = "mail postfix/smtp: to=<a@b.example>, said: 550 no (2026-11-26T10:00:00)";
  assert.equal(told(later).day, null);
});

test("the one other address that a server names", () => {
  assert.equal(told("551 <a@b.example> please try <C.D@new.example>.").other, "c.d@new.example");
  assert.equal(told("551 try <c@new.example> or <d@new.example>").other, null);
  assert.equal(told("551 <A@b.example> has moved").other, null);
});

test("one date alone is the mail's where it stands below what is told", () => {
  const date = "Date: Wed, 25 Nov 2026 16:03:20 +0100";
  const said = "#550 5.3.4 too large";
  assert.equal(told(`${said}\n\nFrom: a@b.example\n${date}`, said).day?.getUTCDate(), 25);
  assert.equal(told(`${date}\n\n${said}`, said).day, null);
});

test("how old a mail may become says how long a server still tries", () => {
  const age = "It will be retried until it is 5 day(s) old.";
  const { until, age: days } = told(age);
  assert.deepEqual([until, days], [null, 5]);
  assert.equal(told("Will keep trying until message is 4 days old").age, 4);
  const dated = told(`${age}\n\nArrival-Date: Thu, 26 Nov 2026 10:00:00 +0100`, age);
  assert.equal(dated.until?.toISOString().slice(0, 10), "2026-12-01");
});

test("a warning of Exim says of which day the mail is", () => {
  const said = "Delay reason: 452 4.2.2 over quota";
  const warning = `Date: Thu, 26 Nov 2026 09:12:50 +0100

The date of the message is:    Wed, 25 Nov 2026 09:12:44 +0100

${said}`;
  assert.equal(told(warning, said).day?.getUTCDate(), 25);
  const sendmail = `The original message was received at Tue, 24 Nov 2026 14:05:11 GMT\n\n${said}`;
  assert.equal(told(sendmail, said).day?.getUTCDate(), 24);
});
