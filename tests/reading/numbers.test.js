// Which numbers are codes, how surely, and which of them decide.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose } from "../../docs/assets/javascripts/decoder/choice.js";
import { codesIn } from "../../docs/assets/javascripts/decoder/codes.js";
import { flowOf } from "../../docs/assets/javascripts/decoder/flow.js";
import { knowledgeOf } from "../../docs/assets/javascripts/decoder/knowledge.js";
import { repeatedPrefixes } from "../../docs/assets/javascripts/decoder/prefixes.js";
import { catalog } from "./catalog.js";

const knowledge = knowledgeOf(catalog);

const codesOf = (/** @type {string} */ text) => codesIn(flowOf(text).text, knowledge);

/** The codes of a text as they are found: "550+5.1.1:5!", with pair, score, as an answer. */
function seen(/** @type {string} */ text) {
  return codesOf(text)
    .map((one) => [one.code, one.pair && `+${one.pair.code}`, `:${one.score}`, one.answers && "!"])
    .map((parts) => parts.filter(Boolean).join(""))
    .join(" ");
}

/** @type {[text: string, seen: string][]} */
const CODES = [
  ["550", "550:2"],
  ["550 5.1.1", "550+5.1.1:5"],
  ["550 4.1.1 x", "550+4.1.1:4"],
  ["said: 550 no", "550:4"],
  ["said: 550 hours exceeded", "550:4"],
  ["said: 550 hours", ""],
  ["budget: 550 hours exceeded", ""],
  ["error 550", "550:4"],
  ["error 549", "549:3"],
  ["error 249", "249:3"],
  ["line one\n550 no", "550:3"],
  ["line one\n550", "550:2"],
  ["1) 550 no", "550:3"],
  ["x 550-no", "550:3"],
  ["x\n550-no", "550:3"],
  ["x 550 no", ""],
  ['said "550 no"', "550:4"],
  ['x "550 no', "550:3"],
  ["(550 no", "550:3"],
  ["x 550 error", "550:3"],
  ["x 550 smtp error", "550:3"],
  ["x 550 fehler", "550:3"],
  ["x 550 anything", ""],
  ["<<< 550 no", "550:5!"],
  ['<<< "550', "550:5!"],
  ["x <<< 550 5.1.1 no", "550+5.1.1:5!"],
  ["354 go", "354:2"],
  ["said: 354 go", "354:2"],
  ["said: 354", "354:2"],
  ["said: 199", ""],
  ["said: 250 ok", "250:4"],
  ["said: 250", "250:4"],
  ["said: 355", "355:2"],
  ["550 5", ""],
  ["550 12 no", ""],
  ["550 1.5 no", "550:2"],
  ["550-1", ""],
  ["550 550", ""],
  ["12:550 no", ""],
  ["12: 550 no", "550:4"],
  ["550 KB", ""],
  ["550 eur", ""],
  ["EUR 550", ""],
  ["invoice 550", ""],
  ["no. 550", ""],
  ["550, then", "550:2"],
  ["550: no", "550:3"],
  ["550_5.1.1", "550+5.1.1:5"],
  ["550 #5.1.1", "550+5.1.1:5"],
  ["550 (5.1.1)", "550+5.1.1:5"],
  ["550 no_such.user 5.1.1 x", "550:3"],
  ["550 host 5.1.1 x", "550:3"],
  ["550 5.1.1.1", "550:2"],
  ["5.1.1", "5.1.1:3"],
  ["x 5.1.1", "5.1.1:2"],
  ["(5.1.1)", "5.1.1:4"],
  ["#5.1.1", "5.1.1:4"],
  ["status: 5.1.1", "5.1.1:4"],
  ["statuscode: 5.1.1", "5.1.1:4"],
  ["dsn=5.1.1", "5.1.1:4"],
  ["error 5.1.1", "5.1.1:4"],
  ["error 5.9.9", ""],
  ["x 5.9.9", ""],
  ["(5.9.9)", "5.9.9:4"],
  ["x 5.1.99", ""],
  ["(5.1.99)", "5.1.99:4"],
  ["x 550 5.9.9", "550+5.9.9:5"],
  ["550: (5.9.9", "550+5.9.9:5"],
  ["v 5.1.1", ""],
  ["version 5.1.1", ""],
  ["openssl/5.1.1", ""],
  ["am 4.5.20", ""],
  ["4.5.20 um 12:30", ""],
  ["4.5.20 12:30", ""],
  ["x 5.1.1 hours", ""],
  ["5.01.1", ""],
  ["5.1.01", ""],
  ["5.1.0", "5.1.0:3"],
  ["550 5.01.1", "550:2"],
  ["http://example.com/ 550 no", ""],
  ["see http://example.com/550 said: 551 no", "551:4"],
  ["said: http://x.example/550", ""],
  ["said: http://x.example/5.1.1?5.1.1 said: 5.2.2", "5.2.2:4"],
  ["日本 550日本", ""],
  ["x 550日本", ""],
  ["said: 550日本", "550:4"],
  ["said: 550!", "550:4"],
  ["said: 550?", "550:4"],
  ["550 - no", "550:3"],
  ["550 <a@example.com> no", "550:3"],
  ['"550 no"', "550:3"],
  ["x [550] no", ""],
  ["x (550)", ""],
  ["rfc 5321 550", ""],
  ["rfc 5321, 4.2.1", ""],
  ["x=550", ""],
  ["x=550 no", "550:4"],
  ["in=550 out=421", ""],
  ["code=550", "550:4"],
  ["smtp[550]: no", ""],
  ["visits: 550", ""],
  ["opened: 550 clicked: 421", ""],
  ["<a@example.com>: 550", "550:4"],
  ["(550) no", "550:3"],
  ["tel: (550) 421", ""],
  ["members: 551\n5.7.1 no", "5.7.1:3"],
  ["551\n5.7.1 no", "551+5.7.1:5"],
  ["said: 551\n5.7.1 no", "551+5.7.1:5"],
  ["It failed. 550 no", "550:2"],
  ["x=>550", "550:4"],
  ["x, 550 no", ""],
];

for (const [text, expected] of CODES)
  test(`codes in ${JSON.stringify(text)}`, () => assert.equal(seen(text), expected));

/** Text -> the deciding codes, and where the deciding number stands. */
/** @type {[text: string, choice: [reply: string | null, status: string | null, start: number]][]} */
const CHOICES = [
  ["550 no 551 no", ["550", null, 0]],
  ["550 5.1.1 x said: 550 5.1.1 y", ["550", "5.1.1", 0]],
  ["550 5.1.1 x said: 552 5.2.2 y", ["552", "5.2.2", 18]],
  ["550 5.1.1 no such user [550]", ["550", "5.1.1", 0]],
  ["550 5.1.1 no said: 552", ["552", "5.1.1", 19]],
  ["said: 552 x\n551", ["551", null, 12]],
  ["(5.1.1) x said: 550 y", ["550", "5.1.1", 16]],
  ["x 5.1.1 y (5.2.2) said: 550 z", ["550", "5.2.2", 24]],
  ["(4.1.1) said: 550 z", ["550", "4.1.1", 14]],
  ["x 4.1.1 said: 550 z", ["550", null, 14]],
  ["said: 550 5.1.1 x said: 551 y z", ["551", "5.1.1", 24]],
  ["said: 450 4.1.1 x said: 551 y z", ["551", null, 24]],
  ["x 5.1.1 y (5.2.2) z", [null, "5.2.2", 11]],
  ["(5.1.1) (5.2.2)", [null, "5.1.1", 1]],
  ["250 ok said: 550 no", ["550", null, 13]],
  ["250 ok", ["250", null, 0]],
  ["250 ok\n251 ok", ["251", null, 7]],
  ["said: 250 ok\n550", ["550", null, 13]],
  ["550\nsaid: 250 ok", ["550", null, 0]],
  ["x 5.1.1 5.2.2 said: 550 z", ["550", "5.2.2", 20]],
  ["said: 550 no (5.1.1)", ["550", "5.1.1", 6]],
  ["said: 550 no 5.1.1 y 5.2.2", ["550", "5.1.1", 6]],
  ["said: 550 no 4.1.1 y", ["550", null, 6]],
];

for (const [text, expected] of CHOICES)
  test(`the deciding codes of ${JSON.stringify(text)}`, () => {
    const choice = choose(codesOf(text));
    assert.deepEqual(choice && [choice.reply, choice.status, choice.token.start], expected);
  });

test("without codes none decides", () => assert.equal(choose([]), null));

/** Text -> the ranges that repeat a code, and what stands for them. */
/** @type {[text: string, ranges: [start: number, end: number, filling: string][]][]} */
const PREFIXES = [
  ["550-a\n550 b", [[5, 10, "\u000b"]]],
  ["550-5.1.1 a\n550 5.1.1 b", [[11, 22, "\u000b"]]],
  ["550-5.1.1 a 550 5.1.1 b", [[12, 22, ""]]],
  [
    "550-5.1.1 a 550-5.1.1 b 550 5.1.1 c",
    [
      [12, 22, ""],
      [24, 34, ""],
    ],
  ],
  ["550-5.1.1 a\n550 b", [[11, 16, "\u000b"]]],
  ["550-a\n550 5.1.1 b", [[5, 16, "\u000b"]]],
  ["550-5.1.1 a\n550 5.2.2 b", []],
  ["550-a\n551 b", []],
  ["550 a\n550 b", []],
  ["550-a b 550 c", [[8, 12, ""]]],
  ["550-a b 550-c", [[8, 12, ""]]],
  ["550-a\n\n550 b", [[5, 10, "\u000b"]]],
  ["550-a\n\nb\n550 c", []],
  [
    "550-a\nb\n550 c",
    [
      [5, 6, "\u000b"],
      [7, 12, "\u000b"],
    ],
  ],
  ["550-a b550 c", []],
  ["<<< 550-a\n<<< 550 b", [[9, 18, "\u000b"]]],
  ["550-5.1.1 a\n550-b\n550 5.2.2 c", [[11, 16, "\u000b"]]],
  ["550-5.1.1 a\n  550 5.1.1 b", [[11, 22, "\u000b"]]],
  ["(550-5.1.1 a)550 5.1.1 b", [[13, 23, ""]]],
  [`550-${"x".repeat(1495)}\n550 b`, [[1499, 1504, "\v"]]],
  [`550-${"x".repeat(1498)}\n550 b`, [[1502, 1507, "\v"]]],
  [`550-${"x".repeat(1499)}\n550 b`, []],
];

for (const [text, expected] of PREFIXES)
  test(`codes repeated in ${JSON.stringify(text.slice(0, 40))}, ${text.length}`, () =>
    assert.deepEqual(repeatedPrefixes(flowOf(text).text), expected));
