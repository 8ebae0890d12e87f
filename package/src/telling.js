// Explanations as plain text, for a terminal.
import { wordsOf } from "./explain.js";

/** @import { Explanation, Language, Named } from "../types/explain.d.ts" */
/** @import { Cause, Provider } from "../types/lookup.d.ts" */

/** What stands above further causes. @type {Record<string, string>} */
const LEADS = { told: "decode.also", likely: "decode.unsure", none: "decode.candidates" };

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
  const { title, plain, codes, others, provider, dialect, certainty, todo, url } = explanation;
  const words = wordsOf(language);
  const lead = LEADS[certainty] ?? LEADS.likely;
  return joined([
    title,
    "=".repeat(title.length),
    plain,
    "",
    ...verdictLines(explanation, words),
    ...codes.filter((code) => code.title !== title).map((code) => `${code.id}: ${code.title}`),
    provider && `${words["decode.provider"]} ${provider.title}`,
    dialect,
    "",
    ...listed(words[lead], others),
    ...todo.flatMap(({ name, steps }) => [
      `${name}:`,
      ...steps.map((step, at) => `${at + 1}. ${step}`),
      "",
    ]),
    url,
  ]);
}

/**
 * @param {Explanation} explanation
 * @param {Record<string, any>} words
 */
function verdictLines({ verdicts, who }, words) {
  return [
    ...verdicts.flatMap(({ when, retry, resend }) => [
      when,
      retry && `${words.retry} ${retry}.`,
      resend && `${words.resend} ${resend}.`,
    ]),
    `${words.who} ${who}${who.endsWith(".") ? "" : "."}`,
  ];
}

/**
 * @param {Cause} cause
 * @param {Language} language
 */
export function toldOfCause(cause, language) {
  const words = wordsOf(language);
  const title = cause.title[language];
  const roles = [cause.acts, ...Object.keys(cause.steps).filter((role) => role !== cause.acts)];
  return joined([
    title,
    "=".repeat(title.length),
    cause.plain[language],
    "",
    cause.explanation[language],
    "",
    ...roles.flatMap((role) => {
      const steps = cause.steps[role] ?? [];
      const lines = steps.map((step, at) => `${at + 1}. ${step[language]}`);
      return lines.length ? [`${words[`role.${role}`]}:`, ...lines, ""] : [];
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
