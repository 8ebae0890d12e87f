// What the search shows: for each page its kind, its title, what it says in a sentence and who
// acts; and the decoder for what may be a message. Texts are set as text, never as HTML.
import { isMessage } from "./codes.js";
import { handOver } from "./handover.js";
import { missing } from "./missing.js";

/** @import { Answered, Result } from "../search/types" */

const SAYING = 3; // so many words may be out of a message

/** @typedef {{ words: Record<string, string>, root: string, decoder: string }} Setting */

/**
 * @param {string} name
 * @param {string} text
 */
function line(name, text) {
  const element = document.createElement("span");
  element.className = `result__${name}`;
  element.textContent = text;
  return element;
}

/**
 * @param {string} href
 * @param {[name: string, text: string][]} lines
 */
function link(href, lines) {
  const element = document.createElement("a");
  element.className = "md-search-result__link result";
  // In full: people copy it from here.
  element.href = new URL(href, document.baseURI).href;
  element.append(...lines.filter(([, text]) => text).map(([name, text]) => line(name, text)));
  return element;
}

/**
 * @param {Result} result
 * @param {Setting} setting
 */
function pageLink({ path, kind, title, plain, acts }, { words, root }) {
  const who = acts && words["search.acts"].replace("{role}", acts);
  return link(`${root}${path}`, [
    ["kind", kind],
    ["title", title],
    ["plain", plain],
    ["acts", who],
  ]);
}

/**
 * @param {string} query
 * @param {Setting} setting
 */
function decoderLink(query, { words, decoder }) {
  const element = link(decoder, [
    ["kind", words["search.decode.kind"]],
    ["title", words["search.decode"]],
    ["plain", words["search.decode.plain"]],
  ]);
  element.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    handOver(query, decoder);
  });
  return element;
}

/** @param {string} code */
function missingLink(code) {
  const { href, textContent } = missing(code);
  return link(href, [["title", textContent ?? ""]]);
}

/**
 * Return the links for what was found. A message is the decoder's; it may also have what the
 * search does not.
 *
 * @param {Answered} answered
 * @param {Setting} setting
 */
export function links({ query, results, unknown }, setting) {
  const found = results.map((result) => pageLink(result, setting));
  if (isMessage(query)) return [decoderLink(query, setting), ...found];
  const isSaying = query.split(/\s+/).length >= SAYING;
  if (unknown) found.push(missingLink(unknown));
  return found.length && !isSaying ? found : [...found, decoderLink(query, setting)];
}

/**
 * Return what tells how many pages were found.
 *
 * @param {number} count
 * @param {Record<string, string>} words
 */
export function counted(count, words) {
  if (count < 2) return words[count ? "search.one" : "search.none"];
  return words["search.other"].replace("{count}", String(count));
}
