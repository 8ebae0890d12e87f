// The bar of an answer: what can be copied for a ticket, in the voice of who writes.
import { build } from "./building.js";
import { copy } from "./copy.js";
import { particularsOf } from "./particulars.js";
import { hashOf } from "./share.js";
import { ticket } from "./ticket.js";
import { bindVoice, voice } from "./voice.js";

/** @import { Cause, Context, Finding } from "./types" */

/**
 * Return a button that copies what `textOf` gives, which is shown below it where that is refused.
 *
 * @param {string} label
 * @param {string} long
 * @param {() => string} textOf
 */
function button(label, long, textOf) {
  const made = build("button", { type: "button", class: "md-button", title: long }, label);
  made.addEventListener("click", () => {
    const text = textOf();
    const field = () => {
      const shown = build("textarea", { readonly: "", rows: "8", "aria-label": long });
      shown.value = text;
      made.parentElement?.after(shown);
      return shown;
    };
    copy(made, { text }, field);
  });
  return made;
}

/**
 * Return the text for the customer in `language`.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {string} language
 * @param {Context} context
 */
function textOf(finding, cause, language, context) {
  const particulars = particularsOf(context.text, finding, context.answers.sent);
  return ticket(finding, cause, language, context, voice(), particulars);
}

/**
 * Return the buttons that copy the texts and the link.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {Context} context
 */
export function buttons(finding, cause, context) {
  const { words } = context;
  const address = new URL(hashOf(finding), location.href).href;
  return [
    button(words["bar.link"], words["bar.link.long"], () => address),
    ...Object.keys(words.tickets).map((language) =>
      button(words[`bar.${language}`], words[`bar.${language}.long`], () =>
        textOf(finding, cause, language, context),
      ),
    ),
  ];
}

/**
 * Return the bar, which stays in reach.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {Context} context
 */
export function bar(finding, cause, context) {
  const attributes = { class: "bar", role: "group", "aria-label": context.words.bar };
  return build("div", attributes, ...buttons(finding, cause, context));
}

/**
 * Return the text as it is copied, to be read before, and the choice of who writes.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {Context} context
 */
export function shownTicket(finding, cause, context) {
  const { words } = context;
  const attributes = { readonly: "", rows: "9", lang: words.language };
  const text = build("textarea", {
    ...attributes,
    "aria-label": words["ticket.text"],
  });
  const choice = build("fieldset", { class: "voice" }, build("legend", null, words.voice));
  for (const who of ["theirs", "ours"]) {
    const input = build("input", { type: "radio", name: "voice", value: who });
    choice.append(build("label", null, input, ` ${words[`voice.${who}`]}`));
  }
  const nodes = [build("h3", null, words.bar), choice, text];
  const box = build("section", null, ...nodes);
  const write = () => {
    text.value = textOf(finding, cause, words.language, context);
  };
  bindVoice(box);
  box.addEventListener("change", write);
  write();
  return box;
}
