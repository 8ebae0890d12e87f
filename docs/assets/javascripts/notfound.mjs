// The 404 page: shows the language of the address, and reads out of it what was meant.
import { codesIn, pageOf } from "./codes.mjs";

const page = document.getElementById("not-found");
const path = decodeURIComponent(location.pathname).slice(page.dataset.root.length);
const sections = [...page.querySelectorAll("[data-language]")];
const first = path.split("/")[0].toLowerCase();
const section = sections.find((one) => one.dataset.language === first) ?? sections[0];

document.documentElement.lang = section.lang;
for (const one of sections) one.hidden = one !== section;

const link = pageOf(codesIn(path), section);
if (link) {
  const meant = section.querySelector("[data-meant]");
  const target = document.createElement("a");
  target.href = link.href;
  target.textContent = `${link.dataset.code} ${link.title}`;
  meant.replaceChildren(`${meant.dataset.meant} `, target, ".");
  meant.hidden = false;
}
