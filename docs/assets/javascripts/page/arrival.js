// The page of a code that was reached by a link to something more: a pair is named below the
// title, and a response that a correction has taken to another page is looked up.
import { decoded } from "./address.js";
import { dataOf, find } from "./dom.js";
import { pairOfHash } from "./pair.js";
import { words } from "./words.js";

/** @import { Pair, Table } from "./types" */

const line = find(document, ".arrival", HTMLElement);

/**
 * Return a link, or its text where it leads nowhere.
 *
 * @param {string} href
 * @param {string} text
 */
function linkTo(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}

/**
 * Say which pair was asked for, and where to read of its reply code and of the two together.
 *
 * @param {Pair} pair
 */
function showPair({ reply, status }) {
  const name = document.createElement("strong");
  name.textContent = `${reply} ${status}`;
  const known = document.getElementById(`with-${reply}`);
  const title = known instanceof HTMLTableRowElement ? known.cells[1].firstChild : null;
  line.replaceChildren(name, ` · ${words()["arrival.reply"]} `);
  const text = [reply, title?.textContent?.trim()].filter(Boolean).join(" ");
  line.append(linkTo(`${dataOf(line, "root")}${reply}/`, text));
  if (known) line.append(" · ", linkTo(`#${known.id}`, words()["arrival.more"]));
  line.hidden = false;
}

/**
 * Go to the response `id` on its provider's page, which keeps all that it ever had. The id begins
 * with the provider's name of today or of before.
 *
 * @param {string} id
 */
async function follow(id) {
  const answer = await fetch(dataOf(line, "providers"));
  if (!answer.ok) return;
  /** @type {Table<string>} */
  const names = await answer.json();
  const all = Object.keys(names).filter((name) => id.startsWith(`${name}-`));
  const longest = all.sort((one, other) => other.length - one.length)[0];
  if (!longest) return;
  // A page that was opened from a file has to name the file, here as in every link.
  const file = location.protocol === "file:" ? "index.html" : "";
  location.replace(`${dataOf(line, "root")}provider/${names[longest]}/${file}#${id}`);
}

function arrive() {
  const pair = pairOfHash(location.hash);
  if (pair?.status === dataOf(line, "code")) showPair(pair);
  const id = decoded(location.hash.slice(1));
  if (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) && !document.getElementById(id)) follow(id);
}

arrive();
addEventListener("hashchange", arrive);
