// The field on the home page and on the 404 page: a code typed or pasted leads to its page. The
// map of all codes below the field tells which pages exist; all else goes to the search.
import { codesIn, isCode, isMessage, pageOf } from "./codes.js";
import { dataOf, find, findAll } from "./dom.js";
import { handOver } from "./handover.js";
import { pagesIn } from "./map.js";
import { missing } from "./missing.js";
import { hashOfPair } from "./pair.js";
import { openSearch } from "./search.js";

/** @import { CodePage } from "./types" */

/**
 * Return the address of a code's page, with the pair behind it if a reply code was named as well:
 * the page then says what both say together.
 *
 * @param {CodePage} page
 * @param {string[]} codes
 * @param {CodePage[]} pages
 */
function addressOf({ code, href }, codes, pages) {
  const reply = codes.find((one) => !one.includes("."));
  if (!reply || !code.includes(".") || !pageOf([reply], pages)) return href;
  return href + hashOfPair({ reply, status: code });
}

/**
 * Go where the text leads, or say that it leads nowhere.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 */
function answer(form, text) {
  const { decoder } = form.dataset;
  const status = find(form, "[role=status]", HTMLElement);
  const codes = codesIn(text);
  const pages = pagesIn(form.closest("[data-language]") ?? document);
  const page = pageOf(codes, pages);
  status.textContent = "";
  if (!text) status.textContent = dataOf(status, "empty");
  else if (decoder && isMessage(text)) handOver(text, decoder);
  else if (!isCode(text)) openSearch(text);
  else if (page) location.href = addressOf(page, codes, pages);
  else status.append(dataOf(status, "unknown"), " ", missing(codes[0]));
}

for (const form of findAll(document, ".lookup", HTMLFormElement)) {
  // Without this script the form sends a code and nothing else; with it nothing is sent.
  form.noValidate = true;
  const field = find(form, "[name=q]", HTMLInputElement);
  const { decoder } = form.dataset;
  // A field of one line loses the line ends of what is pasted; the decoder reads them. A log line
  // that is pasted is no less a message.
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain").trim();
    const isWhole = text?.includes("\n") || (!field.value && isMessage(text ?? ""));
    if (!decoder || !text || !isWhole) return;
    event.preventDefault();
    handOver(text, decoder);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(form, field.value.trim());
  });
}

// A browser's address bar asks by ?q=.
const words = new URLSearchParams(location.search).get("q")?.trim();
const lookup = document.getElementById("lookup");
if (words && lookup instanceof HTMLFormElement) {
  const [codes, pages] = [codesIn(words), pagesIn(document)];
  const page = isCode(words) && pageOf(codes, pages);
  if (page) location.replace(addressOf(page, codes, pages));
  else answer(lookup, words);
}
