// The decoder's page: paste, open or drop a bounce and see at once what it says. All data is
// loaded at the first sign of a reader; what is pasted never leaves the page and is never inserted
// as HTML.

import { renderAnswer } from "./answer.js";
import { dataOf, find } from "./dom.js";
import { takeOver } from "./handover.js";
import "./language.js";
import { Reader } from "./reader.js";
import "./search.js";
import "./shell.js";
import { findingOf, known } from "./share.js";

/** @import { Answers, FileFault, Input, Outcome, Reading, Words } from "./types" */

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
 * The data, once it is there: what reads with the decoder's catalog, and the texts of its answers.
 *
 * @type {{ reader: Reader, answers: Answers } | null}
 */
let data = null;

/** Whether it will not come any more. */
let isLost = false;

/** A file that waits for the data. @type {Blob | null} */
let opened = null;

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

/** @param {string} message */
function say(message) {
  place.textContent = status.textContent = message;
  place.hidden = false;
}

/** @param {FileFault} fault */
function refuse(fault) {
  field.value = "";
  data?.reader.forget();
  say(words[`decode.file.${fault}`]);
}

/**
 * Show what is read, unless something else was asked for in the meantime.
 *
 * @param {Input} input
 * @param {(outcome: Outcome, answers: Answers) => void} tell
 */
async function read(input, tell) {
  if (!data) {
    say(words[isLost ? "decode.failed" : "decode.loading"]);
    start();
    return;
  }
  const { reader, answers } = data;
  try {
    const outcome = await reader.read(input);
    if (outcome) tell(outcome, answers);
  } catch (error) {
    say(words["decode.failed"]);
    throw error;
  }
}

/** @type {(outcome: Outcome, answers: Answers) => void} */
function tellText(outcome, answers) {
  if ("fault" in outcome) {
    refuse(outcome.fault);
    return;
  }
  show(outcome.text, outcome.reading, answers);
  if (outcome.cut) place.prepend(paragraph(words["decode.file.cut"]));
}

/** @type {(outcome: Outcome, answers: Answers) => void} */
function tellFile(outcome, answers) {
  if (!("fault" in outcome)) field.value = outcome.text;
  tellText(outcome, answers);
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

/** Show what the pasted text says; one that is pasted before the data is there waits for it. */
function readField() {
  opened = null;
  const text = field.value;
  if (text.trim()) {
    read({ text }, tellText);
    return;
  }
  data?.reader.forget();
  place.replaceChildren();
  place.hidden = true;
  status.textContent = "";
}

/** Show what the address names, unless a text was pasted, which says more. */
function readAddress() {
  if (!data) start();
  if (!data || field.value.trim()) return;
  const { answers } = data;
  const named = findingOf(location.hash);
  const finding = known(named, answers);
  const line = [finding.reply, finding.status].filter(Boolean).join(" ");
  if (finding.cause) {
    show("", { primary: finding, findings: [finding], kind: "bounce" }, answers);
  } else if (line) {
    read({ text: line }, (outcome) => {
      if ("reading" in outcome) show("", outcome.reading, answers);
    });
  } else if (named.cause) {
    say(words["decode.unknown"]);
  }
}

function clear() {
  field.value = "";
  if (location.hash) history.replaceState(null, "", location.pathname);
  readField();
  field.focus();
}

/** @param {Blob | undefined} blob */
function open(blob) {
  if (!blob) return;
  field.value = "";
  opened = blob;
  read({ file: blob }, tellFile);
}

/** @param {DragEvent} event */
function drop(event) {
  const dropped = event.dataTransfer?.files[0];
  if (!dropped) return;
  event.preventDefault();
  const entry = event.dataTransfer?.items[0]?.webkitGetAsEntry();
  if (entry?.isDirectory) refuse("folder");
  else open(dropped);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(readField, 60);
});
file.addEventListener("change", () => {
  open(file.files?.[0]);
  file.value = ""; // the same file may be opened once more
});
box.addEventListener("dragover", (event) => event.preventDefault());
box.addEventListener("drop", drop);
find(box, "#decoder-example", HTMLButtonElement).addEventListener("click", () => {
  field.value = EXAMPLE;
  readField();
});
find(box, "#decoder-clear", HTMLButtonElement).addEventListener("click", clear);
addEventListener("hashchange", readAddress);

const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "scroll", "dragenter"];
let isStarted = false;

/** The worker's script comes with the data and not behind it. */
function preloadWorker() {
  if (location.protocol === "file:") return;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = dataOf(box, "worker");
  document.head.append(link);
}

/** Load all data, once. */
async function start() {
  if (isStarted) return;
  isStarted = true;
  preloadWorker();
  try {
    const [catalog, answers] = await Promise.all(
      ["catalog", "answers"].map((name) => load(dataOf(box, name))),
    );
    data = { reader: new Reader(dataOf(box, "worker"), catalog), answers };
  } catch (error) {
    isLost = true;
    say(words["decode.failed"]);
    throw error;
  }
  // Handed over, opened or pasted before the data was there.
  if (opened) open(opened);
  else if (field.value.trim()) readField();
  else readAddress();
  box.dataset.ready = "";
}

// Taken before anything is awaited: the next site in this window must not find it.
field.value ||= takeOver();
if (field.value.trim()) readField();
if (location.hash || document.activeElement === field) start();
for (const sign of SIGNS) addEventListener(sign, start, { once: true, passive: true });
