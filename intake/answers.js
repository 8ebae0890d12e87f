// What the decoder of a project answers to the bounces of its tests, as JSON on standard output:
// node answers.js DECODER CATALOG READINGS
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [decoder, catalogFile, readingsModule] = process.argv.slice(2);
const { decode } = await import(pathToFileURL(decoder).href);
const { readings } = await import(pathToFileURL(readingsModule).href);
const catalog = JSON.parse(readFileSync(catalogFile, "utf-8"));

/** @param {any} finding */
const brief = ({ reply, status, cause, certainty, provider, recipient }) =>
  [reply, status, cause, certainty, provider, recipient].map((one) => one ?? "-").join(" ");

const said = readings("").map((/** @type {any} */ { name, text }) => {
  const { kind, findings } = decode(text, catalog);
  return [name, [kind, ...findings.map(brief)].join("; ")];
});
process.stdout.write(JSON.stringify(Object.fromEntries(said)));
