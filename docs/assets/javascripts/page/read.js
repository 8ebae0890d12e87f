// Reads texts and files, away from the page where the browser has workers: a page that is asked
// something hard stays alive. It asks the network for nothing: the page brings the catalog.
import { decode, prepare } from "../decoder/decode.js";
import { unpacked } from "../decoder/unpacking.js";
import { open } from "./opening.js";

/** @import { Catalog, Input, Outcome, Packed, Question } from "./types" */

/** What was unpacked already. @type {WeakMap<Packed, Catalog>} */
const catalogs = new WeakMap();

/** @param {Packed} packed */
function catalogOf(packed) {
  const catalog = catalogs.get(packed) ?? unpacked(packed);
  catalogs.set(packed, catalog);
  return catalog;
}

/**
 * Read a text or a file.
 *
 * @param {Input} input
 * @param {Packed} packed
 * @returns {Promise<Outcome>}
 */
export async function answerTo(input, packed) {
  const opened = "file" in input ? await open(input.file) : { text: input.text, cut: false };
  if ("fault" in opened) return opened;
  const { text } = opened;
  return { ...opened, reading: text.trim() ? decode(text, catalogOf(packed)) : null };
}

/** The page's catalog, once it is there. @type {Packed | null} */
let known = null;

/** @param {MessageEvent<Question>} event */
async function hear({ data }) {
  if ("catalog" in data) {
    known = data.catalog;
    prepare(catalogOf(known));
    return;
  }
  const outcome = known ? await answerTo(data.input, known).catch(nothing) : null;
  postMessage({ id: data.id, outcome });
}

/** Without an answer the page tries itself, and tells what is wrong. */
function nothing() {
  return null;
}

if ("WorkerGlobalScope" in globalThis) addEventListener("message", hear);
