// The field on the home page: a code typed or pasted leads to its page. The map of all
// codes below the field tells which pages exist; words go to the search.
import { codesIn, pageOf } from "./codes.mjs";

function search(words) {
  const field = document.querySelector("[data-md-component=search-query]");
  document.getElementById("__search").checked = true;
  field.value = words;
  field.focus();
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

const form = document.getElementById("lookup");
const answer = document.getElementById("lookup-answer");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = form.elements.q.value.trim();
  const codes = codesIn(text);
  const page = pageOf(codes);
  if (page) location.href = page.href;
  else if (!text) answer.textContent = answer.dataset.empty;
  else if (codes.length) answer.textContent = answer.dataset.unknown;
  else search(text);
});
