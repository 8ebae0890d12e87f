// Hints with a gap, "mailbox … full": found by their two halves, which the matcher looks for with
// all other texts. A second half looks back at the first halves that stand so near before it.

/** @import { Entry, FirstHalf, Hit, SecondHalf, Span } from "./types.js" */

const WORD = 3; // what a word counts; a letter of a script without spaces counts 1
const MOST = 4 * WORD; // so much may stand in the gap
const LETTERS = 100; // and so many characters
const NEARLY = 12; // and so many before the second half may take it back
const WEIGHT = 0.6; // less than that of the same words without a gap, more than a keyword's
const ENDS = new Set([..."!?;"].map((sign) => sign.charCodeAt(0)));
const COLON = 58; // what stands before it says who speaks: "host x said: 554 invalid"
const DOT = 46;
const SPACE = 32;
const BLANK = 12;
const WIDE = 0x3000;

/**
 * The halves of all hints: `add` takes each of them into the matcher.
 *
 * @param {[befores: string[], behinds: string[], cause: string][]} rows
 * @param {(pattern: string, entry: Entry) => void} add
 */
export function addGaps(rows, add) {
  /** @type {Set<string>} */
  const firsts = new Set();
  /** Second half -> first half -> the causes that both mean. @type {Map<string, Map<string, string[]>>} */
  const seconds = new Map();
  for (const [befores, behinds, cause] of rows) {
    for (const before of befores) firsts.add(before);
    for (const behind of behinds) {
      const meanings = seconds.get(behind) ?? new Map();
      for (const before of befores) meanings.set(before, [...(meanings.get(before) ?? []), cause]);
      seconds.set(behind, meanings);
    }
  }
  for (const half of firsts) add(half, { kind: "first", half });
  for (const [half, meanings] of seconds) add(half, { kind: "second", half, meanings });
}

/**
 * Return a function that is told every hit in `text`, in the order of their ends, and returns the
 * hits of whole hints that end there.
 *
 * @param {string} text
 * @param {RegExp} almost what stands before a second half that is not yet so
 */
export function gapReader(text, almost) {
  /** @type {(Span & { half: string })[]} */
  const firsts = []; // first halves so far
  return (/** @type {Hit} */ { start, end, entries }) => {
    const second = entries.find(isSecond);
    const all = second ? spanning(text, firsts, { start, end }, second) : [];
    const isSo = all.length && !almost.test(text.slice(Math.max(0, start - NEARLY), start));
    for (const entry of entries) if (isFirst(entry)) firsts.push({ start, end, half: entry.half });
    return isSo ? all : [];
  };
}

/**
 * Whether an entry means nothing without its other half.
 *
 * @param {Entry} entry
 */
export function isHalf(entry) {
  return isFirst(entry) || isSecond(entry);
}

/**
 * @param {Entry} entry
 * @returns {entry is FirstHalf}
 */
function isFirst(entry) {
  return entry.kind === "first";
}

/**
 * @param {Entry} entry
 * @returns {entry is SecondHalf}
 */
function isSecond(entry) {
  return entry.kind === "second";
}

/**
 * @param {string} text
 * @param {(Span & { half: string })[]} firsts
 * @param {Span} span
 * @param {SecondHalf} second
 */
function spanning(text, firsts, { start, end }, second) {
  /** @type {Hit[]} */
  const found = [];
  const nearest = firsts.at(-1);
  if (!nearest || nearest.end < start - LETTERS) return found;
  const earliest = reach(text, start);
  for (let i = firsts.length - 1; i >= 0 && firsts[i].end >= earliest; i--) {
    const first = firsts[i];
    const causes = first.end <= start ? second.meanings.get(first.half) : undefined;
    if (!causes) continue;
    const length = first.half.length + second.half.length;
    const kind = /** @type {const} */ ("phrase");
    const entry = { kind, causes, weight: WEIGHT, length, isWord: false, isEither: false };
    found.push({ start: first.start, end, entries: [entry] });
  }
  return found;
}

/**
 * How far to the left of `start` a gap may begin: a few words of the same sentence.
 *
 * @param {string} text
 * @param {number} start
 */
function reach(text, start) {
  let size = 0;
  let inWord = false;
  const farthest = Math.max(0, start - LETTERS);
  for (let i = start - 1; i >= farthest; i--) {
    const code = text.charCodeAt(i);
    if (code === BLANK || isEnd(text, i, code)) return i + 1;
    size += sizeOf(code, inWord);
    if (size > MOST) return i + 1;
    inWord = code !== SPACE && (inWord || isLetter(code));
  }
  return farthest;
}

/**
 * What a character adds to a gap: a word with its first letter (the last one, read to the left), a
 * letter of a script without spaces always.
 *
 * @param {number} code
 * @param {boolean} inWord
 */
function sizeOf(code, inWord) {
  if (code >= WIDE) return 1;
  return isLetter(code) && !inWord ? WORD : 0;
}

/**
 * Whether a sentence ends here, or who speaks is named; a dot in a name and an ellipsis do not.
 *
 * @param {string} text
 * @param {number} i
 * @param {number} code
 */
function isEnd(text, i, code) {
  const isBeforeSpace = text.charCodeAt(i + 1) === SPACE;
  if (code === COLON) return isBeforeSpace;
  if (code !== DOT && !ENDS.has(code)) return false;
  const before = text.charCodeAt(i - 1);
  return before >= WIDE || (before !== DOT && isBeforeSpace);
}

/**
 * @param {number} code
 */
function isLetter(code) {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0x80 && code < WIDE);
}
