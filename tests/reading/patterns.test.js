// The regular expression of each response: a program in JavaScript can use it, it finds the response
// as servers send it, and seldom what another cause says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allResponses } from "./catalog.js";
import { VALUES, wrapped } from "./forms.js";

/** @import { Response } from "./catalog.js" */

/** What servers themselves write in angle brackets. */
const LITERAL = ["userdomain", "unknown sender"];

/** So large a share may match a longer pattern of another cause: providers share some words. */
const MOST_MISTAKEN = 0.01;

/** So large a share may match at all what is said of another cause, mostly the same and more. */
const MOST_BROAD = 0.03;
const NARROW = 40;

const responses = allResponses().map((one) => ({ ...one, line: lineOf(one) }));

const patterns = responses
  .map(({ pattern, cause, reply, status }) => ({
    form: new RegExp(pattern),
    cause,
    begin: reply ?? status ?? "",
    length: pattern.length,
  }))
  .sort((one, other) => other.length - one.length);

/** @type {Map<string, typeof patterns>} */
const found = new Map();

/**
 * The patterns that match a line, the longest first.
 *
 * @param {string} line
 */
function matching(line) {
  const known = found.get(line);
  if (known) return known;
  const fit = patterns.filter(({ form, begin }) => line.includes(begin) && form.test(line));
  found.set(line, fit);
  return fit;
}

/** @param {Response} response */
function lineOf({ reply, status, text }) {
  const words = text.replace(/<([a-z][a-z0-9 _-]*)>/g, (all, name) =>
    LITERAL.includes(name) ? all : (VALUES[name] ?? all),
  );
  return [reply, status, words].filter(Boolean).join(" ");
}

for (const flags of ["", "u", "v"])
  test(`each pattern finds its own response, with the flags "${flags}"`, () => {
    for (const { id, line, pattern } of responses) {
      const form = new RegExp(pattern, flags);
      assert.match(line, form, id);
      assert.match(
        `<b@example.org>: host mx.example.org said: ${line} (in reply to DATA)`,
        form,
        id,
      );
      assert.match(wrapped(line, NARROW).join("\n    "), form, id);
    }
  });

test("the longest pattern that matches is one of the response's own cause", () => {
  const mistaken = responses.filter(({ line, cause }) => matching(line)[0]?.cause !== cause);
  const share = mistaken.length / responses.length;
  assert.ok(share <= MOST_MISTAKEN, `${share}: ${mistaken.map(({ id }) => id).join(" ")}`);
});

test("few patterns match what is said of another cause", () => {
  const broad = new Set(
    responses.flatMap(({ line, cause }) => matching(line).filter((one) => one.cause !== cause)),
  );
  assert.ok(broad.size / responses.length <= MOST_BROAD, String(broad.size));
});
