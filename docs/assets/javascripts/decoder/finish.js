// From a statement to the finding that is given out: whose words they are, the cause, the place.
import { causeOf, deciding, unsure } from "./causes.js";
import { stageOf } from "./expecting.js";
import { EXACT } from "./knowledge.js";
import { placeIn } from "./place.js";
import { speakersOf } from "./providers.js";
import { isGood } from "./reported.js";
import { classOf } from "./scores.js";
import { answerIn, hitsIn, LINE, stretchesFor, stretchOf } from "./stretches.js";
import { inPlace } from "./whose.js";

/** @import { Chosen, Entry, Finding, Knowledge, Page, Patterns, Scene, Span, Statement, Stretch } from "./types.js" */

const HOST = /\bhost [\w.-]{3,200}\s?\[/;
const LETTERS = /\p{L}{2}/u;
const EVIDENCE = 600; // characters that are quoted

/** What is said of a delivery without a fault. @type {Chosen} */
const NO_CAUSE = {
  cause: null,
  basis: null,
  certainty: "none",
  candidates: [],
  response: null,
  speaker: null,
  alternatives: [],
};

/**
 * @param {Statement} statement
 * @param {Scene} scene
 * @param {boolean} isOfOne whether the text tells of one recipient only
 * @returns {Finding}
 */
export function finish(statement, scene, isOfOne) {
  const { page, unit, reply, status, recipient, action } = statement;
  const speakers = speakersOf(statement, scene, isOfOne);
  const near = stretchesFor(statement, scene.pages);
  const reason = isGood(statement)
    ? NO_CAUSE
    : reasonOf(statement, near, scene.knowledge, speakers.provider, isOfOne);
  const isOver = isOfOne && near.some((one) => saysOver(one, scene.knowledge));
  const chosen = inPlace(reason, statement, speakers.isRemote, scene.knowledge);
  const { start, end } = sourceOf(page, unit);
  const words = wordsOf(statement, scene.knowledge.patterns);
  return {
    reply,
    status,
    cause: chosen.cause,
    provider: replierOf(speakers, chosen, statement, scene.knowledge),
    reporter: speakers.reporter,
    evidence: evidenceOf(page, start, end),
    words,
    ...placeIn(page.part, start, end),
    recipient,
    action: action ?? (isOver || hasEnded(chosen, scene.knowledge) ? "failed" : null),
    basis: chosen.basis,
    certainty: chosen.certainty,
    candidates: chosen.candidates,
    response: chosen.response || null, // the page's catalog has no ids
    alternatives: chosen.alternatives,
    mismatch: reply !== null && status !== null && classOf(reply) !== classOf(status),
  };
}

/**
 * Whose server refused: the one that is named, or else the one whose words they are known to be. Where
 * several mailbox providers use the same words, a name within them tells which. A provider of mailboxes has
 * not refused where a host is named that is none of its own, or where no server answered.
 *
 * @param {ReturnType<typeof speakersOf>} speakers
 * @param {Chosen} chosen
 * @param {Statement} statement
 * @param {Pick<Knowledge, "kinds">} knowledge
 */
function replierOf({ provider, isByHost }, { speaker, basis }, statement, { kinds }) {
  const isMailbox = (/** @type {string | null} */ one) => kinds.get(one ?? "") === "mailbox";
  if (isMailbox(provider) && basis !== "response" && !isAnswer(statement)) return null;
  if (isByHost) return provider;
  const said = isMailbox(provider) && isMailbox(speaker) ? provider : (speaker ?? provider);
  return isMailbox(said) && namesHost(statement) ? null : said;
}

/**
 * Whether a server answered: with a code, or as a report says. Otherwise the sending server speaks.
 *
 * @param {Statement} statement
 */
function isAnswer({ token, record }) {
  return token !== null || record !== null;
}

/**
 * Whether the host is named that answered, as Postfix and Exim do.
 *
 * @param {Statement} statement
 */
function namesHost({ page, unit, token }) {
  const to = token?.start ?? unit.end;
  return HOST.test(page.flow.text.slice(unit.start, Math.min(to, unit.start + EVIDENCE)));
}

/**
 * Whether words tell that a server has given up, whatever its last answer was.
 *
 * @param {Chosen} chosen
 * @param {Pick<Knowledge, "symptoms">} knowledge
 */
function hasEnded({ cause, certainty, basis }, { symptoms }) {
  return certainty === "told" && basis !== "code" && cause !== null && symptoms.has(cause);
}

/**
 * Whether the words of a server that gives up stand in a stretch, beside those of the cause that
 * had kept it from delivering.
 *
 * @param {Stretch} stretch
 * @param {Pick<Knowledge, "symptoms">} knowledge
 */
function saysOver(stretch, { symptoms }) {
  const isOver = (/** @type {Entry} */ entry) =>
    entry.kind === "phrase" &&
    entry.weight === EXACT &&
    entry.length === null &&
    entry.causes.some((cause) => symptoms.has(cause));
  return hitsIn(stretch).some(({ entries }) => entries.some(isOver));
}

/**
 * The cause that is told, or else the likeliest.
 *
 * @param {Statement} statement
 * @param {Stretch[]} near
 * @param {Knowledge} knowledge
 * @param {string | null} provider
 * @param {boolean} isOfOne
 */
function reasonOf(statement, near, knowledge, provider, isOfOne) {
  const chosen = causeOf(statement, near, knowledge, provider, isOfOne);
  const { action, reply, status } = statement;
  const isOngoing = action === "delayed" && knowledge.symptoms.has(chosen.cause ?? "");
  if (chosen.cause && (reply || status || !isOngoing)) return chosen;
  const words = deciding(near);
  const stage = stageOf(words, knowledge.patterns);
  const state = stateOf(statement, knowledge.patterns.text.refused.test(words));
  return guessed(state, chosen.alternatives, stage, knowledge);
}

/**
 * What has become of a mail, as far as it bounds the reasons.
 *
 * @param {Statement} statement
 * @param {boolean} isRefused whether the words say that a server did not want it
 */
function stateOf({ action, reply, status }, isRefused) {
  if (action === "unsent" || action === "held") return action;
  if (action === "delayed" || (status ?? reply)?.[0] === "4") return "delayed";
  return isRefused ? "refused" : "failed";
}

/**
 * The likeliest causes of a bounce that does not say its own: by its state, then by its stage.
 *
 * @param {string} state
 * @param {string[]} hinted causes that its words hint at
 * @param {string | null} stage
 * @param {Knowledge} knowledge
 * @returns {Chosen}
 */
function guessed(state, hinted, stage, { guess, stages }) {
  const usual = guess[state] ?? [];
  const here = (stage && stages.get(stage)) || new Set();
  const fitting = usual.filter((one) => here.has(one));
  const causes = new Set([...hinted, ...(fitting.length ? fitting : here), ...usual]);
  const [cause = null, ...others] = causes;
  return unsure(cause, "guess", others, "none");
}

/**
 * Whether an answer is more than its codes.
 *
 * @param {string} answer
 */
export function saysWords(answer) {
  return LETTERS.test(answer);
}

/**
 * The words of a server; where its codes stand alone, those beside the same codes elsewhere.
 *
 * @param {Statement} statement
 * @param {Patterns} patterns
 * @returns {string}
 */
function wordsOf(statement, patterns) {
  const { page, context } = statement;
  const { start, end } = sourceOf(page, answerOf(statement, patterns));
  const words = evidenceOf(page, start, end);
  return saysWords(words) || !context ? words : wordsOf({ ...context, context: null }, patterns);
}

/**
 * What a server wrote: from its codes on, without what the reporting program put around it.
 *
 * @param {Statement} statement
 * @param {Patterns} patterns
 */
function answerOf(statement, patterns) {
  const { page, unit, token } = statement;
  const answer = answerIn(stretchOf(page, unit, token, LINE), statement, patterns);
  if (!answer) return unit;
  const start = token?.start ?? answer.start;
  const text = page.flow.text.slice(start, answer.end);
  const more = token ? patterns.line.more.exec(text) : null;
  return { start, end: start + text.slice(0, more?.index).trimEnd().length };
}

/**
 * Where a unit stands in the text of its part.
 *
 * @param {Page} page
 * @param {Span} unit
 */
function sourceOf({ flow }, { start, end }) {
  return { start: flow.at[start], end: flow.at[Math.max(start, end - 1)] + 1 };
}

/**
 * The words of a unit as they stand in the text, on one line.
 *
 * @param {Page} page
 * @param {number} start
 * @param {number} end
 */
function evidenceOf({ part }, start, end) {
  return part.text
    .slice(start, Math.min(end, start + EVIDENCE))
    .replace(/\ufeff/g, "")
    .replace(/([\r\n]) {0,8}> /g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
