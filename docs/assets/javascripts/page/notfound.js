// The 404 page: shows the language of the address, and reads out of it what was meant.
import { below, decoded, lowered } from "./address.js";
import { codesIn, pageOf } from "./codes.js";
import { dataOf, find, findAll } from "./dom.js";
import { pagesIn } from "./map.js";

/**
 * Show the section in the language of the address, and return it.
 *
 * @param {HTMLElement} page
 * @param {string} path
 */
function showLanguage(page, path) {
  const sections = findAll(page, "[data-language]", HTMLElement);
  const first = path.split("/")[0];
  const section = sections.find((one) => one.dataset.language === first) ?? sections[0];
  document.documentElement.lang = section.lang;
  for (const one of sections) one.hidden = one !== section;
  return section;
}

/**
 * @param {HTMLElement} section
 * @param {string} path
 */
function showMeant(section, path) {
  const found = pageOf(codesIn(path), pagesIn(section));
  if (!found) return;
  const meant = find(section, "[data-meant]", HTMLElement);
  const target = document.createElement("a");
  target.href = found.href;
  target.textContent = `${found.code} ${found.title}`;
  meant.replaceChildren(`${dataOf(meant, "meant")} `, target, ".");
  meant.hidden = false;
}

/**
 * Let the header's search find pages in the language of the section.
 *
 * @param {HTMLElement} section
 */
function search(section) {
  const { dataset } = find(document, ".md-search", HTMLElement);
  const form = find(section, ".lookup", HTMLFormElement);
  dataset.root = dataOf(form, "home");
  dataset.decoder = dataOf(form, "decoder");
  dataset.index = `${dataset.root}search/search_index.json`;
}

const page = find(document, "#not-found", HTMLElement);
const root = dataOf(page, "root");
const raw = location.pathname.slice(root.length);
const low = lowered(raw);
const path = decoded(low);

// All addresses are in lower case. The second try has no capitals left, so there is no third.
const other = low === raw ? null : below(root, low, location.origin);
if (other) location.replace(other + location.search + location.hash);
const section = showLanguage(page, path);
showMeant(section, path);
search(section);
