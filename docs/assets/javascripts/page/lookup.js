// The field on the home page and on the 404 page: a code typed or pasted leads to its page. The
// map of all codes below the field tells which pages exist; words go to the search.
import { codesIn, pageOf } from "./codes.js";

function search(words) {
  const field = document.querySelector("[data-md-component=search-query]");
  const toggle = document.getElementById("__search");
  // By a click: the theme shows the results only if it hears of the change.
  if (!toggle.checked) toggle.click();
  field.value = words;
  field.focus();
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

// What may stand around a code without making it a message.
const AROUND = /[\s\d.,;:()#<>"'-]+|smtp|error|code|status|fehler(code|meldung)?/gi;

/** Hand the text to the decoder's page: in the window's name, which no server sees. */
function handOver(form, text) {
  window.name = `smtp-codes:${text}`;
  location.href = form.dataset.decoder;
}

function answer(form) {
  const status = form.querySelector("[role=status]");
  const text = form.elements.q.value.trim();
  const codes = codesIn(text);
  const page = pageOf(codes, mapOf(form));
  const isMessage = text.length > 60 || (codes.length && text.replace(AROUND, ""));
  if (isMessage && form.dataset.decoder) handOver(form, text);
  else if (page) location.href = page.href;
  else if (!text) status.textContent = status.dataset.empty;
  else if (codes.length) status.textContent = status.dataset.unknown;
  // The 404 page has one search for both languages: each language's home page has its own.
  else if (form.dataset.home) location.href = `${form.dataset.home}?q=${encodeURIComponent(text)}`;
  else search(text);
}

function mapOf(form) {
  return form.closest("[data-language]") ?? document;
}

for (const form of document.querySelectorAll(".lookup")) {
  // Without this script the form sends a code and nothing else; with it nothing is sent.
  form.noValidate = true;
  // A field of one line loses the line ends of what is pasted; the decoder reads them.
  form.elements.q.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain").trim();
    if (!text.includes("\n") || !form.dataset.decoder) return;
    event.preventDefault();
    handOver(form, text);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(form);
  });
}

// A browser's address bar asks by ?q=. The theme opens the search with words by itself.
if (document.getElementById("lookup")) {
  const asked = pageOf(codesIn(new URLSearchParams(location.search).get("q") ?? ""));
  if (asked) location.replace(asked.href);
}
