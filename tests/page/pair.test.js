import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOfPair, pairOfHash, pairOfPath } from "../../docs/assets/javascripts/page/pair.js";

const PAIR = { reply: "550", status: "5.1.1" };

for (const path of ["550/5.1.1/", "550-5.1.1/", "550-5.1.1", "en/550/5.1.1/", "en/550-5.1.1"]) {
  test(`${path} is the address of a pair`, () => assert.deepEqual(pairOfPath(path), PAIR));
}

test("other addresses are none", () => {
  for (const path of ["550/", "5.1.1/", "550 5.1.1", "smtp/550/5.1.1/", "150/5.1.1/", "550/9.1.1"])
    assert.equal(pairOfPath(path), null, path);
});

test("a page that was asked for a pair has it behind its address", () => {
  assert.deepEqual(pairOfHash(hashOfPair(PAIR)), PAIR);
  assert.deepEqual(pairOfHash("#pair=550-5.1.1"), PAIR);
});

test("other fragments name none", () => {
  for (const hash of ["", "#", "#550", "#with-550", "#550-5.1.1&cause=x", "#gmail-550-5.1.1"])
    assert.equal(pairOfHash(hash), null, hash);
});
