// What the house says to a finding that runs the site: in a box of its own, as on the pages. It is
// bundled where there is one alone (built/scripts.py).
import { build, html } from "./building.js";

/** @import { Context, Finding, Said } from "./types" */

/**
 * Return the box with the house's notes on the codes, the cause and the provider, and whom to ask.
 *
 * @param {Finding} finding
 * @param {Said} said
 * @param {Context} context
 */
export function houseOf({ provider }, { codes, cause, line }, { answers: { house } }) {
  if (!house) return [];
  const notes = [
    ...codes.flatMap((code) => house.codes[code] ?? []),
    ...(house.causes[cause ?? ""] ?? []),
    ...(house.providers[provider ?? ""] ?? []),
  ];
  const told = line.isActing && house.help ? [...notes, house.help] : notes;
  if (!told.length) return [];
  const paragraphs = [house.mark, ...told].map((text) => build("p", null, html(text)));
  return [build("aside", { class: "house", "aria-label": house.label }, ...paragraphs)];
}
