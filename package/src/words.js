// The words of the interface, of which a missing one is a mistake of ours.

/**
 * Return `words` so that one that is missing is an error, and no "undefined" in a text.
 *
 * @template {object} Words
 * @param {Words} words
 * @returns {Words}
 */
export function complete(words) {
  return new Proxy(words, {
    get(held, key) {
      if (!Object.hasOwn(held, key)) throw new Error(`no words for ${String(key)}`);
      const found = Reflect.get(held, key);
      return found instanceof Object ? complete(found) : found;
    },
  });
}
