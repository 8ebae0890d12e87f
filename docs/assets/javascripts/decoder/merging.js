// Brings together what is said of the same delivery, in a report and in words.
import { preferred } from "./reported.js";
import { classOf, isFailure, LIKELY } from "./scores.js";

/** @import { Statement } from "./types.js" */

const MANY = 20; // statements about one recipient that are looked at

/**
 * Bring together what the report and what the text say of the same recipient.
 *
 * @param {Statement[]} reported
 * @param {Statement[]} said
 */
export function merge(reported, said) {
  if (!reported.length) return together(said);
  const failures = reported.filter(({ failed }) => failed);
  const explained = reported.map((one) => (one.failed ? withWords(one, failures, said) : one));
  return [...explained, ...(failures.length ? othersIn(said, reported) : said)];
}

/**
 * A failure of a report with what the text says of it.
 *
 * @param {Statement} one
 * @param {Statement[]} failures
 * @param {Statement[]} said
 */
function withWords(one, failures, said) {
  const best = byWeight(wordsFor(one, failures, said))
    .filter(({ status, reply, score }) => isFailure(status ?? reply) && score >= LIKELY)
    .find((other) => agree(one, other));
  if (!best) return one;
  const reply = one.reply ?? best.reply;
  const isOpen = !one.status || one.status.endsWith(".0.0") || !one.token;
  const status = isOpen ? preferred(one.status, best.status, reply) : one.status;
  return { ...one, reply, status, context: best };
}

/**
 * What is said of the same recipient; failing that, what may be said of it.
 *
 * @param {Statement} one
 * @param {Statement[]} failures
 * @param {Statement[]} said
 */
function wordsFor({ recipient }, failures, said) {
  const same = said.filter((other) => other.recipient && other.recipient === recipient);
  if (same.length) return same;
  return failures.length === 1 ? said : said.filter((other) => !other.recipient);
}

/**
 * What the text says for sure of recipients that the report does not name, if it names several.
 *
 * @param {Statement[]} said
 * @param {Statement[]} reported
 */
function othersIn(said, reported) {
  if (reported.length < 2) return [];
  const covered = new Set(reported.map(({ recipient }) => recipient));
  return said.filter(
    ({ recipient, spoken, score, token }) =>
      recipient && !covered.has(recipient) && spoken && score > LIKELY && token?.pair,
  );
}

/**
 * Bring together what several lines say of the same recipient: the weightiest, all its codes.
 *
 * @param {Statement[]} said
 * @returns {Statement[]}
 */
function together(said) {
  /** @type {Map<string | null, Statement[]>} */
  const groups = new Map();
  for (const one of said) {
    const group = groups.get(one.recipient);
    if (group) group.push(one);
    else groups.set(one.recipient, [one]);
  }
  const unnamed = groups.get(null) ?? [];
  groups.delete(null);
  if (groups.size === 1) return [joined(said, [...groups.keys()][0])]; // all is said of this one
  return [...unnamed, ...[...groups].map(([recipient, group]) => joined(group, recipient))];
}

/**
 * @param {Statement[]} group
 * @param {string | null} recipient of all of them
 */
function joined(group, recipient) {
  const [best, ...others] = byWeight(group).slice(0, MANY);
  const result = { ...best, recipient };
  for (const other of others) {
    if (!agree(result, other) || !isFailure(result.status ?? result.reply)) continue;
    result.reply ??= other.reply;
    if (isUnspecific(result)) result.status = other.status ?? result.status;
    result.context ??= other;
  }
  return result;
}

/**
 * Whether another enhanced code says more than that of a statement.
 *
 * @param {Statement} statement
 */
function isUnspecific({ status, token }) {
  return !status || (status.endsWith(".0.0") && !token?.answers);
}

/**
 * The weightiest first; of equal ones that which stands first.
 *
 * @param {Statement[]} statements
 */
function byWeight(statements) {
  return [...statements].sort((one, other) => other.weight - one.weight);
}

/**
 * Whether two statements can be about the same failure.
 *
 * @param {Statement} one
 * @param {Statement} other
 */
function agree(one, other) {
  const code = one.status ?? one.reply;
  if (!code) return true;
  if (one.reply && other.reply && one.reply !== other.reply) return false;
  return classOf(other.status ?? other.reply ?? "") === classOf(code);
}
