// The coloured line of an answer: what has become of the mail, who has to act, whether sending
// again helps. It is that of a code's page, where a template writes it.
import { build, whole } from "./building.js";

/** @import { Context, Line, Said } from "./types" */

/**
 * Return the icon and the words of an outcome.
 *
 * @param {Line} line
 * @param {Pick<Context, "words">} context
 */
export function outcome({ digit, told }, { words }) {
  const sign = build("span", null);
  sign.innerHTML = words.signs[digit]; // made by the build
  return [...sign.childNodes, " ", build("strong", null, told)];
}

/**
 * Return the line of one outcome.
 *
 * @param {Line} line
 * @param {Context} context
 */
function lineOf(line, context) {
  const { words, root } = context;
  const what = build("p", { class: "outcome__what" }, ...outcome(line, context));
  if (line.waits)
    what.append(" ", build("a", { href: `${root}bounce/#retry` }, words["retry.how"]));
  const box = build("div", { class: `outcome outcome--${line.digit}` }, what);
  if (["2", "3"].includes(line.digit)) return box;
  const facts = build("dl", { class: "outcome__facts" });
  /** @type {(term: string, ...meaning: (Node | string)[]) => void} */
  const fact = (term, ...meaning) =>
    facts.append(build("div", null, build("dt", null, term), " ", build("dd", null, ...meaning)));
  const before = line.before ? [`${line.before} `] : [];
  fact(words.who, ...before, line.isActing ? build("strong", null, ...whole(line.who)) : line.who);
  if (line.again) fact(words.resend, line.again);
  box.append(facts);
  return box;
}

/**
 * Return the coloured lines of an answer: several if nothing says which state the mail is in.
 *
 * @param {Pick<Said, "lines">} said
 * @param {Context} context
 */
export function linesOf({ lines }, context) {
  if (lines.length === 1) return [lineOf(lines[0], context)];
  const all = lines.map((one) => {
    const state = build("p", { class: "situation__state" }, one.when ?? "");
    return build("section", { class: "situation" }, state, lineOf(one, context));
  });
  return [build("div", { class: "situations" }, ...all)];
}
