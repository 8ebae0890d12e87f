// Unpacks the catalog that the page has loaded: `files/packing.py` says how it is packed.

/** @import { Catalog, Packed } from "./types.js" */

const CELL = "\t";
const PART = "|";
const GAP = "…";
const [VAGUE, EITHER] = ["~", "="]; // what marks a phrase
const MARKED = /^([~=]*)(.*)$/;
const ENOUGH = 3; // responses show what a provider means by a code that says little
const MANY = 3; // causes that it may mean
const REPLY = /^\d{3}$/;

/** A response; its id is not known to the page. @typedef {Catalog["responses"][number]} Row */

/**
 * @param {Packed | Catalog} packed a catalog that is not packed stays as it is
 * @returns {Catalog}
 */
export function unpacked(packed) {
  if (!("rest" in packed)) return packed;
  const causes = packed.causes.split(" ");
  const named = (/** @type {string} */ numbers) =>
    numbers ? numbers.split(" ").map((number) => causes[Number(number)]) : [];
  const providers = linesOf(packed.providers).map((line) => line.split(CELL));
  const speakers = new Map(providers.map(([slug], at) => [signOf(at), slug]));
  const responses = responsesIn(packed, causes, speakers);
  const wordings = Object.entries(packed.wordings).map(([kind, said]) => [
    kind,
    linesOf(said).sort(),
  ]);
  const stages = Object.entries(packed.stages).map(([stage, numbers]) => [stage, named(numbers)]);
  return {
    ...packed.rest,
    causes: {},
    codes: codesIn(packed, named),
    ...phrasesIn(packed, causes, named),
    stages: Object.fromEntries(stages),
    gaps: [...causes].sort().flatMap((cause) => gapsIn(packed.gaps[causes.indexOf(cause)], cause)),
    responses,
    tokens: tokensIn(packed, causes, speakers),
    providers: Object.fromEntries(
      providers
        .map(([slug, kind, hosts, ...signs]) => [slug, { kind, hosts: wordsOf(hosts), signs }])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    dialect: dialectOf(responses, packed.own, new Set(packed.rest.broad)),
    wordings: Object.fromEntries(wordings),
  };
}

/** The lines of a text; of an empty one none. */
function linesOf(/** @type {string} */ text) {
  return text ? text.split("\n") : [];
}

/** The words of a text; of an empty one none. */
function wordsOf(/** @type {string} */ text) {
  return text ? text.split(" ") : [];
}

/** The character that stands for a provider by its number: none that JSON would escape. */
function signOf(/** @type {number} */ at) {
  const sign = at + 35; // those before it are a blank, "!" and a quotation mark
  if (sign < 92) return String.fromCharCode(sign);
  return String.fromCharCode(sign < 126 ? sign + 1 : sign + 35);
}

/**
 * @param {Packed} packed
 * @param {(numbers: string) => string[]} named
 */
function codesIn({ codes }, named) {
  /** @type {Catalog["codes"]} */
  const found = {};
  for (const line of linesOf(codes)) {
    const [numbers, names] = line.split(CELL);
    for (const name of names.split(" ").flatMap(rangeOf)) found[name] = named(numbers);
  }
  return found;
}

/** All codes of a range, `5.7.606-649`. */
function rangeOf(/** @type {string} */ range) {
  const [first, last] = range.split("-");
  if (!last) return [first];
  const subject = first.slice(0, first.lastIndexOf(".") + 1);
  const detail = Number(first.slice(subject.length));
  return Array.from({ length: Number(last) - detail + 1 }, (_, at) => `${subject}${detail + at}`);
}

/**
 * The phrases with their causes, and those of them that are marked.
 *
 * @param {Packed} packed
 * @param {string[]} causes
 * @param {(numbers: string) => string[]} named
 */
function phrasesIn({ known, foreign }, causes, named) {
  const rows = causes.flatMap((cause, at) =>
    [...linesOf(known[at][0]), ...linesOf(foreign[at])].map((line) => {
      const [phrase, also = ""] = line.split(CELL);
      const [, marks, others] = MARKED.exec(also) ?? [also, "", ""];
      return { phrase, marks, means: [cause, ...named(others)] };
    }),
  );
  rows.sort(({ phrase: one }, { phrase: other }) => (one < other ? -1 : 1));
  const markedBy = (/** @type {string} */ mark) =>
    rows.filter(({ marks }) => marks.includes(mark)).map(({ phrase }) => phrase);
  const phrases = Object.fromEntries(rows.map(({ phrase, means }) => [phrase, means]));
  return { phrases, vague: markedBy(VAGUE), either: markedBy(EITHER) };
}

/**
 * @param {string} gaps
 * @param {string} cause
 */
function gapsIn(gaps, cause) {
  const lines = linesOf(gaps).sort();
  return lines.map((line) => {
    const [before, behind] = line.split(GAP).map((side) => side.split(PART));
    return /** @type {Catalog["gaps"][number]} */ ([before, behind, cause]);
  });
}

/**
 * The tokens with what they stand for, in the order of their letters.
 *
 * @param {Packed} packed
 * @param {string[]} causes
 * @param {Map<string, string>} speakers
 */
function tokensIn({ tokens }, causes, speakers) {
  const rows = linesOf(tokens).flatMap((line) => {
    const [meant, ...literals] = line.split(CELL);
    const provider = speakers.get(meant[0]) ?? null;
    const cause = causes[Number(meant.slice(1))];
    return literals.map(
      (literal) => /** @type {[string, [string, string | null]]} */ ([literal, [cause, provider]]),
    );
  });
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The responses in the order of what they say.
 *
 * @param {Packed} packed
 * @param {string[]} causes
 * @param {Map<string, string>} speakers
 * @returns {Row[]}
 */
function responsesIn({ known, speakers: spoken, answers }, causes, speakers) {
  const codes = linesOf(answers).flatMap((line) => {
    const [pair, many = "1"] = line.split(CELL);
    return Array.from({ length: Number(many) }, () => wordsOf(pair));
  });
  const texts = known.flatMap(([, all], cause) =>
    linesOf(all).map((text) => ({ cause: causes[cause], text })),
  );
  const rows = texts.map(({ cause, text }, at) => {
    const provider = speakers.get(spoken[at]) ?? "";
    const reply = codes[at].find((code) => REPLY.test(code)) ?? null;
    const status = codes[at].find((code) => !REPLY.test(code)) ?? null;
    return /** @type {Row} */ (["", provider, reply, status, cause, text.split(CELL)]);
  });
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ row }) => row);
}

/** What a response is sorted by: its speaker, its text, its codes, its cause. */
function keyOf(/** @type {Row} */ [, provider, reply, status, cause, fragments]) {
  return [provider, fragments.join("\0"), reply ?? "", status ?? "", cause].join("\0");
}

/**
 * What each provider means by a code: the causes of its responses, where most of them agree, or
 * where it is known to use the code in a sense of its own. See `files/catalog.py`.
 *
 * @param {Row[]} responses
 * @param {string} own a line for each provider, with the codes of which their number tells nothing
 * @param {Set<string>} broad the enhanced codes that say little
 */
function dialectOf(responses, own, broad) {
  /** Provider -> code -> cause -> how often. @type {Map<string, Map<string, Map<string, number>>>} */
  const spoken = new Map();
  for (const [, provider, reply, status, cause] of responses) {
    const code = status ?? reply;
    if (!code) continue;
    const causes = within(within(spoken, provider), code);
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  const known = new Map(linesOf(own).map((line) => [line.split(" ")[0], wordsOf(line)]));
  /** @type {Catalog["dialect"]} */
  const dialect = {};
  for (const [provider, codes] of spoken) {
    const counts = [...codes].filter(
      ([code, causes]) =>
        known.get(provider)?.includes(code) ||
        isAgreed(causes, REPLY.test(code) || broad.has(code)),
    );
    const meant = counts.map(([code, causes]) => [code, byFrequency(causes).slice(0, MANY)]);
    if (meant.length) dialect[provider] = Object.fromEntries(meant);
  }
  return dialect;
}

/**
 * The map that a map holds below a key; a new one if it holds none.
 *
 * @template K
 * @template V
 * @param {Map<string, Map<K, V>>} map
 * @param {string} key
 * @returns {Map<K, V>}
 */
function within(map, key) {
  const found = map.get(key) ?? new Map();
  map.set(key, found);
  return found;
}

/**
 * @param {Map<string, number>} causes
 * @param {boolean} isVague whether the code says little
 */
function isAgreed(causes, isVague) {
  const counts = [...causes.values()];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Math.max(...counts) * 2 > all && all >= (isVague ? ENOUGH : 1);
}

/** The causes, the most frequent first, of equal ones the first by its letters. */
function byFrequency(/** @type {Map<string, number>} */ causes) {
  return [...causes]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([cause]) => cause);
}
