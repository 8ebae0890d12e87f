// Notifications of sending services: each recipient on its own, and no number that is none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MANY } from "../../docs/assets/javascripts/decoder/addresses.js";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { jsonOf } from "../../docs/assets/javascripts/decoder/json.js";
import { knowledgeOf } from "../../docs/assets/javascripts/decoder/knowledge.js";
import { catalog } from "./catalog.js";

/** @type {(value: unknown) => unknown[]} */
const told = (value) =>
  decode(JSON.stringify(value), catalog).findings.map(({ recipient, reply, status, cause }) =>
    [recipient, reply, status, cause].join(" "),
  );

const TWO = {
  notificationType: "Bounce",
  mail: {
    destination: ["anna@example.com", "bert@example.net"],
    timestamp: "2026-05-04T05:51:12Z",
  },
  bounce: {
    bouncedRecipients: [
      {
        emailAddress: "anna@example.com",
        status: "5.1.1",
        diagnosticCode: "smtp; 550 5.1.1 User unknown",
      },
      { emailAddress: "bert@example.net", diagnosticCode: "smtp; 552 5.2.2 Mailbox is full" },
    ],
  },
};

test("several recipients, each with its own answer", () => {
  const expected = [
    "anna@example.com 550 5.1.1 recipient-unknown",
    "bert@example.net 552 5.2.2 mailbox-full",
  ];
  assert.deepEqual(told(TWO), expected);
  assert.deepEqual(told({ Type: "Notification", Message: JSON.stringify(TWO) }), expected);
});

test("the place of each is its own answer", () => {
  const text = JSON.stringify(TWO, null, 2);
  const { findings } = decode(text, catalog);
  assert.deepEqual(
    findings.map(({ start, end }) => text.slice(start, end)),
    ["smtp; 550 5.1.1 User unknown", "smtp; 552 5.2.2 Mailbox is full"],
  );
});

test("a list of events: failures stand before successes", () => {
  const events = [
    { email: "anna@example.com", event: "delivered", response: "250 OK" },
    { email: "bert@example.net", event: "deferred", response: "451 4.7.1 Greylisted, try later" },
    {
      email: "carl@example.org",
      event: "bounce",
      status: "5.1.1",
      reason: "550 5.1.1 User unknown",
    },
  ];
  const expected = [
    "bert@example.net 451 4.7.1 greylisting",
    "carl@example.org 550 5.1.1 recipient-unknown",
    "anna@example.com 250  ",
  ];
  assert.deepEqual(told(events), expected);
  const lines = events.map((event) => JSON.stringify(event)).join("\n");
  assert.equal(decode(lines, catalog).findings.length, expected.length);
});

test("a code beside its words", () => {
  const event = {
    event: "failed",
    recipient: "anna@example.com",
    "delivery-status": { code: 550, message: "5.1.1 User unknown" },
  };
  assert.deepEqual(told(event), ["anna@example.com 550 5.1.1 recipient-unknown"]);
});

test("a name that says why is read as words", () => {
  const event = {
    eventType: "Bounce",
    bounce: {
      bounceType: "Transient",
      bounceSubType: "MailboxFull",
      bouncedRecipients: [{ emailAddress: "anna@example.com" }],
    },
  };
  const { kind, findings } = decode(JSON.stringify(event), catalog);
  assert.equal(kind, "delay");
  assert.deepEqual(
    findings.map(({ cause, action }) => [cause, action]),
    [["mailbox-full", "delayed"]],
  );
});

test("an answer with a code goes before words about it", () => {
  const event = {
    RecordType: "Bounce",
    Description: "The server was unable to deliver your message (ex: mailbox full).",
    Details: "smtp;550 5.1.1 User unknown",
    Email: "anna@example.com",
  };
  assert.deepEqual(told(event), ["anna@example.com 550 5.1.1 recipient-unknown"]);
});

test("JSON whose strings were broken is read", () => {
  const text = JSON.stringify(TWO).replace("User unknown", "User\nunknown");
  assert.equal(decode(text, catalog).findings.length, 2);
});

test("a success is one, whatever numbers stand in it", () => {
  const delivery = {
    notificationType: "Delivery",
    delivery: {
      processingTimeMillis: 546,
      recipients: ["anna@example.com"],
      smtpResponse: "250 2.6.0 Ok",
    },
  };
  assert.equal(decode(JSON.stringify(delivery), catalog).kind, "success");
});

test("other JSON is no bounce", () => {
  for (const value of [
    { event: "delivered", size: 512 },
    { policies: [{ summary: { "total-failure-session-count": 550 } }] },
    { name: "anna", to: "somewhere", code: 550 },
    [550, 551],
  ])
    assert.deepEqual(told(value), [], JSON.stringify(value));
});

test("a bounce in a field of JSON is read", () => {
  assert.deepEqual(
    told({ id: 17, body: "<anna@example.com>: host mx.example.com said:\n550 5.1.1 User unknown" }),
    ["anna@example.com 550 5.1.1 recipient-unknown"],
  );
});

test("what only begins like JSON is read as a text", () => {
  assert.equal(decode("[550 5.1.1 User unknown]", catalog).primary?.status, "5.1.1");
});

test("what an event tells is looked up once, of however many recipients", () => {
  let count = 0;
  const { service } = knowledgeOf(catalog).patterns;
  class Counting extends Set {
    /** @param {unknown} name */
    has(name) {
      count++;
      return super.has(name);
    }
  }
  const patterns = { ...service, statuses: new Counting(service.statuses) };
  const fields = Array.from({ length: 5000 }, (_, i) => [`field${i}`, "x"]);
  const recipient = Array.from({ length: 5000 }, (_, i) => `u${i}@example.com`);
  const text = JSON.stringify({ recipient, reason: "550 5.1.1 no", ...Object.fromEntries(fields) });
  assert.equal(jsonOf(text, patterns)?.events.length, MANY);
  assert.ok(count > 0 && count < 5000, String(count));
});

test("a reason that is one word is read as well", () => {
  const one = { email: "anna@example.com", event: "blocked" };
  for (const said of [{ error: "preblocked" }, { reason: "suppress-bounce" }])
    assert.deepEqual(told({ ...one, ...said }), ["anna@example.com   address-suppressed"]);
});
