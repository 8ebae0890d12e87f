import assert from "node:assert/strict";
import { test } from "node:test";
import { findingOf, hashOf, known } from "../../docs/assets/javascripts/page/share.js";

/** What a link can say of a finding. */
function named({ reply, status, cause }) {
  return { reply, status, cause };
}

const FINDINGS = {
  "#550-5.1.1": { reply: "550", status: "5.1.1", cause: null },
  "#550": { reply: "550", status: null, cause: null },
  "#4.2.2": { reply: null, status: "4.2.2", cause: null },
  "#cause=mailbox-full": { reply: null, status: null, cause: "mailbox-full" },
  "#552-5.2.2&cause=mailbox-full": { reply: "552", status: "5.2.2", cause: "mailbox-full" },
};

for (const [hash, finding] of Object.entries(FINDINGS)) {
  test(`a link says ${hash}`, () => {
    assert.equal(hashOf(finding), hash);
    assert.deepEqual(named(findingOf(hash)), finding);
  });
}

test("a link that was encoded on its way says the same", () => {
  assert.equal(findingOf("#550%2D5.1.1%26cause%3Dx-y").cause, "x-y");
});

test("a link that names nothing, or something else, names no finding", () => {
  for (const hash of ["", "#", "#main", "#650", "#5.1.1.1", "#%E4", "#text=550"]) {
    const nothing = { reply: null, status: null, cause: null };
    assert.deepEqual(named(findingOf(hash)), nothing, hash);
  }
});

test("codes of two classes are told apart from a pair", () => {
  assert.equal(findingOf("#550-4.1.1").mismatch, true);
  assert.equal(findingOf("#550-5.1.1").mismatch, false);
  assert.equal(findingOf("#550").mismatch, false);
});

const ANSWERS = { causes: { "no-room": {} }, former: { "mailbox-full": "no-room" } };

for (const [named, cause] of Object.entries({
  "no-room": "no-room",
  "mailbox-full": "no-room",
  unheard: null,
  constructor: null,
})) {
  test(`a link to the cause ${named} means ${cause}`, () => {
    const finding = known(findingOf(`#552-5.2.2&cause=${named}`), ANSWERS);
    assert.equal(finding.cause, cause);
    assert.equal(finding.status, "5.2.2");
  });
}
