// Unpacks the catalog that the page has loaded: `files/packing.py` says how it is packed.

/** @import { Catalog, Packed } from "./types.js" */

const CELL = "\t";
const PART = "|";
const GAP = "…";
const FIRST = 35; // the character of the first word of a text
const MANY = 57; // words that have one
const PROVIDER = 4; // an id that begins with the provider

/**
 * @param {Packed | Catalog} packed a catalog that is not packed stays as it is
 * @returns {Catalog}
 */
export function unpacked(packed) {
  if (!("rest" in packed)) return packed;
  const causes = packed.causes.split(" ");
  const named = (/** @type {string} */ numbers) =>
    numbers ? numbers.split(" ").map((number) => causes[Number(number)]) : [];
  return {
    ...packed.rest,
    causes: {},
    codes: codesIn(packed, named),
    phrases: phrasesIn(packed, causes, named),
    gaps: packed.known.flatMap(([, gaps], cause) => gapsIn(gaps, causes[cause])),
    responses: responsesIn(packed, causes),
    dialect: Object.fromEntries(
      Object.entries(packed.dialect).map(([provider, codes]) => [
        provider,
        dialectIn(codes, named),
      ]),
    ),
  };
}

/** The lines of a text; of an empty one none. */
function linesOf(/** @type {string} */ text) {
  return text ? text.split("\n") : [];
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
    for (const name of names.split(" ")) found[name] = named(numbers);
  }
  return found;
}

/**
 * @param {string} codes
 * @param {(numbers: string) => string[]} named
 */
function dialectIn(codes, named) {
  const rows = linesOf(codes).map((line) => {
    const end = line.indexOf(" ");
    return [line.slice(0, end), named(line.slice(end + 1))];
  });
  return Object.fromEntries(rows);
}

/**
 * @param {Packed} packed
 * @param {string[]} causes
 * @param {(numbers: string) => string[]} named
 */
function phrasesIn({ known }, causes, named) {
  const rows = known.flatMap(([phrases], cause) =>
    linesOf(phrases).map((line) => {
      const [phrase, others = ""] = line.split(CELL);
      return /** @type {[string, string[]]} */ ([phrase, [causes[cause], ...named(others)]]);
    }),
  );
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * @param {string} gaps
 * @param {string} cause
 */
function gapsIn(gaps, cause) {
  return linesOf(gaps).map((line) => {
    const [before, behind] = line.split(GAP).map((side) => side.split(PART));
    return /** @type {Catalog["gaps"][number]} */ ([before, behind, cause]);
  });
}

/**
 * @param {Packed} packed
 * @param {string[]} causes
 */
function responsesIn({ known, speakers, answers, ids, rest }, causes) {
  const providers = Object.keys(rest.providers);
  const [speakerOf, answerOf, idOf] = [speakers.split(" "), answers.split("\n"), ids.split("\n")];
  const texts = known.flatMap(([, , all], cause) =>
    linesOf(all).map((text) => ({ cause: causes[cause], fragments: text.split(CELL) })),
  );
  const rows = texts.map(({ cause, fragments }, at) => {
    const provider = providers[Number(speakerOf[at])];
    const codes = answerOf[at].split(" ").filter(Boolean);
    const reply = codes.find((code) => !code.includes(".")) ?? null;
    const status = codes.find((code) => code.includes(".")) ?? null;
    const id = idFrom(idOf[at], provider, reply, status, fragments);
    return /** @type {Catalog["responses"][number]} */ ([
      id,
      provider,
      reply,
      status,
      cause,
      fragments,
    ]);
  });
  return rows.sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * The id of a response from its signs.
 *
 * @param {string} signs
 * @param {string} provider
 * @param {string | null} reply
 * @param {string | null} status
 * @param {string[]} fragments
 */
function idFrom(signs, provider, reply, status, fragments) {
  const kind = Number(signs[0]);
  const detail = status?.replaceAll(".", "-");
  const code = [null, `${reply}-${detail}`, detail, reply][kind % PROVIDER];
  const all = new Set(fragments.join(" ").match(/[a-z0-9]+/g));
  const words = [...all].slice(0, MANY);
  const tail = [...signs.slice(1).matchAll(/ (\S+) |(\S)/g)].map(
    ({ 1: literal, 2: sign }) => literal ?? words[sign.charCodeAt(0) - FIRST],
  );
  return [kind >= PROVIDER ? provider : null, code, ...tail].filter(Boolean).join("-");
}
