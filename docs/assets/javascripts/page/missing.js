// The way to the form for a code that has no page: where a reader stands who was looking for it.
import { build } from "./building.js";
import { find } from "./dom.js";
import { words } from "./words.js";

/**
 * Return the link to the form, filled in.
 *
 * @param {string} code
 */
export function missing(code) {
  const source = find(document, ".md-source", HTMLAnchorElement);
  const form = new URL(`${source.href.replace(/\/$/, "")}/issues/new`);
  const fields = { template: "2-missing-code.yml", title: `Code: ${code}`, code };
  form.search = new URLSearchParams(fields).toString();
  return build("a", { href: form.href }, words().missing.replace("{code}", code));
}
