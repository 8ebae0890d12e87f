// What the README says of sizes: rounded as it rounds, and at most a tenth beside the truth.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const README = readFileSync(new URL("../README.md", import.meta.url), "utf-8").replace(/\s+/g, " ");
const OFF = 0.1;

/**
 * Compare a figure in megabytes.
 *
 * @param {string} before what stands before it
 * @param {string} after what stands behind its unit
 * @param {number} bytes
 */
function holds(before, after, bytes) {
  const [, told] = README.match(RegExp(`${before}([\\d.]+) MB${after}`)) ?? [];
  const measured = bytes / 1e6;
  const message = `README: ${before} ${told} MB ${after}: measured ${measured.toFixed(2)} MB`;
  assert.ok(Math.abs(Number(told) - measured) <= OFF * measured, message);
}

/**
 * The files of the package, each with its bytes.
 *
 * @returns {Map<string, Buffer>}
 */
function files() {
  return new Map(readdirSync(DIST).map((name) => [name, readFileSync(join(DIST, name))]));
}

for (const [name, file] of [
  ["smtp-codes", "index"],
  ["smtp-codes/decode", "decode"],
  ["smtp-codes/lookup", "lookup"],
])
  test(`${name} is as large as the README says`, async () => {
    const { outputFiles } = await build({
      entryPoints: [join(DIST, `${file}.js`)],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      external: ["node:*"],
      logLevel: "error",
      write: false,
    });
    const packed = gzipSync(outputFiles[0].contents, { level: 9 }).length;
    holds(`\`${name}\` \\|[^|]*\\| `, "", packed);
  });

test("the whole package is as large as the README says", () => {
  const all = [...files()];
  const size = (/** @type {[string, Buffer][]} */ some) =>
    some.reduce((sum, [, content]) => sum + content.length, 0);
  const packed = gzipSync(Buffer.concat(all.map(([, content]) => content)), { level: 9 });
  holds("", " to download", packed.length);
  holds("", " unpacked", size(all));
  holds(
    "the server for assistants is ",
    "",
    size(all.filter(([name]) => name.startsWith("server"))),
  );
});
