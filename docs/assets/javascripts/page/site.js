// Each module is loaded only where its part of the page exists.
const parts = [
  [".lookup", "./lookup.js"],
  [".codes table", "./tables.js"],
  ["[data-copy]", "./copy.js"],
  [".responses", "./responses.js"],
  ["#decoder", "./decode.js"],
  ["#not-found", "./notfound.js"],
];

for (const [selector, module] of parts) {
  if (document.querySelector(selector)) import(module);
}
