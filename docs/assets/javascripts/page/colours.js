// The choice of colours in the header: those of the system, light, dark. The page itself sets the
// chosen ones before its first paint; the key and the form are those in which the theme kept them.
import { dataOf, find } from "./dom.js";
import { words } from "./words.js";

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

function keep() {
  const color = { media: CHOICES[chosen], scheme: body.dataset.mdColorScheme };
  try {
    localStorage.setItem(key, JSON.stringify({ index: chosen, color }));
  } catch {
    // The choice holds for this page alone.
  }
}

let chosen = Math.max(0, CHOICES.indexOf(kept()));
const names = words().colours.split("|");
const button = document.createElement("button");

/** Paint the page; the button shows which choice holds and is named after the next one. */
function show() {
  const isDark = chosen ? CHOICES[chosen] === DARK : system.matches;
  body.dataset.mdColorScheme = isDark ? "slate" : "default";
  button.className = `md-header__button md-icon icon icon--colours-${chosen}`;
  button.ariaLabel = button.title = names[chosen];
}

button.type = "button";
button.addEventListener("click", () => {
  chosen = (chosen + 1) % CHOICES.length;
  show();
  keep();
});
form.append(button);
show();
system.addEventListener("change", show);
