// For the ticket: beside each literal response, buttons that copy it, links to it and the
// texts for the customer. Each row of buttons is one stop of the Tab key; arrows move within.
import { copy, richLink } from "./copy.js";
import { dataOf, find, findAll, heldBy } from "./dom.js";
import { linkOf, textFor } from "./quoting.js";
import { voice } from "./voice.js";

/** @import { Content, Response, ResponseWords } from "./types" */

/** @type {Promise<ResponseWords> | null} */
let fetched = null;

/** Fetch what the buttons say and copy, once; after a failure anew. */
function fetchWords() {
  const address = dataOf(find(document, "[data-words]", HTMLElement), "words");
  fetched ??= fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  });
  fetched.catch(() => {
    fetched = null;
  });
  return fetched;
}

/** The codes with which a response begins: its name, unless it has none. */
const CODES = /^(?:\d{3}(?!\S)\s?)?(?:\d\.\d{1,3}\.\d{1,3}(?!\S))?/;

/**
 * @param {HTMLElement} item
 * @returns {Response}
 */
function responseOf(item) {
  const provider = heldBy(item, "provider");
  const text = find(item, "code", HTMLElement).textContent ?? "";
  return {
    id: item.id || dataOf(item, "id"),
    text,
    provider,
    name: `${item.dataset.name ?? CODES.exec(text)?.[0].trim()} (${provider})`,
    cause: heldBy(item, "cause"),
    outcome: heldBy(item, "outcome"),
    pageIn: (language) => heldBy(item, language),
  };
}

/**
 * Return what the button `name` copies.
 *
 * @param {string} name
 * @param {Response} response
 * @param {ResponseWords} words
 * @returns {Content}
 */
function contentOf(name, response, words) {
  if (name !== "html") return { text: textFor(name, response, words, voice()) };
  const link = document.createElement("a");
  link.href = linkOf(response, words.language);
  link.textContent = response.name;
  return richLink(link);
}

/**
 * Show the text that could not be copied, to be selected by hand.
 *
 * @param {HTMLElement} item
 * @param {Content} content
 * @param {string} label
 */
function showField(item, { text, html }, label) {
  const field = document.createElement(html ? "p" : "textarea");
  if (field instanceof HTMLTextAreaElement) {
    field.value = text;
    field.readOnly = true;
    field.setAttribute("aria-label", label);
  } else {
    field.innerHTML = html ?? "";
  }
  field.className = "response__field";
  item.querySelector(".response__field")?.remove();
  item.append(field);
  return field;
}

/**
 * Make the button `name` of the response that stands in `item`.
 *
 * @param {HTMLElement} item
 * @param {Response} response
 * @param {ResponseWords} words
 * @param {string} name
 */
function makeButton(item, response, words, name) {
  const button = document.createElement("button");
  const [short, long] = words.buttons[name];
  button.type = "button";
  button.tabIndex = -1;
  button.textContent = short;
  button.title = long;
  button.dataset.kind = name;
  button.setAttribute("aria-label", long);
  button.addEventListener("click", () => {
    const content = contentOf(name, response, words);
    const field = () =>
      name === "text" ? find(item, "code", HTMLElement) : showField(item, content, long);
    copy(button, content, field);
  });
  return button;
}

/**
 * Return a link to the form that reports a mistake, filled in with the response; nothing where the
 * page has no such form at its foot.
 *
 * @param {Response} response
 * @param {ResponseWords} words
 */
function reportLinks(response, words) {
  const foot = document.querySelector(".foot .edit a");
  if (!(foot instanceof HTMLAnchorElement)) return [];
  const form = new URL(foot.href);
  form.searchParams.set("page", linkOf(response, words.language));
  form.searchParams.set("wrong", `${response.provider}: ${response.text}`);
  const link = document.createElement("a");
  link.href = form.href;
  link.tabIndex = -1;
  link.textContent = foot.textContent;
  return [link];
}

/** @type {Record<string, ((at: number, last: number) => number) | undefined>} */
const STEPS = {
  ArrowRight: (at, last) => (at < last ? at + 1 : 0),
  ArrowLeft: (at, last) => (at ? at - 1 : last),
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * Make the row of buttons of the response that stands in `item`.
 *
 * @param {HTMLElement} item
 * @param {ResponseWords} words
 */
function makeToolbar(item, words) {
  const response = responseOf(item);
  /** @type {HTMLElement[]} */
  const buttons = [
    ...Object.keys(words.buttons).map((name) => makeButton(item, response, words, name)),
    // What the house says itself is no matter of those who keep the data.
    ...(globalThis.IS_HOUSE && item.closest("[data-own]") ? [] : reportLinks(response, words)),
  ];
  buttons[0].tabIndex = 0;
  const bar = document.createElement("div");
  bar.className = "response__copy";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `${words.toolbar} ${response.name}`);
  bar.append(words.toolbar, ...buttons);
  bar.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const at = buttons.indexOf(/** @type {HTMLElement} */ (event.target));
    buttons[step(at, buttons.length - 1)].focus();
  });
  bar.addEventListener("focusin", (event) => {
    for (const one of buttons) one.tabIndex = one === event.target ? 0 : -1;
  });
  return bar;
}

/**
 * Give a response its buttons, once.
 *
 * @param {HTMLElement} item
 */
async function equip(item) {
  const words = await fetchWords();
  if (!item.querySelector(".response__copy"))
    find(item, "a", HTMLElement).after(makeToolbar(item, words));
}

// Those of a folded group are in view only when it unfolds.
const coming = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    equip(target).then(
      () => coming.unobserve(target),
      () => {}, // tried again when it comes into view once more
    );
  }
});
for (const item of findAll(document, ".providers .responses > li", HTMLElement))
  coming.observe(item);
