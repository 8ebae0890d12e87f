// What to do, as on a code's page: the reader's own steps first, those of the others one tap away.
import { build, html } from "./building.js";

/** @import { Answer, Cause, Context, Finding, Step } from "./types" */

const READER = "sender";

/**
 * Return the steps that hold here.
 *
 * @param {Step[]} steps
 * @param {Answer} answer
 */
function valid(steps, { told, without }) {
  return steps.filter(
    ([, only, name]) =>
      (!only || !told.steps || only === told.steps) && !(name && without.includes(name)),
  );
}

/** @param {Step[]} steps */
function list(steps) {
  return build("ol", { class: "steps" }, ...steps.map(([text]) => build("li", null, html(text))));
}

/**
 * Return the steps of another role, folded unless it has to act.
 *
 * @param {string} role
 * @param {Step[]} steps
 * @param {boolean} acts
 * @param {Context} context
 */
function folded(role, steps, acts, { words }) {
  const summary = build("summary", null, words[`for.${role}`]);
  if (acts) summary.append(" ", build("span", { class: "first" }, words["todo.first"]));
  const attributes = { class: "role", name: "role", ...(acts ? { open: "" } : {}) };
  return build("details", attributes, summary, list(steps));
}

/**
 * Return what each role does about a cause.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {Answer} answer
 * @param {Context} context
 */
export function todo(finding, cause, answer, context) {
  const { root, words } = context;
  const steps = cause.steps
    .map(([role, all]) => ({ role, steps: valid(all, answer) }))
    .filter((one) => one.steps.length);
  const own = steps.find(({ role }) => role === READER);
  const others = steps.filter(({ role }) => role !== READER);
  const acting = answer.told.waits ? null : cause.acts;
  const guide = build("a", { href: `${root}cause/${finding.cause}/` }, words["decode.guide"]);
  return [
    build("h3", null, words["todo.own"]),
    own ? list(own.steps) : build("p", null, words["todo.none"]),
    ...others.map((one) => folded(one.role, one.steps, one.role === acting, context)),
    ...(cause.forged ? [unwritten(context)] : []),
    build("p", null, guide),
  ];
}

/** @param {Context} context */
function unwritten({ root, words }) {
  const link = build("a", { href: `${root}bounce/#trust` }, words["todo.unwritten"]);
  return build("p", { class: "unwritten" }, link);
}

/**
 * Return what the reader can do where nothing tells the reason.
 *
 * @param {string[]} names of the steps
 * @param {Context} context
 */
export function openTodo(names, { words }) {
  const steps = names.map((name) => build("li", null, words[`decode.step.${name}`]));
  return [build("h3", null, words["todo.own"]), build("ol", { class: "steps" }, ...steps)];
}
