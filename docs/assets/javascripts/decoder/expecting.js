// The causes to expect of the codes alone, at the stage at which they came.

/** @import { Knowledge, Statement, Patterns } from "./types.js" */

const USUAL = 8; // so many causes of a code are likely ones
/** Undefined, or policy of any kind (RFC 3463, section 4). */
const OPEN = /^\d\.[07]\./;
/** Before an address was named nothing but the sending server can be meant. */
const BEFORE_ADDRESSES = new Set(["connect", "EHLO"]);

/**
 * What the codes lead to expect: the causes, likeliest first, whether the codes say little, and what
 * fits the stage.
 *
 * @typedef {object} Expectation
 * @property {string[]} expected
 * @property {string[]} usual those of them that a code that says little makes likely
 * @property {string[]} dialect what the provider is known to mean by them
 * @property {string[]} own the causes of the code that says most
 * @property {boolean} isVague
 * @property {boolean} isOpen whether they do not even tell what it is about
 * @property {(cause: string) => boolean} fits
 * @property {(cause: string) => boolean} isGeneral whether it says no more than that a server
 *   refuses or fails
 * @property {(cause: string) => boolean} isBeside whether the code says more than a cause, and
 *   nothing of it
 */

/**
 * @param {Statement} statement
 * @param {string} line the deciding line
 * @param {Knowledge} knowledge
 * @param {string | null} provider who speaks
 * @returns {Expectation}
 */
export function expectedOf({ reply, status }, line, knowledge, provider) {
  const { broad, codes, dialect, general, patterns, stages } = knowledge;
  const code = status ?? reply ?? "";
  const own = causesOf(code, knowledge);
  const stage = stageOf(line, patterns);
  const here = stage ? stages.get(stage) : undefined;
  const meant = (provider && dialect[provider]?.[code]) || [];
  const isVague = !status || broad.has(status) || !codes.has(status);
  const likely = likelyOf(reply, status, knowledge);
  // Before an address was named, the cause may be one of the less likely ones: look further.
  const depth = stage && BEFORE_ADDRESSES.has(stage) ? likely.length : USUAL;
  const fitting = isVague && here ? likely.slice(0, depth).filter((one) => here.has(one)) : [];
  const expected = [...new Set([...meant, ...fitting, ...likely])];
  return {
    expected,
    usual: isVague ? expected.slice(0, USUAL) : expected,
    dialect: meant,
    own,
    isVague,
    isOpen: isVague && (!status || OPEN.test(status)),
    fits: (cause) => !here || here.has(cause),
    isGeneral: (cause) => general.has(cause),
    isBeside: (cause) =>
      !isVague && own.length > 0 && general.has(cause) && ![...meant, ...own].includes(cause),
  };
}

/**
 * The causes of the codes, likeliest first: of a broad enhanced code those of its reply as well.
 *
 * @param {string | null} reply
 * @param {string | null} status
 * @param {Knowledge} knowledge
 */
function likelyOf(reply, status, knowledge) {
  const { broad, codes } = knowledge;
  const own = causesOf(status ?? reply ?? "", knowledge);
  const isOpen = status && reply && (broad.has(status) || !codes.has(status));
  return isOpen ? [...own, ...(codes.get(reply) ?? [])] : own;
}

/**
 * The causes of a code; of an enhanced code whose detail nobody has registered those of its subject
 * (RFC 3463, section 3: X.7 is always about policy).
 *
 * @param {string} code
 * @param {Knowledge} knowledge
 */
function causesOf(code, { codes }) {
  return codes.get(code) ?? codes.get(code.replace(/\.\d+$/, ".0")) ?? [];
}

/**
 * The stage of the SMTP dialogue that a line names, or null.
 *
 * @param {string} line
 * @param {Patterns} patterns
 */
export function stageOf(line, { stages }) {
  return stages.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
