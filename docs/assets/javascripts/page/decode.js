// The decoder's page: paste, open or drop a bounce and see at once what it says. All data is
// loaded with the page; what is pasted never leaves it and is never inserted as HTML.

import { decode } from "../decoder/decode.js";
import { renderAnswer } from "./answer.js";
import { dataOf, find } from "./dom.js";
import { textOf } from "./file.js";
import { takeOver } from "./handover.js";
import { findingOf } from "./share.js";

/** @import { Answers, Catalog, Reading, Words } from "./types" */

const box = find(document, "#decoder", HTMLElement);
const field = find(box, "#decoder-text", HTMLTextAreaElement);
const file = find(box, "#decoder-file", HTMLInputElement);
const place = find(box, "#decoder-answer", HTMLElement);
const status = find(box, "#decoder-status", HTMLElement);

/** @type {Words} */
const words = JSON.parse(find(box, "#decoder-words", HTMLScriptElement).text);

const EXAMPLE = `Reporting-MTA: dns; mail.example.org
Final-Recipient: rfc822; anna@example.com
Action: failed
Status: 5.2.2
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 552 5.2.2 <anna@example.com>: Mailbox is full`;

/**
 * The data, once it is there: the decoder's catalog and the texts of its answers.
 *
 * @type {{ catalog: Catalog, answers: Answers } | null}
 */
let data = null;

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * Show what the data says to a reading, or nothing.
 *
 * @param {string} text
 * @param {Reading | null} reading
 * @param {Answers} answers
 */
function show(text, reading, answers) {
  const context = { answers, words, root: dataOf(box, "root") };
  const { nodes, announcement } = renderAnswer(text, reading, context);
  place.replaceChildren(...nodes);
  place.hidden = nodes.length === 0;
  status.textContent = announcement;
}

/** Show what the pasted text says; one that is pasted before the data is there waits for it. */
function read() {
  if (!data) return;
  const text = field.value;
  show(text, text.trim() ? decode(text, data.catalog) : null, data.answers);
}

/** Show what the address names, unless a text was pasted, which says more. */
function readAddress() {
  if (!data || field.value.trim()) return;
  const { catalog, answers } = data;
  const finding = findingOf(location.hash);
  const line = [finding.reply, finding.status].filter(Boolean).join(" ");
  if (finding.cause) {
    if (!Object.hasOwn(answers.causes, finding.cause)) return;
    show("", { primary: finding, findings: [finding], kind: "bounce" }, answers);
  } else if (line) {
    show("", decode(line, catalog), answers);
  }
}

function clear() {
  field.value = "";
  file.value = "";
  if (location.hash) history.replaceState(null, "", location.pathname);
  read();
  field.focus();
}

/** @param {Blob | undefined} blob */
async function open(blob) {
  if (!blob) return;
  field.value = textOf(new Uint8Array(await blob.arrayBuffer()));
  read();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(read, 60);
});
file.addEventListener("change", () => open(file.files?.[0]));
box.addEventListener("dragover", (event) => event.preventDefault());
box.addEventListener("drop", (event) => {
  const dropped = event.dataTransfer?.files[0];
  if (!dropped) return;
  event.preventDefault();
  open(dropped);
});
find(box, "#decoder-example", HTMLButtonElement).addEventListener("click", () => {
  field.value = EXAMPLE;
  read();
});
find(box, "#decoder-clear", HTMLButtonElement).addEventListener("click", clear);
addEventListener("hashchange", readAddress);

// Taken before anything is awaited: the next site in this window must not find it.
field.value ||= takeOver();

Promise.all([load(dataOf(box, "catalog")), load(dataOf(box, "answers"))]).then(
  ([catalog, answers]) => {
    data = { catalog, answers };
    if (field.value.trim()) {
      read(); // handed over, or pasted before the data was there
    } else {
      readAddress();
    }
    box.dataset.ready = "";
  },
  (error) => {
    place.textContent = status.textContent = words["decode.failed"];
    place.hidden = false;
    throw error;
  },
);
