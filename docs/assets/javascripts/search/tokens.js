// What servers print for support: "S3150", "DY-001", "AS(201806281)". They are compared by letters
// and digits alone, whole or by a part that is a token by itself.

const SIGNS = /[^a-z\d]+/g;
const PARTS = /[.:]+/;
const TELLING = 8; // letters of a part that is looked up by itself
const TYPED = 3; // letters after which a token may be guessed

/** @param {string} token */
const squeezed = (token) => token.toLowerCase().replace(SIGNS, "");

/**
 * Return what finds the places of the pages of the tokens in a query.
 *
 * @param {Record<string, number[]>} tokens
 * @param {(word: string) => boolean} isWord whether something is known as a word already
 */
export function tokenFinder(tokens, isWord) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  for (const [token, pages] of Object.entries(tokens)) {
    const parts = token.split(PARTS).filter((part) => part.length >= TELLING);
    for (const name of [token, ...parts].map(squeezed)) {
      places.set(name, places.get(name) ?? pages);
    }
  }

  /** @param {string} name */
  const begun = (name) =>
    name.length < TYPED || isWord(name)
      ? []
      : [...places].flatMap(([token, pages]) => (token.startsWith(name) ? pages.slice(0, 1) : []));

  /** @param {string} query */
  return (query) => {
    const names = query.split(/\s+/).map(squeezed).filter(Boolean);
    const found = names.flatMap((name) => places.get(name) ?? []);
    return found.length ? found : names.slice(-1).flatMap(begun);
  };
}
