// How bounces speak, as patterns: the wordings of the catalog within the forms that the formats
// and SMTP give them. No word of a language stands here.
import { BARE, labelled } from "./addresses.js";
import { anyOf, pattern } from "./pattern.js";

/** @import { Patterns, Wordings } from "./types.js" */

/**
 * Return the patterns of a catalog's wordings.
 *
 * @param {Wordings} wordings
 * @returns {Patterns}
 */
export function patternsOf(wordings) {
  return {
    head: headPatterns(wordings),
    text: textPatterns(wordings),
    line: linePatterns(wordings),
    number: numberPatterns(wordings),
    remote: pattern(
      anyOf(wordings.remotes),
      String.raw`|\bhost [^ ]{3,200} ?\[|<<< |smtp; ?\d{3}|returned '`,
    ),
    almost: pattern(anyOf(wordings.almosts), " $|(?<!100 ?)% $"),
    asked: pattern(
      String.raw`\([a-z]{0,3} ?(?:`,
      `${anyOf(wordings.commands)} (?:ehlo|helo|auth|mail from|rcpt to|data|bdat|starttls)`,
      String.raw`\b|`,
      `${anyOf(wordings.endings)})`,
    ),
    stages: stagesOf(wordings),
    fields: new Set(wordings.fields),
    service: servicePatterns(wordings),
  };
}

/**
 * @param {Wordings} wordings
 * @returns {Patterns["service"]}
 */
function servicePatterns(wordings) {
  const names = (/** @type {string[]} */ all) => new Set(all.map(plainName));
  return {
    recipients: names(wordings.recipients),
    answers: names(wordings.answers),
    reasons: names(wordings.reasons),
    statuses: names(wordings.statuses),
    events: names(wordings.events),
    failed: pattern(anyOf(wordings.failures)),
    delayed: pattern(anyOf(wordings.deferrals)),
    delivered: pattern(anyOf(wordings.deliveries)),
    lasting: pattern(anyOf(wordings.lasting)),
  };
}

/**
 * A name of a field or an event without its signs: services write `rcpt_to` and `rcptTo`.
 *
 * @param {string} name
 */
export function plainName(name) {
  return name.toLowerCase().replace(/[^a-z0-9.]/g, "");
}

/**
 * @param {Wordings} wordings
 * @returns {Patterns["head"]}
 */
function headPatterns({ subjects, daemons, prefixes, autoreplies, receipts }) {
  return {
    subject: pattern(anyOf(subjects)),
    daemon: pattern(anyOf(daemons), "|<>$"),
    autoreply: pattern(`^(?:${anyOf(prefixes)}: ?)?`, String.raw`\[?`, anyOf(autoreplies)),
    receipt: pattern("^", anyOf(receipts), "(?: ?[:(]|$)"),
  };
}

/**
 * @param {Wordings} wordings
 * @returns {Patterns["text"]}
 */
function textPatterns({ complaints, parcels, matters, delays, ...others }) {
  return {
    explained: pattern(String.raw`^["')\]]{0,2} `, anyOf(others.explanations)),
    meaning: pattern(anyOf(others.explanations)),
    complaint: pattern(
      anyOf(complaints),
      String.raw`|feedback-type: |notificationtype\\?"? ?: ?\\?"complaint`, // RFC 5965; Amazon SES
    ),
    parcel: pattern(anyOf(parcels)),
    matter: pattern(
      anyOf(matters),
      String.raw`|[€$£¥] ?\d+[.,]\d\d|\d ?[€£¥]|\bhttp(?:/\d| \d\d\d)`, // prices, the web
    ),
    delay: pattern(anyOf(delays)),
    final: pattern(anyOf(others.finals)),
    refused: pattern(anyOf(others.refusals)),
    hold: pattern(anyOf(others.holds)),
    // not "mail for example.com", nor "if I write"
    general: pattern(anyOf(others.conditions), String.raw`(?![.-]\w| ${anyOf(others.persons)})`),
    usual: pattern(anyOf(others.habits)),
    instructed: pattern(String.raw`^[\W\d_]*(?:[a-z]+ \d+: )?`, anyOf(others.instructions)),
    meant: pattern(anyOf(others.persons, others.references)),
    certain: pattern(anyOf(others.references)),
    personal: pattern(anyOf(others.persons)),
    owner: pattern(anyOf(others.persons), " $"),
    success: pattern(anyOf(others.successes)),
    program: pattern(anyOf(others.programs)),
  };
}

/**
 * @param {Wordings} wordings
 * @returns {Patterns["line"]}
 */
function linePatterns(wordings) {
  const { copies, headers, transcripts, diagnostics, addressees, markers } = wordings;
  return {
    labelled: labelled(
      anyOf(wordings.targets),
      `${anyOf(wordings.references)} ${anyOf(wordings.addressees)}`,
    ),
    copy: pattern("^[-=_*#> ]{2,}.{0,60}", anyOf(copies)),
    headers: pattern("^", anyOf(headers)),
    marker: pattern(anyOf(markers)),
    more: pattern(String.raw`[\n\v]`, anyOf(markers)),
    again: pattern(
      `^(?:-{2,} ?${anyOf(transcripts)}|${anyOf(diagnostics)}|`,
      String.raw`<<< \d|final-recipient:|diagnostic-code:|reporting-mta:)`,
    ),
    toward: pattern(anyOf(addressees), String.raw`:? ["'(<]?$`),
    address: pattern(
      `^(?:${anyOf(addressees)}:)?`,
      String.raw` ?[<("]?${BARE}[>)"]?[:,;.]?(?= ?[\v\n\f]|$|:? )`,
    ),
  };
}

/**
 * @param {Wordings} wordings
 * @returns {Patterns["number"]}
 */
function numberPatterns(wordings) {
  const { errors, names, numbers, introductions, leads, repeats } = wordings;
  return {
    unit: pattern(
      String.raw`^[ -]?(?:(?:[kmgt]i?b|[glmx]|ms|k[mg]|[mc]m|ml|p[xt]|dpi|[€$£%])\b|`,
      `${anyOf(wordings.units)})`,
    ),
    amount: pattern(`(?:[$€£~≈]|x-unix;|${anyOf(wordings.amounts)})[ :#=]{0,3}$`),
    version: pattern(
      String.raw`(?:§|rfc ?\d{3,5}[, ]*|`,
      `${anyOf(wordings.versions)})[ (:=/-]{0,2}$`,
    ),
    date: pattern(anyOf(wordings.dates), "[:,]? ?$"),
    hour: pattern(`^,? (?:${anyOf(wordings.hours)} )?`, String.raw`\d{1,2}[:.]\d\d\b`),
    named: pattern(
      `${anyOf(errors, names)}(?:[ -]${anyOf(numbers)})?`,
      String.raw`[ #:="'(\[]{0,3}$`,
    ),
    error: pattern("^ (?:smtp )?", anyOf(errors)),
    fault: pattern(`${anyOf(errors)}(?:[ -]${anyOf(numbers)})?`, String.raw`[ #:="'(\[]{0,3}$`),
    introduced: pattern(
      `(?:${anyOf(introductions)}|${anyOf(leads)}[^\\d\\n]{0,80}|`,
      "smtp;|dsn=|stat=[a-z ]{0,30}|status=|->|<<<)[^a-z0-9]{0,8}$",
    ),
    repeated: pattern(`^ ?(?:${anyOf(errors)}: )?`, anyOf(repeats)),
  };
}

/**
 * @param {Wordings} wordings
 * @returns {Patterns["stages"]}
 */
function stagesOf({ commands, greetings, endings }) {
  const after = (/** @type {string} */ command) =>
    pattern(anyOf(commands), ` (?:${command})`, String.raw`\b`);
  return [
    ["connect", pattern(anyOf(greetings))],
    ["EHLO", after("ehlo|helo")],
    ["AUTH", after("auth")],
    ["MAIL", after("mail from")],
    ["RCPT", after("rcpt to")],
    ["DATA-end", pattern(anyOf(endings), String.raw`|\[data\]`)],
  ];
}
