// Lists of mails that wait, as mail servers print them (`mailq` of Postfix, Sendmail and Exim): each
// recipient is one of its own, with the reason that stands above it.
import { BARE, MANY } from "./addresses.js";
import { pattern } from "./pattern.js";

/** @import { Event } from "./json.js" */

const DAY = String.raw`\S{2,4} +\S{3,5} +\d{1,2} \d\d:\d\d(?::\d\d)?`;
/** Id, size, date, sender: Postfix and Sendmail. */
const ENTRY = pattern(String.raw`^ *\w{6,20}[*!#-]? +\d+ +${DAY} +<?[^\s<>]+>?$`);
/** Age, size, id, sender: Exim. */
const AGED = /^ *\d{1,4}[smhdw] +[\d.]+[KMG]? +\w{6}-\w{6,11}-\w{2,4} +<[^<>]*>/;
const REASON = /^ *\((.+)\)$/;
const RECIPIENT = pattern(`^ +(D )? *<?(${BARE})>?$`);

/**
 * Return what a list of waiting mails tells; null if the text is none.
 *
 * @param {string} text
 * @returns {Event[] | null}
 */
export function queueOf(text) {
  const lines = text.split(/\r?\n/);
  if (!lines.some(isEntry)) return null;
  /** @type {Event[]} */
  const events = [];
  let said = "";
  for (const line of lines) {
    if (isEntry(line)) said = "";
    said = REASON.exec(line)?.[1] ?? said;
    const [, done, recipient] = RECIPIENT.exec(line) ?? [];
    if (recipient)
      events.push({ recipient, action: done ? "delivered" : "delayed", status: "", said });
  }
  return events.length ? events.slice(0, MANY) : null;
}

/**
 * @param {string} line
 */
function isEntry(line) {
  return ENTRY.test(line) || AGED.test(line);
}
