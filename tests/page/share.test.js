import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findingOf,
  hashOf,
  isNamed,
  known,
  textOf,
} from "../../docs/assets/javascripts/page/share.js";

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
    assert.equal(hashOf({ ...finding, certainty: finding.cause ? "told" : "none" }), hash);
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

test("a link says what is likely only, and no reason that nothing tells", () => {
  const finding = { reply: "550", status: null, cause: "mailbox-full" };
  const link = hashOf({ ...finding, certainty: "likely" });
  assert.equal(link, "#550&cause=mailbox-full&likely");
  assert.equal(findingOf(link).certainty, "likely");
  assert.equal(hashOf({ ...finding, certainty: "none" }), "#550");
  assert.equal(findingOf("#550&cause=mailbox-full").certainty, "told");
});

test("what nothing is known of has no link", () => {
  const finding = { reply: null, status: null, cause: "mailbox-full" };
  assert.equal(isNamed({ ...finding, certainty: "none" }), false);
  assert.equal(isNamed({ ...finding, certainty: "told" }), true);
});

test("a helpdesk hands over a text as it is", () => {
  const text = "550 5.1.1 <a+b@example.com>: unknown & gone\r\n100 %";
  assert.equal(textOf(`#text=${encodeURIComponent(text)}`), text);
  assert.equal(textOf("#text=550 100%"), "550 100%");
  assert.equal(textOf("#550"), "");
});
