// The catalog in the form in which it is searched: one tree of all phrases, responses,
// hosts and signs, and for the words by which a bounce is recognised. Built once per catalog.
import { fold } from "./flow.js";
import { addGaps, gapReader, isHalf } from "./gaps.js";
import { Matcher } from "./match.js";
import { patternsOf } from "./wordings.js";

/** @import { Catalog, Entry, Flow, Hit, Knowledge, Patterns, PhraseEntry, ResponseEntry } from "./types.js" */

/** What a phrase weighs that says what it says, and one that other causes use as well. */
export const EXACT = 1;
const VAGUE = 0.5;
/** What a marker weighs that makes a bounce by itself, and one of several. */
export const MARKER = 3;
const TRACE = 1;
const SHORTEST = 2; // shorter patterns stand everywhere
const OWNED = "'s "; // whose something is: "blocked by the recipient's server" is not said of the recipient
const CUT = "…"; // the last part of a response of which the beginning is known

/**
 * RFC 3463: another status of the system or of its policy, or of nothing in particular; a system that
 * accepts nothing; a message that is refused.
 */
const UNSAID = /^[45]\.(?:[037]\.0|3\.2|7\.1)$/;
const ONE_WORD = /^[\0-\u024f]*$(?<!.*[ -].*)/;

/** @type {WeakMap<Catalog, Knowledge>} */
const built = new WeakMap();

/**
 * Return the searchable form of `catalog`.
 *
 * @param {Catalog} catalog
 */
export function knowledgeOf(catalog) {
  const known = built.get(catalog);
  if (known) return known;
  const knowledge = knowledgeFrom(catalog);
  built.set(catalog, knowledge);
  return knowledge;
}

/**
 * @param {Catalog} catalog
 * @returns {Knowledge}
 */
function knowledgeFrom(catalog) {
  const stages = Object.entries(catalog.stages);
  const providers = Object.entries(catalog.providers);
  const patterns = patternsOf(catalog.wordings);
  return {
    codes: new Map(Object.entries(catalog.codes)),
    dialect: catalog.dialect,
    guess: catalog.guess,
    outgoing: new Map(Object.entries(catalog.outgoing)),
    relayed: new Map(Object.entries(catalog.relayed)),
    symptoms: new Set(catalog.symptoms),
    followers: new Set(catalog.followers),
    broad: new Set(catalog.broad),
    general: generalIn(catalog),
    stages: new Map(stages.map(([stage, causes]) => [stage, new Set(causes)])),
    kinds: new Map(providers.map(([slug, { kind }]) => [slug, kind])),
    patterns,
    search: searcher(entriesOf(catalog), patterns),
  };
}

/**
 * The causes that only say that a server refuses or fails, and not why: those of codes that say no
 * more than that.
 *
 * @param {Catalog} catalog
 */
function generalIn({ codes }) {
  const unsaid = Object.keys(codes).filter((code) => UNSAID.test(code));
  return new Set(unsaid.flatMap((code) => codes[code][0] ?? []));
}

/**
 * Return all texts that are looked for, folded, each with what it stands for.
 *
 * @param {Catalog} catalog
 */
function entriesOf(catalog) {
  /** @type {Map<string, Entry[]>} */
  const entries = new Map();
  const add = (/** @type {string} */ pattern, /** @type {Entry} */ entry) => {
    const folded = fold(pattern);
    const same = entries.get(folded);
    if (same) same.push(entry);
    else if (folded.length >= SHORTEST) entries.set(folded, [entry]);
  };
  const [vague, either] = [new Set(catalog.vague), new Set(catalog.either)];
  for (const [phrase, causes] of Object.entries(catalog.phrases)) {
    const weight = vague.has(phrase) ? VAGUE : EXACT;
    add(phrase, phraseEntry(phrase, causes, weight, either.has(phrase)));
  }
  addGaps(catalog.gaps, add);
  for (const row of catalog.responses) {
    const entry = responseEntry(row);
    add(entry.parts[entry.anchor], entry);
  }
  addProviders(catalog, add);
  const { markers, holds, programs, notices, traces } = catalog.wordings;
  const addMarkers = (
    /** @type {string[]} */ words,
    /** @type {number} */ weight,
    isName = false,
  ) => {
    for (const one of words) add(one, { kind: "marker", weight, isName });
  };
  addMarkers([...markers, ...holds, ...programs], MARKER);
  addMarkers(notices, MARKER, true);
  addMarkers(traces, TRACE);
  return entries;
}

/**
 * Add what tells of a provider: its tokens, the names of its hosts, its signs.
 *
 * @param {Catalog} catalog
 * @param {(pattern: string, entry: Entry) => void} add
 */
function addProviders(catalog, add) {
  for (const [literal, [cause, provider]] of Object.entries(catalog.tokens))
    add(literal, { kind: "token", literal, cause, provider });
  for (const [provider, { hosts, signs }] of Object.entries(catalog.providers)) {
    for (const host of hosts) add(host, { kind: "host", provider });
    for (const literal of signs) add(literal, { kind: "sign", provider, literal });
  }
}

/**
 * @param {string} text
 * @param {string[]} causes
 * @param {number} weight
 * @param {boolean} isEither whether none of the causes is likelier by itself
 * @returns {PhraseEntry}
 */
function phraseEntry(text, causes, weight, isEither) {
  const isWord = ONE_WORD.test(text);
  return { kind: "phrase", causes, weight, length: null, isWord, isEither };
}

/**
 * A response, which is looked for by its longest part.
 *
 * @param {Catalog["responses"][number]} row
 * @returns {ResponseEntry}
 */
function responseEntry([id, provider, reply, status, cause, fragments]) {
  const isCut = fragments.at(-1) === CUT;
  const parts = fragments.filter((part) => part && part !== CUT).map(fold);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const longest = Math.max(...parts.map((part) => part.length));
  const anchor = parts.findIndex((part) => part.length === longest);
  const [isOpen, isOpenEnded] = [fragments[0] === "", fragments.at(-1) === ""];
  const said = { id, provider, reply, status, cause };
  return { kind: "response", ...said, parts, anchor, length, isOpen, isOpenEnded, isCut };
}

/**
 * A hit without the phrases in it; nothing if there is nothing else.
 *
 * @param {Hit} hit
 */
function withoutPhrases({ start, end, entries }) {
  const others = entries.filter((entry) => entry.kind !== "phrase" && !isHalf(entry));
  return others.length ? [{ start, end, entries: others }] : [];
}

/**
 * Return the function that finds all entries in a flow, as whole words.
 *
 * @param {Map<string, Entry[]>} entries
 * @param {Patterns} patterns
 */
function searcher(entries, { almost }) {
  const patterns = [...entries.keys()];
  const meanings = [...entries.values()];
  const matcher = new Matcher(patterns);
  return (/** @type {Flow} */ { text }) => {
    /** @type {Hit[]} */
    const hits = [];
    const readable = text.replace(/[\n\v]/g, " ");
    const wholeHints = gapReader(readable, almost);
    matcher.find(readable, (number, start, end) => {
      const hit = { start, end, entries: meanings[number] };
      const hints = wholeHints(hit);
      if (readable.startsWith(OWNED, end)) hits.push(...withoutPhrases(hit));
      else if (hit.entries.every(isHalf)) hits.push(...hints);
      else hits.push(hit, ...hints);
    });
    return hits;
  };
}
