// How a message comes from one page to the decoder's: in the window's name, which no server sees.
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

/** Return what was handed over, once: the next site in this window must not find it. */
export function takeOver() {
  if (!window.name.startsWith(MARK)) return "";
  const text = window.name.slice(MARK.length);
  window.name = "";
  return text;
}
