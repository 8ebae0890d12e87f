import assert from "node:assert/strict";
import { test } from "node:test";
import { first, paths } from "./small.js";

test("what a server prints for support finds its pages, and is no code", () => {
  assert.deepEqual(paths("IB504"), ["cause/mailbox-full/", "provider/t-online/"]);
  assert.equal(first("(ib504)"), "cause/mailbox-full/");
  assert.equal(first("rejected AS(2018)."), "cause/recipient-unknown/");
});

test("signs in it do not count", () => {
  for (const query of ["DY-001", "dy001", "[DY_001]"]) {
    assert.equal(first(query), "cause/recipient-unknown/", query);
  }
});

test("a telling part of it is enough", () => {
  assert.equal(first("QuotaExceeded"), "cause/mailbox-full/");
});

test("its beginning is enough while one types", () => {
  assert.equal(first("IB5"), "cause/mailbox-full/");
});
