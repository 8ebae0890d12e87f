import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces } from "../../docs/assets/javascripts/page/marking.js";

/** The pieces as one text, what is marked in brackets. */
function shown(text, ...parts) {
  const places = parts.map((part) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  }));
  return pieces(text, places)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join("");
}

test("a place is marked with its whole line and the lines that go on with it", () => {
  const text = "Hello\n\n<a@b.example>: said: 552 5.2.2\n    Mailbox is full (in reply)\n\nBye";
  const marked = "[<a@b.example>: said: 552 5.2.2\n    Mailbox is full (in reply)]";
  assert.equal(shown(text, "552 5.2.2"), `Hello\n\n${marked}\n\nBye`);
});

test("each recipient's place is marked, what lies between far ones is left out", () => {
  const gap = "x".repeat(900);
  const text = `a: 550 no\n${gap}\nb: 452 full`;
  const found = shown(text, "550", "452");
  assert.match(found, /^\[a: 550 no\]\nx{199} … x{199}\n\[b: 452 full\]$/);
});

test("places that touch are one, and nothing is shown of none", () => {
  assert.equal(shown("550 5.1.1 no", "550", "5.1.1"), "[550 5.1.1 no]");
  assert.deepEqual(pieces("550", []), []);
  assert.deepEqual(pieces("", [{ start: 0, end: 0 }]), []);
});

test("of a long line a part is marked", () => {
  const text = `${"y".repeat(5000)}550 no${"z".repeat(9000)}`;
  const marked = pieces(text, [{ start: 5000, end: 5006 }]).filter((one) => one.isMarked);
  assert.equal(marked.length, 1);
  assert.ok(marked[0].text.startsWith("550 no"));
  assert.ok(marked[0].text.length < 2100);
});
