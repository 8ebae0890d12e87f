// How long a text may be to be taken for a bounce, and how near things have to stand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { knowledgeOf } from "../../docs/assets/javascripts/decoder/knowledge.js";
import { readPage } from "../../docs/assets/javascripts/decoder/pages.js";
import { spokenIn } from "../../docs/assets/javascripts/decoder/spoken.js";
import { stretchesFor } from "../../docs/assets/javascripts/decoder/stretches.js";
import { small } from "./small.js";

const filler = (/** @type {number} */ length) => "word ".repeat(length / "word ".length);

/** @type {[name: string, text: string, found: [reply: string | null, status: string | null, cause: string | null] | null][]} */
const TEXTS = [
  [
    "a long text with a sure code",
    `said: 550 no such user ${filler(600)}`,
    ["550", null, "unknown"],
  ],
  ["a long text with a possible code", `x\n550\nno such user ${filler(600)}`, null],
  [
    "a long text with a likely code and words",
    `550 no such user ${filler(600)}`,
    ["550", null, "unknown"],
  ],
  ["a long text with a likely code, no words", `550 rabbits ${filler(600)}`, null],
  [
    "a long text with markers",
    `It was not delivered.\nx\n550\n${filler(600)}`,
    ["550", null, "unknown"],
  ],
  [
    "a long text with traces",
    `postmaster, delivery, our mail system\nx\n550\n${filler(600)}`,
    ["550", null, "unknown"],
  ],
  [
    "a long text with too few traces",
    `postmaster, delivery, delivery\nx\n550\n${filler(600)}`,
    null,
  ],
  [
    "a vague phrase in a longer text",
    "I am sorry word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ",
    null,
  ],
  [
    "a phrase in a longer text",
    "it says: no such user. word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ",
    [null, null, "unknown"],
  ],
  ["a phrase in a long text", `no such user ${filler(600)}`, null],
  [
    "a phrase in a long text with markers and an address",
    `a mail was not delivered to <a@b.example> no such user ${filler(600)}`,
    [null, null, "unknown"],
  ],
  [
    "the same about a parcel",
    `a parcel was not delivered to <a@b.example> no such user ${filler(600)}`,
    null,
  ],
  ["a number beside a host in a long text", `mx.bee.example: 550 hmm ${filler(600)}`, null],
  ["an answer in a long text", `it said: 550 hmm ${filler(600)}`, ["550", null, "unknown"]],
  [
    "a number with words in a long text",
    `x: 550 no such user ${filler(600)}`,
    ["550", null, "unknown"],
  ],
  ["a pair in a long text", `a\nb\nc\nwe talk of 550 5.1.1 here ${filler(600)}`, null],
  ["a pair at the beginning of it", `550 5.1.1 hmm ${filler(600)}`, ["550", "5.1.1", "unknown"]],
  [
    "a pair beside a host in it",
    `a\nb\nc\nwe talk of 550 5.1.1 at mx.bee.example ${filler(600)}`,
    ["550", "5.1.1", "unknown"],
  ],
  [
    "a pair behind a colon in it",
    `a\nb\nc\nit is: 550 5.1.1 ${filler(600)}`,
    ["550", "5.1.1", "unknown"],
  ],
  ["the same without an address", `a mail was not delivered: no such user ${filler(600)}`, null],
  [
    "the same with the address far away",
    `a mail was not delivered to ${filler(250)}<a@b.example> no such user ${filler(600)}`,
    [null, null, "unknown"],
  ],
  [
    "a response without a code in a longer text",
    "it says: we kept it for five days. word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ",
    [null, null, "expired"],
  ],
  [
    "a sentence of 160 letters, a vague phrase",
    `quite gone by now: a@b.example${" x".repeat(65)}`,
    [null, null, "moved"],
  ],
  [
    "a sentence of 161 letters, a vague phrase",
    `quite gone by now: a@b.example${" x".repeat(65)}y`,
    null,
  ],
  ["a text of 40 letters, a vague word", `sorry${" x".repeat(17)}y`, [null, null, "refused"]],
  ["a text of 41 letters, a vague word", `sorry${" x".repeat(18)}`, null],
  [
    "a text of 500 letters, a phrase",
    `"no such user" ${"x ".repeat(242)}x`,
    [null, null, "unknown"],
  ],
  ["a text of 501 letters, a phrase", `"no such user" ${"x ".repeat(243)}`, null],
];

for (const [name, text, expected] of TEXTS)
  test(name, () => {
    const { primary } = decode(text, small);
    assert.deepEqual(primary && [primary.reply, primary.status, primary.cause], expected);
  });

/** A part of a mail, but for its text. */
const PART = { type: "text/plain", role: /** @type {const} */ ("body"), fields: null };

const BOUNCE = "From: MAILER-DAEMON@example.org\nSubject: Returned mail\n\n";

test("what stands far from a code in one line does not explain it", () => {
  const line = (/** @type {number} */ length) =>
    `${BOUNCE}said: 550 5.2.2 hmm ${filler(length)}no such user`;
  assert.equal(decode(line(1900), small).primary?.cause, "unknown");
  assert.equal(decode(line(4100), small).primary?.cause, "full");
});

test("the parts of a response stand near each other", () => {
  const text = (/** @type {number} */ length) =>
    `${BOUNCE}mx.post.example.org said: 552 5.2.2 has no room for ${filler(length)}more mail`;
  assert.equal(decode(text(1000), small).primary?.response, "post-full");
  assert.equal(decode(text(1600), small).primary?.response, null);
});

test("of many recipients so many are told apart", () => {
  const lines = Array.from({ length: 300 }, (_, i) => `<u${i}@b.example>: said: 550 no such user`);
  assert.equal(decode(BOUNCE + lines.join("\n"), small).findings.length, 200);
  const record = (/** @type {number} */ i) =>
    `Final-Recipient: rfc822; u${i}@b.example\nAction: failed\nStatus: 5.1.1\n`;
  const records = Array.from({ length: 300 }, (_, i) => record(i));
  assert.equal(decode(BOUNCE + records.join("\n"), small).findings.length, 200);
});

test("the answers of a long dialogue are told apart as far as they matter", () => {
  const before = "<<< 250 ok\n".repeat(150);
  const text = `${BOUNCE}${before}<<< 450 over quota\n<<< 550 hmm`;
  assert.equal(decode(text, small).primary?.cause, "unknown");
});

test("quotations that interrupt a dialogue a thousand times do not multiply its answers", () => {
  const answers = Array.from({ length: 300 }, (_, i) => `<<< 5${i % 50 < 10 ? 52 : 50} no ${i}\n`);
  for (const between of ["<<< 450 hmm", "--transcript\nover quota"]) {
    const quotations = `--copy of the message\n${between}\n`.repeat(3000);
    const text = `x\n\ny\n\n${answers.join("")}${quotations}`;
    const part = { ...PART, text, source: { kind: /** @type {const} */ ("shift"), base: 0 } };
    const knowledge = knowledgeOf(small);
    const page = readPage(part, knowledge);
    assert.ok(page.own.length > 1000);
    for (const statement of spokenIn(page, knowledge).slice(0, 300))
      assert.ok(stretchesFor(statement, [page]).length < 200);
  }
});

test("what is said behind a megabyte of noise is found", () => {
  const noise = "word ".repeat(200_000);
  const found = decode(`${noise}\n\n<a@b.example>: said: 550 no such user`, small).primary;
  assert.equal(found?.cause, "unknown");
  assert.ok((found?.start ?? 0) > 1_000_000);
});

test("a text is read, whatever it is", () => {
  for (const text of [
    "\ud800 550 5.1.1 \udfff",
    "=?x?B?=?=",
    "Status:",
    "\ufeff550 5.1.1 no",
    "Content-Type: multipart/mixed; boundary=\n\n--\n",
    "--x\nContent-Type: message/rfc822\n\n--x--",
    "From: a\nSubject: =?no-such-charset?B?!!!!?=\nContent-Type: text/plain; charset=none\n" +
      "Content-Transfer-Encoding: base64\n\n%%%",
    "&#xffffff; 550 &#0;",
    "Diagnostic-Code:\n\n\nAction:",
    "",
    " \n\t\n",
  ])
    assert.ok(Array.isArray(decode(text, small).findings), text);
});

test("what a page gets is text, as it stands there", () => {
  const evil = "550 5.1.1 <img src=x onerror=alert(1)>\u202e\x00 <bob@example.com> no such user";
  assert.match(decode(evil, small).primary?.evidence ?? "", /^550 5\.1\.1 <img src=x onerror/);
});

test("a long line is quoted in part", () => {
  const found = decode(`${BOUNCE}said: 550 ${filler(3000)}`, small).primary;
  assert.ok((found?.evidence.length ?? 0) <= 600);
});

test("the place in an encoded part is the raw line", () => {
  const head =
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n";
  const text = `${head}${BOUNCE}Wir bedauern: =C3=BCber over =\nquota\n`;
  const found = decode(text, small).primary;
  assert.equal(text.slice(found?.start, found?.end), "Wir bedauern: =C3=BCber over =\nquota");
  assert.equal(found?.evidence, "Wir bedauern: über over quota");
});
