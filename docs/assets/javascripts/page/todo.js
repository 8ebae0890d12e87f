// What to do, as on a code's page: the reader's own steps first, those of the others one tap away.
import { build, html, whole } from "./building.js";

/** @import { Context, Said, Todo } from "./types" */

const READER = "sender";

/** @param {string[]} steps */
function list(steps) {
  return build("ol", { class: "steps" }, ...steps.map((text) => build("li", null, html(text))));
}

/**
 * Return the steps of another role, folded unless it has to act.
 *
 * @param {Todo} todo
 * @param {Context} context
 */
function folded({ name, steps, isFirst }, { words }) {
  const summary = build("summary", null, ...whole(name));
  if (isFirst) summary.append(" ", build("span", { class: "first" }, words["todo.first"]));
  const attributes = { class: "role", name: "role", ...(isFirst ? { open: "" } : {}) };
  return build("details", attributes, summary, list(steps));
}

/**
 * Return what each role does.
 *
 * @param {Said} said
 * @param {Context} context
 */
export function todoOf({ todo, cause, isForged }, context) {
  const { root, words } = context;
  const own = todo.find(({ role }) => role === READER);
  const others = todo.filter((one) => one !== own);
  const guide = () => build("a", { href: `${root}cause/${cause}/` }, words["decode.guide"]);
  return [
    build("h3", null, words["todo.own"]),
    own ? list(own.steps) : build("p", null, words["todo.none"]),
    ...others.map((one) => folded(one, context)),
    ...(isForged ? [unwritten(context)] : []),
    ...(cause ? [build("p", null, guide())] : []),
  ];
}

/** @param {Context} context */
function unwritten({ root, words }) {
  const link = build("a", { href: `${root}bounce/#trust` }, words["todo.unwritten"]);
  return build("p", { class: "unwritten" }, link);
}
