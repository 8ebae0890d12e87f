// A field above literal responses: those in which all words stand remain, in their groups.
import { findAll } from "./dom.js";
import { spellings, wordsOf } from "./folding.js";
import { words } from "./words.js";

/**
 * Show the responses below `box` in which all words of `typed` stand, and return how many.
 *
 * @param {HTMLElement[]} items
 * @param {HTMLDetailsElement[]} groups
 * @param {string} typed
 */
function apply(items, groups, typed) {
  const wanted = wordsOf(typed);
  for (const item of items) {
    const text = spellings(item.textContent ?? "");
    item.hidden = !wanted.every((word) => text.includes(word));
  }
  for (const group of groups) {
    const isEmpty = !group.querySelector(".responses > li:not([hidden])");
    group.hidden = isEmpty;
    if (wanted.length) group.open = !isEmpty;
  }
  return items.filter((item) => !item.hidden).length;
}

/**
 * @param {HTMLElement} box
 * @param {number} at
 */
function makeFilter(box, at) {
  const items = findAll(box, ".responses > li", HTMLElement);
  if (items.length < 2) return;
  const groups = findAll(box, "details", HTMLDetailsElement);
  const field = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const status = document.createElement("p");
  field.className = "responses__filter";
  label.textContent = words()["responses.filter"];
  label.htmlFor = input.id = `responses-filter${at || ""}`;
  input.type = "search";
  status.setAttribute("role", "status");
  const opened = groups.filter((group) => group.open);
  input.addEventListener("input", () => {
    const shown = apply(items, groups, input.value);
    if (!input.value.trim()) for (const group of groups) group.open = opened.includes(group);
    status.textContent = words()
      ["responses.filtered"].replace("{shown}", String(shown))
      .replace("{count}", String(items.length));
  });
  field.append(label, input, status);
  box.before(field);
}

findAll(document, ".providers", HTMLElement).forEach(makeFilter);
