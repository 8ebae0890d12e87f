// All that is said of a finding, as plain data in the words of one language. The decoder's page
// shows it and the packages hand it to programs; neither derives any of it.
import { answerOf } from "./outcome.js";
import { isPublic, replierOf } from "./refusing.js";

/** @import { Answer, CauseHere, Finding, Kind, Line, Said, Saying, Step, Todo } from "./types" */

const READER = "sender";
const THEIRS = "recipient-admin";

/**
 * Return all that is said of a finding.
 *
 * @param {Finding} finding
 * @param {Saying} context
 * @param {string} [kind] what the whole text is
 * @returns {Said}
 */
export function said(finding, context, kind = "") {
  const { answers } = context;
  const answer = answerOf(finding, context);
  const { told, shown, certainty } = answer;
  const causeOf = (/** @type {string} */ slug) => acted(causeAt(slug, finding, answers), told);
  const cause = causeOf(finding.cause ?? "");
  const isOpen = certainty === "none" && cause !== undefined;
  const equals = isOpen ? equalsOf(finding) : [];
  const known = isOpen || !cause ? [] : [cause];
  const reasons = [...known, ...equals.flatMap((slug) => causeOf(slug) ?? [])];
  return {
    title: titleOf(cause, answer, context),
    certainty,
    isOpen,
    line: lineOf(told, reasons, context),
    lines: shown.map((one) => lineOf(one, reasons, context)),
    acts: told.waits ? null : onlyRole(reasons),
    cause: known.length ? finding.cause : null,
    ...adviceOf(known, answer, context),
    ...(isOpen ? searchOf(told, kind, context) : {}),
    ...codesOf(finding, context),
    ...speakersOf(finding, context),
    ...othersOf(finding, equals, answer, context),
  };
}

/**
 * A cause with who acts first, and the steps that hold here: where anybody has an address, the
 * recipient's administrator is no one to turn to, and nobody reads what he would have to do. Of a
 * mail that has not left the mail program the sender's own server told it.
 *
 * @param {string} slug
 * @param {Finding} finding
 * @param {Saying["answers"]} answers
 * @returns {CauseHere | undefined}
 */
export function causeAt(slug, finding, answers) {
  const cause = answers.causes[slug];
  if (!cause) return undefined;
  const isHere = isPublic(finding, answers);
  const steps = cause.steps.map(([role, all]) => {
    const held = all.filter(
      ([, , , where, codes]) => (where ?? isHere) === isHere && isOfCode(codes, finding),
    );
    return /** @type {[string, Step[]]} */ ([role, isHere && role === THEIRS ? [] : held]);
  });
  if (!isHere) return { ...cause, steps, actor: cause.acts };
  const isOwn = finding.action === "unsent" && cause.actsPublic === THEIRS;
  const acts = isOwn ? "sender-admin" : cause.actsPublic;
  return { ...cause, steps, acts, actor: acts === THEIRS ? "recipient-provider" : acts };
}

/**
 * A cause with whoever acts, where the outcome says who, whatever the cause is.
 *
 * @param {CauseHere | undefined} cause
 * @param {Kind} told
 */
function acted(cause, { acts }) {
  return cause && acts ? { ...cause, acts, actor: acts } : cause;
}

/**
 * Whether a step holds for the codes that were read: some hold for certain ones alone.
 *
 * @param {string[] | undefined} codes
 * @param {Finding} finding
 */
function isOfCode(codes, { reply, status }) {
  return !codes || codes.some((one) => one === reply || one === status);
}

/**
 * The causes of which nothing tells which one it is.
 *
 * @param {Finding} finding
 */
function equalsOf({ candidates, cause }) {
  return candidates.length || !cause ? candidates : [cause];
}

/**
 * The headline: as certain as the reason is.
 *
 * @param {CauseHere | undefined} cause
 * @param {Answer} answer
 * @param {Saying} context
 */
function titleOf(cause, { told, certainty }, { words }) {
  if (!cause) return words["decode.code"];
  if (certainty === "none") return words[`decode.open.${openOf(told)}`];
  return certainty === "told"
    ? cause.title
    : words["decode.likely"].replace("{title}", cause.title);
}

/**
 * Which headline says that the reason is open.
 *
 * @param {Kind} told
 */
function openOf({ outcome, digit }) {
  if (outcome === "unsent") return outcome;
  return digit === "4" ? "4" : "5";
}

/**
 * What has become of the mail, who has to act, whether sending again helps.
 *
 * @param {Kind} kind
 * @param {CauseHere[]} causes
 * @param {Saying} context
 * @returns {Line}
 */
function lineOf(kind, causes, { words }) {
  const isActing = causes.length > 0;
  return {
    ...kind,
    isActing,
    before: isActing && kind.waits ? words["who.wait"] : "",
    who: isActing ? whoOf(causes, kind.waits, words) : beginning(words["who.nobody"]),
  };
}

/**
 * Who has to act: of causes that are equals only where all of them say the same.
 *
 * @param {CauseHere[]} causes
 * @param {boolean} waits
 * @param {Saying["words"]} words
 */
function whoOf(causes, waits, words) {
  const actors = new Set(causes.map(({ actor }) => actor));
  const who = actors.size === 1 ? words[`acts.${[...actors][0]}`] : words["decode.who.open"];
  return waits ? who : beginning(who);
}

/** @param {string} text a text that shall begin a sentence */
function beginning(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * @param {CauseHere[]} causes
 * @returns {string | null} the role that acts first whichever of the causes is meant
 */
function onlyRole(causes) {
  const roles = new Set(causes.map(({ acts }) => acts));
  const [role = null] = roles;
  return roles.size === 1 ? role : null;
}

/**
 * What a cause means and what to do about it; nothing without one.
 *
 * @param {CauseHere[]} known the cause, if there is one
 * @param {Answer} answer
 * @param {Saying} context
 * @returns {Pick<Said, "plain" | "isForged" | "todo" | "elsewhere">}
 */
function adviceOf([cause], answer, context) {
  if (!cause) return { plain: "", isForged: false, todo: [], elsewhere: null };
  const { plain, forged: isForged } = cause;
  return { plain, isForged, todo: todoOf(cause, answer, context), elsewhere: null };
}

/**
 * What each role does about a cause, the reader's own steps first, and of these the outcome's.
 *
 * @param {CauseHere} cause
 * @param {Answer} answer
 * @param {Saying} context
 * @returns {Todo[]}
 */
function todoOf({ steps, acts }, answer, { words }) {
  const first = answer.told.first ? [answer.told.first] : [];
  const todo = steps.map(([role, all]) => ({
    role,
    name: words[`for.${role}`],
    steps: [...(role === READER ? first : []), ...valid(all, answer).map(([text]) => text)],
    isFirst: role === acts && !answer.told.waits,
  }));
  return todo.filter((one) => one.steps.length);
}

/**
 * The steps that hold here.
 *
 * @param {Step[]} steps
 * @param {Answer} answer
 */
function valid(steps, { told, without }) {
  return steps.filter(
    ([, only, name]) =>
      (!only || !told.steps || only === told.steps) && !(name && without.includes(name)),
  );
}

/**
 * Where the reason may be found that nothing tells, and what the reader can do.
 *
 * @param {Kind} told
 * @param {string} kind of the text
 * @param {Saying} context
 * @returns {Pick<Said, "todo" | "elsewhere">}
 */
function searchOf(told, kind, { words }) {
  const isElsewhere = kind === "bounce-without-reason";
  const look = words[`decode.step.${isElsewhere ? "find" : "whole"}`];
  const steps = [look, told.first ?? words[`decode.step.${nextOf(told)}`]];
  return {
    elsewhere: isElsewhere ? words["decode.elsewhere"] : null,
    todo: [{ role: READER, name: words[`for.${READER}`], steps, isFirst: false }],
  };
}

/**
 * What to do where nothing else helps.
 *
 * @param {Kind} told
 */
function nextOf({ outcome, waits, digit }) {
  if (outcome === "unsent") return "check";
  return waits || digit === "4" ? "wait" : "ask";
}

/**
 * @param {Finding} finding
 * @param {Saying} context
 * @returns {Pick<Said, "codes" | "mismatch">}
 */
function codesOf({ reply, status, mismatch }, { words }) {
  const codes = [reply, status].filter((code) => code !== null);
  return { codes, mismatch: mismatch ? words["decode.mismatch"] : null };
}

/**
 * Who refused and who reported it: two facts, or one where they are the same.
 *
 * @param {Finding} finding
 * @param {Saying} context
 * @returns {Pick<Said, "provider" | "reporter" | "dialect">}
 */
function speakersOf(finding, { answers }) {
  const { reporter, reply, status } = finding;
  const provider = replierOf(finding, answers);
  const dialect = answers.providers[finding.provider ?? ""]?.dialect ?? {};
  const isKnown = reporter !== provider && answers.providers[reporter ?? ""] !== undefined;
  return {
    provider,
    reporter: isKnown ? reporter : null,
    dialect: dialect[status ?? ""] ?? dialect[reply ?? ""] ?? null,
  };
}

/**
 * Other causes: those that may be meant, or those that the message speaks of as well; where the
 * reason is open, all of them, as equals.
 *
 * @param {Finding} finding
 * @param {string[]} equals
 * @param {Answer} answer
 * @param {Saying} context
 * @returns {Pick<Said, "others" | "lead">}
 */
function othersOf({ candidates, cause, alternatives }, equals, { certainty }, { answers, words }) {
  const { slugs, lead } = {
    told: { slugs: alternatives, lead: words["decode.also"] },
    likely: { slugs: candidates.filter((slug) => slug !== cause), lead: words["decode.unsure"] },
    none: { slugs: equals, lead: words["decode.candidates"] },
  }[certainty];
  return { others: slugs.filter((slug) => answers.causes[slug]), lead };
}
