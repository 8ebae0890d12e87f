// The catalog of the real codes.yaml. `CATALOG` names a file that holds it; else it is made here.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @import { Catalog } from "../../docs/assets/javascripts/decoder/types.js" */

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** @type {Catalog} */
export const catalog = JSON.parse(text());

function text() {
  const given = process.env.CATALOG;
  if (given) return readFileSync(given, "utf-8");
  const own = `${ROOT}.venv/bin/python`;
  return execFileSync(existsSync(own) ? own : "python3", ["-m", "smtpcodes.files.catalog"], {
    cwd: ROOT,
    env: { ...process.env, PYTHONPATH: "hooks" },
    encoding: "utf-8",
    maxBuffer: 1 << 26,
  });
}
