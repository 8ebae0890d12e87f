// The tables in which answers are looked up, with the texts of one language from the data: so no
// text is carried twice.
import answersText from "made/answers.data";
import wordsText from "made/words.data";
import { cause as causeOf, provider as providerOf, providers } from "./lookup.js";
import { complete } from "./words.js";

/** @import { Answers, Cause, Provider, Saying, Tickets, Words } from "../../docs/assets/javascripts/page/types" */
/** @import { Language } from "../types/explain.d.ts" */

/**
 * The tables as they are carried: words of kinds in each language, of providers the hosts alone.
 *
 * @typedef {Omit<Answers, "kinds" | "providers"> & {
 *   kinds: Record<Language, Answers["kinds"]>,
 *   providers: Record<string, Pick<Provider, "hosts">>,
 *   tickets: Tickets,
 * }} Carried
 */

/** @type {Record<Language, Words> | undefined} */
let words;

/** What answers and tickets are made of. @typedef {Saying & { tickets: Tickets }} Known */

/** @type {Map<Language, Known>} */
const contexts = new Map();

/** @type {() => Record<Language, Words>} */
const allWords = () => (words ??= complete(JSON.parse(wordsText)));

/** The languages of the texts. @returns {Language[]} */
export const languages = () => /** @type {Language[]} */ (Object.keys(allWords()));

/**
 * @param {string} name
 * @returns {name is Language}
 */
export const isLanguage = (name) => Object.hasOwn(allWords(), name);

/**
 * The words of a language; one that is missing is an error.
 *
 * @param {Language} language
 */
export const wordsOf = (language) => allWords()[language];

/**
 * What answers in a language are looked up in and told with.
 *
 * @param {Language} language
 * @returns {Known}
 */
export function contextOf(language) {
  const known = contexts.get(language);
  if (known) return known;
  /** @type {Carried} */
  const { kinds, providers: hosts, tickets, ...rest } = JSON.parse(answersText);
  const named = Object.keys(providers()).map((slug) => [
    slug,
    { ...hosts[slug], ...providerIn(slug, language) },
  ]);
  /** @type {Answers} */
  const tables = { ...rest, kinds: kinds[language], providers: Object.fromEntries(named) };
  for (const [slug, cause] of Object.entries(tables.causes)) if (cause) fill(slug, cause, language);
  const context = { answers: tables, words: wordsOf(language), tickets };
  contexts.set(language, context);
  return context;
}

/**
 * Put a cause's texts into their places.
 *
 * @param {string} slug
 * @param {Cause} cause
 * @param {Language} language
 */
function fill(slug, cause, language) {
  const texts = causeOf(slug);
  if (!texts) throw new Error(`no texts of ${slug}`);
  cause.title = texts.title[language];
  cause.plain = texts.plain[language];
  for (const [role, steps] of cause.steps)
    texts.steps[role]?.forEach((step, at) => {
      steps[at][0] = step[language];
    });
}

/**
 * @param {string} slug
 * @param {Language} language
 * @returns {Provider | undefined}
 */
function providerIn(slug, language) {
  const texts = providerOf(slug);
  if (!texts) return undefined;
  const { name, kind, public: isPublic, domains, dialect } = texts;
  const meanings = dialect.map(({ code, meaning }) => [code, meaning[language]]);
  return { name, kind, public: isPublic, domains, dialect: Object.fromEntries(meanings) };
}
