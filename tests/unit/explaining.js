// Has a package explain everything that it knows and every bounce of the tests, in each language
// and voice, and prints the texts that nobody may read: `node explaining.js FOLDER`.
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { readings } from "../reading/readings.js";

const { causes, codes, decode, explain, languages, providers } = await import(
  pathToFileURL(`${argv[2]}/index.js`).href
);

const WRONG = /\bundefined\b|\bNaN\b|\[object|\{[a-z]+\}/;

/** Texts that are empty where there is nothing to say. */
const MAY_BE_EMPTY = new Set(["plain"]);

const data = JSON.stringify([causes(), codes(), providers()]);

/** Whether a text stands in the data as it is: that may speak of what is undefined. */
const isOfData = (text) => data.includes(JSON.stringify(text));

const isWrong = (text) => WRONG.test(text) && !isOfData(text);

/** All texts within a value, each with the name of the field that holds it. */
function* textsIn(value, name = "") {
  if (typeof value === "string") yield [name, value];
  if (value === undefined) yield [name, "undefined"];
  if (value instanceof Object)
    for (const [key, one] of Object.entries(value))
      yield* textsIn(one, Array.isArray(value) ? name : key);
}

const ofCauses = Object.keys(causes()).flatMap((cause) =>
  ["told", "likely"].map((certainty) => {
    const codeless = { reply: null, status: null, mismatch: false, basis: "phrase" };
    const bare = {
      provider: null,
      reporter: null,
      recipient: null,
      action: null,
      evidence: "",
      words: "",
    };
    const found = { ...codeless, ...bare, cause, certainty, candidates: [cause], alternatives: [] };
    return { name: `${cause} (${certainty})`, what: found };
  }),
);

const ofBounces = [...readings("./"), ...readings("small/")].flatMap(({ name, text }) =>
  decode(text).findings.map((what) => ({ name, what })),
);

const ofCodes = Object.keys(codes()).map((name) => ({ name, what: name }));

const all = [...ofCodes, ...ofCauses, ...ofBounces];

for (const { name, what } of all)
  for (const language of languages())
    for (const voice of ["ours", "theirs"])
      for (const [field, text] of textsIn(explain(what, language, voice)))
        if (isWrong(text) || !(text || MAY_BE_EMPTY.has(field)))
          console.log(`${name}, ${language}, ${voice}: ${field}: ${JSON.stringify(text)}`);

console.log(`${all.length} explained`);
