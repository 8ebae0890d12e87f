/** Return a regular expression that is written on several lines. */
export function pattern(...parts) {
  return new RegExp(parts.join(""));
}

/** The same for one that is searched for again and again. */
pattern.global = (...parts) => new RegExp(parts.join(""), "g");
