// The catalog in the form in which it is searched: one automaton for all phrases, responses,
// hosts and signs, and for the words by which a bounce is recognised. Built once per catalog.
import { fold } from "./flow.js";
import { Gaps, isHalf } from "./gaps.js";
import { MARKERS } from "./heads.js";
import { Matcher } from "./match.js";

const built = new WeakMap();
const WORD = /[a-z0-9à-öø-ÿ]/;

/** Return the searchable form of `catalog`. */
export function knowledgeOf(catalog) {
  let knowledge = built.get(catalog);
  if (!knowledge) {
    knowledge = new Knowledge(catalog);
    built.set(catalog, knowledge);
  }
  return knowledge;
}

class Knowledge {
  constructor(catalog) {
    this.codes = new Map(Object.entries(catalog.codes));
    this.dialect = catalog.dialect;
    this.guess = catalog.guess;
    this.symptoms = new Set(catalog.symptoms);
    this.followers = new Set(catalog.followers);
    this.broad = new Set(catalog.broad);
    this.stages = new Map(
      Object.entries(catalog.stages).map(([stage, causes]) => [stage, new Set(causes)]),
    );
    this.kinds = new Map(Object.entries(catalog.providers).map(([slug, one]) => [slug, one.kind]));
    const entries = new Map(); // pattern -> what it is
    const add = (pattern, entry) => {
      const folded = fold(pattern);
      if (folded.length < 2) return;
      if (!entries.has(folded)) entries.set(folded, []);
      entries.get(folded).push(entry);
    };
    const vague = new Set(catalog.vague);
    for (const [phrase, causes] of Object.entries(catalog.phrases)) {
      add(phrase, { kind: "phrase", causes, weight: vague.has(phrase) ? 0.5 : 1 });
    }
    this.gaps = new Gaps(catalog.gaps, add);
    for (const [word, causes] of Object.entries(catalog.words))
      add(word, { kind: "word", causes, weight: 1 });
    for (const [id, provider, reply, status, cause, fragments] of catalog.responses) {
      const isOpen = fragments[0] === ""; // begins with a placeholder
      const parts = fragments.filter(Boolean).map(fold);
      const anchor = parts.reduce(
        (best, part, i) => (part.length > parts[best].length ? i : best),
        0,
      );
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      add(parts[anchor], {
        kind: "response",
        id,
        provider,
        reply,
        status,
        cause,
        parts,
        anchor,
        length,
        isOpen,
      });
    }
    for (const [slug, one] of Object.entries(catalog.providers)) {
      for (const host of one.hosts) add(host, { kind: "host", provider: slug });
      for (const sign of one.signs) add(sign, { kind: "sign", provider: slug, literal: sign });
    }
    for (const [marker, weight] of MARKERS) add(marker, { kind: "marker", weight });
    this.entries = [...entries.values()];
    this.patterns = [...entries.keys()];
    this.matcher = new Matcher(this.patterns);
  }

  /** Return all hits in a flow, in their order: `{start, end, entries}`. */
  search(flow) {
    const hits = [];
    const { text } = flow;
    const readable = text.replace(/[\n\v]/g, " ");
    const gaps = this.gaps.reader(readable);
    this.matcher.find(readable, (number, start, end) => {
      const pattern = this.patterns[number];
      if (WORD.test(pattern[0]) && start > 0 && WORD.test(readable[start - 1])) return;
      if (WORD.test(pattern.at(-1)) && end < readable.length && WORD.test(readable[end])) return;
      const entries = this.entries[number];
      const spanning = gaps(start, end, entries);
      if (!entries.every(isHalf)) hits.push({ start, end, entries });
      if (spanning.length) hits.push(...spanning);
    });
    return hits;
  }
}
