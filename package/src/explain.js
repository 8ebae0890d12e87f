// The site's answer to a finding or a code, in one language, for programs.
import { said } from "../../docs/assets/javascripts/page/said.js";
import { findingOf } from "../../docs/assets/javascripts/page/share.js";
import { ticket } from "../../docs/assets/javascripts/page/ticket.js";
import { contextOf, isLanguage } from "./answers.js";
import { cause as causeOf, code as codeOf, provider as providerOf } from "./lookup.js";
import { advised } from "./suppression.js";

export { languages } from "./answers.js";

/** @import { Line, Said } from "../../docs/assets/javascripts/page/types" */
/** @import { Known } from "./answers.js" */
/** @import * as Public from "../types/explain.d.ts" */
/** @import { Explanation, Language, Named, Verdict, Voice } from "../types/explain.d.ts" */
/** @import { Finding } from "../types/decode.d.ts" */
/** @import { Code } from "../types/lookup.d.ts" */

const CODES = /^\s*(\d{3})?[\s/-]*(\d\.\d{1,3}\.\d{1,3})?\s*$/;

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
  const [cause = null] = causes;
  const own = { reply, status, mismatch, certainty, cause, candidates: causes };
  return advised({ ...findingOf(""), ...own, basis: "code" });
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
 * @param {Finding} finding
 * @param {Language} language
 * @param {Voice} voice
 * @param {boolean} isOfCode whether a code was asked for, and no text was read
 * @returns {Explanation}
 */
function explanation(finding, language, voice, isOfCode) {
  const context = contextOf(language);
  const told = said(finding, context);
  const naming = namingIn(language);
  const [provider = null] = naming(providerOf, [told.provider]);
  const [reporter = null] = naming(providerOf, [told.reporter]);
  const [cause = null] = naming(causeOf, [told.cause]);
  return {
    ...headOf(finding, told, language, isOfCode),
    certainty: told.certainty,
    codes: naming(codeOf, told.codes),
    mismatch: told.mismatch,
    cause,
    others: naming(causeOf, told.others),
    lead: told.lead,
    provider,
    reporter,
    dialect: told.dialect,
    verdicts: told.lines.map((line) => verdictOf(line, told)),
    acts: told.acts,
    who: whoOf(told.line),
    todo: told.todo.map(({ role, name, steps }) => ({ role, name, steps })),
    ticket: ticketOf(finding, language, context, voice),
  };
}

/**
 * What stands above, and the page to link to: of a code that was asked for, and where no cause can
 * be meant, the code's own.
 *
 * @param {Finding} finding
 * @param {Said} told
 * @param {Language} language
 * @param {boolean} isOfCode
 * @returns {Pick<Explanation, "title" | "plain" | "url">}
 */
function headOf(finding, told, language, isOfCode) {
  const page = pageOf(finding, told, isOfCode);
  const isTold = !isOfCode && (told.cause !== null || told.isOpen);
  if (!page)
    return { title: told.title, plain: "", url: contextOf(language).answers.url[language] };
  const title = isTold ? told.title : page.title[language];
  return { title, plain: page.plain[language], url: page.url[language] };
}

/**
 * @param {Finding} finding
 * @param {Said} told
 * @param {boolean} isOfCode
 */
function pageOf({ status, reply }, { cause }, isOfCode) {
  const code = codeOf(status ?? "") ?? codeOf(reply ?? "");
  return isOfCode ? code : (causeOf(cause ?? "") ?? code);
}

/**
 * A function that names what has a page; what is unknown is left out.
 *
 * @param {Language} language
 */
function namingIn(language) {
  /**
   * @param {(id: string) => { title?: Record<Language, string>, name?: string, url: Record<Language, string> } | undefined} find
   * @param {(string | null)[]} ids
   * @returns {Named[]}
   */
  return (find, ids) =>
    ids.flatMap((id) => {
      const known = find(id ?? "");
      if (!id || !known) return [];
      return [{ id, title: known.name ?? known.title?.[language] ?? "", url: known.url[language] }];
    });
}

/**
 * @param {Line} line
 * @param {Pick<Said, "lines">} said
 * @returns {Verdict}
 */
function verdictOf(line, { lines }) {
  const [outcome = null, again = null] = line.resend?.split(".") ?? [];
  const when = lines.length > 1 ? line.when : null;
  return { outcome, again, when, text: line.told, resend: line.again, who: whoOf(line) };
}

/** @param {Pick<Line, "before" | "who">} line */
const whoOf = ({ before, who }) => (before ? `${before} ${who}` : who);

/**
 * @param {Finding} finding
 * @param {Language} language
 * @param {Known} context
 * @param {Voice} voice
 */
function ticketOf(finding, language, context, voice) {
  const cause = context.tickets[finding.cause ?? ""];
  return cause ? ticket(finding, cause, language, context, voice) : null;
}
