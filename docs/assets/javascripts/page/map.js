// The map of all codes that the home page and the 404 page show.
import { dataOf, findAll } from "./dom.js";
/** @import { CodePage } from "./types" */

/**
 * Return the pages of codes to which the map within `part` leads.
 *
 * @param {ParentNode} part
 * @returns {CodePage[]}
 */
export function pagesIn(part) {
  return findAll(part, "a[data-code]", HTMLAnchorElement).flatMap((link) => {
    const { title, href } = link;
    const former = link.dataset.was?.split(" ") ?? []; // names of before lead to the same page
    const page = { code: dataOf(link, "code"), through: link.dataset.through, title, href };
    return [page, ...former.map((code) => ({ code, title, href }))];
  });
}
