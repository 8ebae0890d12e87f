import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { forget, handOver } from "../../docs/assets/javascripts/page/handover.js";

const PAGE = new URL("../../overrides/partials/taken.html", import.meta.url);
const SCRIPT = /<script>(.*)<\/script>/.exec(readFileSync(PAGE, "utf-8"))?.[1] ?? "";

/** What the script of the decoder's page does: the text that it puts into the field. */
function taken() {
  const field = { value: "" };
  const document = { getElementById: () => field };
  window.name = new Function("document", "name", `${SCRIPT};return name`)(document, window.name);
  return field.value;
}

beforeEach(() => {
  globalThis.window = { name: "" };
  globalThis.location = { href: "/" };
});

test("a message comes to the decoder's page as it is, line ends included", () => {
  handOver("550\r\nfull", "/decode/");
  assert.equal(location.href, "/decode/");
  assert.equal(taken(), "550\r\nfull");
});

test("it is taken over once: the next site in this window finds nothing", () => {
  handOver("550 full", "/decode/");
  taken();
  assert.equal(window.name, "");
  assert.equal(taken(), "");
});

test("whoever comes back without having been there leaves nothing either", () => {
  handOver("550 full", "/decode/");
  forget();
  assert.equal(window.name, "");
});

test("the name that another site gave the window is no message, and stays", () => {
  window.name = "checkout";
  assert.equal(taken(), "");
  forget();
  assert.equal(window.name, "checkout");
});
