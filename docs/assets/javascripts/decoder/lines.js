// Lines of a raw text.

/**
 * Where the next line begins.
 *
 * @param {string} text
 * @param {number} position
 */
export function nextLine(text, position) {
  const end = text.indexOf("\n", position);
  return end < 0 ? text.length : end + 1;
}

/**
 * The line that begins at `position`.
 *
 * @param {string} text
 * @param {number} position
 */
export function lineAt(text, position) {
  return text.slice(position, nextLine(text, position));
}
