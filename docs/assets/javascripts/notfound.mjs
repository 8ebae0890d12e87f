// The 404 page: shows the language of the address, and reads out of it what was meant.
import { codesIn, pageOf } from "./codes.mjs";

const page = document.getElementById("not-found");
const path = decodeURIComponent(location.pathname).slice(page.dataset.root.length);
const language = /^en(\/|$)/i.test(path) ? "en" : "de";

document.documentElement.lang = language;
for (const section of page.querySelectorAll("[data-language]")) {
  section.hidden = section.dataset.language !== language;
}

const section = page.querySelector(`[data-language=${language}]`);
const link = pageOf(codesIn(path), section);
if (link) {
  const meant = section.querySelector("[data-meant]");
  const target = document.createElement("a");
  target.href = link.href;
  target.textContent = `${link.dataset.code} ${link.title}`;
  meant.replaceChildren(`${meant.dataset.meant} `, target, ".");
  meant.hidden = false;
}
