import assert from "node:assert/strict";
import { test } from "node:test";
import { folded, spellings, wordsOf } from "../../docs/assets/javascripts/page/folding.js";

test("marks on letters, capitals and soft hyphens do not count", () => {
  assert.equal(folded("Empfän\u00adger MÜSSEN groß"), "empfanger mussen gross");
});

test("a word is found in each way of writing its umlauts", () => {
  for (const typed of ["Empfänger", "empfanger", "empfaenger"])
    assert.ok(spellings("Der Empfänger").includes(folded(typed)), typed);
});

test("what is typed falls into words that all have to stand there", () => {
  assert.deepEqual(wordsOf("  Postfach  VOLL "), ["postfach", "voll"]);
  assert.deepEqual(wordsOf("   "), []);
});
