// The coloured line of an answer: what has become of the mail, who has to act, whether sending
// again helps. It is that of a code's page, where a template writes it.
import { build, capital } from "./building.js";

/** @import { Answer, Cause, Context, Kind } from "./types" */

/**
 * Return the icon and the words of an outcome.
 *
 * @param {Kind} kind
 * @param {Pick<Context, "words">} context
 */
export function outcome({ digit, outcome: name }, { words }) {
  const sign = build("span", null);
  sign.innerHTML = words.signs[digit]; // made by the build
  return [...sign.childNodes, " ", build("strong", null, words[`outcome.${name}`])];
}

/**
 * Return who has to act; of causes that are equals only where all of them say the same.
 *
 * @param {Cause[]} causes
 * @param {Kind} kind
 * @param {Context} context
 */
function actors(causes, { waits }, { words }) {
  const roles = [...new Set(causes.map(({ acts }) => acts))];
  if (!roles.length) return [words["who.nobody"]];
  const who = roles.length > 1 ? words["decode.who.open"] : words[`acts.${roles[0]}`];
  if (waits) return [`${words["who.wait"]} `, build("strong", null, who)];
  return [build("strong", null, capital(who))];
}

/**
 * Return the line of one outcome.
 *
 * @param {Cause[]} causes
 * @param {Kind} kind
 * @param {Context} context
 */
function lineOf(causes, kind, context) {
  const { words, root } = context;
  const what = build("p", { class: "outcome__what" }, ...outcome(kind, context));
  if (kind.waits)
    what.append(" ", build("a", { href: `${root}bounce/#retry` }, words["retry.how"]));
  const box = build("div", { class: `outcome outcome--${kind.digit}` }, what);
  if (["2", "3"].includes(kind.digit)) return box;
  const facts = build("dl", { class: "outcome__facts" });
  /** @type {(term: string, ...meaning: (Node | string)[]) => void} */
  const fact = (term, ...meaning) =>
    facts.append(build("div", null, build("dt", null, term), " ", build("dd", null, ...meaning)));
  fact(words.who, ...actors(causes, kind, context));
  if (kind.resend) fact(words.resend, words[`resend.${kind.resend}`]);
  box.append(facts);
  return box;
}

/**
 * Return the coloured lines of an answer: several if nothing says which state the mail is in.
 *
 * @param {Cause[]} causes
 * @param {Answer} answer
 * @param {Context} context
 */
export function lines(causes, { shown }, context) {
  if (shown.length === 1) return [lineOf(causes, shown[0], context)];
  const all = shown.map((one) => {
    const state = build("p", { class: "situation__state" }, context.words[`state.${one.state}`]);
    return build("section", { class: "situation" }, state, lineOf(causes, one, context));
  });
  return [build("div", { class: "situations" }, ...all)];
}
