// Recipients that stand below each other with one reason for all of them.
import { BARE, LONGEST, MANY } from "./addresses.js";
import { pattern } from "./pattern.js";

/** @import { Finding, Page } from "./types.js" */

/** A line that holds an address and nothing else. */
const LISTED = pattern(`^[ *•-]{0,6}<?(${BARE}?)>?[,;]?$`);
const BREAK = /[\n\v\f]/;

/**
 * What was found of one recipient or of nobody, for each in the list in which it stands; all that was
 * found, where recipients are told apart.
 *
 * @param {Finding[]} findings
 * @param {Page[]} pages
 */
export function ofEach(findings, pages) {
  const [found, ...others] = findings;
  if (!found || others.length || pages.some(({ records }) => records.length)) return findings;
  const lists = pages.flatMap(listsOn);
  const list = lists.find((all) => !found.recipient || all.includes(found.recipient));
  return list ? list.slice(0, MANY).map((recipient) => ({ ...found, recipient })) : findings;
}

/**
 * The lists of recipients on a page: addresses in lines of their own, one right below the other.
 *
 * @param {Page} page
 */
function listsOn({ flow, own }) {
  /** @type {Set<string>[]} */
  const lists = [];
  for (const { start, end } of own) {
    lists.push(new Set());
    for (const line of flow.text.slice(start, end).split(BREAK)) {
      const address = line.length < LONGEST && LISTED.exec(line.trim())?.[1];
      if (address) lists.at(-1)?.add(address);
      else if (line.trim()) lists.push(new Set());
    }
  }
  return lists.filter(({ size }) => size > 1).map((all) => [...all]);
}
