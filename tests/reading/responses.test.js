// As servers say it: every response of the data, in the forms in which people meet it, is read with
// its own codes and its own cause, and laid to no other provider.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { allResponses, catalog } from "./catalog.js";
import { forms, said } from "./forms.js";

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
