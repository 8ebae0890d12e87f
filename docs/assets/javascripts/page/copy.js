// Buttons that copy a text. Where the clipboard is refused, the text is selected instead.
import { build } from "./building.js";
import { dataOf, find, findAll } from "./dom.js";
import { bindVoice, voice } from "./voice.js";
import { words } from "./words.js";

/** @import { Content } from "./types" */

const SHOWN = 3000;

/** @type {WeakMap<HTMLElement, { content: ChildNode[], timer: ReturnType<typeof setTimeout> }>} */
const confirming = new WeakMap();

// One live region for the page: a button that changes its own name is announced unreliably.
const status = document.createElement("p");
status.className = "copied";
status.setAttribute("role", "status");
document.body.append(status);

/** @param {HTMLElement} field */
function select(field) {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  } else {
    getSelection()?.selectAllChildren(field);
  }
}

/** @param {Content} content */
function write({ text, html }) {
  if (!html) return navigator.clipboard.writeText(text);
  const parts = {
    "text/plain": new Blob([text], { type: "text/plain" }),
    "text/html": new Blob([html], { type: "text/html" }),
  };
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}

/**
 * Show `text` on the button for a while.
 *
 * @param {HTMLElement} button
 * @param {string} text
 */
function confirm(button, text) {
  const before = confirming.get(button);
  clearTimeout(before?.timer);
  const content = before?.content ?? [...button.childNodes];
  button.textContent = text;
  status.textContent = text;
  const restore = () => {
    confirming.delete(button);
    button.replaceChildren(...content);
    status.textContent = "";
  };
  confirming.set(button, { content, timer: setTimeout(restore, SHOWN) });
}

/**
 * Copy `content` and say so; if it is refused, select what `fieldOf` gives.
 *
 * @param {HTMLElement} button
 * @param {Content} content
 * @param {() => HTMLElement} fieldOf
 */
export async function copy(button, content, fieldOf) {
  try {
    await write(content);
    confirm(button, words()["ticket.copied"]);
  } catch {
    confirm(button, words()["ticket.manual"]);
    select(fieldOf());
  }
}

/**
 * Return the content of a link as text and as HTML, which mail programs keep as a link.
 *
 * @param {HTMLAnchorElement} link
 * @returns {Content}
 */
export function richLink(link) {
  return { text: `${link.textContent}: ${link.href}`, html: link.outerHTML };
}

/**
 * @param {HTMLElement} field
 * @returns {Content}
 */
function contentOf(field) {
  const link = field.querySelector("a");
  if (link) return richLink(link);
  return { text: field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? "") };
}

/**
 * Return the field with this id, or the one that says the same in the chosen voice.
 *
 * @param {string} id
 */
function fieldIn(id) {
  return document.getElementById(`${id}-${voice()}`) ?? document.getElementById(id);
}

bindVoice();

/**
 * Put below the address of the page what makes a link of it: for Markdown, and for mail programs.
 *
 * @param {HTMLTextAreaElement} address
 */
function addLinks(address) {
  const title = find(document, 'meta[property="og:title"]', HTMLMetaElement).content;
  const plain = build("textarea", { id: "ticket-markdown", rows: "1", readonly: "" });
  plain.value = `[${title}](${address.value})`;
  const link = build("a", { href: address.value }, title);
  const label = build("label", { for: plain.id }, words()["ticket.markdown"]);
  const name = build("p", { class: "copy__label" }, words()["ticket.html"]);
  const rich = build("p", { class: "copy__rich", id: "ticket-html" }, link);
  const boxes = [build("div", { class: "copy" }, label, plain)];
  address.closest(".copy")?.after(...boxes, build("div", { class: "copy" }, name, rich));
}

findAll(document, ".ticket #ticket-link", HTMLTextAreaElement).forEach(addLinks);

/**
 * Put a button beside a text. Without a script there is none: it would do nothing.
 *
 * @param {HTMLElement} box
 */
function makeButton(box) {
  const field = find(box, "[id]", HTMLElement);
  const name = find(box, "label, .copy__label", HTMLElement).textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "md-button";
  button.dataset.copy = field.id;
  button.textContent = words()["copy.button"];
  button.ariaLabel = `${button.textContent}: ${name}`;
  box.append(button);
}

findAll(document, ".ticket > .copy", HTMLElement).forEach(makeButton);

for (const button of findAll(document, "[data-copy]", HTMLElement)) {
  button.addEventListener("click", () => {
    const field = fieldIn(dataOf(button, "copy"));
    if (field) copy(button, contentOf(field), () => field);
  });
}
