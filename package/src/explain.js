// The site's answer to a finding or a code, in one language, for programs.
import answersText from "made/answers.data";
import wordsText from "made/words.data";
import { answerOf } from "../../docs/assets/javascripts/page/outcome.js";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";
import { ticket } from "../../docs/assets/javascripts/page/ticket.js";
import { cause as causeOf, code as codeOf, provider as providerOf } from "./lookup.js";

/** @import { Answer, Answers, Words } from "../../docs/assets/javascripts/page/types" */
/** @import * as Public from "../types/explain.d.ts" */
/** @import { Explanation, Language, Named, Todo, Verdict, Voice } from "../types/explain.d.ts" */
/** @import { Finding } from "../types/decode.d.ts" */
/** @import { Cause, Code } from "../types/lookup.d.ts" */

const CODES = /^\s*(\d{3})?[\s/-]*(\d\.\d{1,3}\.\d{1,3})?\s*$/;

/** @type {{ answers: Answers, words: Record<Language, Words> } | undefined} */
let loaded;

function context() {
  if (loaded) return loaded;
  const words = JSON.parse(wordsText);
  for (const language of Object.keys(words)) words[language].tickets = words;
  loaded = { answers: JSON.parse(answersText), words };
  return loaded;
}

/** The languages of the texts. @returns {Language[]} */
export const languages = () => /** @type {Language[]} */ (Object.keys(context().words));

/**
 * @param {string} name
 * @returns {name is Language}
 */
export const isLanguage = (name) => Object.hasOwn(context().words, name);

/**
 * The words of a language.
 *
 * @param {Language} language
 * @returns {Record<string, any>}
 */
export const wordsOf = (language) => context().words[language];

/**
 * What codes say that nobody found in a text.
 *
 * @param {string} text
 * @returns {Finding | undefined}
 */
function findingOfCodes(text) {
  const [, reply = null, status = null] = text.match(CODES) ?? [];
  const known = codeOf(status ?? "") ?? codeOf(reply ?? "");
  if (!known) return undefined;
  const { certainty, causes } = /** @type {Code & Pick<Finding, "certainty">} */ (known);
  const mismatch = Boolean(reply && status && reply[0] !== status[0]);
  return { ...findingOf(""), reply, status, mismatch, certainty, candidates: causes };
}

/** @type {(what: any, language: Language, voice?: Voice) => any} */
const explained = (what, language, voice = "theirs") => {
  if (!isLanguage(language)) throw new RangeError(`no language: ${language}`);
  const finding = typeof what === "string" ? findingOfCodes(what) : what;
  return finding && explanation(finding, language, voice, typeof what === "string");
};

/** @type {typeof Public.explain} */
export const explain = explained;

/**
 * What the parts of an explanation are made from.
 *
 * @typedef {object} Matter
 * @property {Finding} finding
 * @property {boolean} isOfCode whether a code was asked for, and no text was read
 * @property {Answer} answer
 * @property {Code | undefined} code the one that tells more
 * @property {string[]} slugs the causes that may be meant, likeliest first
 * @property {Cause | undefined} cause none where the reason is open
 * @property {Words} words
 * @property {Language} language
 */

/**
 * @param {Finding} finding
 * @param {Language} language
 * @param {Voice} voice
 * @param {boolean} isOfCode
 * @returns {Explanation}
 */
function explanation(finding, language, voice, isOfCode) {
  const { answers, words: all } = context();
  const answer = answerOf(finding, { answers });
  const slugs = slugsOf(finding);
  const matter = {
    finding,
    isOfCode,
    answer,
    code: codeOf(finding.status ?? "") ?? codeOf(finding.reply ?? ""),
    slugs,
    cause: answer.certainty === "none" ? undefined : causeOf(slugs[0] ?? ""),
    words: all[language],
    language,
  };
  return {
    ...headOf(matter),
    certainty: answer.certainty,
    codes: codesOf(finding, language),
    ...causesOf(matter),
    ...speakerOf(finding, language),
    verdicts: verdictsOf(answer, matter.words),
    ...whoActs(matter),
    todo: matter.cause ? todoOf(matter.cause, matter) : [],
    ticket: ticketOf(matter, voice),
    url: pageOf(matter),
  };
}

/** @param {Finding} finding */
function slugsOf({ cause, candidates }) {
  return [...new Set([...(cause ? [cause] : []), ...candidates])];
}

/** @param {Matter} matter */
function pageOf({ isOfCode, code, cause, language }) {
  const entry = isOfCode ? (code ?? cause) : (cause ?? code);
  return entry?.url[language] ?? context().answers.url[language];
}

/** @param {Matter} matter */
function headOf({ isOfCode, answer, code, cause, words, language }) {
  const source = isOfCode || !cause ? code : cause;
  const plain = source?.plain[language] ?? "";
  const isOpen = !isOfCode && !cause && Boolean(code?.causes.length ?? true);
  if (!isOpen) return { title: source?.title[language] ?? "", plain };
  const { digit, waits } = answer.told;
  return { title: words[`decode.open.${digit === "4" || waits ? "4" : "5"}`], plain };
}

/**
 * @param {Matter} matter
 * @returns {Pick<Explanation, "cause" | "others">}
 */
function causesOf({ finding, answer, slugs, cause, language }) {
  const rest = answer.certainty === "told" ? finding.alternatives : slugs;
  const others = rest.filter((slug) => slug !== cause?.slug);
  const [own = null] = cause ? causesNamed([cause.slug], language) : [];
  return { cause: own, others: causesNamed(others, language) };
}

/**
 * @param {Finding} finding
 * @param {Language} language
 * @returns {Named[]}
 */
function codesOf({ reply, status }, language) {
  return [reply, status].flatMap((id) => {
    const known = codeOf(id ?? "");
    return id && known ? [{ id, title: known.title[language], url: known.url[language] }] : [];
  });
}

/**
 * @param {string[]} slugs
 * @param {Language} language
 * @returns {Named[]}
 */
function causesNamed(slugs, language) {
  return slugs.flatMap((id) => {
    const known = causeOf(id);
    return known ? [{ id, title: known.title[language], url: known.url[language] }] : [];
  });
}

/**
 * @param {Finding} finding
 * @param {Language} language
 * @returns {Pick<Explanation, "provider" | "dialect">}
 */
function speakerOf({ provider, reply, status }, language) {
  const known = providerOf(provider ?? "");
  if (!known) return { provider: null, dialect: null };
  const { slug: id, name: title, url, dialect } = known;
  const own = [status, reply].flatMap((code) => dialect.find((one) => one.code === code) ?? []);
  const named = { id, title, url: url[language] };
  return { provider: named, dialect: own[0]?.meaning[language] ?? null };
}

/**
 * @param {Answer} answer
 * @param {Words} words
 * @returns {Verdict[]}
 */
function verdictsOf({ shown }, words) {
  return shown.map(({ retry, resend, state }) => {
    const [outcome = null, again = null] = resend?.split(".") ?? [];
    return {
      outcome,
      again,
      when: shown.length > 1 ? (words[`state.${state}`] ?? null) : null,
      retry: retry ? words[`retry.${retry}`] : null,
      resend: resend ? words[`resend.${resend}`] : null,
    };
  });
}

/**
 * Who acts first: of causes that are equals, only where all of them say the same.
 *
 * @param {Matter} matter
 */
function whoActs({ answer, slugs, cause, words }) {
  const { waits } = answer.told;
  const causes = cause ? [cause] : slugs.flatMap((slug) => causeOf(slug) ?? []);
  const [role, ...others] = new Set(causes.map(({ acts }) => acts));
  if (!role) return { acts: null, who: words["who.nobody"] };
  const who = others.length ? words["decode.who.open"] : words[`role.${role}`];
  const acts = others.length || waits ? null : role;
  return { acts, who: waits ? `${words["who.wait"]} ${who}` : who };
}

/**
 * The steps that hold for the code and what has become of the mail.
 *
 * @param {Cause} cause
 * @param {Matter} matter
 * @returns {Todo[]}
 */
function todoOf(cause, { answer: { told, without }, words, language }) {
  const first = told.waits ? "sender" : cause.acts;
  const roles = Object.keys(cause.steps).sort(
    (one, other) => Number(other === first) - Number(one === first),
  );
  return roles.flatMap((role) => {
    const steps = (cause.steps[role] ?? [])
      .filter(({ only, id }) => {
        const isLeftOut = id !== null && without.includes(`${cause.slug}/${id}`);
        return (!only || !told.steps || only === told.steps) && !isLeftOut;
      })
      .map((step) => step[language]);
    return steps.length ? [{ role, name: words[`role.${role}`], steps }] : [];
  });
}

/**
 * @param {Matter} matter
 * @param {Voice} voice
 */
function ticketOf({ finding, slugs, words, language }, voice) {
  const { answers } = context();
  const cause = answers.causes[slugs[0] ?? ""];
  const named = { ...finding, cause: slugs[0] ?? null };
  return cause ? ticket(named, cause, language, { answers, words }, voice) : null;
}
