import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, nearest } from "../../docs/assets/javascripts/search/mistakes.js";
import { first } from "./small.js";

test("a letter left out, added, exchanged or swapped is one mistake", () => {
  for (const word of ["mailbx", "mailbooox", "mailbux", "mailobx", "maiblox"]) {
    assert.equal(distance(word, "mailbox", 2), word === "mailbooox" ? 2 : 1, word);
  }
  assert.equal(distance("mailbox", "mailbox", 2), 0);
});

test("more mistakes than asked for are not counted", () => {
  assert.equal(distance("mail", "greylisting", 2), 3);
  assert.equal(distance("abcd", "wxyz", 2), 3);
});

test("the nearest word is meant, of two as near the more frequent one", () => {
  /** @type {[string, number][]} */
  const known = [
    ["field", 1],
    ["failed", 5],
    ["filled", 2],
  ];
  assert.equal(nearest("faled", known), "failed");
  assert.equal(nearest("filed", known), "failed");
  assert.equal(nearest("fiedl", known), "field");
  assert.equal(nearest("folder", known), null);
});

test("short words and what has digits are taken as they are", () => {
  assert.equal(nearest("spg", [["spf", 9]]), null);
  assert.equal(nearest("s3151", [["s3150", 9]]), null);
});

test("swapped letters are found", () => {
  assert.equal(first("mialbox full"), "cause/mailbox-full/");
  assert.equal(first("empfägner"), "cause/recipient-unknown/");
});
