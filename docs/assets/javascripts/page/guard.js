// A classic script, for servers that do not know what a module is (or have lost it): where the
// page's module is refused, what the reader would try in vain says so.

/** @param {Event} event */
function tell({ target }) {
  if (!(target instanceof HTMLScriptElement) || target.type !== "module") return;
  for (const words of document.querySelectorAll("[data-refused]")) words.removeAttribute("hidden");
}

addEventListener("error", tell, true); // errors of elements do not bubble
