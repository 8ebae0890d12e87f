// The field on the home page and on the 404 page: a code typed or pasted leads to its page. The
// map of all codes below the field tells which pages exist; words go to the search.
import { codesIn, isMessage, pageOf } from "./codes.js";
import { dataOf, find, findAll } from "./dom.js";
import { handOver } from "./handover.js";
import { pagesIn } from "./map.js";

/** @param {string} words */
function search(words) {
  const field = find(document, "[data-md-component=search-query]", HTMLInputElement);
  const toggle = find(document, "#__search", HTMLInputElement);
  // By a click: the theme shows the results only if it hears of the change.
  if (!toggle.checked) toggle.click();
  field.value = words;
  field.focus();
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

/**
 * Go where the text leads, or say that it leads nowhere.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 */
function answer(form, text) {
  const { decoder, home } = form.dataset;
  const status = find(form, "[role=status]", HTMLElement);
  const codes = codesIn(text);
  const page = pageOf(codes, pagesIn(form.closest("[data-language]") ?? document));
  if (decoder && isMessage(text)) handOver(text, decoder);
  else if (page) location.href = page.href;
  else if (!text) status.textContent = dataOf(status, "empty");
  else if (codes.length) status.textContent = dataOf(status, "unknown");
  // The 404 page has one search for both languages: each language's home page has its own.
  else if (home) location.href = `${home}?q=${encodeURIComponent(text)}`;
  else search(text);
}

for (const form of findAll(document, ".lookup", HTMLFormElement)) {
  // Without this script the form sends a code and nothing else; with it nothing is sent.
  form.noValidate = true;
  const field = find(form, "[name=q]", HTMLInputElement);
  const { decoder } = form.dataset;
  // A field of one line loses the line ends of what is pasted; the decoder reads them.
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain").trim();
    if (!decoder || !text?.includes("\n")) return;
    event.preventDefault();
    handOver(text, decoder);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(form, field.value.trim());
  });
}

// A browser's address bar asks by ?q=. The theme opens the search with words by itself.
if (document.getElementById("lookup")) {
  const words = new URLSearchParams(location.search).get("q") ?? "";
  const asked = pageOf(codesIn(words), pagesIn(document));
  if (asked) location.replace(asked.href);
}
