// What people do to a bounce before they paste it changes nothing of what it says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { asPasted, pastedPlace } from "../../docs/assets/javascripts/decoder/pasted.js";
import { catalog } from "./catalog.js";
import { wrapped } from "./forms.js";
import { readings } from "./readings.js";

/** A sentence is asked about alone: among many others it is none of a server. */
const LONG = 160;
const all = readings("./").filter(({ findings }) => findings.length > 0);
const whole = all.filter(({ text }) => text.length > LONG);

/** @type {(text: string, change: (line: string) => string) => string} */
const lines = (text, change) => text.trimEnd().split("\n").map(change).join("\n");
/** @type {(text: string) => string} */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** @type {Record<string, (text: string) => string>} */
const PASTES = {
  "quoted with a blank": (text) => lines(text, (line) => `> ${line}`),
  "quoted without a blank": (text) => lines(text, (line) => `>${line}`),
  "quoted twice": (text) => lines(text, (line) => `> > ${line}`),
  "behind bars": (text) => lines(text, (line) => `| ${line}`),
  indented: (text) => lines(text, (line) => `    ${line}`),
  "indented with tabs": (text) => lines(text, (line) => `\t${line}`),
  "as a string of JSON": (text) => JSON.stringify(text).slice(1, -1),
  "in <pre>": (text) => `<pre>\n${escaped(text)}</pre>`,
  "with <br>": (text) => lines(escaped(text), (line) => `${line}<br>`),
  "with doubled line breaks": (text) => text.trimEnd().replaceAll("\n", "\n\n"),
  "below a greeting": (text) => `Hello,\n\nmy mail came back, see below.\n\n${text}`,
  "in a fence": (text) => `\`\`\`\n${text}\`\`\`\n`,
  "below a long thread": (text) =>
    `${"We had a talk about this and that, as people do.\n".repeat(60)}\n${text}`,
};
/** So many of a hundred readings may change: those that say of the form what they prove. */
const CHANGED = 4;

for (const [name, paste] of Object.entries(PASTES))
  test(`a bounce ${name}`, () => {
    const bounces = name.startsWith("below") ? whole : all;
    const changed = bounces.filter(({ text }) => {
      const plain = decode(text, catalog).primary;
      const pasted = decode(paste(text), catalog).primary;
      return ["reply", "status", "cause"].some(
        (key) => plain?.[/** @type {"reply"} */ (key)] !== pasted?.[/** @type {"reply"} */ (key)],
      );
    });
    const few = (bounces.length * CHANGED) / 100;
    assert.ok(changed.length <= few, changed.map((one) => one.name).join("\n"));
  });

test("what was taken off has its place in what was pasted", () => {
  const text = "> One\n> > 550 no\n";
  const pasted = asPasted(text);
  assert.equal(pasted.text, "One\n550 no\n");
  const { start, end } = pastedPlace(pasted, { start: 4, end: 10 });
  assert.equal(text.slice(start, end), "550 no");
});

test("the place of a finding in a text that was changed twice", () => {
  const text = JSON.stringify("> Hello\n>\n> 550 5.1.1 User unknown\n").slice(1, -1);
  const { primary } = decode(text, catalog);
  assert.equal(text.slice(primary?.start, primary?.end), "550 5.1.1 User unknown");
});

test("what only looks like marks stays", () => {
  const dialogue = ">>> RCPT TO:<bob@example.com>\n<<< 550 no\n";
  for (const text of [dialogue, "a\n\n  b\nc\n", "one\n| two\nthree\n", "C:\\new\n"])
    assert.equal(asPasted(text).text, text);
});

test("a line that was broken is read as one", () => {
  const text =
    "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces.";
  for (const width of [40, 72]) {
    const { primary } = decode(wrapped(text, width).join("\n"), catalog);
    assert.equal(primary?.evidence, text);
  }
});
