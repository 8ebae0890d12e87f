// What the lines of a page say by codes, as statements about deliveries.
import { ANY, recipientIn } from "./addresses.js";
import { choose } from "./choice.js";
import { pattern } from "./pattern.js";
import { classOf, isSuccess, LIKELY } from "./scores.js";

/** @import { Choice, Knowledge, Page, Statement, Token, Unit } from "./types.js" */

const ENOUGH = 5000; // statements of a page before those of one recipient are brought together
const BEFORE = 100; // characters before a code that introduce it
const AFTER = 40; // characters behind a code in which its answer begins
const LINE = 300; // so much of a line shows that it is a log's
const START = 8; // so near to its beginning a code opens a line
const PARAGRAPHS = 1; // so far behind its recipient a code may stand
const LOGGED = /\b(?:dsn|stat|status|to)=|\b[rt]=\w+ |^\d{4}-\d\d-\d\d|^[a-z]{3} +\d{1,2} \d\d:/;

/** What Postfix logs of a mail that it gave up, whatever the last code was. */
const GIVEN_UP = /\bstatus=(?:bounced|expired)\b/;
const FIELDS = 1000; // so much of a line holds them

/** A recipient with its code right behind. */
const TOLD = pattern.global(String.raw`<?(${ANY})>?["']?[ (:,-]{1,6}[245](?:\d\d[ -]|\.\d)`);
const SENTENCE = 4000; // so much of a unit may tell of several

/** What speaks for a statement and against it; the order of several is all that counts. */
const WEIGHTS = {
  any: 60,
  perScore: 4,
  introduced: 10,
  logged: 4,
  success: -60,
  unspecific: -12,
  following: -15,
  withoutStatus: -2,
  permanent: 3,
  inSubject: -30,
};

/**
 * What the units of a page say by codes, in their order.
 *
 * @param {Page} page
 * @param {Knowledge} knowledge
 */
export function spokenIn(page, knowledge) {
  /** @type {Statement[]} */
  const found = [];
  const recipients = new Recipients(page);
  for (const { unit, codes } of unitsWithCodes(page)) {
    if (unit.quoted || found.length > ENOUGH) continue;
    const recipient = recipients.of(unit);
    const chosen = choose(codes);
    if (chosen) found.push(statementOf(chosen, page, unit, recipient, knowledge));
  }
  return found;
}

/**
 * Yield all units with the codes in them; both stand in their order.
 *
 * @param {Page} page
 */
function* unitsWithCodes({ units, codes, flow }) {
  let next = 0;
  for (const unit of units.flatMap((one) => piecesOf(one, flow.text))) {
    while (next < codes.length && codes[next].start < unit.start) next++;
    const first = next;
    while (next < codes.length && codes[next].start < unit.end) next++;
    yield { unit, codes: codes.slice(first, next) };
  }
}

/**
 * The pieces of a unit that tells of several recipients, each with its code right behind.
 *
 * @param {Unit} unit
 * @param {string} text
 * @returns {Unit[]}
 */
function piecesOf(unit, text) {
  const words = text.slice(unit.start, Math.min(unit.end, unit.start + SENTENCE));
  const told = [...words.matchAll(TOLD)];
  if (new Set(told.map(({ 1: address }) => address)).size < 2) return [unit];
  const starts = told.map(({ index }) => unit.start + index);
  return starts.map((start, at) => ({ ...unit, start, end: starts[at + 1] ?? unit.end }));
}

/** Who the units are about, asked in their order: a name counts for the paragraph behind it too. */
class Recipients {
  #page;
  #nextSign = -1;
  /** @type {{ address: string, block: number } | null} */
  #last = null;

  /**
   * @param {Page} page
   */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {Unit} unit
   */
  of(unit) {
    const address = this.#hasSign(unit) ? recipientIn(this.#page, unit) : null;
    if (address) this.#last = { address, block: unit.block };
    const isNear = this.#last && unit.block - this.#last.block <= PARAGRAPHS;
    return isNear && this.#last ? this.#last.address : null;
  }

  /**
   * Whether an address may stand in a unit. The next sign of one is looked for once.
   *
   * @param {Unit} unit
   */
  #hasSign({ start, end }) {
    const { text } = this.#page.flow;
    if (this.#nextSign < start) {
      const next = text.indexOf("@", start);
      this.#nextSign = next < 0 ? text.length : next;
    }
    return this.#nextSign < end;
  }
}

/**
 * @param {Choice} chosen
 * @param {Page} page
 * @param {Unit} unit
 * @param {string | null} recipient
 * @param {Knowledge} knowledge
 * @returns {Statement}
 */
function statementOf(chosen, page, unit, recipient, knowledge) {
  const { reply, status, token } = chosen;
  const { text } = page.flow;
  const before = text.slice(Math.max(unit.start, token.start - BEFORE), token.start);
  const isIntroduced = token.answers || knowledge.patterns.number.introduced.test(before);
  const opensLine = token.start - unit.start < START;
  return {
    reply,
    status,
    recipient,
    action: GIVEN_UP.test(text.slice(unit.start, Math.min(unit.end, unit.start + FIELDS)))
      ? "failed"
      : null,
    page,
    unit,
    token,
    score: token.score,
    weight: weightOf(chosen, page, unit, isIntroduced, knowledge),
    record: null,
    introduced: isIntroduced,
    spoken: isIntroduced || token.score > LIKELY || opensLine,
    failed: false,
    context: null,
  };
}

/**
 * @param {Choice} chosen
 * @param {Page} page
 * @param {Unit} unit
 * @param {boolean} isIntroduced
 * @param {Knowledge} knowledge
 */
function weightOf({ reply, status, token }, { flow, part }, unit, isIntroduced, knowledge) {
  const code = status ?? reply ?? "";
  const reasons = {
    introduced: isIntroduced,
    logged: LOGGED.test(flow.text.slice(unit.start, unit.start + LINE)),
    success: isSuccess(code),
    unspecific: Boolean(status?.endsWith(".0.0")) && !token.answers,
    following: isFollowing(reply, flow.text, token, knowledge),
    withoutStatus: !status,
    permanent: classOf(code) === "5",
    inSubject: part.role === "subject",
  };
  let weight = WEIGHTS.any + token.score * WEIGHTS.perScore;
  for (const reason of keysOf(reasons)) if (reasons[reason]) weight += WEIGHTS[reason];
  return weight;
}

/**
 * Whether the answer only follows from an earlier refusal: by its code, or by its words.
 *
 * @param {string | null} reply
 * @param {string} text
 * @param {Token} token
 * @param {Knowledge} knowledge
 */
function isFollowing(reply, text, token, { followers, patterns }) {
  if (reply && followers.has(reply)) return true;
  return patterns.number.repeated.test(text.slice(token.end, token.end + AFTER));
}

/**
 * @template {object} T
 * @param {T} object
 */
function keysOf(object) {
  return /** @type {(keyof T)[]} */ (Object.keys(object));
}
