// The packed catalog of the page becomes the catalog that everybody gets, but for what it leaves out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unpacked } from "../../docs/assets/javascripts/decoder/unpacking.js";
import { small } from "./small.js";

/** @import { Packed } from "../../docs/assets/javascripts/decoder/types.js" */

const { guess, outgoing, relayed, symptoms, followers, broad } = small;

/** @type {Packed["wordings"]} */
const silent = JSON.parse(JSON.stringify(small.wordings, (key, said) => (key ? "" : said)));

/** @type {Packed} */
const packed = {
  causes: "moved full",
  codes: "1 0\t550 5.1.1 5.7.98-101\n\t250\n1\t552",
  known: [
    ["gone", "he has moved away\t…\nhe has moved on\nhe is gone\nshe too"],
    ["over quota\t~\nnot here\t=0\ntry later\t~=0", "a box is full\tnow"],
  ],
  gaps: ["", "full…box\nbox|inbox…full"],
  foreign: ["fort für immer – leider", ""],
  speakers: "##$#]",
  answers: "550 5.7.1\t2\n5.7.1\n\n552 5.2.2",
  tokens: "$0\tXY-17\n 1\t(QQ)\tAB_3",
  providers: ["post\tmailbox\tpost.example mx.example\t[P1]\tPost Office", "other\tsoftware\t"]
    .concat(Array.from({ length: 90 }, (_, at) => `p${at}\tmailbox\t`))
    .join("\n"),
  own: "other 5.7.1",
  wordings: { ...silent, subjects: "undelivered\nreturned mail" },
  stages: { connect: "1 0", RCPT: "" },
  rest: { guess, outgoing, relayed, symptoms, followers, broad },
};
const known = unpacked(packed);

test("codes with their causes, each of a range", () =>
  assert.deepEqual(known.codes, {
    550: ["full", "moved"],
    "5.1.1": ["full", "moved"],
    "5.7.98": ["full", "moved"],
    "5.7.99": ["full", "moved"],
    "5.7.100": ["full", "moved"],
    "5.7.101": ["full", "moved"],
    250: [],
    552: ["full"],
  }));

test("phrases in the order of their letters, the first cause first", () => {
  const expected = [
    ["fort für immer – leider", ["moved"]],
    ["gone", ["moved"]],
    ["not here", ["full", "moved"]],
    ["over quota", ["full"]],
    ["try later", ["full", "moved"]],
  ];
  assert.deepEqual(Object.entries(known.phrases), expected);
});

test("phrases that say little, and those of several causes alike, by their marks", () => {
  assert.deepEqual(known.vague, ["over quota", "try later"]);
  assert.deepEqual(known.either, ["not here", "try later"]);
});

test("stages with the causes that show there", () =>
  assert.deepEqual(known.stages, { connect: ["full", "moved"], RCPT: [] }));

test("hints with a gap", () =>
  assert.deepEqual(known.gaps, [
    [["box", "inbox"], ["full"], "full"],
    [["full"], ["box"], "full"],
  ]));

test("responses in the order of what they say", () =>
  assert.deepEqual(known.responses, [
    ["", "other", null, "5.7.1", "moved", ["he is gone"]],
    ["", "p55", "552", "5.2.2", "full", ["a box is full", "now"]],
    ["", "post", "550", "5.7.1", "moved", ["he has moved away", "…"]],
    ["", "post", "550", "5.7.1", "moved", ["he has moved on"]],
    ["", "post", null, null, "moved", ["she too"]],
  ]));

test("tokens with their cause, and with the provider of whom alone they are", () =>
  assert.deepEqual(Object.entries(known.tokens), [
    ["(QQ)", ["full", null]],
    ["AB_3", ["full", null]],
    ["XY-17", ["moved", "other"]],
  ]));

test("providers in the order of their names", () => {
  assert.deepEqual(known.providers.post, {
    kind: "mailbox",
    hosts: ["post.example", "mx.example"],
    signs: ["[P1]", "Post Office"],
  });
  assert.deepEqual(known.providers.other, { kind: "software", hosts: [], signs: [] });
  assert.equal(Object.keys(known.providers)[0], "other");
});

test("what a provider means, by its responses", () => {
  // Of a code that says little two responses are too few, unless the provider's sense is known.
  assert.deepEqual(known.dialect, {
    other: { "5.7.1": ["moved"] },
    p55: { "5.2.2": ["full"] },
  });
  const thrice = { ...packed, speakers: "####]", answers: "550 5.7.1\t4\n552 5.2.2" };
  assert.deepEqual(unpacked(thrice).dialect.post, { "5.7.1": ["moved"] });
  const divided = { ...thrice, speakers: "#####", answers: "5.7.2\t2\n5.7.1\n5.7.1\n5.7.2" };
  assert.deepEqual(unpacked(divided).dialect.post, { "5.7.2": ["moved", "full"] });
  const even = { ...divided, answers: "5.7.1\n5.7.1\n5.7.1\n5.7.2\t2", own: "post 5.7.2" };
  assert.deepEqual(unpacked(even).dialect.post, { "5.7.1": ["moved"], "5.7.2": ["full", "moved"] });
});

test("wordings line by line", () => {
  assert.deepEqual(known.wordings.subjects, ["returned mail", "undelivered"]);
  assert.deepEqual(known.wordings.daemons, []);
});

test("all else as it is", () => assert.equal(known.guess, small.guess));

test("a catalog that is not packed stays as it is", () => assert.equal(unpacked(small), small));
