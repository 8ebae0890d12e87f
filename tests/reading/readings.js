// Reads the bounces that hold the decoder: `*.txt` beside this file, read with the real catalog,
// and in `small/`, read with that of `small.js`. Each begins with a line "=== what it proves", then says what is to be found, then, behind "---", stands the text itself.
//
// reply, status     the codes; none said: none may be found
// kind              none: the text is no bounce
// cause, certainty, provider, reporter, recipient, action, basis, response, mismatch
//                   tested where they are said; "null": nothing may be found
// alternatives      the other causes, in their order
// candidates        all causes that may be meant, likeliest first
// shows, hides      what the place of the finding covers, and what it does not
// then              a further finding, in its order: recipient=… status=… cause=…
//
// Hosts and people are invented: example.com, .org and .net.
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL(".", import.meta.url);
const KEYS = new Set([
  "kind",
  "reply",
  "status",
  "cause",
  "provider",
  "reporter",
  "certainty",
  "candidates",
  "recipient",
  "action",
  "basis",
  "response",
  "mismatch",
  "alternatives",
  "shows",
  "hides",
  "then",
]);

/**
 * What is expected of one text. `findings` are the values of each finding, the first one's first.
 *
 * @typedef {{ name: string, text: string, findings: Record<string, string | string[] | boolean | null>[],
 *   shows: string[], hides: string[] }} Reading
 */

/**
 * All readings of a folder, in the order of its files.
 *
 * @param {string} folder
 * @returns {Reading[]}
 */
export function readings(folder) {
  const place = new URL(folder, FOLDER);
  const files = readdirSync(place).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((file) => {
    const theme = folder + file.slice(0, -".txt".length);
    const blocks = readFileSync(new URL(file, place), "utf-8").split(/^=== /m).slice(1);
    return blocks.map((block) => readingOf(block, theme));
  });
}

/**
 * @param {string} block
 * @param {string} theme
 * @returns {Reading}
 */
function readingOf(block, theme) {
  const head = block.slice(0, block.indexOf("---\n"));
  const [name, ...lines] = head.trimEnd().split("\n");
  const pairs = lines.map(pairOf);
  const all = (/** @type {string} */ key) =>
    pairs.filter(([name]) => name === key).map(([, value]) => value);
  const said = pairs.filter(([key]) => !["kind", "shows", "hides", "then"].includes(key));
  const first = { reply: null, status: null, ...Object.fromEntries(said.map(typed)) };
  const others = all("then").map((line) => Object.fromEntries(line.split(" ").map(assignment)));
  return {
    name: `${theme}: ${name}`,
    text: block.slice(head.length + "---\n".length).replace(/\n+$/, "\n"),
    findings: all("kind").includes("none") ? [] : [first, ...others],
    shows: all("shows"),
    hides: all("hides"),
  };
}

/**
 * @param {string} line
 * @returns {[string, string]}
 */
function pairOf(line) {
  const [, key, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
  if (!KEYS.has(key)) throw new Error(`no such thing is said of a reading: ${line}`);
  return [key, value];
}

/**
 * @param {string} pair
 */
function assignment(pair) {
  const at = pair.indexOf("=");
  return typed([pair.slice(0, at), pair.slice(at + 1)]);
}

/**
 * @param {[string, string]} pair
 * @returns {[string, string | string[] | boolean | null]}
 */
function typed([key, value]) {
  const values = { null: null, true: true, false: false };
  if (key === "alternatives" || key === "candidates") return [key, value ? value.split(" ") : []];
  return [key, value in values ? values[/** @type {keyof values} */ (value)] : value];
}
