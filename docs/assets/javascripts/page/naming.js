// What an address without a page may have meant: "/gmail", "/provider/google/", "/mailbox-full".
/** @import { NamedPage } from "./types" */

/**
 * Return the page of which a part of `path` names the slug or another name, or null. The last
 * part counts most; "hotmail" names the provider that is also called so.
 *
 * @param {string} path
 * @param {NamedPage[]} pages
 * @returns {NamedPage | null}
 */
export function namedIn(path, pages) {
  const parts = path
    .toLowerCase()
    .split("/")
    .map((part) => part.replace(/\.(html?|md|php)$/, "").replace(/[\s_.+]+/g, "-"))
    .filter(Boolean)
    .reverse();
  for (const part of parts) {
    const page = pages.find(({ names }) => names.includes(part));
    if (page) return page;
  }
  return null;
}

/**
 * Return `path` with codes as they are written: "5-1-1" and "5_1_1" are 5.1.1.
 *
 * @param {string} path
 */
export function withCodes(path) {
  return path.replace(/(?<!\d)([245])[-_ ]([0-7])[-_ ](\d{1,3})(?!\d)/g, "$1.$2.$3");
}

const FEW = 4; // more words than a reader would search for are no topic

/**
 * Return the words of which the last part of `path` consists, to be searched: "/postfach-voll" names
 * what somebody wants to read of. Nothing of an address that only a program asks for.
 *
 * @param {string} path
 */
export function wordsIn(path) {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  const words = last.split(/[\s_+-]+/);
  const isTopic = words.length <= FEW && words.every((word) => /^\p{L}{2,}$/u.test(word));
  return isTopic ? words.join(" ") : "";
}
