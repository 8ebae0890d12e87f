// Brings together what is said of the same delivery, in a report and in words.
import { preferred } from "./reported.js";
import { classOf, isFailure, LIKELY } from "./scores.js";

/** @import { Statement } from "./types.js" */

const MANY = 20; // statements about one recipient that are looked at
const DIFFERENT = 100; // codes that are said of nobody in particular

/**
 * Bring together what the report and what the text say of the same recipient.
 *
 * @param {Statement[]} reported
 * @param {Statement[]} said
 */
export function merge(reported, said) {
  if (!reported.length) return together(said);
  const failures = reported.filter(({ failed }) => failed);
  const words = new Words(said, failures.length === 1);
  const explained = reported.map((one) => (one.failed ? withWords(one, words) : one));
  return [...explained, ...(failures.length ? othersIn(said, reported) : said)];
}

/**
 * A failure of a report with what the text says of it.
 *
 * @param {Statement} one
 * @param {Words} words
 */
function withWords(one, words) {
  const best = words.of(one).find((other) => agree(one, other));
  if (!best) return one;
  const reply = one.reply ?? best.reply;
  const isOpen = !one.status || one.status.endsWith(".0.0") || !one.token;
  const status = isOpen ? preferred(one.status, best.status, reply) : one.status;
  return { ...one, reply, status, context: best };
}

/** What is said of failures, the weightiest first: sorted once for all that a report names. */
class Words {
  /** @type {Map<string | null, Statement[]>} */
  #byRecipient = new Map();
  /** What may be said of anybody. @type {Statement[]} */
  #ofAnybody;

  /**
   * @param {Statement[]} said
   * @param {boolean} isOfOne whether the report names one failure only
   */
  constructor(said, isOfOne) {
    for (const one of byWeight(said)) {
      const group = this.#byRecipient.get(one.recipient);
      if (group) group.push(one);
      else this.#byRecipient.set(one.recipient, [one]);
    }
    const anybody = isOfOne ? byWeight(said) : (this.#byRecipient.get(null) ?? []);
    this.#ofAnybody = different(anybody.filter(tellsFailure));
  }

  /**
   * What is said of the same recipient; failing that, what may be said of it.
   *
   * @param {Statement} one
   */
  of({ recipient }) {
    const same = recipient && this.#byRecipient.get(recipient);
    return same ? same.filter(tellsFailure) : this.#ofAnybody;
  }
}

/**
 * @param {Statement} statement
 */
function tellsFailure({ status, reply, score }) {
  return isFailure(status ?? reply) && score >= LIKELY;
}

/**
 * Of the same codes only the weightiest statement: by its codes it fits or does not.
 *
 * @param {Statement[]} statements
 */
function different(statements) {
  /** @type {Map<string, Statement>} */
  const kept = new Map();
  for (const one of statements) {
    const key = `${one.reply} ${one.status}`;
    if (!kept.has(key)) kept.set(key, one);
    if (kept.size === DIFFERENT) break;
  }
  return [...kept.values()];
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
