// The decoder with the catalog of this version.
import catalogText from "made/catalog.data";
import {
  decode as decodeWith,
  prepare as prepareFor,
} from "../../docs/assets/javascripts/decoder/decode.js";
import { textOf as textOfBytes } from "../../docs/assets/javascripts/page/file.js";

import { advised } from "./suppression.js";

/** @import { Catalog } from "../../docs/assets/javascripts/decoder/types.js" */
/** @import * as Public from "../types/decode.d.ts" */

/** @type {Catalog | undefined} */
let catalog;

const known = () => (catalog ??= /** @type {Catalog} */ (JSON.parse(catalogText)));

/** @type {typeof Public.decode} */
export const decode = (text) => {
  const { kind, findings } = decodeWith(text, known());
  const told = findings.map(advised);
  return { kind, primary: told[0] ?? null, findings: told };
};

/** @type {typeof Public.decodeAll} */
export const decodeAll = (texts) => Array.from(texts, decode);

/** @type {typeof Public.prepare} */
export const prepare = () => prepareFor(known());

/** @type {typeof Public.textOf} */
export const textOf = (bytes) => textOfBytes(Uint8Array.from(bytes));
