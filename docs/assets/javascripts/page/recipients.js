// Several deliveries that one message tells of: each with its recipient, its outcome, its reason
// and its texts for a ticket. Each can be chosen to be answered in full.
import { build } from "./building.js";
import { outcome } from "./line.js";
import { said } from "./said.js";
import { buttons } from "./tickets.js";

/** @import { Context, Finding, Reading } from "./types" */

const MOST = 50; // findings shown

/**
 * Return one of them.
 *
 * @param {Finding} finding
 * @param {Finding} chosen the one that is answered in full
 * @param {Context} context
 */
function itemOf(finding, chosen, context) {
  const { answers, words } = context;
  const { line, title } = said(finding, context);
  const item = build("li", { class: `recipient recipient--${line.digit}` });
  const codes = [finding.reply, finding.status].filter((code) => code !== null).join(" ");
  const who = finding.recipient ?? codes;
  const pressed = { type: "button", "aria-pressed": String(finding === chosen) };
  const choose = build("button", { class: "recipient__name", ...pressed }, who);
  choose.addEventListener("click", () => context.show(finding));
  item.append(choose);
  if (finding.recipient && codes) item.append(" ", build("code", null, codes));
  item.append(build("p", null, ...outcome(line, context)));
  const cause = answers.causes[finding.cause ?? ""];
  if (!cause) return item;
  item.append(build("p", null, title));
  const summary = build("summary", null, words.bar);
  const row = build("p", { class: "decoder__buttons" }, ...buttons(finding, context));
  item.append(build("details", { class: "further" }, summary, row));
  return item;
}

/**
 * Return whether the findings are of several recipients.
 *
 * @param {Reading} reading
 */
export function isOfSeveral({ findings }) {
  return new Set(findings.map(({ recipient }) => recipient)).size > 1;
}

/**
 * Return the list of all findings.
 *
 * @param {Reading} reading
 * @param {Finding} chosen
 * @param {Context} context
 */
export function recipients({ findings }, chosen, context) {
  const items = findings.slice(0, MOST).map((finding) => itemOf(finding, chosen, context));
  const left = findings.length - items.length;
  const more = context.words["decode.left"].replace("{count}", String(left));
  return [
    build("h2", null, context.words["decode.recipients"]),
    build("ul", { class: "recipients" }, ...items),
    ...(left > 0 ? [build("p", null, more)] : []),
  ];
}
