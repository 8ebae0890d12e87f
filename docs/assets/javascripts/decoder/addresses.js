// Finds addresses (RFC 5321, section 4.1.2, as far as bounces write them).
import { pattern } from "./pattern.js";

/** @import { Page, Span } from "./types.js" */

/** An address between blanks or brackets, as part of a pattern. */
export const BARE = String.raw`[^\s<>@"]{1,64}@[^\s<>@"]{1,255}`;

/** The same amid words, where other signs end it. */
export const ANY = String.raw`[^\s<>@"'(),;:|]{1,64}@[^\s<>@"'(),;:|]{1,255}`;
/** An address, wherever it stands. */
export const ADDRESS = pattern(ANY);

/** So many recipients are told apart. */
export const MANY = 200;
/** So long is the name of a recipient. */
export const LONGEST = 400;
/** Every address. */
export const ADDRESSES = pattern.global(ANY);

/** What servers say of the sender's address behind it. */
const NO_SENDER = String.raw`(?!>?[: ]{1,3}sender )`;
const AT_START = pattern(String.raw`^[ *<("'-]{0,6}(${ANY})(?=[\s<>"'(),;:|]|$)${NO_SENDER}`);
/** Not the one that a dialogue or a log gives as the sender's. */
const IN_BRACKETS = pattern(String.raw`(?<!\bfrom[:=] ?)<(${ANY})>${NO_SENDER}`);
/** In a cell of a table. */
const IN_CELL = pattern(`[;,] ?"?(${ANY})"?(?= ?[;,])`);
const BEGINNING = 600; // so much of a unit names its recipient

/**
 * What names a recipient by a word or a sign before it.
 *
 * @param {string} words a pattern of those that stand before it, with a colon or without
 * @param {string} mail a pattern of words for this very mail, up to those that say to whom it went
 */
export function labelled(words, mail) {
  return pattern(
    String.raw`(?:\bto=|rcpt to:|\brecipients? \(|\b(?:${words}):? |${mail} |`,
    String.raw`final-recipient: ?(?:rfc822; ?)?|->|\*\* |== )[ <]*(${ANY})`,
  );
}

/**
 * The address of the recipient that a unit is about; null if it names none.
 *
 * @param {Page} page
 * @param {Span} unit
 */
export function recipientIn(page, unit) {
  const text = page.flow.text.slice(unit.start, Math.min(unit.end, unit.start + BEGINNING));
  const match = [page.labelled, AT_START, IN_CELL, IN_BRACKETS].reduce(
    (/** @type {RegExpExecArray | null} */ found, form) => found ?? form.exec(text),
    null,
  );
  return match ? match[1].replace(/[.\]>]+$/, "") : null;
}
