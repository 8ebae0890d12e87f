// Tables of codes: sorted by a click on a column, filtered by typing. Without this module
// they are plain tables in numeric order.
import { build } from "./building.js";
import { codesIn, isCode, isMessage, isWithin } from "./codes.js";
import { dataOf, find, findAll } from "./dom.js";
import { spellings, wordsOf } from "./folding.js";
import { missing } from "./missing.js";
import { openSearch } from "./search.js";

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** @param {HTMLTableElement} table */
function headersOf(table) {
  return [...(table.tHead?.rows[0].cells ?? [])];
}

/** @param {HTMLTableElement} table */
function rowsOf(table) {
  return [...table.tBodies[0].rows];
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableCellElement} header
 */
function sortBy(table, header) {
  const isAscending = header.getAttribute("aria-sort") !== "ascending";
  for (const other of headersOf(table)) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  /** @param {HTMLTableRowElement} row */
  const text = (row) => row.cells[header.cellIndex].textContent?.trim() ?? "";
  const rows = rowsOf(table);
  rows.sort((a, b) => (isAscending ? 1 : -1) * collator.compare(text(a), text(b)));
  table.tBodies[0].append(...rows);
}

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  for (const header of headersOf(table)) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sortBy(table, header));
    header.append(button);
  }
}

/** @type {WeakMap<HTMLTableRowElement, string>} */
const texts = new WeakMap();

/**
 * Return what a row says in the form in which it is compared.
 *
 * @param {HTMLTableRowElement} row
 */
function textOf(row) {
  const known =
    texts.get(row) ?? spellings([...row.cells].map((cell) => cell.textContent).join(" "));
  texts.set(row, known);
  return known;
}

/**
 * Note in the address what is typed, so that a link leads to the same rows. A message stands in no
 * address: the server would see it.
 *
 * @param {string} typed
 */
function note(typed) {
  const address = new URL(location.href);
  if (typed.trim() && !isMessage(typed)) address.searchParams.set("q", typed.trim());
  else address.searchParams.delete("q");
  // A page that was opened from a file may refuse it.
  if (location.protocol !== "file:") history.replaceState(history.state, "", address);
}

/**
 * Whether a row says a word, or is that of a range with the number: "5.7.606–5.7.649".
 *
 * @param {HTMLTableRowElement} row
 * @param {string} word
 */
function isAbout(row, word) {
  const [code, through] = (row.cells[0].textContent ?? "").trim().split("–");
  return textOf(row).includes(word) || isWithin(word, { code, through });
}

/**
 * Show the rows in which all words stand, and return how many there are.
 *
 * @param {HTMLTableRowElement[]} rows
 * @param {string} typed
 */
function filter(rows, typed) {
  const words = wordsOf(typed);
  for (const row of rows) row.hidden = !words.every((word) => isAbout(row, word));
  return rows.filter((row) => !row.hidden).length;
}

/**
 * Return the way on for whoever finds no row: the form for a missing code, or the search, which sends
 * nothing and offers the decoder for a message.
 *
 * @param {HTMLElement} box
 * @param {string} typed
 */
function onward(box, typed) {
  if (isCode(typed)) return missing(codesIn(typed)[0]);
  const attributes = { type: "button", class: "md-button" };
  const button = build("button", attributes, dataOf(box, "elsewhere"));
  button.addEventListener("click", () => openSearch(typed));
  return button;
}

/**
 * Let the field above the table filter its rows, and say how many are shown.
 *
 * @param {HTMLElement} box
 * @param {HTMLTableElement} table
 */
function makeFilterable(box, table) {
  const input = find(box, ".codes__filter input", HTMLInputElement);
  const status = find(box, ".codes__filter p", HTMLElement);
  const rows = rowsOf(table);
  const apply = () => {
    const shown = filter(rows, input.value);
    status.textContent = dataOf(box, "filtered").replace("{shown}", String(shown));
    table.hidden = !shown;
    if (!shown) status.append(". ", onward(box, input.value.trim()));
  };
  input.value ||= new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", () => {
    apply();
    note(input.value);
  });
  if (input.value) apply();
}

for (const box of findAll(document, ".codes", HTMLElement)) {
  const table = find(box, "table", HTMLTableElement);
  makeSortable(table);
  if (box.dataset.filtered) makeFilterable(box, table);
}
