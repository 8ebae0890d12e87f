// What the decoder reads: every text beside this file, with either kind of line ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { catalog } from "./catalog.js";
import { readings } from "./readings.js";
import { small } from "./small.js";

/** @import { Finding } from "../../docs/assets/javascripts/decoder/types.js" */
/** @import { Reading } from "./readings.js" */

const all = [
  ...readings("./").map((reading) => ({ ...reading, catalog })),
  ...readings("small/").map((reading) => ({ ...reading, catalog: small })),
];

for (const reading of all) {
  test(reading.name, () => {
    const { primary, findings } = decode(reading.text, reading.catalog);
    assert.deepEqual(
      findings.map((one, i) => asked(one, reading, i)),
      reading.findings,
    );
    assert.equal(primary, findings[0] ?? null);
    for (const one of findings) {
      standsAtItsPlace(one, reading);
      if (one.candidates.length)
        assert.ok(one.candidates.includes(one.cause ?? ""), one.cause ?? "");
    }
    const place = primary ? reading.text.slice(primary.start, primary.end) : "";
    for (const shown of reading.shows) assert.ok(place.includes(shown), `${shown} in: ${place}`);
    for (const hidden of reading.hides)
      assert.ok(!place.includes(hidden), `${hidden} in: ${place}`);
  });

  test(`${reading.name}, with the line ends of a mail`, () => {
    const { findings } = decode(reading.text.replaceAll("\n", "\r\n"), reading.catalog);
    assert.deepEqual(
      findings.map((one, i) => asked(one, reading, i)),
      reading.findings,
    );
  });
}

// Whole mails never have such line ends; texts that were copied from old programs do.
test("a text with bare carriage returns is read", () => {
  for (const { name, text, findings, catalog } of all) {
    if (!findings.length || /^[A-Z][\w-]+: /m.test(text)) continue;
    const { primary } = decode(text.replaceAll("\n", "\r"), catalog);
    assert.deepEqual(
      [primary?.reply, primary?.status],
      [findings[0].reply, findings[0].status],
      name,
    );
  }
});

test("no two readings have one name", () => {
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
});

/**
 * What of a finding is said in the reading; all of it if the reading says nothing of it.
 *
 * @param {Finding} finding
 * @param {Reading} reading
 * @param {number} at
 */
function asked(finding, { findings }, at) {
  if (!findings[at]) return finding;
  return Object.fromEntries(
    Object.keys(findings[at]).map((key) => [key, finding[/** @type {keyof Finding} */ (key)]]),
  );
}

/**
 * The evidence is what stands at the place, as far as it is not encoded there.
 *
 * @param {Finding} finding
 * @param {Reading} reading
 */
function standsAtItsPlace({ start, end, evidence }, { text }) {
  assert.ok(0 <= start && start < end && end <= text.length);
  if (/base64|quoted-printable|<html|=\?/i.test(text)) return;
  const place = text
    .slice(start, end)
    .replace(/\n {0,8}> /g, "\n")
    .replace(/\s+/g, " ")
    .trim();
  assert.ok(place.includes(evidence), `${evidence} in: ${place}`);
}
