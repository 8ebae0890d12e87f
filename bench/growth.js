// How the decoder's time grows with the text: 1 MB against a quarter of it, for every noise.
// Prints JSON: noise -> the processor time of both, in milliseconds.
import process from "node:process";
import { decode, prepare } from "../docs/assets/javascripts/decoder/decode.js";
import { catalog } from "../tests/reading/catalog.js";
import { NOISES } from "./noises.js";

const LONG = 1 << 20;
const TIMES = 9; // the best of so many

/**
 * @param {string} text
 */
function best(text) {
  const times = Array.from({ length: TIMES }, () => {
    const before = process.cpuUsage();
    decode(text, catalog);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

prepare(catalog);
const figures = Object.entries(NOISES).map(([name, noise]) => {
  decode(noise(LONG), catalog); // not measured: compiles what this noise needs
  return [name, [best(noise(LONG / 4)), best(noise(LONG))]];
});
console.log(JSON.stringify(Object.fromEntries(figures)));
