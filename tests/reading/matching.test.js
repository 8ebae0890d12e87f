// Fixed texts, found in one pass; hints with a gap, found by their halves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { flowOf } from "../../docs/assets/javascripts/decoder/flow.js";
import { addGaps, gapReader } from "../../docs/assets/javascripts/decoder/gaps.js";
import { knowledgeOf } from "../../docs/assets/javascripts/decoder/knowledge.js";
import { Matcher } from "../../docs/assets/javascripts/decoder/match.js";
import { catalog } from "./catalog.js";

/** @import { Entry } from "../../docs/assets/javascripts/decoder/types.js" */

/**
 * @param {string[]} patterns
 * @param {string} text
 */
function found(patterns, text) {
  /** @type {string[]} */
  const hits = [];
  new Matcher(patterns).find(text, (number, start, end) => {
    assert.equal(text.slice(start, end), patterns[number]);
    hits.push(`${patterns[number]}@${start}`);
  });
  return hits.join(" ");
}

test("patterns within patterns are all found, in the order of their ends", () => {
  assert.equal(
    found(["b c", "a b c", "c", "b c d", "d"], "a b c d"),
    "a b c@0 b c@2 c@4 b c d@2 d@6",
  );
  assert.equal(found(["a a a", "a"], "a a a a"), "a@0 a@2 a a a@0 a@4 a a a@2 a@6");
  assert.equal(found(["a b c d", "b c", "c"], "a b c a b c d"), "b c@2 c@4 b c@8 c@10 a b c d@6");
});

test("no word goes on before a pattern or behind it", () => {
  assert.equal(
    found(["full", "box full", "(full)"], "fully mailbox full x(full)y"),
    "full@14 full@21 (full)@20",
  );
  assert.equal(found(["5.7", "7.1", ".7."], "5.7.1 15.7 5.71"), "5.7@0 .7.@1 7.1@2");
  assert.equal(found(["über", "ber"], "über aber"), "über@0");
  assert.equal(found(["箱", "いっぱい"], "箱いっぱい"), "箱@0 いっぱい@1");
});

test("a sign of no pattern ends them all", () => {
  assert.equal(found(["a b"], "a-b a b"), "a b@4");
  assert.equal(found([], "a b"), "");
  assert.equal(found(["a"], ""), "");
});

test("thousands of patterns are told apart", () => {
  const patterns = Array.from({ length: 3000 }, (_, i) => `x${i}y`);
  assert.equal(found(patterns, "x7y x2999y x3000y x12y"), "x7y@0 x2999y@4 x12y@18");
});

/**
 * The causes that hints with a gap mean in a text.
 *
 * @param {[string[], string[], string][]} rows
 * @param {string} text
 */
function meantBy(rows, text) {
  /** @type {Map<string, Entry[]>} */
  const entries = new Map();
  addGaps(rows, (half, entry) => entries.set(half, [...(entries.get(half) ?? []), entry]));
  const halves = [...entries.keys()];
  const read = gapReader(text, / almost $| \d+% $/);
  /** @type {string[]} */
  const meant = [];
  new Matcher(halves).find(text, (number, start, end) => {
    for (const hit of read({ start, end, entries: entries.get(halves[number]) ?? [] }))
      for (const entry of hit.entries)
        if (entry.kind === "phrase")
          meant.push(`${entry.causes.join("+")}@${hit.start}-${hit.end}`);
  });
  return meant.join(" ");
}

/** @type {[text: string, meant: string][]} */
const GAPS = [
  ["mailbox full", "full@0-12"],
  ["inbox is over", "full@0-13"],
  ["full mailbox", ""],
  ["mailboxfull", ""],
  ["mailbox one two three four full", "full@0-31"],
  ["mailbox one two three four five full", ""],
  ["mailbox one-two x3 full", "full@0-23"],
  [`mailbox ${"x".repeat(91)} full`, `full@0-104`],
  [`mailbox ${"x".repeat(99)} full`, ""],
  ["mailbox. full", ""],
  ["mailbox! full", ""],
  ["mailbox; full", ""],
  ["mailbox: full", ""],
  ["mailbox a.b full", "full@0-16"],
  ["mailbox a:b full", "full@0-16"],
  ["mailbox ... full", "full@0-16"],
  ["mailbox\f full", ""],
  ["mailbox mailbox full", "full@8-20 full@0-20"],
  ["mailbox x full x full", "full@0-14 full@0-21"],
  ["箱いっぱい", "full@0-5"],
  ["箱の中の物もいっぱい", "full@0-10"],
  [`箱${"の".repeat(12)}いっぱい`, "full@0-17"],
  [`箱${"の".repeat(13)}いっぱい`, ""],
  ["箱.いっぱい", ""],
  ["mailbox is almost full", ""],
  ["mailbox is almost completely full", "full@0-33"],
  ["mailbox is 93% full", ""],
  ["user is unknown", "unknown+disabled@0-15"],
];

for (const [text, expected] of GAPS)
  test(`hints with a gap in ${JSON.stringify(text.slice(0, 30))}, ${text.length}`, () =>
    assert.equal(
      meantBy(
        [
          [["mailbox", "inbox"], ["full", "over"], "full"],
          [["箱"], ["いっぱい"], "full"],
          [["user"], ["unknown"], "unknown"],
          [["user"], ["unknown"], "disabled"],
        ],
        text,
      ),
      expected,
    ));

test("texts of the catalog are found as whole words", () => {
  const knowledge = knowledgeOf({
    ...catalog,
    phrases: { "box full": ["mailbox-full"], "(full)": ["mailbox-full"] },
    gaps: [],
    words: {},
    responses: [],
    providers: {},
    wordings: { ...catalog.wordings, markers: [], traces: [] },
  });
  const seen = (/** @type {string} */ text) =>
    knowledge
      .search(flowOf(text))
      .map(({ start, end }) => `${start}-${end}`)
      .join(" ");
  assert.equal(seen("Box full"), "0-8");
  assert.equal(seen("a box\n full."), "2-10");
  assert.equal(seen("mailbox full"), "");
  assert.equal(seen("box fully"), "");
  assert.equal(seen("x(full)y"), "1-7");
});
