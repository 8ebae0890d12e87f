// A code that says more than that a server refuses keeps its causes, whatever words of refusal stand
// behind it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { catalog } from "./catalog.js";

const broad = new Set(catalog.broad);
const statuses = Object.keys(catalog.codes).filter((code) => /^[45]\.\d+\.[1-9]/.test(code));
const named = statuses.filter((code) => !broad.has(code) && catalog.codes[code].length > 0);
const specific = named.filter((_, at) => at % 3 === 0);
const SENTENCES = [
  "Access denied",
  "Message rejected",
  "Message refused",
  "Service unavailable",
  "Try again later",
  "Temporary failure",
  "Transaction failed",
  "Rejected for policy reasons",
  "Administrative prohibition",
];
const MOST = 0.99; // so many of them; the rest are codes of a system's own fault

for (const words of SENTENCES)
  test(`codes that say more than "${words}"`, () => {
    const kept = specific.filter((status) => {
      const reply = status.startsWith("4") ? "451" : "550";
      const { primary } = decode(`${reply} ${status} ${words}`, catalog);
      return primary?.cause && catalog.codes[status].includes(primary.cause);
    });
    assert.ok(kept.length >= specific.length * MOST, `${kept.length} of ${specific.length}`);
  });
