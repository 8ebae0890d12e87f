// Words as people type them and as they are looked for: without capitals, without marks on
// letters, so that "empfanger" finds "Empfänger".

/**
 * Return `text` in the form in which it is compared.
 *
 * @param {string} text
 */
export function folded(text) {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}|\u00ad/gu, "");
}

/**
 * Return the spellings in which `text` may be looked for: "Empfänger" also as "empfaenger".
 *
 * @param {string} text
 */
export function spellings(text) {
  const spelt = text.toLowerCase().replace(/[äöü]/g, (letter) => `${letter}e`);
  const forms = [folded(text), folded(spelt)];
  return forms[0] === forms[1] ? forms[0] : forms.join("\n");
}

/**
 * Return the words that all have to be found.
 *
 * @param {string} typed
 */
export function wordsOf(typed) {
  return folded(typed).split(/\s+/).filter(Boolean);
}
