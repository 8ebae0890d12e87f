// Lines that were broken to fit a width: the next word would not have had room in them.
import { BLANK, LINE } from "./flow.js";

const NARROWEST = 28;
const WIDEST = 82; // longer lines are not broken by hand or mail program
/** What begins a line of its own, wherever the line before it ends. */
const OWN =
  /^(?:[<(["']{0,2}[^\s<>@]{1,64}@[^\s<>@]{1,255}[>)\]"']{0,2}(?:[:;,]|$| [-(=|>])|[2-5]\d\d[- ](?:[a-z<[(*"]|[245]\.\d)|[\w.-]{2,40}(?:=|:(?: |$))|[-*>#=|]|<(?![^\s<>@]{1,64}@[^\s<>@]{1,255}>(?!:))|[a-z]{3} +\d{1,2} \d\d:|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[^;\s]*;(?! )|\d{1,2}[.)] )/;

const ADDRESSED = /^["'<]?[^\s<>@]{1,64}@[^\s<>@]{1,255}/;
/** No sentence ends with this line. */
const OPEN = /[a-z0-9\u00c0-\u024f,-]$/;
/** A code whose words follow. */
const CODE = /(?:^|[ (:])(?:[245]\d\d[ -]#?)?[245]\.\d{1,3}\.\d{1,3}$/;
const LISTED = /^(?:[2-5]\d\d[- ]|[-*>#=|]|<<|[\w.-]{2,40}(?:=|:(?: |$)))/;
const ANSWER = /^(?:[245]\d\d[ -]|[245]\.\d{1,3}\.\d{1,3} )/;

/** @typedef {{ start: number, line: string, isBroken: boolean }} Line */

/**
 * The lines of a flow's text; `isBroken`: the line before it goes on in it.
 *
 * @param {string} text
 */
export function linesOf(text) {
  /** @type {Line[]} */
  const lines = [];
  let from = 0;
  let width = 0;
  const close = () => {
    if (width >= NARROWEST && width <= WIDEST)
      for (let i = from + 1; i < lines.length; i++) mark(lines, i, width, text);
    from = lines.length;
    width = 0;
  };
  for (const { index: start, 0: line } of text.matchAll(/[^\n\v\f]+/g)) {
    if (start && text[start - 1] === BLANK) close();
    const isBroken = text[start - 1] === LINE && goesOn(lines.at(-1)?.line ?? "", line);
    lines.push({ start, line, isBroken });
    if (line.includes(" ")) width = Math.max(width, line.length); // a word cannot be broken
  }
  close();
  return lines;
}

/**
 * Whether a line announces what the next one begins with: an answer, or the words of a code.
 *
 * @param {string} before
 * @param {string} line
 */
function goesOn(before, line) {
  return (before.endsWith(":") && ANSWER.test(line)) || (CODE.test(before) && !LISTED.test(line));
}

/**
 * @param {Line[]} lines
 * @param {number} at
 * @param {number} width of the paragraph
 * @param {string} text
 */
function mark(lines, at, width, text) {
  const { start, line } = lines[at];
  const before = lines[at - 1].line;
  if (text[start - 1] !== LINE) return;
  if (!before.endsWith(",") && OWN.test(line)) return;
  if (ADDRESSED.test(before) && ADDRESSED.test(line)) return; // a list of recipients
  if (lines[at].isBroken) return;
  const space = line.indexOf(" ");
  const word = space < 0 ? line.length : space;
  const isRest = lines[at - 1].isBroken && OPEN.test(before);
  lines[at].isBroken = isRest || before.length + 1 + word > width;
}
