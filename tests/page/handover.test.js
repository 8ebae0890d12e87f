import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { forget, handOver } from "../../docs/assets/javascripts/page/handover.js";

const PAGE = new URL("../../overrides/partials/taken.html", import.meta.url);
const SCRIPT = /<script>(.*)<\/script>/.exec(readFileSync(PAGE, "utf-8"))?.[1] ?? "";

/** A tab's storage. */
function storage() {
  /** @type {Record<string, string>} */
  const kept = {};
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, text) => {
      kept[key] = text;
    },
    removeItem: (key) => {
      delete kept[key];
    },
  };
}

/** One that a browser refuses. */
const refused = new Proxy({}, { get: () => assert.fail("nothing may be kept") });

/** What the script of the decoder's page does: the text that it puts into the field. */
function taken() {
  const field = { value: "" };
  const document = { getElementById: () => field };
  window.name = new Function("document", "name", `${SCRIPT};return name`)(document, window.name);
  return field.value;
}

beforeEach(() => {
  globalThis.window = { name: "" };
  globalThis.location = { href: "/", protocol: "https:" };
  globalThis.sessionStorage = storage();
});

/** @type {[where: string, prepare: () => void][]} */
const WHERE = [
  ["the tab's storage", () => {}],
  [
    "the window's name, as nothing may be kept",
    () => Object.assign(globalThis, { sessionStorage: refused }),
  ],
  [
    "the window's name, as files share nothing",
    () => Object.assign(location, { protocol: "file:" }),
  ],
];

for (const [where, prepare] of WHERE) {
  test(`a message comes to the decoder's page as it is, line ends included: in ${where}`, () => {
    prepare();
    handOver("550\r\nfull", "/decode/");
    assert.equal(location.href, "/decode/");
    assert.equal(taken(), "550\r\nfull");
  });

  test(`it is taken over once, and nothing is left in ${where}`, () => {
    prepare();
    handOver("550 full", "/decode/");
    taken();
    assert.equal(window.name, "");
    assert.equal(taken(), "");
  });

  test(`whoever comes back without having been there leaves nothing either in ${where}`, () => {
    prepare();
    handOver("550 full", "/decode/");
    forget();
    assert.equal(window.name, "");
    assert.equal(taken(), "");
  });
}

test("before it is taken over no other site can see it", () => {
  handOver("550 full", "/decode/");
  assert.equal(window.name, "");
  assert.deepEqual(Object.values(sessionStorage.kept), ["550 full"]);
});

test("the name that another site gave the window is no message, and stays", () => {
  window.name = "checkout";
  assert.equal(taken(), "");
  forget();
  assert.equal(window.name, "checkout");
});
