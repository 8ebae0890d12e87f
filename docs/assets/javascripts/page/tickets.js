// The bar of an answer: what can be copied for a ticket, in the voice of who writes.
import { build } from "./building.js";
import { copy } from "./copy.js";
import { particularsOf } from "./particulars.js";
import { postmaster } from "./postmaster.js";
import { hashOf } from "./share.js";
import { ticket } from "./ticket.js";
import { bindVoice, voice } from "./voice.js";

/** @import { Context, Finding, Tickets } from "./types" */

/**
 * Return a button that copies what `textOf` gives, which is shown below it where that is refused.
 *
 * @param {string} label
 * @param {string} long
 * @param {() => string | Promise<string>} textOf
 */
function button(label, long, textOf) {
  const made = build("button", { type: "button", class: "md-button", title: long }, label);
  made.addEventListener("click", async () => {
    const text = await textOf();
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
 * Return the text for the customer in `language`; nothing where no cause is known.
 *
 * @param {Finding} finding
 * @param {string} language
 * @param {Context} context
 */
async function textOf(finding, language, { answers, text, tickets: coming, words }) {
  const tickets = await coming.catch(() => null);
  if (!tickets) return words["decode.failed"];
  const cause = tickets[finding.cause ?? ""];
  if (!cause) return "";
  const particulars = particularsOf(text, finding, answers.sent);
  return ticket(finding, cause, language, { answers, words, tickets }, voice(), particulars);
}

/**
 * Return the buttons that copy the texts and the link.
 *
 * @param {Finding} finding
 * @param {Context} context
 */
export function buttons(finding, context) {
  const { words } = context;
  const address = new URL(hashOf(finding), location.href).href;
  return [
    button(words["bar.link"], words["bar.link.long"], () => address),
    ...Object.keys(words.tickets).map((language) =>
      button(words[`bar.${language}`], words[`bar.${language}.long`], () =>
        textOf(finding, language, context),
      ),
    ),
  ];
}

/**
 * Return the bar, which stays in reach.
 *
 * @param {Finding} finding
 * @param {Context} context
 */
export function bar(finding, context) {
  const attributes = { class: "bar", role: "group", "aria-label": context.words.bar };
  return build("div", attributes, ...buttons(finding, context));
}

/**
 * Return the text as it is copied, to be read before, and the choice of who writes.
 *
 * @param {Finding} finding
 * @param {Context} context
 */
export function shownTicket(finding, context) {
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
  const write = async () => {
    text.value = await textOf(finding, words.language, context);
  };
  const addLetter = (/** @type {Tickets} */ tickets) =>
    box.append(...postmaster(finding, tickets[finding.cause ?? ""], context, button));
  context.tickets.then(addLetter, () => {});
  bindVoice(box);
  box.addEventListener("change", write);
  write();
  return box;
}
