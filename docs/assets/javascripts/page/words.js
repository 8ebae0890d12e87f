// What a script says of its own accord, in the language of the page. The build puts the words of
// all languages in here (built/scripts.py), so that no page has to carry them.

/** @import { PageWords } from "./types" */

/** @returns {PageWords} */
export function words() {
  return WORDS[document.documentElement.lang];
}
