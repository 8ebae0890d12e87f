// Hints with a gap, "mailbox … full": found by their two halves, which the matcher looks for with
// all other texts. A second half looks back at the first halves that stand so near before it.
const WORDS = 4; // so many words may stand in the gap
const LETTERS = 100; // and so many characters
const WEIGHT = 0.6; // less than that of the same words without a gap, more than a keyword's
const END = /(?:(?<!\.)[.!?;](?= |$)|\f|。)/; // of a sentence
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/g; // letters of a script without spaces
const PER_WORD = 3; // letters of such a script

/** The halves of all hints: `add(pattern, entry)` takes them into the matcher. */
export class Gaps {
  constructor(gaps, add) {
    for (const [before, seconds] of Object.entries(gaps)) {
      add(before, { kind: "first", half: before });
      for (const [behind, causes] of Object.entries(seconds)) {
        if (!this.#seconds.has(behind)) {
          this.#seconds.set(behind, new Map());
          add(behind, { kind: "second", firsts: this.#seconds.get(behind) });
        }
        const length = before.length + behind.length;
        this.#seconds
          .get(behind)
          .set(before, [{ kind: "phrase", causes, weight: WEIGHT, length, isGapped: true }]);
      }
    }
  }

  #seconds = new Map(); // second half -> first half -> what both mean

  /**
   * Return a function that is told every hit in `text`, in the order of their ends, and returns
   * the hit of a whole hint that ends there, the nearest first half, or nothing.
   */
  reader(text) {
    const firsts = []; // first halves so far
    return (start, end, entries) => {
      const found = spanning(text, firsts, start, end, entries);
      for (const { kind, half } of entries) if (kind === "first") firsts.push({ start, end, half });
      return found;
    };
  }
}

function spanning(text, firsts, start, end, entries) {
  const second = entries.find((entry) => entry.kind === "second");
  if (!second) return null;
  let checked = -1;
  for (let i = firsts.length - 1; i >= 0; i--) {
    const first = firsts[i];
    if (first.end > start) continue;
    if (start - first.end > LETTERS) return null;
    if (first.end !== checked && !isGap(text.slice(first.end, start))) return null;
    checked = first.end;
    const meant = second.firsts.get(first.half);
    if (meant) return { start: first.start, end, entries: meant };
  }
  return null;
}

/** Whether a few words of one sentence stand between the halves. */
function isGap(text) {
  if (END.test(text)) return false;
  const words = text.split(" ").filter((word) => /[a-z0-9\u0080-\uffff]/.test(word)).length;
  const unspaced = (text.match(UNSPACED) ?? []).length;
  return (unspaced ? words - 1 + unspaced / PER_WORD : words) <= WORDS;
}
