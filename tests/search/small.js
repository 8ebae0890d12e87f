// A small index, made for the tests: its pages are few, so that what is found can be told.
import { engine } from "../../docs/assets/javascripts/search/engine.js";

/** @type {import("../../docs/assets/javascripts/search/types").Index} */
export const INDEX = {
  words: { cause: "Cause", code: "Failure", provider: "Provider", page: "Page", sender: "Sender" },
  fillers: ["mail", "email", "my", "is", "the", "why", "meine", "warum", "nicht", "wird"],
  endings: ["ing", "en", "er", "es", "ed", "e", "n", "s"],
  spellings: [
    ["ae", "a"],
    ["oe", "o"],
    ["ue", "u"],
  ],
  tokens: { IB504: [0, 6], "AS(2018)": [2, 3], "STORE.Submit.QuotaExceeded": [0], "DY-001": [2] },
  pages: [
    {
      path: "cause/mailbox-full/",
      kind: "cause",
      title: "Mailbox full",
      plain: "The mailbox of the recipient is full.",
      acts: "sender",
      names: ["over quota", "postfach voll"],
      said: ["mailbox is full", "quota exceeded"],
    },
    {
      path: "cause/greylisting/",
      kind: "cause",
      title: "Delayed on purpose (greylisting)",
      names: ["greylisting", "später erneut"],
    },
    {
      path: "cause/recipient-unknown/",
      kind: "cause",
      title: "Empfänger unbekannt",
      plain: "Die Adresse gibt es nicht.",
      names: ["adresse existiert nicht", "tippfehler"],
      said: ["user unknown"],
    },
    { path: "550/", kind: "code", code: "550", title: "550 Refused", plain: "It was refused." },
    { path: "5.1.1/", kind: "code", code: "5.1.1", title: "5.1.1 No such mailbox" },
    { path: "5.1.10/", kind: "code", code: "5.1.10", title: "5.1.10 Null" },
    { path: "provider/t-online/", kind: "provider", title: "T-Online", said: ["t-online.de"] },
    {
      path: "4.7.100/",
      kind: "code",
      code: "4.7.100",
      through: "4.7.110",
      title: "4.7.100–4.7.110 A range",
    },
    { path: "5xx/", kind: "page", code: "5xx", title: "5xx: permanent" },
    { path: "x.1.x/", kind: "page", code: "x.1.x", title: "X.1.x: addresses" },
    { path: "5.x.x/", kind: "page", code: "5.x.x", title: "5.x.x: permanent" },
    { path: "bounce/", kind: "page", title: "How a bounce happens", names: ["kommt zurück"] },
    { path: "4.1.1/", kind: "code", code: "4.1.1", title: "4.1.1 Not known yet" },
  ],
};

export const find = engine(INDEX);

/** @param {string} query */
export const paths = (query) => find(query).results.map(({ path }) => path);

/** @param {string} query */
export const first = (query) => paths(query)[0];
