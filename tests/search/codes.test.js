import assert from "node:assert/strict";
import { test } from "node:test";
import { find, first, paths } from "./small.js";

test("a code finds its page first, however it is written", () => {
  for (const query of ["5.1.1", "#5.1.1", "550 5.1.1", "550-5.1.1", "dsn=5.1.1", "error 5.1.1,"]) {
    assert.equal(first(query), "5.1.1/", query);
  }
  assert.equal(paths("550 5.1.1")[1], "550/");
});

test("a code is read whatever stands in place of its dots", () => {
  for (const query of ["5-1-1", "5,1,1", "5/1/1", "5_1_1", "5 1 1", "550 5-1-1", "error 5-1-1"]) {
    assert.equal(first(query), "5.1.1/", query);
  }
  for (const query of ["2024-5-1-1", "5-1-1-9", "mail 5 1 1", "192,5,1,1", "5-1,1"]) {
    assert.notEqual(first(query), "5.1.1/", query);
  }
});

test("what a code may become stands behind it", () => {
  assert.deepEqual(paths("5.1.1"), ["5.1.1/", "5.1.10/", "x.1.x/", "5.x.x/"]);
  assert.deepEqual(paths("55"), ["550/"]);
  assert.deepEqual(paths("5.1."), ["5.1.1/", "5.1.10/"]);
});

test("a code without a page leads to the pages above it", () => {
  assert.deepEqual(paths("5.1.99"), ["x.1.x/", "5.x.x/"]);
  assert.deepEqual(paths("599"), ["5xx/"]);
});

test("a code without a page is called unknown, one within a range or a message is not", () => {
  assert.equal(find("5.1.99").unknown, "5.1.99");
  assert.equal(find("550 5.1.99").unknown, "5.1.99");
  for (const query of ["550 5.1.1", "4.7.105", "5.1.", "5.1.99 mailbox full", "office 365"])
    assert.equal(find(query).unknown, undefined, query);
});

test("a number that is no code finds nothing", () => {
  assert.deepEqual(paths("office 365"), []);
});

test("an open class means the codes of all classes, permanent ones first", () => {
  assert.deepEqual(paths("X.1.1").slice(0, 3), ["5.1.1/", "4.1.1/", "x.1.x/"]);
  assert.equal(first("5xx"), "5xx/");
  assert.equal(first("5.x.x"), "5.x.x/");
  assert.equal(first("x.1.x"), "x.1.x/");
});

test("a number of a range finds its own page, under its own number", () => {
  assert.equal(first("4.7.105"), "4.7.105/");
  assert.equal(first("4.7.100"), "4.7.100/");
  assert.deepEqual(paths("4.7.111"), []);
});

test("words beside a code are searched behind it", () => {
  assert.deepEqual(paths("550 mailbox full").slice(0, 2), ["550/", "cause/mailbox-full/"]);
});
