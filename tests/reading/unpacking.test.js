// The packed catalog of the page becomes the catalog that everybody gets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unpacked } from "../../docs/assets/javascripts/decoder/unpacking.js";
import { small } from "./small.js";

/** @import { Packed } from "../../docs/assets/javascripts/decoder/types.js" */

const { causes, codes, phrases, gaps, responses, dialect, ...rest } = small;

/** @type {Packed} */
const packed = {
  causes: "full moved",
  codes: "0 1\t550 5.1.1\n\t250\n0\t552",
  known: [
    ["over quota\nnot here\t1", "box|inbox…full", "a box is full\tnow"],
    ["gone", "", "he has moved away\nshe too"],
  ],
  speakers: "1 0 0",
  answers: "552 5.2.2\n550\n",
  ids: "5&\n7 elsewhere #\n4# is $",
  dialect: { post: "5.7.1 1 0" },
  rest,
};
const known = unpacked(packed);

test("codes with their causes", () =>
  assert.deepEqual(known.codes, {
    550: ["full", "moved"],
    "5.1.1": ["full", "moved"],
    250: [],
    552: ["full"],
  }));

test("phrases in the order of their letters, the first cause first", () => {
  const expected = [
    ["gone", ["moved"]],
    ["not here", ["full", "moved"]],
    ["over quota", ["full"]],
  ];
  assert.deepEqual(Object.entries(known.phrases), expected);
});

test("hints with a gap", () =>
  assert.deepEqual(known.gaps, [[["box", "inbox"], ["full"], "full"]]));

test("what a provider means", () =>
  assert.deepEqual(known.dialect, { post: { "5.7.1": ["moved", "full"] } }));

test("responses in the order of their ids, which their words tell", () =>
  assert.deepEqual(known.responses, [
    ["other-552-5-2-2-full", "other", "552", "5.2.2", "full", ["a box is full", "now"]],
    ["post-550-elsewhere-he", "post", "550", null, "moved", ["he has moved away"]],
    ["post-she-is-too", "post", null, null, "moved", ["she too"]],
  ]));

test("all else as it is", () => assert.equal(known.wordings, small.wordings));

test("a catalog that is not packed stays as it is", () => assert.equal(unpacked(small), small));
