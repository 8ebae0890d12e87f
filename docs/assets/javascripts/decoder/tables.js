// Tables of deliveries, as services and servers export them: each row with an address is a recipient.
import { BARE, MANY } from "./addresses.js";
import { ANSWER, actionOf } from "./json.js";
import { pattern } from "./pattern.js";
import { isDone } from "./reported.js";

/** @import { Event } from "./json.js" */
/** @import { ServicePatterns } from "./types.js" */

const ADDRESS = pattern(`^<?(${BARE})>?$`);
const CELL = /(?:^|(?<=[,;\t]))(?:"((?:[^"]|"")*)"|([^,;\t]*))/g;
const SIGNS = [";", "\t", ","];
const COLUMNS = 3;
const ROWS = 2;
const LONGEST = 4000; // longer lines are none of a table

/**
 * Return what the rows of a table tell; null if the text is none.
 *
 * @param {string} text
 * @param {ServicePatterns} patterns
 * @returns {Event[] | null}
 */
export function tableOf(text, patterns) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const sign = SIGNS.find((one) => lines[0]?.includes(one));
  if (!sign || lines.length < ROWS || lines.some(({ length }) => length > LONGEST)) return null;
  const rows = lines.map((line) => cellsOf(line, sign));
  const events = rows.flatMap((row) => eventOf(row, patterns) ?? []);
  const isTable = rows.every((row) => row.length === rows[0].length && row.length >= COLUMNS);
  const isFull = events.length >= ROWS && events.length >= rows.length - 1;
  const hasFailed = events.some(tells);
  const told = events.filter((one) => tells(one) || (hasFailed && isDone(one.action))).length;
  return isTable && isFull && told * 2 > events.length ? events.slice(0, MANY) : null;
}

/**
 * @param {string} line
 * @param {string} sign between the cells
 */
function cellsOf(line, sign) {
  if (!line.includes('"')) return line.split(sign).map((cell) => cell.trim());
  const others = SIGNS.filter((one) => one !== sign);
  const plain = others.reduce((text, one) => text.replaceAll(one, " "), line);
  return [...plain.matchAll(CELL)].map(({ 1: quoted, 2: bare }) =>
    (quoted?.replaceAll('""', '"') ?? bare).trim(),
  );
}

/**
 * What a row tells; null if it names no recipient.
 *
 * @param {string[]} row
 * @param {ServicePatterns} patterns
 * @returns {Event | null}
 */
function eventOf(row, patterns) {
  const recipient = row.map((cell) => ADDRESS.exec(cell)?.[1]).find(Boolean);
  if (!recipient) return null;
  const words = row.filter((cell) => !cell.includes("@") || /\s/.test(cell));
  const spoken = words.filter((cell) => /[a-z]{2}.*\s/i.test(cell));
  const isAnswer = (/** @type {string} */ cell) => ANSWER.test(cell);
  const said = spoken.find(isAnswer) ?? words.find(isAnswer) ?? spoken.at(-1) ?? "";
  const names = words.filter((cell) => !/\s/.test(cell));
  const action = actionOf(
    names.map((cell) => ["event", cell]),
    patterns,
  );
  const event = { recipient, action, status: "", said };
  return action || tells(event) ? event : { ...event, said: "" };
}

/**
 * Whether a delivery failed or was answered; where most rows tell neither it is a table of anything.
 *
 * @param {Event} event
 */
function tells({ action, said }) {
  return action === "failed" || ANSWER.test(said);
}
