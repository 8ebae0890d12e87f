// Finds codes in a few words: what somebody types into the field, or an address that leads
// nowhere. Bounces are the decoder's business.
const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/g;
const REPLY = /(?<![\d.])[1-5]\d\d(?!\.?\d)/g;

/** Return the codes that stand in `text`, enhanced ones first: "550 5.1.1" gives 5.1.1, 550. */
export function codesIn(text) {
  return [...(text.match(STATUS) ?? []), ...(text.match(REPLY) ?? [])];
}

function isWithin(code, link) {
  const [first, last, number] = [link.dataset.code, link.dataset.through, code].map((name) =>
    name.split(".").map(Number),
  );
  const same = first[0] === number[0] && first[1] === number[1];
  return same && first[2] <= number[2] && number[2] <= last[2];
}

/**
 * Return the page of the first of `codes` that has one, from the map within `part`:
 * `{code, title, href}`. Each number of a range has its own page, beside the range's.
 */
export function pageOf(codes, part = document) {
  const ranges = [...part.querySelectorAll("a[data-through]")];
  for (const code of codes) {
    const link = part.querySelector(`a[data-code="${code}"]`);
    if (link) return { code, title: link.title, href: link.href };
    const range = code.includes(".") && ranges.find((one) => isWithin(code, one));
    if (range) {
      // A copy that is opened from a file names index.html in each link.
      const href = range.href.replace(`/${range.dataset.code}/`, `/${code}/`);
      return { code, title: range.title, href };
    }
  }
  return null;
}
