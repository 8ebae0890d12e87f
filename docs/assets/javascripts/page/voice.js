// Who writes the texts for tickets: the sender's email provider or somebody else. The choice is
// kept in this browser, for the next page.
import { findAll } from "./dom.js";

/** @import { Voice } from "./types" */

const KEY = "voice";

/**
 * Return the voice that was chosen last; without a choice, or where nothing may be kept, the
 * usual one.
 *
 * @returns {Voice}
 */
export function voice() {
  const shown = document.querySelector("input[name=voice]:checked");
  try {
    const kept = localStorage.getItem(KEY) ?? shown?.getAttribute("value");
    return kept === "ours" ? "ours" : "theirs";
  } catch {
    return "theirs";
  }
}

/** @param {string} chosen */
function keep(chosen) {
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // The choice holds for this page alone.
  }
}

/**
 * Let the switches within `part` of the page show the choice, and keep a new one.
 *
 * @param {ParentNode} part
 */
export function bindVoice(part = document) {
  for (const input of findAll(part, "input[name=voice]", HTMLInputElement)) {
    input.checked = input.value === voice();
    input.addEventListener("change", () => keep(input.value));
  }
}
