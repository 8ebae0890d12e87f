// Wordings of the catalog as patterns.
import assert from "node:assert/strict";
import { test } from "node:test";
import { anyOf } from "../../docs/assets/javascripts/decoder/pattern.js";

/** @type {[wordings: string[], text: string, found: string | null][]} */
const WORDINGS = [
  [["fehler"], "ein fehler", "fehler"],
  [["fehler"], "fehlercode", null],
  [["fehler"], "smtpfehler", null],
  [["fehler…"], "ein fehlercode!", "fehlercode"],
  [["fehler…"], "smtpfehler", null],
  [["…fehler"], "smtpfehler", "fehler"],
  [["…fehler"], "smtpfehlercode", null],
  [["…fehler…"], "smtpfehlercode", "fehlercode"],
  [["a.b"], "a.b", "a.b"],
  [["a.b"], "axb", null],
  [["said:"], "he said:x", "said:"],
  [["エラー"], "このエラーです", "エラー"],
  [["Über", "X"], "x über y", "x"],
  [["one", "…two"], "twenty-two", "two"],
  [["one", "…two"], "one", "one"],
  [["mail | message … lost | gone"], "the message is gone now", "message is gone"],
  [["mail | message … lost | gone"], "the mail: lost", "mail: lost"],
  [["mail | message … lost | gone"], "mails lost", null],
  [["mail | message … lost | gone"], "email lost", null],
  [["mail | message … lost | gone"], "mail losted", null],
  [["mail | message … lost | gone"], "mail unlost", null],
  [["mail … lost"], `mail ${"x".repeat(18)} lost`, `mail ${"x".repeat(18)} lost`],
  [["mail … lost"], `mail ${"x".repeat(19)} lost`, null],
  [[], "", null],
];

for (const [wordings, text, expected] of WORDINGS)
  test(`${JSON.stringify(wordings)} in ${JSON.stringify(text)}`, () =>
    assert.equal(new RegExp(anyOf(wordings)).exec(text)?.[0] ?? null, expected));
