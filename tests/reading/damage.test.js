// Codes that a scanner has damaged are read, and nothing else is taken for one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mended } from "../../docs/assets/javascripts/decoder/damage.js";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { catalog } from "./catalog.js";

for (const code of ["55O 5.l.1", "S50 5.1.1", "550 5. 1. 1", "550 5,1,1", "5SO-5.I.|", "55o s.1.1"])
  test(`${code} is 550 5.1.1`, () => {
    const text = `The answer was:\n${code} User unknown`;
    const { primary } = decode(text, catalog);
    assert.deepEqual([primary?.reply, primary?.status], ["550", "5.1.1"]);
    assert.ok(text.slice(primary?.start, primary?.end).includes(code));
  });

for (const text of [
  "550 5.1.1",
  "550 4,1,1",
  "55O 5.l",
  "so 5 l,1",
  "250 S.B.Z x55O 5.l.1",
  "SSS s.s.s9999",
])
  test(`${text} is left as it is`, () => assert.deepEqual(mended(text), []));
