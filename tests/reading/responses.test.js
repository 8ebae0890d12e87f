// As servers say it: every response of the data, in the forms in which people meet it, is read with
// its own codes and its own cause, and laid to no other provider.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { unpacked } from "../../docs/assets/javascripts/decoder/unpacking.js";
import { allResponses, catalog, packedCatalog } from "./catalog.js";
import { forms, said } from "./forms.js";
import { PASTES } from "./pastes.js";

/** @import { Finding } from "../../docs/assets/javascripts/decoder/types.js" */
/** @import { Response } from "./catalog.js" */

const responses = allResponses().filter(({ reply }) => reply);

/** Shares that hold in every form; the rest are words that several causes share. */
const WANTED = { cause: 0.985, codes: 0.99, others: 0.02 };

for (const [name, form] of Object.entries(forms)) {
  test(`every response ${name}`, () => {
    const read = responses.map((one) => ({ one, found: decode(form(said(one)), catalog).primary }));
    const share = (/** @type {(one: Response, found: Finding | null) => boolean} */ holds) =>
      read.filter(({ one, found }) => holds(one, found)).length / read.length;
    assert.ok(share((one, found) => found?.cause === one.cause) >= WANTED.cause, "cause");
    assert.ok(share(hasCodes) >= WANTED.codes, "codes");
    assert.ok(share(isLaidToAnother) <= WANTED.others, "another provider");
  });
}

test("the catalog that the page loads is the one that everybody gets, without ids", () => {
  const { causes, ...known } = unpacked(packedCatalog());
  const responses = catalog.responses.map(([, ...row]) => ["", ...row]);
  assert.deepEqual({ ...known, causes: catalog.causes }, { ...catalog, responses });
  assert.deepEqual(causes, {});
});

/** So much of the share that is read right may a form cost. */
const COST = 0.02;
const some = responses.filter((_, at) => at % 3 === 0); // enough to tell two of a hundred
const plain = shareOf((text) => text);

for (const name of ["wrapped at 72", "wrapped at 40", "on one line", "in a mail to support"])
  test(`responses in a bounce of Exim, ${name}`, () => {
    const share = shareOf(PASTES[name]);
    assert.ok(share >= plain - COST, `${share}, not ${plain}`);
  });

for (const name of ["in a ticket", "in a mail to support", "below a greeting"])
  test(`bare responses ${name} that lost its line breaks`, () => {
    const bare = (/** @type {Response} */ one) => forms["on one line"](said(one));
    const paste = (/** @type {string} */ text) => PASTES["on one line"](PASTES[name](text));
    const kept = some.filter((one) => {
      const [before, found] = [bare(one), paste(bare(one))].map((text) => decode(text, catalog));
      return found.primary?.cause === before.primary?.cause;
    });
    assert.ok(kept.length / some.length >= 1 - COST, String(kept.length / some.length));
  });

/**
 * How many of the responses are read with their own cause when a bounce was pasted in a form.
 *
 * @param {(text: string) => string} paste
 */
function shareOf(paste) {
  const texts = some.map((one) => paste(forms["in a bounce of Exim"](said(one))));
  const right = texts.filter((text, i) => decode(text, catalog).primary?.cause === some[i].cause);
  return right.length / texts.length;
}

/**
 * Whether a finding has the codes of a response; a log says "5.0.0" where a server says none.
 *
 * @param {Response} response
 * @param {Finding | null} found
 */
function hasCodes({ reply, status }, found) {
  if (!found || found.reply !== reply) return false;
  return found.status === status || (!status && Boolean(found.status?.endsWith(".0.0")));
}

/**
 * @param {Response} response
 * @param {Finding | null} found
 */
function isLaidToAnother({ provider }, found) {
  return Boolean(found?.provider && found.provider !== provider);
}
