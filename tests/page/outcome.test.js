import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf } from "../../docs/assets/javascripts/page/outcome.js";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";
import { ANSWERS } from "./answers.js";

/** The finding that a link names, with more that a bounce told. */
function found(hash, more = {}) {
  return { ...findingOf(hash), ...more };
}

/** What is answered to it. */
function answer(hash, more) {
  return answerOf(found(hash, more), { answers: ANSWERS });
}

test("the enhanced code tells what becomes of the mail, and which steps do not hold", () => {
  const { told, shown, without } = answer("#550-5.2.2");
  assert.equal(told, ANSWERS.kinds.refused);
  assert.deepEqual(shown, [told]);
  assert.deepEqual(without, ["mailbox-full/portal"]);
});

test("of codes of two classes, the server follows the reply code", () => {
  assert.equal(answer("#550-4.4.7").told.outcome, "refused");
  assert.equal(answer("#451-5.2.2").told.waits, true);
});

test("a cause can have an answer of its own", () => {
  assert.equal(answer("#550&cause=greylisting").told.outcome, "trying");
});

test("of a code that nobody knows, the class tells", () => {
  assert.equal(answer("#499").told.waits, true);
  assert.deepEqual(answer("#499").without, []);
});

test("without a code nothing is told, unless by a report", () => {
  assert.equal(answer("#").told.outcome, "unsaid");
  assert.equal(answer("#", { action: "failed" }).told.outcome, "refused");
  assert.equal(answer("#", { action: "delayed" }).told.waits, true);
});

test("two states stand side by side until a report says which", () => {
  assert.deepEqual(
    answer("#4.4.7").shown.map(({ outcome }) => outcome),
    ["trying", "over"],
  );
  assert.deepEqual(
    answer("#4.4.7", { action: "delayed" }).shown.map(({ outcome }) => outcome),
    ["trying"],
  );
  assert.equal(answer("#4.4.7", { action: "failed" }).told.outcome, "over");
  assert.equal(answer("#550", { action: "delayed" }).told.waits, false);
});

test("the decoder says how sure a cause is, of a link's code alone the code", () => {
  for (const certainty of ["told", "likely", "none"]) {
    assert.equal(answer("#550", { basis: "phrase", certainty }).certainty, certainty);
  }
  assert.equal(answer("#550").certainty, "none");
  assert.equal(answer("#5.2.2").certainty, "told");
  assert.equal(answer("#599").certainty, "likely");
  assert.equal(answer("#550&cause=greylisting").certainty, "told");
});

test("of reasons that are equals none decides what becomes of the mail", () => {
  const open = { basis: "code", certainty: "none", cause: "greylisting" };
  assert.equal(answer("#550", open).told.outcome, "refused");
  assert.equal(answer("#550", { ...open, certainty: "likely" }).told.outcome, "trying");
});
