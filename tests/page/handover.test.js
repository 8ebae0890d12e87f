import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { handOver, takeOver } from "../../docs/assets/javascripts/page/handover.js";

beforeEach(() => {
  globalThis.window = { name: "" };
  globalThis.location = { href: "/" };
});

test("a message comes to the decoder's page as it is, line ends included", () => {
  handOver("550\r\nfull", "/decode/");
  assert.equal(location.href, "/decode/");
  assert.equal(takeOver(), "550\r\nfull");
});

test("it is taken over once: the next site in this window finds nothing", () => {
  handOver("550 full", "/decode/");
  takeOver();
  assert.equal(window.name, "");
  assert.equal(takeOver(), "");
});

test("the name that another site gave the window is no message, and stays", () => {
  window.name = "checkout";
  assert.equal(takeOver(), "");
  assert.equal(window.name, "checkout");
});
