// The field on the home page: a code typed or pasted leads to its page. The map of all
// codes below the field tells which pages exist; words go to the search.
const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g;
const REPLY = /(?<![\d.])[1-5]\d\d(?![\d.]*\d)/g;

/** Return the codes that stand in `text`, enhanced ones first: "550 5.1.1" gives 5.1.1, 550. */
export function codesIn(text) {
  return [...(text.match(STATUS) ?? []), ...(text.match(REPLY) ?? [])];
}

function pageOf(code) {
  return document.querySelector(`a[data-code="${code}"]`);
}

function search(words) {
  const field = document.querySelector("[data-md-component=search-query]");
  document.getElementById("__search").checked = true;
  field.value = words;
  field.focus();
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

const form = document.getElementById("lookup");
const field = form.elements.q;
const answer = document.getElementById("lookup-answer");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value.trim();
  const codes = codesIn(text);
  const page = codes.map(pageOf).find(Boolean);
  if (page) location.href = page.href;
  else if (!text) answer.textContent = answer.dataset.empty;
  else if (codes.length) answer.textContent = answer.dataset.unknown;
  else search(text);
});
