/** Return a part of an address as people read it, also where it is badly encoded. */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
