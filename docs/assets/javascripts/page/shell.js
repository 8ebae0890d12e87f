// What the frame of every page does: the colours, the page's title in the header once its heading
// is out of sight, the place in the table of contents, the way back to the top, tables that scroll.
import { decoded } from "./address.js";
import { build } from "./building.js";
import "./colours.js";
import { find, findAll } from "./dom.js";
import { words } from "./words.js";

const HEADER = 48; // pixels that the header covers, at least
const READ = 130; // a heading above this line is being read; a jump leads to 5.4rem, at most here

/** A wide table scrolls in a box of its own, as the theme has it; those of codes fit any screen. */
function wrapTables() {
  const tables = findAll(document, ".md-typeset table:not([class])", HTMLTableElement);
  for (const table of tables.filter((one) => !one.closest(".codes"))) {
    const box = document.createElement("div");
    const inner = document.createElement("div");
    box.className = "md-typeset__scrollwrap";
    inner.className = "md-typeset__table";
    box.append(inner);
    table.replaceWith(box);
    inner.append(table);
  }
}

/** What scrolls sideways can be scrolled by keys. */
function reachScrolling() {
  for (const code of findAll(document, "pre > code", HTMLElement))
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
}

function showTitle() {
  const [heading] = findAll(document, "article h1", HTMLElement);
  const title = find(document, ".md-header__title", HTMLElement);
  if (!heading) return;
  const topic = document.createElement("div");
  const text = document.createElement("span");
  topic.className = "md-header__topic";
  text.className = "md-ellipsis";
  topic.ariaHidden = "true";
  topic.append(text);
  title.firstElementChild?.append(topic);
  new IntersectionObserver(
    ([entry]) => {
      const isAbove = !entry.isIntersecting && entry.boundingClientRect.top < HEADER;
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden in it is no title
      text.textContent = heading.innerText;
      title.classList.toggle("md-header__title--active", isAbove);
    },
    { rootMargin: `-${HEADER}px 0px 0px` },
  ).observe(heading);
}

const headings = findAll(document, "article :is(h2, h3, .foot)[id]", HTMLElement);

/** List the headings beside the page, two levels of them; return the links. */
function makeContents() {
  const place = document.querySelector(".md-sidebar--secondary:not([hidden])");
  if (!place || !headings.length) return [];
  const list = build("ul", { class: "md-nav__list" });
  const links = headings.map((heading) => {
    const title = heading.ariaLabel ?? heading.textContent?.replaceAll("\u00ad", "") ?? "";
    const link = build("a", { href: `#${heading.id}` }, title);
    const above = heading.tagName === "H3" ? list.lastElementChild : null;
    const item = build("li", null, link);
    if (!above) list.append(item);
    else if (above.lastElementChild?.tagName === "UL") above.lastElementChild.append(item);
    else above.append(build("ul", { class: "md-nav__list" }, item));
    return link;
  });
  const attributes = { class: "md-nav md-nav--secondary", "aria-label": words().jump };
  const inner = build("div", { class: "md-sidebar__inner" }, build("nav", attributes, list));
  place.append(build("div", { class: "md-sidebar__scrollwrap" }, inner));
  return links;
}

const links = makeContents();

/** Mark in the table of contents what is being read. */
function markPlace() {
  const below = headings.findIndex((one) => one.getBoundingClientRect().top > READ);
  const passed = below < 0 ? links.length : below;
  for (const [at, link] of links.entries()) {
    link.classList.toggle("md-nav__link--passed", at < passed);
    link.classList.toggle("md-nav__link--active", at === passed - 1);
  }
}

const toTop = find(document, ".md-top", HTMLButtonElement);
let last = scrollY;

/** The way back to the top is shown to those who go there already. */
function offerTop() {
  toTop.hidden = scrollY >= last || scrollY < innerHeight;
  last = scrollY;
}

/** Unfold what holds the place that the address names; not every browser does it. */
function reveal() {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const folded = target?.closest("details:not([open])");
  if (!(folded instanceof HTMLDetailsElement)) return;
  folded.open = true;
  target?.scrollIntoView();
}

/** On narrow screens the header has no room for the source; the menu takes it. */
function takeSource() {
  const source = find(document, ".md-header .md-source", HTMLAnchorElement);
  const place = document.createElement("div");
  place.className = "md-nav__source";
  place.append(source.cloneNode(true));
  document.querySelector(".md-nav--primary")?.prepend(place);
}

const drawer = find(document, "#__drawer", HTMLInputElement);

/** The button that opens the menu for a pointer is a label; keys have one of their own. */
function makeMenuButton() {
  const menu = document.querySelector(".md-nav--primary");
  if (!menu) return;
  const button = build("button", {
    type: "button",
    class: "menu-button visually-hidden",
    "aria-label": menu.ariaLabel ?? "",
    "aria-expanded": "false",
  });
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", () => {
    button.ariaExpanded = String(drawer.checked);
    if (!drawer.checked) button.focus();
    else if (button.matches(":focus")) menu.querySelector("a")?.focus();
  });
  document.querySelector(".md-header .icon--menu")?.after(button);
}

makeMenuButton();

wrapTables();
reachScrolling();
showTitle();
takeSource();
markPlace();
reveal();
addEventListener("hashchange", reveal);
addEventListener("scroll", markPlace); // browsers tell it once a frame
addEventListener("scroll", offerTop);
addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && drawer.checked) drawer.click();
});
toTop.addEventListener("click", () => scrollTo({ top: 0, behavior: "smooth" }));
