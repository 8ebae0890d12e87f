// The decoder's page: paste, open or drop a bounce and see at once what it says. All data is
// loaded at the first sign of a reader; what is pasted never leaves the page and is never inserted
// as HTML.

import { build } from "./building.js";
import { codesIn, isCode, isMessage } from "./codes.js";
import { dataOf, find } from "./dom.js";
import "./language.js";
import { missing } from "./missing.js";
import { Reader } from "./reader.js";
import { reportOf } from "./reporting.js";
import { openSearch } from "./search.js";
import { findingOf, hashOf, isNamed, known, textOf } from "./share.js";
import "./shell.js";
import { renderer } from "./showing.js";

/** @import { Answers, FileFault, Finding, Input, Outcome, Packed, Reading, Tickets, Words } from "./types" */
/** @import { Render } from "./showing.js" */

const box = find(document, "#decoder", HTMLElement);
const field = find(box, "#decoder-text", HTMLTextAreaElement);
const file = find(box, "#decoder-file", HTMLInputElement);
const place = find(box, "#decoder-answer", HTMLElement);
const status = find(box, "#decoder-status", HTMLElement);

/** @type {Words} */
const words = JSON.parse(find(box, "#decoder-words", HTMLScriptElement).text);

const HIGH = 0.25; // of the screen: an answer that begins further down is brought up
const KEPT = 1 << 18; // a longer text is not kept for a reload
const PASTED = 20; // more characters at once are pasted, not typed
const SLOW = 500; // milliseconds: an answer that takes longer must not leave that of another text standing

const EXAMPLE = `Reporting-MTA: dns; mail.example.org
Final-Recipient: rfc822; anna@example.com
Action: failed
Status: 5.2.2
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 552 5.2.2 <anna@example.com>: Mailbox is full`;

/**
 * What reads with the decoder's catalog, what shows an answer, its texts, and those of tickets, which
 * come last.
 *
 * @typedef {{ reader: Reader, render: Render, answers: Answers, tickets: Promise<Tickets> }} Data
 */

/**
 * The data, once it is there.
 *
 * @type {Data | null}
 */
let data = null;

/** Whether it will not come any more. */
let isLost = false;

/** A file that waits for the data. @type {Blob | null} */
let opened = null;

/** Whether the text in the field was put in as a whole, not typed. */
let isWhole = false;

/**
 * @param {string} address
 * @param {RequestCache} [cache]
 */
async function load(address, cache) {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * Load what to read with and what to say to it. After a new build a browser may hold one of the two
 * of before: they must know the same causes.
 *
 * @param {RequestCache} [cache]
 * @returns {Promise<[Packed, Answers]>}
 */
async function loadBoth(cache) {
  const [catalog, answers] = await Promise.all([
    /** @type {Promise<Packed>} */ (load(dataOf(box, "catalog"), cache)),
    /** @type {Promise<Answers>} */ (load(dataOf(box, "answers"), cache)),
  ]);
  const causes = "rest" in catalog ? catalog.causes.split(" ") : Object.keys(catalog.causes);
  const strange = causes.find((cause) => !Object.hasOwn(answers.causes, cause));
  if (strange) throw new Error(`the answers know no cause ${strange}`);
  return [catalog, answers];
}

/**
 * Show what the data says to a reading, of one of its findings in full; a screen reader announces
 * it.
 *
 * @param {string} text
 * @param {Reading | null} reading
 * @param {Data} loaded
 * @param {Finding | null} chosen
 */
function show(text, reading, loaded, chosen = null) {
  const { answers, tickets, render } = loaded;
  if (reading && !reading.primary) {
    sayNone(text, answers);
    return;
  }
  const again = (/** @type {Finding} */ finding) => {
    show(text, reading, loaded, finding);
    find(place, "[aria-pressed=true]", HTMLElement).focus();
  };
  const [root, form] = [dataOf(box, "root"), dataOf(box, "form")];
  const context = { answers, tickets, words, root, form, text, show: again };
  const { nodes, announcement } = render(reading, chosen, context);
  place.replaceChildren(...nodes);
  place.hidden = nodes.length === 0;
  status.textContent = announcement;
  const finding = chosen ?? reading?.primary;
  if (text && finding) remember(text, isNamed(finding) ? hashOf(finding) : "");
}

/**
 * Let the address say what the answer is about, and this entry of the tab's history hold the text:
 * so both outlast a reload, and the tab alone has them.
 *
 * @param {string} text
 * @param {string} hash
 */
function remember(text, hash) {
  const state = text && text.length <= KEPT ? { text } : null;
  try {
    history.replaceState(state, "", location.pathname + location.search + hash);
  } catch {
    // Some browsers take no more of it for a while: the answer stands there all the same.
  }
}

/**
 * Say that nothing is known of a text; words that may be on a page can be searched. Into the form
 * goes nothing of a message, as nobody can tell what in it a server has said.
 *
 * @param {string} text
 * @param {Answers} answers
 */
function sayNone(text, answers) {
  say(words["decode.none"]);
  remember(text, "");
  if (isMessage(text)) {
    const nothing = { basis: null, provider: null, words: "" };
    place.append(...reportOf(nothing, { answers, words, form: dataOf(box, "form"), text }));
    return;
  }
  const search = build("button", { type: "button", class: "md-button" }, words["decode.search"]);
  search.addEventListener("click", () => openSearch(text.trim()));
  place.append(build("p", { class: "decoder__buttons" }, search));
  if (isCode(text)) place.append(build("p", null, missing(codesIn(text)[0])));
}

/**
 * @param {string} message
 */
function say(message) {
  place.replaceChildren(build("p", null, message));
  status.textContent = message;
  place.hidden = false;
}

/** Bring the answer to a text that was put in as a whole onto the screen. */
function bringUp() {
  if (place.getBoundingClientRect().top > innerHeight * HIGH) place.scrollIntoView();
}

/** @param {FileFault} fault */
function refuse(fault) {
  field.value = "";
  forget();
  say(words[`decode.file.${fault}`]);
}

/** Tells that an answer takes a while. @type {ReturnType<typeof setTimeout> | undefined} */
let telling;

/** Forget what is being read. */
function forget() {
  clearTimeout(telling);
  data?.reader.forget();
}

/**
 * Show what is read, unless something else was asked for in the meantime.
 *
 * @param {Input} input
 * @param {(outcome: Outcome, loaded: Data) => void} tell
 */
async function read(input, tell) {
  if (!data) {
    say(words[isLost ? "decode.failed" : "decode.loading"]);
    start();
    return;
  }
  const loaded = data;
  clearTimeout(telling);
  const told = setTimeout(() => say(words["decode.loading"]), SLOW);
  telling = told;
  await saying(async () => {
    const outcome = await loaded.reader.read(input);
    clearTimeout(told);
    if (outcome) tell(outcome, loaded);
  });
  clearTimeout(told);
}

/**
 * Do what fails where page and data are not of the same build; then say so.
 *
 * @param {() => void | Promise<void>} act
 */
async function saying(act) {
  try {
    await act();
  } catch (error) {
    clearTimeout(telling);
    say(words["decode.failed"]);
    throw error;
  }
}

/** @type {(outcome: Outcome, loaded: Data) => void} */
function tellText(outcome, loaded) {
  if ("fault" in outcome) {
    refuse(outcome.fault);
    return;
  }
  show(outcome.text, outcome.reading, loaded);
  if (outcome.cut) place.prepend(build("p", null, words["decode.file.cut"]));
  if (isWhole) bringUp();
}

/** @type {(outcome: Outcome, loaded: Data) => void} */
function tellFile(outcome, loaded) {
  if (!("fault" in outcome)) field.value = outcome.text;
  tellText(outcome, loaded);
}

/** Show what the pasted text says; one that is pasted before the data is there waits for it. */
function readField() {
  opened = null;
  const text = field.value;
  if (text.trim()) {
    read({ text }, tellText);
    return;
  }
  forget();
  place.replaceChildren();
  place.hidden = true;
  status.textContent = "";
}

/** Show what the address names, unless a text was pasted, which says more. */
function readAddress() {
  if (takeText()) readField();
  if (field.value.trim()) return;
  if (!data) {
    if (isNamed(findingOf(location.hash))) say(words["decode.loading"]);
    start();
    return;
  }
  const loaded = data;
  saying(() => tellAddress(loaded));
}

/** @param {Data} loaded */
function tellAddress(loaded) {
  const named = findingOf(location.hash);
  const finding = known(named, loaded.answers);
  const line = [finding.reply, finding.status].filter(Boolean).join(" ");
  if (finding.cause) {
    show("", { primary: finding, findings: [finding], kind: "bounce" }, loaded);
  } else if (line) {
    read({ text: line }, (outcome) => {
      if (!("reading" in outcome)) return;
      if (outcome.reading?.primary) show("", outcome.reading, loaded);
      else sayNone(line, loaded.answers);
    });
  } else if (named.cause) {
    say(words["decode.unknown"]);
  }
}

/** Take the text that a helpdesk put into the address, which does not keep it. */
function takeText() {
  const text = textOf(location.hash);
  if (!text) return false;
  remember("", "");
  field.value = text;
  isWhole = true;
  return true;
}

function clear() {
  field.value = "";
  remember("", "");
  readField();
  field.focus();
}

/** @param {Blob | undefined} blob */
function open(blob) {
  if (!blob) return;
  field.value = "";
  opened = blob;
  isWhole = true;
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
let length = 0;
field.addEventListener("input", () => {
  isWhole = field.value.length - length > PASTED;
  length = field.value.length;
  clearTimeout(waiting);
  waiting = setTimeout(readField, isWhole ? 0 : 60);
});
file.addEventListener("change", () => {
  open(file.files?.[0]);
  file.value = ""; // the same file may be opened once more
});
box.addEventListener("dragover", (event) => event.preventDefault());
box.addEventListener("drop", drop);
find(box, "#decoder-example", HTMLButtonElement).addEventListener("click", () => {
  field.value = EXAMPLE;
  isWhole = true;
  readField();
});
find(box, "#decoder-clear", HTMLButtonElement).addEventListener("click", clear);
addEventListener("hashchange", readAddress);

const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "scroll", "dragenter"];
let isStarted = false;

/** Load all data, once. */
async function start() {
  if (isStarted) return;
  isStarted = true;
  const reader = new Reader(dataOf(box, "worker")); // its script comes with the data
  try {
    const [[catalog, answers], render] = await Promise.all([
      loadBoth().catch(() => loadBoth("reload")),
      renderer(dataOf(box, "renderer")),
    ]);
    reader.learn(catalog);
    data = { reader, render, answers, tickets: load(dataOf(box, "tickets")) };
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

// What was handed over stands in the field already.
takeText();
field.value ||= history.state?.text ?? "";
isWhole = field.value.length > PASTED;
if (field.value.trim()) readField();
if (location.hash) readAddress();
else if (document.activeElement === field) start();
for (const sign of SIGNS) addEventListener(sign, start, { once: true, passive: true });
