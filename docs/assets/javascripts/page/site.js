// What a page of the site does: each part runs only where its piece of the page exists.
import "./shell.js";

/** @type {[selector: string, load: () => Promise<unknown>][]} */
const PARTS = [
  ["#not-found", () => import("./notfound.js")], // it says in which language the page is
  [".md-search", () => import("./search.js")],
  [".lookup", () => import("./lookup.js")],
  [".codes table", () => import("./tables.js")],
  [".copy, .bar", () => import("./copy.js")],
  [".responses", () => import("./responses.js")],
  [".arrival", () => import("./arrival.js")],
  [".providers", () => import("./filter.js")],
  ["[data-message]", () => import("./message.js")],
  ["a.language", () => import("./language.js")],
];

for (const [selector, load] of PARTS) {
  if (document.querySelector(selector)) load();
}
