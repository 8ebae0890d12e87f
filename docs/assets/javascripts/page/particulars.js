// What a pasted message says of the one mail besides codes and reasons: its day, its size and what
// is allowed, how long a server still tries. Only what stands there in a form that a program wrote
// (RFC 3464, RFC 5322, logs); nothing is guessed.

/** @import { Finding, Particulars } from "./types" */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MEGA = 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;
const STAMP = 25; // so long is the time at the beginning of a log line
const BEFORE = 120; // a log line's time stands so near before what it tells

/** RFC 3464, Exim's warning of a delay, Sendmail. */
const FIELD =
  /^[ \t>|]*(?:arrival-date:|the date of the message is:|the original message was received at )[ \t]*(.+)$/im;
const UNTIL = /^[ \t>|]*will-retry-until:[ \t]*(.+)$/im;
const MORE = /\b(?:retry|retried) for (\d{1,3}) more (hour|day)/i;
/** Exchange: "for the next 1 days, 19 hours and 58 minutes", in German "in den nächsten 1 Tagen, 19 Stunden". */
const NEXT =
  /\b(?:for the next|in den nächsten) (?:(\d{1,2}) (?:days?|tagen?)(?:, | and | und )?)?(?:(\d{1,3}) (?:hours?|stunden?))?/i;
/** Postfix: "until it is 5 day(s) old"; Sendmail: "until message is 5 days old". */
const AGE = /\buntil (?:it|message) is (\d{1,2})\s+days?\b/i;
const ADDRESSES = /[^\s<>@"'(),;:|]{1,64}@[a-z0-9.-]{1,253}\.[a-z]{2,63}/g;
const WRITTEN = /\b(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})\b/i;
const ISO = /\b(\d{4})-(\d\d)-(\d\d)(?=[T ]\d\d:)/;
/** The month first: so who writes AM and PM writes days. */
const AMERICAN = /\b(\d{1,2})\/(\d{1,2})\/(20\d\d),? \d{1,2}:\d\d(?::\d\d)? ?[AP]M\b/;
const GERMAN = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20\d\d)\b/;

/**
 * @param {number} year
 * @param {number} month from 1
 * @param {number} day
 */
function dayOf(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

/**
 * Return the day that a text names, as it stands there, whatever the time zone.
 *
 * @param {string} text
 */
export function dayIn(text) {
  const written = text.match(WRITTEN);
  const month = written ? MONTHS.indexOf(written[2].toLowerCase()) + 1 : 0;
  if (written && month) return dayOf(+written[3], month, +written[1]);
  const iso = text.match(ISO);
  if (iso) return dayOf(+iso[1], +iso[2], +iso[3]);
  const american = text.match(AMERICAN);
  if (american) return dayOf(+american[3], +american[1], +american[2]);
  const german = text.match(GERMAN);
  return german ? dayOf(+german[3], +german[2], +german[1]) : null;
}

/**
 * Return what finds the field that says when a mail was sent: that of RFC 5322, and how mail
 * programs show it.
 *
 * @param {string[]} names
 */
function datesOf(names) {
  const all = ["date", ...names].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^[ \\t>|]*(?:${all.join("|")}):[ \\t]*(.+)$`, "gimu");
}

/**
 * Return the day on which the mail was sent: a report says it, the mail below it has its date. Of
 * one date alone above what is told nobody knows whether it is the mail's or that of its bounce.
 *
 * @param {string} text
 * @param {Pick<Finding, "start" | "end">} place of what is told
 * @param {string[]} names of the field with the date, in all languages
 */
function sentOn(text, { start, end }, names) {
  const field = text.match(FIELD)?.[1];
  if (field) return dayIn(field);
  const dates = [...text.matchAll(datesOf(names))];
  const last = dates.at(-1);
  if (!last) return dayIn(beginningOf(text, start));
  return dates.length > 1 || last.index >= end ? dayIn(last[1]) : null;
}

/**
 * Return what stands before a place in its line; where it is the line's beginning, that.
 *
 * @param {string} text
 * @param {number} start
 */
function beginningOf(text, start) {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  return text.slice(Math.max(line, start - BEFORE), start) || text.slice(start, start + STAMP);
}

/**
 * Return the last day on which a server still tries: it is told, or the mail may reach a certain age.
 *
 * @param {string} text
 * @param {Date | null} day on which the mail was sent
 * @param {number | null} age
 */
function triedUntil(text, day, age) {
  const field = text.match(UNTIL)?.[1];
  if (field) return dayIn(field);
  return day && age ? new Date(day.getTime() + age * DAY) : null;
}

/**
 * Return how many hours a server still tries, if it says so.
 *
 * @param {string} text
 */
function hoursLeft(text) {
  const next = text.match(NEXT);
  const [days, hours] = [Number(next?.[1] ?? 0), Number(next?.[2] ?? 0)];
  if (days || hours) return days * 24 + hours;
  const found = text.match(MORE);
  return found ? +found[1] * (found[2].toLowerCase() === "day" ? 24 : 1) : null;
}

/**
 * Return the mail's size and what is allowed, in bytes, as servers put the two: "size 38415873
 * exceeds limit 26214400".
 *
 * @param {string} said
 */
function sizesIn(said) {
  const found = said.match(/\bsize\D{0,20}?(\d{6,12})\b\D{1,40}?(\d{6,12})\b/i);
  if (!found) return null;
  const [size, limit] = [+found[1], +found[2]];
  return size > limit ? { size: size / MEGA, limit: limit / MEGA } : null;
}

/**
 * Return the one address that a server names besides the recipient's; null if there are more.
 *
 * @param {Pick<Finding, "words" | "recipient">} finding
 */
function otherIn({ words, recipient }) {
  const found = new Set(words.toLowerCase().match(ADDRESSES));
  found.delete(recipient?.toLowerCase() ?? "");
  return found.size === 1 ? [...found][0] : null;
}

/**
 * Return what the message says of the mail that a finding is about.
 *
 * @param {string} text
 * @param {Pick<Finding, "start" | "end" | "evidence" | "words" | "recipient">} finding
 * @param {string[]} names of the field with the date, in all languages
 * @returns {Particulars}
 */
export function particularsOf(text, finding, names) {
  const day = sentOn(text, finding, names);
  const age = Number(text.match(AGE)?.[1]) || null;
  return {
    time: text.match(FIELD)?.[1].trim() ?? null,
    day,
    until: triedUntil(text, day, age),
    left: hoursLeft(text),
    age,
    sizes: sizesIn(finding.evidence),
    other: otherIn(finding),
  };
}
