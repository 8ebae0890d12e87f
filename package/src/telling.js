// Explanations as plain text, for a terminal.
import { wordsOf } from "./answers.js";
import { provider as providerOf } from "./lookup.js";

/** @import { Explanation, Language, Named } from "../types/explain.d.ts" */
/** @import { Cause, Provider } from "../types/lookup.d.ts" */

const READER = "sender";

/** @param {(string | null | undefined | false)[]} lines */
const joined = (lines) => lines.filter((line) => line || line === "").join("\n");

/**
 * @param {string} lead
 * @param {Named[]} named
 */
const listed = (lead, named) =>
  named.length ? [lead, ...named.map(({ title, url }) => `- ${title}: ${url}`), ""] : [];

/**
 * @param {Explanation} explanation
 * @param {Language} language
 */
export function told(explanation, language) {
  const { title, plain, codes, mismatch, provider, reporter, dialect, url } = explanation;
  const words = wordsOf(language);
  return joined([
    title,
    "=".repeat(title.length),
    plain,
    "",
    ...verdictLines(explanation, words),
    ...codes.filter((code) => code.title !== title).map((code) => `${code.id}: ${code.title}`),
    mismatch,
    provider && `${words[`decode.provider.${kindOf(provider)}`]} ${provider.title}`,
    reporter && `${words["decode.reporter"]} ${reporter.title}`,
    dialect && `${words["decode.dialect"]} ${dialect}`,
    "",
    ...explanation.todo.flatMap(({ name, steps }) => stepLines(name, steps)),
    ...listed(explanation.lead, explanation.others),
    url,
  ]);
}

/**
 * @param {Explanation} explanation
 * @param {Record<string, any>} words
 */
function verdictLines({ verdicts }, words) {
  return verdicts.flatMap(({ when, text, resend, who }) => [
    when,
    text,
    `${words.who} ${ended(who)}`,
    resend && `${words.resend} ${ended(resend)}`,
  ]);
}

/** @param {Named} provider */
const kindOf = ({ id }) => providerOf(id)?.kind ?? "mailbox";

/** @param {string} text */
const ended = (text) => (text.endsWith(".") ? text : `${text}.`);

/**
 * @param {string} name
 * @param {string[]} steps
 */
const stepLines = (name, steps) => [
  `${name}:`,
  ...steps.map((step, at) => `${at + 1}. ${step}`),
  "",
];

/**
 * @param {Cause} cause
 * @param {Language} language
 */
export function toldOfCause(cause, language) {
  const words = wordsOf(language);
  const title = cause.title[language];
  const roles = [READER, ...Object.keys(cause.steps).filter((role) => role !== READER)];
  return joined([
    title,
    "=".repeat(title.length),
    cause.plain[language],
    "",
    cause.explanation[language],
    "",
    ...roles.flatMap((role) => {
      const steps = (cause.steps[role] ?? []).map((step) => step[language]);
      return steps.length ? stepLines(words[`for.${role}`], steps) : [];
    }),
    cause.url[language],
  ]);
}

/**
 * @param {Provider} provider
 * @param {Language} language
 */
export function toldOfProvider(provider, language) {
  const { name, dialect, limits, links, url } = provider;
  return joined([
    name,
    "=".repeat(name.length),
    provider.recognise[language],
    "",
    ...dialect.map(({ code, meaning }) => `${code}: ${meaning[language]}`),
    ...limits.map(({ text }) => `- ${text[language]}`),
    ...links.map((link) => `- ${link.title[language]}: ${link.url}`),
    "",
    url[language],
  ]);
}
