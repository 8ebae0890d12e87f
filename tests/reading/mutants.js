// Changes the decoder in one place at a time and counts how many changes its tests notice:
// `make mutants`. Which places is not left to chance; `node tests/reading/mutants.js --all` takes
// every one, `--survivors` lists what no test noticed, a file's name takes only that file.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { catalog } from "./catalog.js";
import { EQUIVALENT } from "./equivalent.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DECODER = "docs/assets/javascripts/decoder";
const READING = "tests/reading";
const PER_FILE = 12; // mutants, unless all are asked for
const PATIENCE = 4; // times as long as the tests take: a mutant that runs longer never ends
/**
 * Thousands of texts, or megabytes: too much for each change; the others hold it in small. And what asks
 * the build, which is not there beside a copy.
 */
const SLOW = new Set([
  "responses.test.js",
  "specific.test.js",
  "noise.test.js",
  "patterns.test.js",
]);
/** What takes longest comes last: most changes are noticed before. */
const LATE = ["offsets.test.js", "pasting.test.js", "limits.test.js"];
const WANTED = 0.8; // so many of them have to be noticed

/**
 * A change: `was` at [start, end) becomes `text`.
 *
 * @typedef {{ file: string, line: number, start: number, end: number, was: string, text: string }}
 *   Mutant
 */

/** Operators that take each other's place. @type {Record<string, string>} */
const OPERATORS = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "&&": "||",
  "||": "&&",
};
/** Methods that take each other's place. @type {Record<string, string>} */
const METHODS = {
  find: "findLast",
  findLast: "find",
  some: "every",
  every: "some",
  max: "min",
  min: "max",
  indexOf: "lastIndexOf",
  lastIndexOf: "indexOf",
};
/** Operators whose sides change places: the order of a choice or of a sorting. */
const ORDERED = new Set(["??", "-"]);

/**
 * All single changes of a file, in the order of their places.
 *
 * @param {string} file
 */
function mutantsOf(file) {
  const text = readFileSync(path.join(ROOT, DECODER, file), "utf-8");
  /** @type {Mutant[]} */
  const found = [];
  for (const { node, parent } of nodesOf(
    parse(text, { ecmaVersion: 2024, sourceType: "module" }),
  )) {
    for (const [start, end, changed] of changesOf(node, parent, text)) {
      const line = text.slice(0, start).split("\n").length;
      found.push({ file, line, start, end, was: text.slice(start, end), text: changed });
    }
  }
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

/**
 * Yield a node and all below it, each with the node above it.
 *
 * @param {any} node
 * @param {any} parent
 * @returns {Generator<{ node: any, parent: any }>}
 */
function* nodesOf(node, parent = null) {
  yield { node, parent };
  for (const value of Object.values(node))
    for (const child of [value].flat()) if (child?.type) yield* nodesOf(child, node);
}

/**
 * The changes to make at a node.
 *
 * @param {any} node
 * @param {any} parent
 * @param {string} text
 * @returns {[start: number, end: number, text: string][]}
 */
function changesOf(node, parent, text) {
  const { type, start, end } = node;
  const source = (/** @type {any} */ one) => `(${text.slice(one.start, one.end)})`;
  const whole = (/** @type {string} */ changed) =>
    /** @type {[number, number, string][]} */ ([[start, end, changed]]);
  switch (type) {
    case "BinaryExpression":
    case "LogicalExpression":
      return operatorChanges(node, text);
    case "UnaryExpression":
      return node.operator === "!" ? whole(source(node.argument)) : [];
    case "IfStatement":
      return [[node.test.start, node.test.end, `!${source(node.test)}`]];
    case "ConditionalExpression":
      return whole(
        `(${source(node.test)} ? ${source(node.alternate)} : ${source(node.consequent)})`,
      );
    case "ContinueStatement":
    case "BreakStatement":
      return whole(";");
    case "ReturnStatement":
      return parent.type === "IfStatement" ? whole(";") : [];
    case "MemberExpression":
      return node.property.name in METHODS
        ? [[node.property.start, node.property.end, METHODS[node.property.name]]]
        : [];
    case "Literal":
      return typeof node.value === "boolean" ? whole(String(!node.value)) : [];
    default:
      return [];
  }
}

/**
 * @param {any} node
 * @param {string} text
 * @returns {[start: number, end: number, text: string][]}
 */
function operatorChanges({ operator, left, right, start, end }, text) {
  const sides = [right, left].map((side) => `(${text.slice(side.start, side.end)})`);
  if (ORDERED.has(operator)) return [[start, end, sides.join(` ${operator} `)]];
  const between = text.slice(left.end, right.start);
  const other = OPERATORS[operator];
  return other ? [[left.end, right.start, between.replace(operator, other)]] : [];
}

/**
 * Some of the mutants, evenly over a file.
 *
 * @param {Mutant[]} mutants
 */
function chosen(mutants) {
  const step = Math.max(1, mutants.length / PER_FILE);
  return mutants.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** A copy of the decoder and its tests, in which one mutant after the other is tried. */
class Bench {
  #folder = mkdtempSync(path.join(tmpdir(), "mutants-"));
  /** Milliseconds that a run may take; none known: as many as it takes. */
  patience = 0;

  constructor() {
    for (const part of [DECODER, READING])
      cpSync(path.join(ROOT, part), path.join(this.#folder, part), { recursive: true });
    writeFileSync(path.join(this.#folder, "package.json"), '{"type": "module"}');
    const tests = readdirSync(path.join(ROOT, READING)).filter(
      (name) => name.endsWith(".test.js") && !SLOW.has(name),
    );
    tests.sort((one, other) => LATE.indexOf(one) - LATE.indexOf(other));
    const all = tests.map((name) => `import "./${READING}/${name}";`).join("\n");
    writeFileSync(path.join(this.#folder, "all.js"), all);
    writeFileSync(path.join(this.#folder, "catalog.json"), JSON.stringify(catalog));
  }

  /**
   * Whether the tests pass in spite of a change; without one, whether they pass at all.
   *
   * @param {Mutant | null} mutant
   * @returns {Promise<boolean>}
   */
  async passes(mutant) {
    if (!mutant) return this.#run();
    const target = path.join(this.#folder, DECODER, mutant.file);
    const text = readFileSync(target, "utf-8");
    writeFileSync(target, text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end));
    const result = await this.#run();
    writeFileSync(target, text);
    return result;
  }

  /**
   * Whether the tests pass; the first one that fails ends them.
   *
   * @returns {Promise<boolean>}
   */
  #run() {
    return new Promise((resolve) => {
      const run = spawn(process.execPath, ["--test-reporter=tap", "all.js"], {
        cwd: this.#folder,
        env: { ...process.env, CATALOG: path.join(this.#folder, "catalog.json") },
        stdio: ["ignore", "pipe", "ignore"],
        timeout: this.patience,
      });
      run.stdout.on("data", (told) => {
        if (/^not ok/m.test(String(told))) run.kill();
      });
      run.on("exit", (code) => resolve(code === 0));
    });
  }

  remove() {
    rmSync(this.#folder, { recursive: true });
  }
}

/**
 * Try all mutants on several benches at once; return those that no test noticed.
 *
 * @param {Mutant[]} mutants
 */
async function survivorsOf(mutants) {
  const waiting = [...mutants];
  /** @type {Mutant[]} */
  const survivors = [];
  const benches = Array.from({ length: availableParallelism() }, () => new Bench());
  const start = performance.now();
  if (!(await benches[0].passes(null))) throw new Error("the tests fail without any change");
  const patience = Math.ceil((performance.now() - start) * PATIENCE);
  for (const bench of benches) bench.patience = patience;
  await Promise.all(
    benches.map(async (bench) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift())
        if (await bench.passes(mutant)) survivors.push(mutant);
      bench.remove();
    }),
  );
  return survivors;
}

/**
 * @param {Mutant} mutant
 */
function isEquivalent({ file, was, text }) {
  return EQUIVALENT.some((one) => one.file === file && one.was === was && one.text === text);
}

/**
 * @param {Mutant} mutant
 */
function described({ file, line, was, text }) {
  return `${file}:${line}: ${was.replace(/\s+/g, " ")}  ->  ${text.replace(/\s+/g, " ")}`;
}

const given = process.argv.slice(2);
const files = readdirSync(path.join(ROOT, DECODER))
  .filter((name) => name.endsWith(".js"))
  .filter((name) => given.every((one) => one.startsWith("--") || given.includes(name)));
const mutants = files
  .map((file) => mutantsOf(file).filter((mutant) => !isEquivalent(mutant)))
  .flatMap((all) => (given.includes("--all") ? all : chosen(all)));
const survivors = await survivorsOf(mutants);

for (const file of files) {
  const all = mutants.filter((mutant) => mutant.file === file).length;
  const left = survivors.filter((mutant) => mutant.file === file).length;
  console.log(`${file.padEnd(16)} ${String(all - left).padStart(4)} of ${all}`);
}
const share = 1 - survivors.length / mutants.length;
console.log(
  `killed: ${mutants.length - survivors.length} of ${mutants.length}, ${share.toFixed(3)}`,
);
if (given.includes("--survivors")) console.log(survivors.map(described).sort().join("\n"));
process.exitCode = share < WANTED ? 1 : 0;
