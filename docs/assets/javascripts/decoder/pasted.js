// A text as it was before people quoted, indented, fenced or escaped it, each character with its
// place in what was pasted.

import { mended } from "./damage.js";
import { unlined } from "./unlining.js";

/** @import { Span } from "./types.js" */

/** What stands for a stretch instead. @typedef {[start: number, end: number, text: string]} Change */
/**
 * `at`: the place of each character in what was pasted; null: they all kept theirs. `isQuoted`:
 * somebody quoted something in it; `isAsking`: and wrote words of their own before it.
 *
 * @typedef {{ text: string, at: Int32Array | null, isQuoted: boolean, isAsking: boolean }} Pasted
 */

const MOST = 0.7; // so many of the lines with a mark: it is no sign of the text itself
/** Steps that show that somebody quoted something. */
const QUOTING = new Set([unfenced, unquoted]);
const EVEN = 0.9; // so many of the line breaks doubled: all of them are
const FEW = 4; // lines that are too few to tell
const LONGEST_MARK = 40; // characters of a quotation mark before a line

const QUOTE = /^[ \t]{0,3}(?:> ?){1,20}/;
const BARE_QUOTE = /^>{1,20}/; // where no blank stands behind the signs
const DIALOGUE = /^>>> [A-Za-z]{4}\b/;
const BAR = /^[ \t]{0,3}\|(?: |$)/;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([nrtbf"\\/]))/g;
/** @type {Record<string, string>} */
const SIGNS = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&nbsp;": " ",
  "&#39;": "'",
};
/** @type {Record<string, string>} */
const ESCAPED = { n: "\n", r: "\r", t: "\t", b: " ", f: " " };

const LINED = /(?<!\S)(?=(?:[^\s_]{1,60}_){4})\S{0,1000}[.:]_\S{1,1000}/g;

/** In their order: bars may stand within a quotation, and a quotation behind bars. */
const STEPS = [
  unquotedWhole,
  unescaped,
  untagged,
  unfenced,
  unlined,
  outdented,
  unbarred,
  unquoted,
  unbarred,
  halved,
  mended,
  spaced,
];

/**
 * Take off what was put around a text.
 *
 * @param {string} text
 * @returns {Pasted}
 */
export function asPasted(text) {
  /** @type {Pasted} */
  let pasted = { text, at: null, isQuoted: false, isAsking: false };
  for (const step of STEPS) {
    const changes = step(pasted.text);
    const quotes = QUOTING.has(step) && changes.length > 0;
    const isQuoted = pasted.isQuoted || quotes;
    const isAsking = pasted.isAsking || (quotes && /\S/.test(pasted.text.slice(0, changes[0][0])));
    pasted = { ...changed(pasted, changes), isQuoted, isAsking };
  }
  return pasted;
}

/**
 * Where a stretch of the text stands in what was pasted.
 *
 * @param {Pasted} pasted
 * @param {Span} span
 */
export function pastedPlace({ at }, { start, end }) {
  return at ? { start: at[start], end: at[Math.max(start, end - 1)] + 1 } : { start, end };
}

/**
 * @param {Pasted} pasted
 * @param {Change[]} changes in their order
 */
function changed({ text, at }, changes) {
  if (!changes.length) return { text, at };
  const places = new Int32Array(text.length + 1);
  /** @type {string[]} */
  const texts = [];
  let size = 0;
  const put = (/** @type {number} */ from, /** @type {number} */ to) => {
    for (let i = from; i < to; i++) places[size++] = at ? at[i] : i;
  };
  let from = 0;
  for (const [start, end, filling] of changes) {
    texts.push(text.slice(from, start), filling);
    put(from, start);
    put(start, start + filling.length); // no longer than what it stands for
    from = end;
  }
  texts.push(text.slice(from));
  put(from, text.length + 1);
  return { text: texts.join(""), at: places.subarray(0, size) };
}

/**
 * The words that qmail writes into its log with lines for blanks: "Remote_host_said:_550_no".
 *
 * @param {string} text
 * @returns {Change[]}
 */
function spaced(text) {
  return [...text.matchAll(LINED)].map(({ index, 0: words }) => [
    index,
    index + words.length,
    words.replaceAll("_", " "),
  ]);
}

/**
 * The quotation marks around a whole string of JSON.
 *
 * @param {string} text
 * @returns {Change[]}
 */
function unquotedWhole(text) {
  const [start, end] = [text.search(/\S/), text.trimEnd().length];
  const isString = /^\s*"(?:[^"\\]|\\.)*"\s*$/.test(text) && /\\[nr"]/.test(text);
  if (!isString) return [];
  return [
    [start, start + 1, ""],
    [end - 1, end, ""],
  ];
}

/**
 * A text in the form of a string of JSON: its line breaks are written out.
 *
 * @param {string} text
 * @returns {Change[]}
 */
function unescaped(text) {
  const breaks = text.match(/\\n/g)?.length ?? 0;
  if (!breaks || (text.match(/\n/g)?.length ?? 0) * 2 > breaks) return [];
  return [...text.matchAll(ESCAPE)].map(({ index, 0: all, 1: code, 2: sign }) => [
    index,
    index + all.length,
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPED[sign] ?? sign),
  ]);
}

/**
 * A text that was set for a page, with `<br>` at the ends of its lines or in `<pre>`.
 *
 * @param {string} text
 * @returns {Change[]}
 */
function untagged(text) {
  const broken = text.match(/<br ?\/?>/gi)?.length ?? 0;
  const isPre = /^\s*(?:<code\b[^<>]*>)?<pre\b/i.test(text);
  if (!isPre && (!broken || broken < linesOf(text) * MOST)) return [];
  const signs = /<br ?\/?>[ \t]*\r?\n?|<\/?(?:pre|code)\b[^<>]*>|&(?:lt|gt|amp|quot|nbsp|#39);/gi;
  return [...text.matchAll(signs)].map(({ index, 0: sign }) => [
    index,
    index + sign.length,
    SIGNS[sign.toLowerCase()] ?? (/^<br/i.test(sign) ? "\n" : ""),
  ]);
}

/**
 * A text whose line breaks were all doubled.
 *
 * @param {string} text
 * @returns {Change[]}
 */
function halved(text) {
  if (!/\n(?:[ \t\r]*\n){2}/.test(text)) return []; // no blank line was doubled
  const runs = [...text.matchAll(/\n(?:[ \t\r]*\n)*/g)].map(({ index, 0: run }) => ({
    index,
    run,
    breaks: run.split("\n").length - 1,
  }));
  const even = runs.filter(({ breaks }) => breaks % 2 === 0);
  if (runs.length < FEW || even.length < runs.length * EVEN) return [];
  return even.map(({ index, run, breaks }) => [index, index + run.length, "\n".repeat(breaks / 2)]);
}

/**
 * The fences around a quotation in Markdown.
 *
 * @param {string} text
 * @returns {Change[]}
 */
function unfenced(text) {
  const fences = [...text.matchAll(/^[ \t]{0,3}(?:```|~~~)\w*[ \t]*$/gm)];
  return fences.map(({ index, 0: fence }) => [index, index + fence.length, ""]);
}

/**
 * The marks of a quotation, wherever a line begins with one.
 *
 * @param {string} text
 */
function unquoted(text) {
  if (!text.includes(">")) return [];
  const spaced = text.match(/^>[ \t\r\n>]/gm)?.length ?? 0;
  const isBare = (text.match(/^>[^ \t\r\n>]/gm)?.length ?? 0) * 2 > spaced;
  const quote = isBare ? BARE_QUOTE : QUOTE;
  return marks(text, (line) => (DIALOGUE.test(line) || line.startsWith(">From ") ? null : quote));
}

/**
 * The bars before lines, if most of them have one.
 *
 * @param {string} text
 */
function unbarred(text) {
  if (!text.includes("|")) return [];
  const found = marks(text, () => BAR);
  return found.length >= linesOf(text) * MOST ? found : [];
}

/**
 * The indentation that all lines share.
 *
 * @param {string} text
 * @returns {Change[]}
 */
function outdented(text) {
  if (/^\S/m.test(text)) return []; // the usual case, told without a list of all lines
  const lines = [...text.matchAll(/^([ \t]*)\S/gm)];
  const least = lines.reduce((size, { 1: blanks }) => Math.min(size, blanks.length), LONGEST_MARK);
  if (!least || lines.length < FEW / 2) return [];
  return lines.map(({ index }) => [index, index + least, ""]);
}

/**
 * The marks at the beginnings of lines.
 *
 * @param {string} text
 * @param {(line: string) => RegExp | null} markOf
 * @returns {Change[]}
 */
function marks(text, markOf) {
  /** @type {Change[]} */
  const found = [];
  for (const { index } of text.matchAll(/^(?=[ \t]{0,3}[>|])/gm)) {
    const line = text.slice(index, index + LONGEST_MARK).split(/[\r\n]/, 1)[0];
    const mark = markOf(line)?.exec(line);
    if (mark) found.push([index, index + mark[0].length, ""]);
  }
  return found;
}

/**
 * How many lines are not blank.
 *
 * @param {string} text
 */
function linesOf(text) {
  return text.match(/^[ \t]*\S/gm)?.length ?? 0;
}
