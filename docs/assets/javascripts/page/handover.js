// How a message comes from one page to the decoder's: in what the tab keeps for this site, which no
// server and no other site sees, however long the decoder's page takes to come. There a script of the
// page itself takes it (overrides/partials/taken.html). Where nothing may be kept, and in a copy
// opened from files, which share nothing in every browser, it stands in the window's name.
const KEY = "smtp-codes:";

/**
 * Open the decoder's page with `text`.
 *
 * @param {string} text
 * @param {string} decoder the address of its page
 */
export function handOver(text, decoder) {
  if (!keep(text)) window.name = KEY + text;
  location.href = decoder;
}

/**
 * Keep a text for the next page in this tab; return whether that is allowed.
 *
 * @param {string} text
 */
function keep(text) {
  try {
    if (location.protocol === "file:") return false;
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Forget what was handed over: who comes back has found no page that took it. */
export function forget() {
  if (window.name.startsWith(KEY)) window.name = "";
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing may be kept here, so nothing is.
  }
}

globalThis.addEventListener?.("pageshow", forget);
