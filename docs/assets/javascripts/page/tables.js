// Tables of codes: sorted by a click on a column, filtered by typing. Without this module
// they are plain tables in numeric order.
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

function sortBy(table, column, header) {
  const ascending = header.getAttribute("aria-sort") !== "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  const text = (row) => row.cells[column].textContent.trim();
  const rows = [...table.tBodies[0].rows];
  rows.sort((a, b) => (ascending ? 1 : -1) * collator.compare(text(a), text(b)));
  table.tBodies[0].append(...rows);
}

function makeSortable(table) {
  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sortBy(table, column, header));
    header.append(button);
  });
}

function makeFilterable(box, table) {
  const filter = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const status = document.createElement("p");
  const rows = [...table.tBodies[0].rows];
  filter.className = "codes__filter";
  label.textContent = box.dataset.filter;
  label.htmlFor = input.id = "codes-filter";
  input.type = "search";
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  status.setAttribute("role", "status");
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = box.dataset.filtered
      .replace("{shown}", shown)
      .replace("{count}", rows.length);
  };
  input.addEventListener("input", apply);
  filter.append(label, input, status);
  box.prepend(filter);
  apply();
}

for (const box of document.querySelectorAll(".codes")) {
  const table = box.querySelector("table");
  makeSortable(table);
  if (box.dataset.filter) makeFilterable(box, table);
}
