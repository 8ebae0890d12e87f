// For the ticket: beside each literal response, buttons that copy it, links to it and the
// texts for the customer. Each row of buttons is one stop of the Tab key; arrows move within.
import { decoded } from "./address.js";
import { copy, richLink } from "./copy.js";

const words = JSON.parse(document.getElementById("response-words").dataset.words);

function link(item, language) {
  const { dataset } = item.closest(".responses");
  return `${dataset[language]}#${item.id || item.dataset.id}`;
}

function htmlLink(item) {
  const anchor = document.createElement("a");
  anchor.href = link(item, words.language);
  anchor.textContent = item.dataset.name;
  return richLink(anchor);
}

function ticket(item, language) {
  const { provider } = item.closest(".responses").dataset;
  return [
    words.said[language][item.dataset.outcome].replace("{provider}", () => provider),
    item.querySelector("code").textContent,
    words.causes[item.dataset.cause][language],
    words.more[language].replace("{url}", () => link(item, language)),
  ].join("\n\n");
}

const CONTENTS = {
  text: (item) => ({ text: item.querySelector("code").textContent }),
  link: (item) => ({ text: link(item, words.language) }),
  markdown: (item) => ({
    text: `[${item.dataset.name}](${link(item, words.language)})`,
  }),
  html: htmlLink,
};

function contentOf(name, item) {
  return CONTENTS[name]?.(item) ?? { text: ticket(item, name) };
}

/** Show the text that could not be copied, to be selected by hand. */
function field(item, { text, html }, label) {
  const shown = document.createElement(html ? "p" : "textarea");
  if (html) {
    shown.innerHTML = html;
  } else {
    shown.value = text;
    shown.readOnly = true;
    shown.setAttribute("aria-label", label);
  }
  shown.className = "response__field";
  item.querySelector(".response__field")?.remove();
  item.append(shown);
  return shown;
}

function button(item, name) {
  const made = document.createElement("button");
  const [short, long] = words.buttons[name];
  made.type = "button";
  made.tabIndex = -1;
  made.textContent = short;
  made.title = long;
  made.dataset.kind = name;
  made.setAttribute("aria-label", long);
  made.addEventListener("click", () => {
    const content = contentOf(name, item);
    const shown = () => (name === "text" ? item.querySelector("code") : field(item, content, long));
    copy(made, content, words, shown);
  });
  return made;
}

const STEPS = {
  ArrowRight: (at, last) => (at < last ? at + 1 : 0),
  ArrowLeft: (at, last) => (at ? at - 1 : last),
  Home: () => 0,
  End: (_at, last) => last,
};

function move(event) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  buttons[step(buttons.indexOf(event.target), buttons.length - 1)].focus();
}

function keepStop(event) {
  for (const one of event.currentTarget.querySelectorAll("button")) {
    one.tabIndex = one === event.target ? 0 : -1;
  }
}

for (const item of document.querySelectorAll(".responses > li")) {
  const bar = document.createElement("div");
  bar.className = "response__copy";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `${words.toolbar} ${item.dataset.name}`);
  bar.append(words.toolbar, ...Object.keys(words.buttons).map((name) => button(item, name)));
  bar.querySelector("button").tabIndex = 0;
  bar.addEventListener("keydown", move);
  bar.addEventListener("focusin", keepStop);
  item.querySelector(".response").after(bar);
}

/** Unfold the provider whose response the address names; not every browser does it. */
function reveal() {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const folded = target?.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  target.scrollIntoView();
}

reveal();
addEventListener("hashchange", reveal);
