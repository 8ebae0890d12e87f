// What shows an answer: it comes with the data, as nobody needs it before.

/** @typedef {typeof import("./answer.js").renderAnswer} Render */

/**
 * Load it. The offline copy brings it along.
 *
 * @type {(address: string) => Promise<Render>}
 */
let load = async (address) => (await import(new URL(address, document.baseURI).href)).renderAnswer;

/** @param {() => Promise<Render>} own */
export function bringAlong(own) {
  load = own;
}

/** @param {string} address of its script */
export function renderer(address) {
  return load(address);
}
