// The choice of colours in the header: those of the system, light, dark. The page itself sets the
// chosen ones before its first paint; the key and the form are those in which the theme kept them.
import { dataOf, find } from "./dom.js";

const SYSTEM = "(prefers-color-scheme)";
const LIGHT = "(prefers-color-scheme: light)";
const DARK = "(prefers-color-scheme: dark)";
const CHOICES = [SYSTEM, LIGHT, DARK];

const { body } = document;
const form = find(document, "[data-md-component=palette]", HTMLFormElement);
const key = `${new URL(dataOf(body, "root"), location.href).pathname}.__palette`;
const system = matchMedia(DARK);

function kept() {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null")?.color.media;
  } catch {
    return null; // nothing may be kept here, or something else is
  }
}

/** @param {number} index */
function keep(index) {
  const color = { media: CHOICES[index], scheme: body.dataset.mdColorScheme };
  try {
    localStorage.setItem(key, JSON.stringify({ index, color }));
  } catch {
    // The choice holds for this page alone.
  }
}

let chosen = Math.max(0, CHOICES.indexOf(kept()));

function paint() {
  const isDark = chosen ? CHOICES[chosen] === DARK : system.matches;
  body.dataset.mdColorScheme = isDark ? "slate" : "default";
}

/**
 * Make the button that stands while a choice holds and leads to the next one.
 *
 * @param {string} name
 * @param {number} at
 */
function makeChoice(name, at) {
  const input = document.createElement("input");
  const label = document.createElement("label");
  input.className = "md-option";
  input.type = "radio";
  input.name = "__palette";
  input.id = `__palette_${at}`;
  input.ariaLabel = label.title = name;
  input.checked = at === chosen;
  label.className = `md-header__button md-icon icon icon--colours-${at}`;
  label.htmlFor = `__palette_${(at + 1) % CHOICES.length}`;
  label.hidden = at !== chosen;
  input.addEventListener("change", () => choose(at));
  return [input, label];
}

form.append(...dataOf(form, "names").split("|").flatMap(makeChoice));
const labels = [...form.querySelectorAll("label")];

/** @param {number} at */
function choose(at) {
  chosen = at;
  for (const [index, label] of labels.entries()) label.hidden = index !== at;
  paint();
  keep(at);
}

paint();
system.addEventListener("change", paint);
