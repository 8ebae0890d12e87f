// What people do to a bounce before they paste it changes nothing of what it says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { asPasted, pastedPlace } from "../../docs/assets/javascripts/decoder/pasted.js";
import { catalog } from "./catalog.js";
import { wrapped } from "./forms.js";
import { PASTES } from "./pastes.js";
import { readings } from "./readings.js";

/** A sentence is asked about alone: among many others it is none of a server. */
const LONG = 160;
const all = readings("./").filter(({ findings }) => findings.length > 0);
/** So many of a hundred readings may change: those that say of the form what they prove. */
const CHANGED = 2;

/**
 * The readings that may come in a form: a sentence not among others, the source of a mail and a table
 * not on one line.
 *
 * @param {string} name
 */
function fitting(name) {
  if (/^(?:below|in a [mt])/.test(name)) return all.filter(({ text }) => text.length > LONG);
  return name === "on one line"
    ? all.filter(({ text }) => !/^Content-Type:|;.*;.*;/m.test(text))
    : all;
}

for (const [name, paste] of Object.entries(PASTES))
  for (const key of /** @type {const} */ (["reply", "status", "cause"]))
    test(`a bounce ${name} keeps its ${key}`, () => {
      const bounces = fitting(name);
      const read = (/** @type {string} */ text) => decode(text, catalog).primary?.[key] ?? null;
      const changed = bounces.filter(({ text }) => read(text) !== read(paste(text)));
      const few = Math.ceil((bounces.length * CHANGED) / 100);
      assert.ok(changed.length <= few, changed.map((one) => one.name).join("\n"));
    });

/** Forms that tell nothing of what is in them. */
const TELLING_NOTHING = [
  "quoted with a blank",
  "quoted twice",
  "indented",
  "in a fence",
  "as a string of JSON",
  "on one line",
];
const none = readings("./").filter(({ findings }) => !findings.length);

for (const name of TELLING_NOTHING)
  test(`what is no bounce is none ${name}`, () => {
    const claimed = none.filter(({ text }) => decode(PASTES[name](text), catalog).primary);
    assert.deepEqual(
      claimed.map((one) => one.name),
      [],
    );
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

test("a line of qmail's log has lines for blanks", () => {
  const line =
    "delivery 42: deferral: 192.0.2.25_does_not_like_recipient./Remote_host_said:_451_4.7.1_Greylisted,_try_again_later/";
  const { primary } = decode(line, catalog);
  assert.deepEqual(
    [primary?.reply, primary?.status, primary?.cause],
    ["451", "4.7.1", "greylisting"],
  );
});
