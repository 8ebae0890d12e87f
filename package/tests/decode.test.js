import assert from "node:assert/strict";
import { test } from "node:test";
import * as all from "../dist/index.js";

const { cause, code, decode, decodeAll, explain, provider, response, textOf } = all;

const LINE =
  "550-5.1.1 The email account that you tried to reach does not exist. gsmtp (host gmail-smtp-in.l.google.com[192.0.2.1])";

test("a line is decoded without a catalog of one's own", () => {
  const { kind, primary } = decode(LINE);
  assert.equal(kind, "bounce");
  assert.equal(primary?.status, "5.1.1");
  assert.equal(primary?.provider, "gmail");
  assert.equal(cause(primary?.cause ?? "")?.acts, "sender");
});

test("several texts are answered in their order", () => {
  const kinds = decodeAll(new Set([LINE, "Good morning", "451 4.7.1 Try again later"])).map(
    ({ kind }) => kind,
  );
  assert.deepEqual(kinds, ["bounce", "none", "delay"]);
});

test("bytes become text in their own encoding", () => {
  assert.equal(textOf(Buffer.from("grün", "latin1")), "grün");
  assert.equal(textOf(Buffer.from("\ufeffgrün", "utf16le")), "grün");
});

test("what a finding names is in the data", () => {
  const { primary } = decode(LINE);
  assert.ok(provider(primary?.provider ?? ""));
  for (const slug of primary?.candidates ?? []) assert.ok(cause(slug), slug);
  if (primary?.response) assert.ok(response(primary.response));
});

test("a range holds all its numbers, and nothing beside them", () => {
  const range = Object.values(all.codes()).find(({ through }) => through);
  assert.ok(range?.through);
  const [last = 0] = range.through.split(".").slice(-1).map(Number);
  const number = (/** @type {number} */ one) => range.through?.replace(/\d+$/, String(one)) ?? "";
  assert.equal(code(number(last))?.code, range.code);
  assert.notEqual(code(number(last + 1))?.code, range.code);
});

test("a reply code may be a number", () => {
  assert.equal(code(550), code("550"));
  assert.equal(code(999), undefined);
});

test("what nobody knows is undefined, whatever its name", () => {
  for (const name of ["999", "5.9.9", "", "constructor", "__proto__"]) {
    assert.equal(code(name), undefined, name);
    assert.equal(cause(name), undefined, name);
    assert.equal(explain(name, "en"), undefined, name);
  }
});

test("every code is explained in every language", () => {
  for (const name of Object.keys(all.codes()))
    for (const language of all.languages()) {
      const told = explain(name, language);
      assert.ok(told, name);
      assert.ok(told.title && told.plain && told.who && told.verdicts.length, name);
      assert.equal(told.url, code(name)?.url[language]);
    }
});

test("the verdicts of a code are those of its data", () => {
  for (const [name, { outcome, again }] of Object.entries(all.codes())) {
    const verdicts = explain(name, "en")?.verdicts ?? [];
    const [first, second] = verdicts;
    if (outcome === "open") assert.ok(first.when && second.when, name);
    else assert.deepEqual([first.outcome, first.again], [outcome, again], name);
  }
});

test("an explanation is as certain as its finding", () => {
  const told = explain(decode(LINE).primary ?? "", "de");
  assert.ok(told?.cause);
  assert.equal(told.title, cause(told.cause.id)?.title.de);
  assert.equal(told.acts, "sender");
  assert.equal(told.todo[0].role, "sender");
  assert.match(told.ticket ?? "", /550 5\.1\.1/);
  const open = explain(decode("550 Requested action not taken").primary ?? "", "en");
  assert.equal(open?.certainty, "none");
  assert.equal(open?.cause, null);
  assert.equal(open?.acts, null);
  assert.deepEqual(
    open?.todo.map(({ role }) => role),
    ["sender"],
  );
  assert.ok((open?.others.length ?? 0) > 1);
});

test("a pair is explained by its enhanced code", () => {
  for (const pair of ["550 5.1.1", "550-5.1.1", "550/5.1.1"])
    assert.deepEqual(
      explain(pair, "en")?.codes.map(({ id }) => id),
      ["550", "5.1.1"],
    );
});

test("steps that a code rules out are not told", () => {
  const [name, entry] =
    Object.entries(all.codes()).find(
      ([, { without, certainty, causes }]) =>
        certainty !== "none" && without.some((step) => step.startsWith(`${causes[0]}/`)),
    ) ?? [];
  const step = entry?.without.find((one) => one.startsWith(`${entry.causes[0]}/`)) ?? "";
  const roles = Object.values(cause(entry?.causes[0] ?? "")?.steps ?? {});
  const text = roles.flat().find((one) => one?.id === step.split("/")[1])?.en ?? "";
  assert.ok(name && text);
  const told = explain(name, "en")?.todo.flatMap(({ steps }) => steps);
  assert.ok(told?.length);
  assert.ok(!told.includes(text));
});

test("a finding says whether the address is dead", () => {
  /** @param {string} text */
  const told = (text) => {
    const { bounce, suppress } = decode(text).primary ?? {};
    return `${bounce} ${suppress}`;
  };
  assert.equal(told(LINE), "hard yes");
  assert.equal(told(LINE.replace("550-5.1.1", "450-4.1.1")), "soft later");
  assert.equal(told("552 5.2.2 mailbox full"), "soft later");
  assert.equal(told("550 5.7.1 blocked using zen.spamhaus.org"), "block no");
  assert.equal(told("550 Requested action not taken"), "null no");
  assert.equal(told("250 2.1.5 Recipient ok"), "null no");
});

test("of a code alone as much is said of the address as its data say", () => {
  let count = 0;
  for (const [name, { bounce, suppress, causes }] of Object.entries(all.codes())) {
    const { primary } = decode(`Status: ${name}`);
    if (!primary || primary.candidates.join() !== causes.join()) continue;
    assert.deepEqual([primary.bounce, primary.suppress], [bounce, suppress], name);
    count += 1;
  }
  assert.ok(count > 50);
});

test("a known response says of the address what its data say", () => {
  let count = 0;
  for (const { id, text, reply, status, suppress } of Object.values(all.responses())) {
    const { primary } = decode([reply, status, text].filter(Boolean).join(" "));
    if (primary?.response !== id || primary.certainty !== "told") continue;
    assert.equal(primary.suppress, suppress, id);
    count += 1;
  }
  assert.ok(count > 500);
});
