import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../dist/command.js", import.meta.url));
const BOUNCE = "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown";

/**
 * @param {string[]} words
 * @param {string} [input]
 * @param {Record<string, string>} [environment]
 */
function run(words, input = "", environment = {}) {
  const env = { PATH: process.env.PATH, LANG: "C", ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    input,
    env,
    encoding: "utf-8",
  });
  return { status, stdout, stderr };
}

test("a code is explained in the language that was asked for", () => {
  assert.match(run(["5.2.2"]).stdout, /^Who has to act\?/m);
  assert.match(run(["5.2.2", "--lang", "de"]).stdout, /^Wer muss handeln\?/m);
  assert.match(run(["5.2.2"], "", { LANG: "de_AT.UTF-8" }).stdout, /^Wer muss handeln\?/m);
  assert.match(run(["5.2.2"], "", { LANG: "fr_FR" }).stdout, /^Who has to act\?/m);
});

test("two words are a pair", () => {
  const { codes } = JSON.parse(run(["550", "5.1.1", "--json"]).stdout);
  assert.deepEqual(
    codes.map((/** @type {{ id: string }} */ { id }) => id),
    ["550", "5.1.1"],
  );
});

test("standard input is read, and the ticket alone can be had", () => {
  const { status, stdout } = run(["decode", "--ticket", "--lang", "de"], BOUNCE);
  assert.equal(status, 0);
  assert.match(stdout, /550 5\.1\.1/);
  assert.doesNotMatch(stdout, /Wer muss handeln/);
});

test("several files are answered one line each", () => {
  const folder = mkdtempSync(join(tmpdir(), "smtp-codes-"));
  const paths = [join(folder, "one.txt"), join(folder, "two.txt")];
  writeFileSync(paths[0], BOUNCE);
  writeFileSync(paths[1], "Good morning");
  const { status, stdout, stderr } = run(["decode", "--json", ...paths]);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ file, kind }) => [file, kind]),
    [
      [paths[0], "bounce"],
      [paths[1], "none"],
    ],
  );
  assert.equal(lines[0].explanations[0].cause.id, lines[0].primary.cause);
  assert.match(stderr, /two\.txt: tells of no delivery/);
  assert.equal(status, 1);
});

test("exit codes tell unknown from wrong", () => {
  assert.equal(run(["250"]).status, 0);
  assert.equal(run(["999"]).status, 1);
  assert.equal(run(["cause", "mailbox-full", "nonsense"]).status, 1);
  assert.equal(run([]).status, 2);
  assert.equal(run(["--colour", "550"]).status, 2);
  assert.equal(run(["550", "--lang", "xx"]).status, 2);
  assert.equal(run(["decode", "/no/such/file"]).status, 2);
});

test("a fault is one line without a stack", () => {
  const { stderr, stdout } = run(["decode", "/no/such/file"]);
  assert.equal(stdout, "");
  assert.equal(stderr, "smtp-codes: /no/such/file: ENOENT\n");
});

test("of several files those that can be read are answered", () => {
  const folder = mkdtempSync(join(tmpdir(), "smtp-codes-"));
  const path = join(folder, "one.txt");
  writeFileSync(path, BOUNCE);
  const { status, stdout, stderr } = run(["decode", "/no/such/file", path]);
  assert.match(stdout, /Recipient unknown/);
  assert.equal(stderr, "smtp-codes: /no/such/file: ENOENT\n");
  assert.equal(status, 2);
});

test("a bounce gives no orders to the terminal", () => {
  const hostile = `Final-Recipient: rfc822;\x1b]0;pwn\x07\x1b[31ma@example.com
Diagnostic-Code: smtp; 550 5.1.1 \x1b[2J no such user \x9b31m \u202e here`;
  for (const options of [[], ["--json"], ["--ticket"]]) {
    const { stdout, stderr } = run(["decode", ...options], hostile);
    assert.match(stdout, /a@example\.com/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    assert.doesNotMatch(stdout + stderr, /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
  }
  assert.doesNotThrow(() => JSON.parse(run(["decode", "--json"], hostile).stdout));
  assert.match(run(["cause", "\x1b[2J"]).stderr, /^smtp-codes: unknown: \ufffd\[2J\n$/);
});

test("a full disk is told, and is not taken for an unknown code", {
  skip: !existsSync("/dev/full"),
}, () => {
  const out = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, "550"], {
    stdio: ["ignore", out, "pipe"],
    encoding: "utf-8",
  });
  assert.equal(stderr, "smtp-codes: standard output: ENOSPC\n");
  assert.equal(status, 2);
});

test("help and version go to standard output", () => {
  assert.match(run(["--help"]).stdout, /smtp-codes decode FILE/);
  assert.match(run(["--version"]).stdout, /^\d+\.\d+\.\d+ \(data of \w+\)\n$/);
});
