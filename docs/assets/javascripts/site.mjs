// Each module is loaded only where its part of the page exists.
const parts = [
  [".lookup", "./lookup.mjs"],
  [".codes table", "./tables.mjs"],
  ["[data-copy]", "./copy.mjs"],
  [".responses", "./responses.mjs"],
  ["#decoder", "./decode.mjs"],
  ["#not-found", "./notfound.mjs"],
];

for (const [selector, module] of parts) {
  if (document.querySelector(selector)) import(module);
}
