// The message to the other side's postmaster, with what the bounce tells filled in: the recipient,
// the time, the server's answer and the address that it names. Whatever nothing tells stays a place to
// fill in.
import { written } from "./ticket.js";

/** @import { Finding, Particulars } from "./types" */

const ANSWER = /^[245](?:\d\d\b|\.\d)/;
const IPS = /(?<![\d.])(?!127\.)\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const PLACE = /\{(\w+)\|([^}]*)\}/g;

/**
 * Return the one IP address that a server's answer names: that of the server which it answered.
 *
 * @param {string} words
 */
function serverIn(words) {
  const [ip, ...others] = new Set(ANSWER.test(words) ? words.match(IPS) : []);
  return others.length ? null : ip;
}

/**
 * Return the message. Each fact is filled in once: of two places for a time, one is the end.
 *
 * @param {string} form the message, its places named
 * @param {Pick<Finding, "recipient" | "words">} finding
 * @param {Pick<Particulars, "day" | "time">} particulars
 * @param {Record<string, string>} labels of the language
 */
export function letter(form, { recipient, words }, { day, time }, labels) {
  /** @type {Record<string, string | null | undefined>} */
  const known = {
    recipient,
    server: serverIn(words),
    domain: recipient?.split("@")[1],
    time: time ?? (day && written(day, labels)),
    response: /\p{L}{2}/u.test(words) ? words : null,
  };
  return form.replace(PLACE, (_, /** @type {string} */ name, /** @type {string} */ place) => {
    const value = known[name];
    if (name === "time") delete known.time;
    return value ?? place;
  });
}
