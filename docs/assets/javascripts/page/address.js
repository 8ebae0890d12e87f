/**
 * Return a part of an address as people read it, also where it is badly encoded.
 *
 * @param {string} part
 */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Return `path` in lower case; what is encoded in it stays as it is.
 *
 * @param {string} path
 */
export function lowered(path) {
  return path.replace(/%[\dA-F]{2}|[A-Z]/gi, (part) =>
    part.length === 1 ? part.toLowerCase() : part,
  );
}

/**
 * Return the address of `path` below `root` on `origin`, whatever slashes, dots or names of
 * hosts it holds, or null where it would lead out of the site.
 *
 * @param {string} root
 * @param {string} path
 * @param {string} origin
 */
export function below(root, path, origin) {
  const base = new URL(root, origin);
  const address = new URL(`./${path.replace(/^[\\/]+/, "")}`, base);
  return address.href.startsWith(base.href) ? address.href : null;
}
