// What a megabyte of anything costs: no noise may take the time of its square.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOISES } from "../../bench/noises.js";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { small } from "./small.js";

test("no noise of a megabyte is too much", () => {
  for (const [name, noise] of Object.entries(NOISES))
    assert.doesNotThrow(() => decode(noise(1 << 20), small), name);
});
