// How a message comes from one page to the decoder's: in the window's name, which no server sees.
// There a script of the page itself takes it (overrides/partials/taken.html).
const MARK = "smtp-codes:";

/**
 * Open the decoder's page with `text`.
 *
 * @param {string} text
 * @param {string} decoder the address of its page
 */
export function handOver(text, decoder) {
  window.name = MARK + text;
  location.href = decoder;
}

/** Forget what was handed over: who comes back has found no page that took it. */
export function forget() {
  if (window.name.startsWith(MARK)) window.name = "";
}

globalThis.addEventListener?.("pageshow", forget);
