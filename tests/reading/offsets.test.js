// Whatever is pasted, cut off or mixed up: a finding stands within the text, and says something.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { catalog } from "./catalog.js";
import { readings } from "./readings.js";
import { small } from "./small.js";

/** @import { Catalog } from "../../docs/assets/javascripts/decoder/types.js" */

const MUTANTS = 3000;
const STRAY = [
  "Status:",
  "\nAction: ",
  "\nDiagnostic-Code: ",
  "\nFinal-Recipient:\n",
  "Content-Type: message/delivery-status\n\n",
  "Content-Transfer-Encoding: base64\n\n",
  "Content-Transfer-Encoding: quoted-printable\n\n=C3=BC =\n",
  "Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B",
  "\n--b\n",
  "<html><p>&amp;",
  "=?utf-8?B?NTUwIG5v?=",
  "\r\n",
  "\r",
  "\n> ",
  "\0",
  "\u0130",
  "\ufeff",
  "\ud800",
  "\u{1f4ea}",
  "550 5.1.1",
  "<<< 450",
  "<a@b.example>",
];
const texts = [...readings("./"), ...readings("small/")].map(({ text }) => text);

/** Numbers below `limit`, the same in each run. */
let seed = 20261126;
function below(/** @type {number} */ limit) {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 8) % limit;
}

/** @type {((text: string) => string)[]} */
const MUTATIONS = [
  (text) => text.slice(0, below(text.length + 1)),
  (text) => text.slice(below(text.length + 1)),
  (text) => text + STRAY[below(STRAY.length)],
  (text) => inserted(text, STRAY[below(STRAY.length)]),
  (text) => inserted(text, texts[below(texts.length)]),
  (text) => {
    const from = below(text.length + 1);
    return text.slice(0, from) + text.slice(from + below(200));
  },
  (text) => {
    const from = below(text.length + 1);
    return inserted(text, text.slice(from, from + below(400)));
  },
];

/**
 * @param {string} text
 * @param {string} addition
 */
function inserted(text, addition) {
  const at = below(text.length + 1);
  return text.slice(0, at) + addition + text.slice(at);
}

/**
 * @param {string} text
 * @param {Catalog} knowledge
 */
function standsWithin(text, knowledge) {
  const { primary, findings } = decode(text, knowledge);
  assert.equal(primary, findings[0] ?? null);
  for (const { start, end, evidence } of findings) {
    assert.ok(0 <= start && start < end && end <= text.length, told(text, start, end));
    assert.notEqual(evidence, "", told(text, start, end));
  }
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function told(text, start, end) {
  return `${start} to ${end} of ${text.length}: ${JSON.stringify(text)}`;
}

test("a report that breaks off behind a field's name is shown there", () => {
  for (const field of ["Status:", "Action: ", "Diagnostic-Code: ", "Diagnostic-Code:\n"])
    for (const before of ["Final-Recipient: rfc822; a@b.example\nAction: failed\n", ""])
      standsWithin(before + field, small);
});

test("of a field without a value its name is shown", () => {
  const text = "Final-Recipient: rfc822; a@b.example\nAction:\nDiagnostic-Code:";
  assert.equal(decode(text, small).primary?.evidence, "Diagnostic-Code:");
});

test("a finding stands within its text, however that was mutated", () => {
  for (let i = 0; i < MUTANTS; i++) {
    let text = texts[i % texts.length];
    for (let times = below(3); times >= 0; times--) text = MUTATIONS[below(MUTATIONS.length)](text);
    standsWithin(text, i % 2 ? catalog : small);
  }
});
