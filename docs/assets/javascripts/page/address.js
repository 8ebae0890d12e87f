/** Return a part of an address as people read it, also where it is badly encoded. */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Return the address of `path` below `root` on `origin`, whatever slashes, dots or names of
 * hosts it holds, or null where it would lead out of the site.
 */
export function below(root, path, origin) {
  const base = new URL(root, origin);
  const address = new URL(`./${path.replace(/^[\\/]+/, "")}`, base);
  return address.href.startsWith(base.href) ? address.href : null;
}
