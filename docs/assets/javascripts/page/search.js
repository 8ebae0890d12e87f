// The search in the header: opens and closes, asks the worker while one types, and is left where
// one came from.
import { dataOf, find, findAll } from "./dom.js";
import { finder } from "./finding.js";
import { handOver } from "./handover.js";
import { counted, links } from "./results.js";
import { words as said } from "./words.js";

const box = find(document, ".md-search", HTMLElement);
const form = find(box, "form", HTMLFormElement);
const field = find(form, "input", HTMLInputElement);
const { output, list, status } = furnish();
const toggle = find(document, "#__search", HTMLInputElement);
const button = find(document, ".search-button", HTMLButtonElement);
const KEYS = ["/", "f", "s"];

/** @type {ReturnType<typeof finder> | null} */
let ask = null;
/** Of which query the results are, and whether the first one is to be opened once they are there. */
let shown = "";
let isHurried = false;
/** @type {Element | null} */
let opener = null;

/**
 * Put around and below the field what only works by script: what leaves the search, what empties the
 * field, and where the results come.
 */
function furnish() {
  const [overlay, icon] = ["md-search__overlay", "md-search__icon md-icon icon icon--leave"].map(
    (name) =>
      Object.assign(document.createElement("label"), { className: name, htmlFor: "__search" }),
  );
  const options = document.createElement("div");
  const clear = document.createElement("button");
  options.className = "md-search__options";
  clear.className = "md-search__icon md-icon icon icon--clear";
  clear.type = "reset";
  clear.title = clear.ariaLabel = said()["search.clear"];
  clear.tabIndex = -1;
  options.append(clear);
  const output = document.createElement("div");
  const wrap = document.createElement("div");
  const result = document.createElement("div");
  const status = document.createElement("p");
  const list = document.createElement("ol");
  output.className = "md-search__output";
  wrap.className = "md-search__scrollwrap";
  result.className = "md-search-result";
  status.className = "md-search-result__meta";
  list.className = "md-search-result__list";
  result.id = "search-results";
  field.setAttribute("aria-controls", result.id);
  status.setAttribute("role", "status");
  box.ariaLabel = field.ariaLabel;
  field.enterKeyHint = "go";
  field.autocapitalize = "off";
  field.spellcheck = false;
  status.textContent = said()["search.hint"];
  result.append(status, list);
  wrap.append(result);
  output.append(wrap);
  output.hidden = true;
  box.prepend(overlay);
  form.append(icon, options);
  form.after(output);
  return { output, list, status };
}

/** @param {HTMLAnchorElement[]} found */
function fill(found) {
  list.replaceChildren(
    ...found.map((link) => {
      const item = document.createElement("li");
      item.className = "md-search-result__item";
      item.append(link);
      return item;
    }),
  );
}

const results = () => findAll(list, "a", HTMLAnchorElement);

function openFirst() {
  isHurried = false;
  results()[0]?.click();
}

/** Fetch what the search needs, once. */
function start() {
  ask ??= finder(dataOf(box, "worker"), dataOf(box, "index"), {
    onFound(answered, words) {
      if (answered.query !== field.value.trim()) return;
      shown = answered.query;
      const [root, decoder] = ["root", "decoder"].map((name) => dataOf(box, name));
      fill(links(answered, { words, root, decoder }));
      status.textContent = counted(answered.results.length, words);
      if (isHurried) openFirst();
    },
    onFailed() {
      ask = null;
      status.textContent = said()["search.failed"];
    },
  });
  return ask;
}

/** Ask for what stands in the field. */
function search() {
  const query = field.value.trim();
  isHurried = false;
  if (!query) {
    shown = "";
    fill([]);
    status.textContent = said()["search.hint"];
    return;
  }
  if (!results().length) status.textContent = said()["search.loading"];
  start()(query);
}

/** @param {boolean} isOpen */
function toggleTo(isOpen) {
  // By a click, which is what onToggle listens to.
  if (toggle.checked !== isOpen) toggle.click();
}

/**
 * Open the search, with `words` in its field if they are given.
 *
 * @param {string} [words]
 */
export function openSearch(words) {
  if (words !== undefined) field.value = words;
  toggleTo(true);
  search();
}

function onToggle() {
  output.hidden = !toggle.checked;
  if (toggle.checked) {
    const active = document.activeElement;
    opener = active === document.body ? null : active;
    start();
    field.focus();
  } else if (box.contains(document.activeElement) || document.activeElement === document.body) {
    // The field is hidden on narrow screens while the search is closed, its button on wide ones.
    const back = [opener, button].find((one) => one?.checkVisibility() && !box.contains(one));
    const target = back instanceof HTMLElement ? back : field;
    target.focus();
  }
}

/**
 * Move from one result to the next; the field stands before the first and behind the last.
 *
 * @param {number} step
 */
function move(step) {
  const stops = [field, ...results()];
  const at = stops.findIndex((stop) => stop.matches(":focus"));
  stops[(Math.max(at, 0) + step + stops.length) % stops.length].focus();
}

/** @type {Record<string, () => void>} */
const MOVES = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Escape: () => toggleTo(false),
};

/** @param {EventTarget | null} target */
function takesKeys(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey || event.isComposing) return;
  if (toggle.checked && MOVES[key]) MOVES[key]();
  else if (!toggle.checked && KEYS.includes(key) && !takesKeys(target)) openSearch();
  else return;
  event.preventDefault();
}

addEventListener("keydown", onKey);
// Who goes on with the Tab key leaves the search.
addEventListener("focusin", ({ target }) => {
  if (target instanceof Node && !box.contains(target)) toggleTo(false);
});
toggle.addEventListener("change", onToggle);
button.addEventListener("click", () => toggleTo(true));
field.addEventListener("focus", start);
field.addEventListener("click", () => toggleTo(true));
field.addEventListener("input", () => openSearch());
// A field of one line loses the line ends of what is pasted; the decoder reads them.
field.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text/plain").trim();
  if (!text?.includes("\n")) return;
  event.preventDefault();
  handOver(text, dataOf(box, "decoder"));
});
form.addEventListener("reset", () => setTimeout(() => openSearch("")));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (shown === field.value.trim()) openFirst();
  else isHurried = true;
});

// Somebody may have been here before this script.
if (field.value) openSearch();
else if (document.activeElement === field) start();
