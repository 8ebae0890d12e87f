// Several recipients in one text: each on its own, with its own answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { catalog } from "./catalog.js";

/** @type {(text: string) => string[]} */
const told = (text) =>
  decode(text, catalog).findings.map(({ recipient, reply, status, cause, action }) =>
    [recipient, reply, status, cause, action].join(" "),
  );

const UNKNOWN = "anna@example.com 550 5.1.1 recipient-unknown";
const FULL = "bert@example.net 552 5.2.2 mailbox-full";

test("a list of waiting mails of Postfix", () => {
  const list = `-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------
A1B2C3D4E5*    4711 Mon May  4 05:51:12  bob@example.org
                                         anna@example.com

F1B2C3D4E5      550 Mon May  4 05:51:12  bob@example.org
(host mx.example.net[192.0.2.25] said: 452 4.2.2 Mailbox is full (in reply to RCPT TO command))
                                         bert@example.net
(connect to mx.example.org[192.0.2.26]:25: Connection timed out)
                                         carl@example.org
                                         dora@example.org

-- 5 Kbytes in 2 Requests.`;
  const answer = decode(list, catalog);
  assert.equal(answer.kind, "delay");
  assert.deepEqual(told(list).slice(1), [
    "bert@example.net 452 4.2.2 mailbox-full delayed",
    "carl@example.org   no-answer delayed",
    "dora@example.org   no-answer delayed",
  ]);
  const { start, end } = answer.findings[1];
  assert.match(list.slice(start, end), /^host mx\.example\.net.*command\)$/);
});

test("a list of waiting mails of Sendmail", () => {
  const list = `                /var/spool/mqueue (1 request)
-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------
w44A1B2C012346     4711 Mon May  4 05:52 <bob@example.org>
                 (Deferred: 452 4.2.2 Mailbox full)
                                         <bert@example.net>
                Total requests: 1`;
  assert.deepEqual(told(list), ["bert@example.net 452 4.2.2 mailbox-full delayed"]);
});

test("a list of waiting mails of Exim: what was delivered stands last", () => {
  const list = `25m  2.9K 0t5C6f-0000c8-00 <bob@example.org>
        D anna@example.com
          bert@example.net`;
  assert.deepEqual(
    decode(list, catalog).findings.map(({ recipient, action }) => `${recipient} ${action}`),
    ["bert@example.net delayed", "anna@example.com delivered"],
  );
});

test("recipients in the lines of a list", () => {
  const list = `These failed:
anna@example.com - 550 5.1.1 User unknown
bert@example.net - 552 5.2.2 Mailbox full`;
  assert.deepEqual(told(list), [`${UNKNOWN} `, `${FULL} `]);
});

test("recipients in one sentence", () => {
  const sentence =
    "Delivery failed for anna@example.com (550 5.1.1 User unknown) and bert@example.net (552 5.2.2 mailbox full).";
  assert.deepEqual(told(sentence), [`${UNKNOWN} `, `${FULL} `]);
});

test("recipients of whom words tell, and no code", () => {
  const mail = `Delivery has failed to these recipients or groups:

anna@example.com
User unknown.

bert@example.net
The recipient's mailbox is full and can't accept messages now.`;
  assert.deepEqual(told(mail), [
    "anna@example.com   recipient-unknown ",
    "bert@example.net   mailbox-full ",
  ]);
});

test("recipients below each other share the reason that stands once", () => {
  const mail = (/** @type {string} */ said) =>
    `Your message could not be delivered to:\n\nanna@example.com\nbert@example.net\n\n${said}`;
  assert.deepEqual(told(mail("Reason: the mailbox is full.")), [
    "anna@example.com   mailbox-full ",
    "bert@example.net   mailbox-full ",
  ]);
  assert.deepEqual(told(mail("550 5.1.1 User unknown")), [
    `${UNKNOWN} `,
    `bert@example.net 550 5.1.1 recipient-unknown `,
  ]);
  const apart =
    "Undelivered:\n\nanna@example.com\n\nA copy is with:\n\nbert@example.net\n\n552 5.2.2 Mailbox full";
  assert.equal(decode(apart, catalog).findings.length, 1);
});

const ROWS = [
  ["anna@example.com", "bounce", "550 5.1.1 User unknown"],
  ["bert@example.net", "bounce", "552 5.2.2 Mailbox full"],
  ["carl@example.org", "delivered", "250 2.0.0 OK"],
];

for (const [name, line] of /** @type {[string, (row: string[]) => string][]} */ ([
  ["semicolons", (row) => row.join(";")],
  ["tabs", (row) => row.join("\t")],
  ["quoted cells", (row) => row.map((cell) => `"${cell}"`).join(",")],
]))
  test(`the rows of a table with ${name}`, () => {
    const table = [["email", "event", "reason"], ...ROWS].map(line).join("\n");
    assert.deepEqual(told(table), [
      `${UNKNOWN} failed`,
      `${FULL} failed`,
      "carl@example.org 250 2.0.0  delivered",
    ]);
  });

test("a row without a code is a recipient as well", () => {
  const table = "anna@example.com;bounce;550 5.1.1 User unknown\nbert@example.net;dropped;-";
  assert.deepEqual(
    decode(table, catalog).findings.map(({ recipient, action }) => `${recipient} ${action}`),
    ["anna@example.com failed", "bert@example.net failed"],
  );
});

test("what is no table is read as a text", () => {
  const bounce = "anna@example.com;bounce;550 5.1.1 User unknown";
  const uneven = `${bounce}\nbert@example.net;bounce`;
  assert.equal(decode(uneven, catalog).findings[0].recipient, "anna@example.com");
  assert.equal(decode(bounce, catalog).findings.length, 1);
  assert.equal(
    decode(`${bounce}\nbert@example.net;bounce;${"x".repeat(5000)}`, catalog).primary?.reply,
    "550",
  );
  const quoted = `"anna@example.com","bounce","550 5.1.1 ""gone"", User unknown"`;
  assert.equal(decode(`${quoted}\n${quoted.replace("anna", "carl")}`, catalog).findings.length, 2);
});

test("a column of sums is none of codes", () => {
  const sums = "id,email,status,sum\n1,anna@example.com,sent,550\n2,bert@example.net,open,501";
  assert.deepEqual(
    decode(sums, catalog).findings.filter(({ cause }) => cause),
    [],
  );
});

test("a table of people is no list of failures", () => {
  const people = "Anna;anna@example.com;New York\nBert;bert@example.net;Old York";
  assert.deepEqual(told(people), []);
});
