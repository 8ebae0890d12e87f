// Notifications of sending services, which are JSON: each object that names an address is a
// recipient. Only fields that are known to hold an answer are read as one, so that no size or time
// is taken for a code.

import { BARE, MANY, ADDRESS as SOMEBODY } from "./addresses.js";
import { pattern } from "./pattern.js";
import { plainName } from "./wordings.js";

/** @import { ServicePatterns, Span } from "./types.js" */

const DEEP = 12; // levels of objects
const WIDE = 300; // fields of an object that are looked at
const LONGEST = 1_200_000;
const ADDRESS = pattern(`^${BARE}$|<(${BARE})>$`);
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;
const REPLY = /^[2-5]\d\d$/;
/** An answer with its code. */
export const ANSWER = /(?<![\d.])[245](?:\d\d[ -]|\.\d{1,3}\.\d)/;

/** What an object says, and what those around it said. @typedef {Record<string, string[]>} Fields */
/** @typedef {{ recipient: string, action: string | null, status: string, said: string }} Event */

/**
 * Return the events that a text of JSON tells, and its sentences; null if it is none.
 *
 * @param {string} text
 * @param {ServicePatterns} patterns
 */
export function jsonOf(text, patterns) {
  const values = parsed(text);
  if (!values) return null;
  const walk = new Walk(patterns);
  for (const value of values) walk.take(value, [], 0);
  const { events, sentences } = walk;
  const told = new Set(events.filter(says).map(({ recipient }) => recipient));
  const kept = events.filter((event) => says(event) || !told.has(event.recipient));
  const own = SOMEBODY.test(text) ? sentences : walk.answers;
  return { events: kept.slice(0, MANY), sentences: own.join("\n\n") };
}

/**
 * Whether an event tells more than that it was.
 *
 * @param {Event} event
 */
function says({ status, said }) {
  return status !== "" || said !== "";
}

/**
 * A delivery report (RFC 3464) that says the same as an event.
 *
 * @param {Event} event
 */
export function reportOf({ recipient, action, status, said }) {
  const lines = [`Final-Recipient: rfc822; ${recipient}`];
  if (action) lines.push(`Action: ${action}`);
  if (status) lines.push(`Status: ${status}`);
  if (said)
    lines.push(`Diagnostic-Code: smtp; ${said.replace(/^smtp; ?/i, "").replace(/\s+/g, " ")}`);
  return lines.join("\n");
}

/**
 * Where an event stands in the text, looked for from `from` on: what was said, or else the address.
 *
 * @param {string} text
 * @param {Event} event
 * @param {number} from
 * @returns {Span}
 */
export function eventPlace(text, { said, recipient }, from) {
  for (const value of [said, recipient]) {
    const written = JSON.stringify(value).slice(1, -1);
    const start = value ? text.indexOf(written, from) : -1;
    if (start >= 0) return { start, end: start + written.length };
  }
  return { start: 0, end: text.length };
}

/**
 * The values of a text of JSON: one, or one on each line.
 *
 * @param {string} text
 * @returns {unknown[] | null}
 */
function parsed(text) {
  const trimmed = text.trim();
  if (!/^[{[]/.test(trimmed) || trimmed.length > LONGEST) return null;
  try {
    return [JSON.parse(trimmed)];
  } catch {
    // not one value: perhaps one a line
  }
  try {
    return trimmed.split(/\r?\n/).map((line) => JSON.parse(line));
  } catch {
    // nor that: perhaps its strings were broken
  }
  try {
    return [JSON.parse(trimmed.replace(/\s*\n\s*/g, " "))];
  } catch {
    return null;
  }
}

/** Walks through values and collects what they tell. */
class Walk {
  /** @type {Event[]} */
  events = [];
  /** @type {string[]} */
  sentences = [];
  /** Those in fields that hold what was answered. @type {string[]} */
  answers = [];
  #patterns;

  /**
   * @param {ServicePatterns} patterns
   */
  constructor(patterns) {
    this.#patterns = patterns;
  }

  /**
   * @param {unknown} value
   * @param {Fields[]} around what the objects around it say, the outermost first
   * @param {number} depth
   */
  take(value, around, depth) {
    if (depth > DEEP || this.events.length > MANY) return;
    if (typeof value === "string") this.#takeText(value, around, depth);
    else if (Array.isArray(value)) for (const one of value) this.take(one, around, depth + 1);
    else if (value && typeof value === "object") this.#takeObject(value, around, depth);
  }

  /**
   * A text, which may be JSON again.
   *
   * @param {string} text
   * @param {Fields[]} around
   * @param {number} depth
   */
  #takeText(text, around, depth) {
    const inner = parsed(text);
    if (inner) for (const one of inner) this.take(one, around, depth + 1);
    else if (/\s/.test(text.trim())) this.sentences.push(text);
  }

  /**
   * @param {object} value
   * @param {Fields[]} around
   * @param {number} depth
   */
  #takeObject(value, around, depth) {
    const fields = [...around, fieldsOf(value)];
    const recipients = recipientsIn(value, this.#patterns);
    const inner = Object.values(value);
    if (recipients.length) {
      const told = toldIn(together([...fields, ...below(inner)]), this.#patterns);
      for (const recipient of recipients) this.events.push({ recipient, ...told });
    }
    const rest = recipients.length ? inner.filter((one) => typeof one === "string") : inner;
    for (const one of rest) this.take(one, fields, depth + 1);
    const said = Object.entries(value).filter(([key]) =>
      this.#patterns.answers.has(plainName(key)),
    );
    for (const [, one] of said) if (typeof one === "string") this.answers.push(one);
  }
}

/**
 * Names come from whoever wrote the text: one that every object has is a name like others.
 *
 * @returns {Fields}
 */
function noFields() {
  return Object.create(null);
}

/**
 * The fields of an object that hold a text or a number, by their names without signs.
 *
 * @param {object} value
 */
function fieldsOf(value) {
  const fields = noFields();
  for (const [name, one] of Object.entries(value).slice(0, WIDE))
    if ((typeof one === "string" && !/^\s*[{[]/.test(one)) || typeof one === "number")
      fields[plainName(name)] = [String(one)];
  return fields;
}

/**
 * The same of several objects: those said last go before.
 *
 * @param {Fields[]} all
 */
function together(all) {
  const fields = noFields();
  for (const one of all) for (const name of Object.keys(one)) fields[name] = [];
  for (const one of all.reverse())
    for (const [name, values] of Object.entries(one))
      for (const value of values) fields[name].push(value);
  return fields;
}

/**
 * The fields of the objects in an object that names a recipient.
 *
 * @param {unknown[]} values
 */
function below(values) {
  const objects = values.filter((one) => one && typeof one === "object" && !Array.isArray(one));
  return objects.map((one) => fieldsOf(/** @type {object} */ (one)));
}

/**
 * The addresses that an object names as recipients.
 *
 * @param {object} value
 * @param {ServicePatterns} patterns
 */
function recipientsIn(value, patterns) {
  const named = Object.entries(value).filter(([name]) => patterns.recipients.has(plainName(name)));
  const texts = named.flatMap(([, one]) => one).filter((one) => typeof one === "string");
  return [
    ...new Set(texts.flatMap((one) => ADDRESS.exec(one)?.slice(0, 2).findLast(Boolean) ?? [])),
  ];
}

/**
 * What an event tells besides whom it met.
 *
 * @param {Fields} fields
 * @param {ServicePatterns} patterns
 * @returns {Omit<Event, "recipient">}
 */
function toldIn(fields, patterns) {
  const values = Object.entries(fields).flatMap(([name, all]) =>
    all.map((one) => /** @type {[string, string]} */ ([name, one])),
  );
  const codes = values.filter(([name]) => patterns.statuses.has(name)).map(([, one]) => one);
  const status = codes.find((one) => STATUS.test(one)) ?? "";
  const reply = codes.find((one) => REPLY.test(one)) ?? "";
  const words = wordsIn(fields, patterns);
  const said = reply && !words.includes(reply) ? `${reply} ${words}`.trim() : words;
  return { action: actionOf(values, patterns), status, said };
}

/**
 * What was said: with a code if possible; else in words, or in the words of which a name is made,
 * `MailboxFull`.
 *
 * @param {Fields} fields
 * @param {ServicePatterns} patterns
 */
function wordsIn(fields, { answers, reasons }) {
  const valuesOf = (/** @type {Set<string>} */ names) =>
    [...names].flatMap((name) => fields[name] ?? []);
  const said = valuesOf(answers);
  const spoken = said.filter((one) => /\s|;/.test(one));
  const words = said.find((one) => ANSWER.test(one)) ?? longest(spoken);
  if (words) return words;
  const names = [...valuesOf(reasons), ...said].map((one) =>
    one.replace(/[-_]|(?<=[a-z])(?=[A-Z])/g, " "),
  );
  return names.find((one) => /\s/.test(one)) ?? names.find((one) => /^[a-z]+$/i.test(one)) ?? "";
}

/**
 * The longest of several texts.
 *
 * @param {string[]} texts
 */
function longest(texts) {
  return texts.reduce((best, one) => (one.length > best.length ? one : best), "");
}

/**
 * What happened, by the words that the services have for it.
 *
 * @param {[name: string, value: string][]} fields
 * @param {ServicePatterns} patterns
 */
export function actionOf(fields, { events, failed, delayed, delivered, lasting }) {
  const kinds = fields.filter(([name]) => events.has(name)).map(([, one]) => plainName(one));
  const hasFailed = kinds.some((one) => failed.test(one) && !delayed.test(one));
  if (hasFailed) return kinds.some((one) => lasting.test(one)) ? "delayed" : "failed";
  if (kinds.some((one) => delayed.test(one))) return "delayed";
  return kinds.some((one) => delivered.test(one)) ? "delivered" : null;
}
