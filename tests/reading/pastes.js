// What people do to a bounce before they paste it.
import { wrapped } from "./forms.js";

/** @type {(text: string, change: (line: string) => string) => string} */
const lines = (text, change) => text.trimEnd().split("\n").map(change).join("\n");
/** @type {(text: string) => string} */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
/** @type {(width: number) => (text: string) => string} */
const broken = (width) => (text) => lines(text, (line) => wrapped(line, width).join("\n"));

/** Each form, by its name. @type {Record<string, (text: string) => string>} */
export const PASTES = {
  "quoted with a blank": (text) => lines(text, (line) => `> ${line}`),
  "quoted without a blank": (text) => lines(text, (line) => `>${line}`),
  "quoted twice": (text) => lines(text, (line) => `> > ${line}`),
  "behind bars": (text) => lines(text, (line) => `| ${line}`),
  indented: (text) => lines(text, (line) => `    ${line}`),
  "indented with tabs": (text) => lines(text, (line) => `\t${line}`),
  "as the inside of a string of JSON": (text) => JSON.stringify(text).slice(1, -1),
  "as a string of JSON": (text) => JSON.stringify(text),
  "in <pre>": (text) => `<pre>\n${escaped(text)}</pre>`,
  "with <br>": (text) => lines(escaped(text), (line) => `${line}<br>`),
  "with doubled line breaks": (text) => text.trimEnd().replaceAll("\n", "\n\n"),
  "below a greeting": (text) => `Hello,\n\nmy mail came back, see below.\n\n${text}`,
  "in a fence": (text) => `\`\`\`\n${text}\`\`\`\n`,
  "below a long thread": (text) =>
    `${"We had a talk about this and that, as people do.\n".repeat(60)}\n${text}`,
  "in a ticket": (text) =>
    `Hello support,\n\nthis came back:\n\n${lines(text, (line) => `> ${line}`)}\n\nWhat can we do?\nBob`,
  "in a mail to support": (text) =>
    `From: Bob <bob@example.org>\nSent: Monday, 4 May 2026 10:00\nTo: help@example.org\nSubject: FW: problem\n\nHi,\n\nsee below.\n\n${lines(text, (line) => `> ${line}`)}`,
  "behind the head of a German mail program": (text) =>
    `Von: Mail Delivery System <MAILER-DAEMON@mail.example.org>\nGesendet: Montag, 4. Mai 2026 10:00\nAn: anna@example.org\nBetreff: Unzustellbar: Angebot\n\n${text}`,
  "wrapped at 72": broken(72),
  "wrapped at 40": broken(40),
  "on one line": (text) => text.trim().replace(/\s*\n\s*/g, " "),
};
