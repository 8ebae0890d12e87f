// Chooses the deciding codes of a unit.
import { classOf, isFailure, LIKELY, SURE } from "./scores.js";

/** @import { Choice, Token } from "./types.js" */

/**
 * Choose the deciding codes: the innermost reply wins, if it says anything else. Null if none
 * stands there.
 *
 * @param {Token[]} codes of one unit, in their order
 * @returns {Choice | null}
 */
export function choose(codes) {
  const statuses = codes.filter(({ kind }) => kind === "status");
  const replies = usable(codes.filter(({ kind }) => kind === "reply"));
  const token = decidingReply(replies);
  if (!token) return surest(statuses);
  const status = token.pair ?? statusFor(token, statuses, replies);
  return { reply: token.code, status: status?.code ?? null, token };
}

/**
 * Of several replies those that decide: likely failures, any failures, or else all.
 *
 * @param {Token[]} replies
 */
function usable(replies) {
  const failures = replies.filter(({ code }) => isFailure(code));
  const likely = failures.filter(({ score }) => score >= LIKELY);
  return [likely, failures, replies].find((some) => some.length) ?? [];
}

/**
 * @param {Token[]} replies
 */
function decidingReply(replies) {
  const outer = replies[0];
  const last = replies.at(-1);
  if (!last || last === outer) return last;
  const isWeaker = last.score < SURE && outer.score > last.score;
  return isWeaker || isEcho(last, outer) || hasGivenUp(outer, last) ? outer : last;
}

/**
 * Whether the reporting server gave up after an answer that was one for now: "5.4.300 Message expired -> 421 …".
 *
 * @param {Token} outer
 * @param {Token} last
 */
function hasGivenUp(outer, last) {
  return outer.pair !== null && classOf(outer.pair.code) === "5" && classOf(last.code) === "4";
}

/**
 * Whether the last code only repeats the first: by its enhanced code, or as a code without words of
 * its own at the end, "… [550]".
 *
 * @param {Token} last
 * @param {Token} outer
 */
function isEcho(last, outer) {
  if (!outer.pair) return false;
  return last.pair ? last.pair.code === outer.pair.code : last.score <= LIKELY;
}

/**
 * The surest of the enhanced codes, if no reply code stands with them.
 *
 * @param {Token[]} statuses
 * @returns {Choice | null}
 */
function surest(statuses) {
  // No arguments of a function: a unit may hold a hundred thousand codes.
  const token = statuses.reduce(
    (/** @type {Token | null} */ best, one) => (best && best.score >= one.score ? best : one),
    null,
  );
  return token ? { reply: null, status: token.code, token } : null;
}

/**
 * The enhanced code for a reply code that has none of its own: of its class the next one behind it,
 * the last before it, that of another reply; or one before it that is marked as one.
 *
 * @param {Token} reply
 * @param {Token[]} statuses
 * @param {Token[]} replies
 */
function statusFor(reply, statuses, replies) {
  const fits = (/** @type {Token | null} */ one) =>
    one !== null && classOf(one.code) === classOf(reply.code);
  const before = statuses.filter(({ start }) => start < reply.start);
  return (
    statuses.find((one) => one.start > reply.start && fits(one)) ??
    before.findLast(fits) ??
    replies.map(({ pair }) => pair).findLast(fits) ??
    before.find(({ score }) => score >= SURE)
  );
}
