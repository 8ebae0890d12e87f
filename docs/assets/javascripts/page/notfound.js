// The 404 page: shows the language of the address, and reads out of it what was meant.
import { below, decoded, lowered } from "./address.js";
import { build } from "./building.js";
import { codesIn, pageOf } from "./codes.js";
import { dataOf, find, findAll } from "./dom.js";
import { pagesIn } from "./map.js";
import { missing } from "./missing.js";
import { namedIn, withCodes, wordsIn } from "./naming.js";
import { hashOfPair, pairOfHash, pairOfPath } from "./pair.js";

/** @import { NamedPage } from "./types" */

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
  for (const part of findAll(document, "[data-frame]", HTMLElement))
    part.hidden = part.lang !== section.lang;
  for (const one of sections) one.hidden = one !== section;
  return section;
}

/**
 * Return the cause or provider that the address names, if any.
 *
 * @param {HTMLElement} section
 * @param {string} path
 */
function named(section, path) {
  /** @type {NamedPage[]} */
  const pages = JSON.parse(find(section, "[data-names]", HTMLScriptElement).text);
  const found = namedIn(path, pages);
  if (!found) return null;
  const href = new URL(dataOf(section, "home") + found.path, location.href).href;
  return { code: "", title: found.title, href };
}

/**
 * Go to the page of the pair that the address names, if both codes are known.
 *
 * @param {HTMLElement} section
 * @param {string} path
 */
function followPair(section, path) {
  const pair = pairOfPath(path);
  if (!pair || !pageOf([pair.reply], pagesIn(section))) return;
  const found = pageOf([pair.status], pagesIn(section));
  if (!found) return;
  const target = new URL(found.href);
  target.search = location.search;
  target.hash = location.hash || hashOfPair(pair);
  location.replace(target);
}

/**
 * @param {HTMLElement} section
 * @param {string} path
 */
function showMeant(section, path) {
  const reply = pairOfHash(location.hash)?.reply ?? "";
  const codes = codesIn(`${withCodes(path)} ${reply}`);
  const pages = pagesIn(section);
  const found = pageOf(codes, pages) ?? named(section, path);
  const meant = find(section, "[data-meant]", HTMLElement);
  const unknown = codes.find((code) => !pageOf([code], pages));
  if (unknown) meant.after(build("p", null, missing(unknown)));
  if (!found) {
    if (!codes.length) find(section, "[name=q]", HTMLInputElement).value = wordsIn(path);
    return;
  }
  const target = build("a", { href: found.href }, `${found.code} ${found.title}`.trim());
  meant.replaceChildren(`${dataOf(meant, "meant")} `, target, ".");
  meant.hidden = false;
}

/**
 * Let the header speak the language of the section: its title, its way home, and the way to the
 * home page of every other language.
 *
 * @param {HTMLElement} section
 */
function head(section) {
  const logo = find(document, ".md-logo", HTMLAnchorElement);
  const title = find(document, ".md-header__topic .md-ellipsis", HTMLElement);
  title.textContent = find(logo, "img", HTMLImageElement).alt = dataOf(section, "site");
  logo.href = dataOf(section, "home");
  for (const other of findAll(page, "[data-language]", HTMLElement)) {
    if (other === section) continue;
    const { lang } = other;
    const attributes = { class: "md-header__button language", hreflang: lang, lang };
    const name = build("span", { class: "language__name" }, dataOf(other, "name"));
    const link = build("a", { ...attributes, href: dataOf(other, "home") }, name);
    find(document, ".search-button", HTMLButtonElement).before(link);
  }
}

/**
 * Let the header's search speak the language of the section, and find its pages.
 *
 * @param {HTMLElement} section
 */
function search(section) {
  const box = find(document, ".md-search", HTMLElement);
  const field = find(box, "input", HTMLInputElement);
  const root = dataOf(section, "home");
  const decoder = `${root}decode/`;
  Object.assign(box.dataset, { root, decoder, index: `${root}search/search_index.json` });
  box.lang = section.lang;
  field.placeholder = box.ariaLabel = field.ariaLabel = dataOf(section, "search");
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
if (!other) followPair(section, path);
showMeant(section, path);
head(section);
search(section);
