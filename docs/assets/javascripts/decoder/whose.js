// What a cause is, by whose server answered: the sender's own outgoing server, or the one of the
// recipient's domain.

/** @import { Chosen, Knowledge, Statement } from "./types.js" */

const LONGEST = 600; // so much of a unit names the port
/** A port for mail programs, on which a smarthost answers as well (RFC 6409, RFC 8314). */
const SUBMISSION = /\]:(?:587|465)\b/;

/**
 * What the cause is where the sender's own outgoing server answered, as a mail program shows it or by its
 * port, and where a server reports what that of the recipient's domain answered.
 *
 * @param {Chosen} chosen
 * @param {Statement} statement
 * @param {boolean} isRemote
 * @param {Knowledge} knowledge
 * @returns {Chosen}
 */
export function inPlace(chosen, statement, isRemote, knowledge) {
  if (statement.action === "unsent")
    return placed(chosen, (cause) => knowledge.outgoing.get(cause) ?? cause);
  const there = (/** @type {string} */ cause) => {
    const other = otherOf({ cause, speaker: chosen.speaker }, statement, isRemote, knowledge);
    return other && isOpenTo(other, statement, knowledge) ? other : cause;
  };
  return placed(chosen, there);
}

/**
 * The same with each cause as it is in a place. Where all that may be meant are one there, it is told.
 *
 * @param {Chosen} chosen
 * @param {(cause: string) => string} there
 * @returns {Chosen}
 */
function placed(chosen, there) {
  const cause = chosen.cause && there(chosen.cause);
  const candidates = [...new Set(chosen.candidates.map(there))];
  const isOne = candidates.length === 1 && chosen.candidates.length > 1;
  return {
    ...chosen,
    cause,
    candidates,
    certainty: isOne ? "told" : chosen.certainty,
    alternatives: [...new Set(chosen.alternatives.map(there))].filter((one) => one !== cause),
  };
}

/**
 * The cause that it is instead; none where the words are known to be a certain provider's.
 *
 * @param {Pick<Chosen, "cause" | "speaker">} chosen
 * @param {Statement} statement
 * @param {boolean} isRemote
 * @param {Knowledge} knowledge
 */
function otherOf({ cause, speaker }, statement, isRemote, { kinds, outgoing, relayed }) {
  if (!cause || (speaker && kinds.get(speaker) !== "software")) return null;
  if (!isSubmitted(statement)) return isRemote ? relayed.get(cause) : null;
  const own = outgoing.get(cause) ?? "";
  return relayed.get(own) === cause ? own : null; // what is told apart by the server alone
}

/**
 * Whether the answer came on a port for mail programs.
 *
 * @param {Statement} statement
 */
function isSubmitted({ page, unit }) {
  return SUBMISSION.test(page.words.slice(unit.start, Math.min(unit.end, unit.start + LONGEST)));
}

/**
 * Whether the code says nothing else.
 *
 * @param {string} cause
 * @param {Statement} statement
 * @param {Pick<Knowledge, "broad" | "codes">} knowledge
 */
function isOpenTo(cause, { status, reply }, { broad, codes }) {
  const code = status ?? reply ?? "";
  return broad.has(code) || (codes.get(code)?.includes(cause) ?? true);
}
