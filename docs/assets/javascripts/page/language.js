// The switch of languages takes along what is open: the place on the page, what the decoder's
// address names, and the text that was pasted there.
import { findAll } from "./dom.js";
import { handOver } from "./handover.js";

/** @returns {string} */
function pasted() {
  const field = document.getElementById("decoder-text");
  return field instanceof HTMLTextAreaElement ? field.value : "";
}

for (const link of findAll(document, "a.language", HTMLAnchorElement)) {
  const page = link.href;
  link.addEventListener("click", (event) => {
    const target = new URL(page);
    target.hash = location.hash;
    link.href = target.href;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!isPlain || !pasted().trim()) return;
    event.preventDefault();
    handOver(pasted(), link.href);
  });
}
