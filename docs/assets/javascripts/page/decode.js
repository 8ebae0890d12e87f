// The decoder's page: paste, open or drop a bounce and see at once what it says. All data is
// loaded with the page; what is pasted never leaves it and is never inserted as HTML.

import { decode } from "../decoder/decode.js";
import { decoded } from "./address.js";
import { renderAnswer } from "./answer.js";
import { textOf } from "./file.js";

const box = document.getElementById("decoder");
const field = document.getElementById("decoder-text");
const file = document.getElementById("decoder-file");
const place = document.getElementById("decoder-answer");
const status = document.getElementById("decoder-status");
const words = JSON.parse(document.getElementById("decoder-words").textContent);

const EXAMPLE = `Reporting-MTA: dns; mail.example.org
Final-Recipient: rfc822; anna@example.com
Action: failed
Status: 5.2.2
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 552 5.2.2 <anna@example.com>: Mailbox is full`;

async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The data, once it is there: the decoder's catalog and the texts of its answers. */
let catalog;
let answers;

function show(text, result) {
  const answer = renderAnswer(text, result, { answers, words, root: box.dataset.root });
  place.replaceChildren(...answer.nodes);
  place.hidden = answer.nodes.length === 0;
  status.textContent = answer.announcement;
}

function read() {
  if (!catalog) return; // whoever pastes before it is there is answered as soon as it is
  const text = field.value;
  if (!text.trim()) {
    show("", null);
    return;
  }
  show(text, decode(text, catalog));
}

/** Show what a shared link names: "#550-5.7.1", "#cause=mailbox-full". */
function readAddress() {
  if (!catalog || field.value.trim()) return; // what was pasted says more
  const hash = decoded(location.hash.slice(1));
  const parts = new URLSearchParams(hash.includes("=") ? hash : "");
  const codes = hash.split("&")[0];
  const finding = {
    reply: codes.match(/^[2-5]\d\d(?=-|$)/)?.[0] ?? null,
    status: codes.match(/(?:^|-)([245]\.\d{1,3}\.\d{1,3})$/)?.[1] ?? null,
    cause: parts.get("cause"),
    provider: null,
    evidence: "",
    start: 0,
    end: 0,
  };
  finding.mismatch = Boolean(
    finding.reply && finding.status && finding.reply[0] !== finding.status[0],
  );
  if (!finding.cause) {
    const line = [finding.reply, finding.status].filter(Boolean).join(" ");
    if (line) show("", decode(line, catalog));
  } else if (Object.hasOwn(answers.causes, finding.cause)) {
    show("", { primary: finding, findings: [finding] });
  }
}

let waiting = 0;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(read, 60);
});

async function open(blob) {
  field.value = textOf(new Uint8Array(await blob.arrayBuffer()));
  read();
}

file.addEventListener("change", () => file.files[0] && open(file.files[0]));
box.addEventListener("dragover", (event) => event.preventDefault());
box.addEventListener("drop", (event) => {
  const [dropped] = event.dataTransfer.files;
  if (!dropped) return;
  event.preventDefault();
  open(dropped);
});
document.getElementById("decoder-example").addEventListener("click", () => {
  field.value = EXAMPLE;
  read();
});
document.getElementById("decoder-clear").addEventListener("click", () => {
  field.value = "";
  file.value = "";
  if (location.hash) history.replaceState(null, "", location.pathname);
  show("", null);
  field.focus();
});
addEventListener("hashchange", readAddress);

// Taken before anything is awaited: the next site in this window must not find it.
field.value ||= handedOver();

Promise.all([box.dataset.catalog, box.dataset.answers].map(load)).then(
  (files) => {
    [catalog, answers] = files;
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

/** What the home page handed over: in the window's name, which no server sees. */
function handedOver() {
  const mark = "smtp-codes:";
  if (!window.name.startsWith(mark)) return "";
  const text = window.name.slice(mark.length);
  window.name = "";
  return text;
}
