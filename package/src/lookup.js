// The data of this version: codes, causes, providers and what their servers say.
import aboutText from "made/about.data";
import causesText from "made/causes.data";
import codesText from "made/codes.data";
import providersText from "made/providers.data";
import responsesText from "made/responses.data";

/** @import * as Public from "../types/lookup.d.ts" */
/** @import { Cause, Code, Provider, Response, Subject } from "../types/lookup.d.ts" */

/**
 * A table with the names of today by former ones.
 *
 * @template Entry
 * @typedef {{ entries: Record<string, Entry>, moved: Record<string, string> }} Table
 */

/**
 * Return a function that reads a text at its first call.
 *
 * @template Content
 * @param {string} text
 * @param {(content: any) => Content} form
 */
function once(text, form) {
  /** @type {Content | undefined} */
  let content;
  return () => (content ??= form(JSON.parse(text)));
}

/** @typedef {Table<Code> & { subjects: Record<string, Subject> }} Codes */

const allCodes = once(
  codesText,
  ({ codes, subjects, moved }) => /** @type {Codes} */ ({ entries: codes, subjects, moved }),
);

const allCauses = once(
  causesText,
  ({ causes, moved }) => /** @type {Table<Cause>} */ ({ entries: causes, moved }),
);

const allProviders = once(
  providersText,
  ({ providers, moved }) => /** @type {Table<Provider>} */ ({ entries: providers, moved }),
);

const allResponses = once(
  responsesText,
  ({ responses, moved }) => /** @type {Table<Response>} */ ({ entries: responses, moved }),
);

/**
 * @template Entry
 * @param {Table<Entry>} table
 * @param {string} name of today or of before
 * @returns {Entry | undefined}
 */
function entryOf({ entries, moved }, name) {
  const today = Object.hasOwn(moved, name) ? moved[name] : name;
  return Object.hasOwn(entries, today) ? entries[today] : undefined;
}

/**
 * The range that holds a code, `5.7.606` that of `5.7.620`.
 *
 * @param {string} name
 * @returns {Code | undefined}
 */
function rangeOf(name) {
  const [head, number] = parted(name);
  return Object.values(allCodes().entries).find(({ code, through }) => {
    if (!through) return false;
    const [first, from] = parted(code);
    return first === head && from <= number && number <= parted(through)[1];
  });
}

/**
 * @param {string} name
 * @returns {[head: string, number: number]}
 */
function parted(name) {
  const at = name.lastIndexOf(".") + 1;
  return [name.slice(0, at), Number(name.slice(at))];
}

/** @type {typeof Public.code} */
export const code = (name) => entryOf(allCodes(), String(name)) ?? rangeOf(String(name));

/** @type {typeof Public.cause} */
export const cause = (slug) => entryOf(allCauses(), slug);

/** @type {typeof Public.provider} */
export const provider = (slug) => entryOf(allProviders(), slug);

/** @type {typeof Public.response} */
export const response = (id) => entryOf(allResponses(), id);

/** @type {typeof Public.codes} */
export const codes = () => allCodes().entries;

/** @type {typeof Public.subjects} */
export const subjects = () => allCodes().subjects;

/** @type {typeof Public.causes} */
export const causes = () => allCauses().entries;

/** @type {typeof Public.providers} */
export const providers = () => allProviders().entries;

/** @type {typeof Public.responses} */
export const responses = () => allResponses().entries;

/** @type {typeof Public.about} */
export const about = Object.freeze(JSON.parse(aboutText));
