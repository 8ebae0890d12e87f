// The message to the other side's postmaster below the text for the customer: to be read, and
// copied in each language.
import { build, html } from "./building.js";
import { letter } from "./letter.js";
import { answerOf } from "./outcome.js";
import { particularsOf } from "./particulars.js";
import { isPublic } from "./refusing.js";
import { causeAt } from "./said.js";

/** @import { Context, Finding, Spoken } from "./types" */

/** @typedef {(label: string, long: string, textOf: () => string) => HTMLElement} Button */

/** Who acts where anybody has an address, so that no postmaster helps. */
const PERSONS = ["sender", "recipient"];

/**
 * Whether another side's postmaster can do anything: not about a mail that its own server still
 * has, and not about a reason that nothing tells.
 *
 * @param {Finding} finding
 * @param {Context} context
 */
function isTheirs(finding, { answers }) {
  const cause = causeAt(finding.cause ?? "", finding, answers);
  if (!cause || ["unsent", "held"].includes(finding.action ?? "")) return false;
  if (isPublic(finding, answers) && PERSONS.includes(cause.acts)) return false;
  return answerOf(finding, { answers }).certainty !== "none";
}

/**
 * Return the message, folded; nothing where there is none.
 *
 * @param {Finding} finding
 * @param {Spoken | undefined} cause what is said of its cause
 * @param {Context} context
 * @param {Button} button makes one that copies
 */
export function postmaster(finding, cause, context, button) {
  const { answers, text, words } = context;
  const forms = cause?.letter;
  if (!forms || !isTheirs(finding, context)) return [];
  const particulars = particularsOf(text, finding, answers.sent);
  const textOf = (/** @type {string} */ language) =>
    letter(forms[language], finding, particulars, words.tickets[language]);
  const title = words["cause.postmaster"];
  const shown = build("textarea", {
    readonly: "",
    rows: "12",
    lang: words.language,
    "aria-label": title,
  });
  shown.value = textOf(words.language);
  const row = Object.keys(forms).map((language) =>
    button(words[`bar.${language}`], words[`postmaster.${language}`], () => textOf(language)),
  );
  const nodes = [
    build("summary", null, title),
    build("p", null, html(words["postmaster.where"])),
    shown,
    build("p", { class: "decoder__buttons" }, ...row),
  ];
  return [build("details", { class: "further" }, ...nodes)];
}
