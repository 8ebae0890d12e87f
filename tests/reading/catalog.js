// What the tests take from the real codes.yaml. `CATALOG` names a file that holds the decoder's
// catalog; else it is made here.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @import { Catalog, Packed } from "../../docs/assets/javascripts/decoder/types.js" */

/**
 * What a provider's server says, placeholders and all.
 *
 * @typedef {{ id: string, provider: string, reply: string | null, status: string | null,
 *   cause: string, text: string, pattern: string }} Response
 */

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** @type {Catalog} */
export const catalog = JSON.parse(
  process.env.CATALOG
    ? readFileSync(process.env.CATALOG, "utf-8")
    : printed("smtpcodes.files.catalog"),
);

/**
 * All responses of codes.yaml.
 *
 * @returns {Response[]}
 */
export function allResponses() {
  return JSON.parse(printed("tests.decoder.responses"));
}

/**
 * The catalog as the page loads it.
 *
 * @returns {Packed}
 */
export function packedCatalog() {
  return JSON.parse(printed("smtpcodes.files.packing"));
}

/**
 * What a module of the build prints.
 *
 * @param {string} module
 */
function printed(module) {
  const own = `${ROOT}.venv/bin/python`;
  return execFileSync(existsSync(own) ? own : "python3", ["-m", module], {
    cwd: ROOT,
    env: { ...process.env, PYTHONPATH: "hooks:." },
    encoding: "utf-8",
    maxBuffer: 1 << 26,
  });
}
