// The README's example does what it prints.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as all from "../dist/index.js";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [, program] =
  README.match(/```js\nimport \{ [\w, ]+ \} from "smtp-codes";\n([\s\S]*?)```/) ?? [];
const GIVEN = { bounce: "550 5.1.1 <anna@example.com>: User unknown", lines: ["421 4.7.0 wait"] };

test("each value of the example is what its comment says", () => {
  assert.ok(program);
  /** @type {[unknown, string][]} */
  const noted = [];
  const given = { ...all, ...GIVEN, noted };
  const lines = program.replace(/^(?!const )(\S.*?);(.*)$/gm, (_, expression, rest) => {
    const [, value = ""] = rest.match(/^ \/\/ ("[^"]*")/) ?? [];
    return `noted.push([${expression}, ${JSON.stringify(value)}]);`;
  });
  new Function(...Object.keys(given), lines)(...Object.values(given));
  assert.ok(noted.length > 5);
  for (const [value, comment] of noted) {
    assert.notEqual(value, undefined);
    if (comment) assert.equal(JSON.stringify(value), comment);
  }
  assert.ok(noted.filter(([, comment]) => comment).length > 3);
});
