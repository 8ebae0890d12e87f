import assert from "node:assert/strict";
import { test } from "node:test";
import { below, decoded, lowered } from "../../docs/assets/javascripts/page/address.js";

test("an address is read as people read it", () => {
  assert.equal(decoded("550%205.1.1"), "550 5.1.1");
});

test("a badly encoded address is left as it is", () => {
  assert.equal(decoded("100%-full"), "100%-full");
  assert.equal(decoded("%E4%F6"), "%E4%F6");
});

test("an address comes in lower case, but for what is encoded in it", () => {
  assert.equal(lowered("EN/Cause/X.1.1/"), "en/cause/x.1.1/");
  assert.equal(lowered("DE%C3%9F/A"), "de%C3%9F/a");
});

test("an address in lower case has nothing left to change", () => {
  for (const path of ["En/%c3%9F/B", "%4A%", "ÄÖ"]) {
    assert.equal(lowered(lowered(path)), lowered(path));
  }
});

test("an address stays below the root, whatever host it names", () => {
  const origin = "https://site.example";
  const bad = [
    "/evil.example/x",
    "\\evil.example",
    "//evil.example",
    "user@evil.example/",
    "/.//e/",
  ];
  for (const path of bad) {
    const address = below("/", path, origin);
    assert.ok(address === null || address.startsWith(`${origin}/`), path);
  }
  assert.equal(below("/smtp/", "../x/", origin), null);
  assert.equal(below("/smtp/", "en/550/", origin), `${origin}/smtp/en/550/`);
});
