// Cuts a flow into units that are read on their own: a log line, an answer of a server with all
// its lines, a recipient with what is said about it; and collects the fields of a delivery report.
import { BLANK, INDENTED } from "./flow.js";
import { pattern } from "./pattern.js";

const REPORT = pattern(
  String.raw`^(reporting-mta|reporting-ua|final-recipient|original-recipient|action|status|`,
  String.raw`diagnostic-code|remote-mta|last-attempt-date|arrival-date|will-retry-until|`,
  String.raw`final-log-id|received-from-mta|dsn-gateway|original-envelope-id|`,
  String.raw`x-actual-recipient|x-supplementary-info|x-original-message-id|`,
  String.raw`x-postfix-queue-id|x-postfix-sender|x-display-name|x-powermta-virtualmta|`,
  String.raw`x-powermta-bouncecategory|content-description): ?`,
);
const PER_MESSAGE = pattern(
  String.raw`^(?:reporting-mta|arrival-date|received-from-mta|dsn-gateway|`,
  String.raw`original-envelope-id|x-postfix-queue-id|x-postfix-sender|content-description)$`,
);
const MAIL = pattern(
  String.raw`^(received|return-path|from|to|cc|subject|date|message-id|mime-version|`,
  String.raw`content-type|content-transfer-encoding|dkim-signature|domainkey-signature|`,
  String.raw`authentication-results|received-spf|delivered-to|sender|reply-to|user-agent|`,
  String.raw`errors-to|precedence|importance|in-reply-to|references|thread-topic|`,
  String.raw`thread-index|list-[a-z]+|arc-[a-z-]+|x-[a-z0-9-]{1,60}|content-[a-z-]{2,30}|`,
  String.raw`accept-language|organization|envelope-to|resent-[a-z]+|feedback-id|`,
  String.raw`auto-submitted|mail-from):`,
);
const TELLTALE = pattern(
  String.raw`^(?:received|return-path|message-id|mime-version|dkim-signature|content-type|`,
  String.raw`delivered-to|user-agent|x-mailer|x-originating-ip)$`,
);
const COPY = pattern(
  String.raw`^[-=_*#> ]{2,}.{0,60}\b(?:copy of (?:the|your|this) (?:original )?(?:message|`,
  String.raw`mail)|(?:original|unsent|undelivered|returned|rejected|`,
  String.raw`undeliverable) (?:e-?mail )?(?:message|mail)|message (?:header|text) follows|`,
  String.raw`forwarded message|ursprüngliche nachricht|originalnachricht|`,
  String.raw`message (?:d'origine|original)|messaggio originale|mensaje original|`,
  String.raw`mensagem original)`,
);
const HEADERS_FOLLOW = pattern(
  String.raw`^(?:original message headers|message headers follow|en-têtes de message|`,
  String.raw`kopfzeilen der urs|ursprüngliche nachrichtenkopfzeilen|元のメッセージ|`,
  String.raw`headers of the (?:original|returned))`,
);
const SPEAKS_AGAIN = pattern(
  String.raw`^(?:-{2,} ?(?:transcript of session|the following addresses|`,
  String.raw`session transcript|transcript)|diagnostic information|<<< \d|final-recipient:|`,
  String.raw`diagnostic-code:|reporting-mta:|generating server:)`,
);
const ADDRESS_LINE =
  /^(?:to:|an:)? ?[<("]?[^\s<>@"]{1,64}@[^\s<>@"]{1,255}[>)"]?[:,;.]?(?= ?[\v\n\f]|$|:? )/;

/**
 * Return `{units, records}`. A unit is `{start, end, block, quoted}` in the flow's text: `block`
 * counts the paragraphs, `quoted` units belong to the mail that is reported on.
 */
export function cut(text, isReport, isQuoted) {
  const units = [];
  const fields = [];
  let block = 0;
  let quoted = isQuoted;
  let run = 0; // lines of mail header fields in a row
  let telltale = false;
  let runStart = 0;
  let unit = null;
  let field = null;
  const lines = /[^\n\v\f]+/g;
  for (const match of text.matchAll(lines)) {
    const start = match.index;
    const end = start + match[0].length;
    const mark = start ? text[start - 1] : BLANK;
    const line = match[0].length > 400 ? match[0].slice(0, 400) : match[0];
    if (mark === BLANK) {
      block++;
      unit = field = null;
    }
    const name = mark === INDENTED && (unit || field) ? null : REPORT.exec(line)?.[1];
    if (quoted && !isQuoted && SPEAKS_AGAIN.test(line)) quoted = false;
    if (name && !(quoted && /^(?:status|content-description)$/.test(name))) {
      const value = start + REPORT.exec(line)[0].length;
      field = { name, start: Math.min(value, end), end, block, from: start, quoted };
      fields.push(field);
      unit = null;
      continue;
    }
    if (
      field &&
      (mark === INDENTED ||
        (field.name === "diagnostic-code" && !MAIL.test(line) && !/^[a-z-]{2,40}: /.test(line)))
    ) {
      field.end = end;
      continue;
    }
    field = null;
    if (!quoted && mark !== INDENTED) {
      const header = MAIL.exec(line)?.[1];
      if (header) {
        if (!run) runStart = units.length;
        run++;
        telltale ||= TELLTALE.test(header);
        if (run >= 3 && telltale) {
          quoted = true;
          for (const one of units.slice(runStart)) one.quoted = true;
        }
      } else {
        run = 0;
        telltale = false;
      }
      if (block > 1 && (COPY.test(line) || HEADERS_FOLLOW.test(line))) quoted = true;
    } else if (!quoted && mark === INDENTED && COPY.test(line)) quoted = true;
    if (unit && mark === INDENTED && unit.quoted === quoted && !ADDRESS_LINE.test(line)) {
      unit.end = end;
      continue;
    }
    unit = { start, end, block, quoted };
    units.push(unit);
  }
  return { units, records: recordsOf(fields, isReport) };
}

/** Group the fields of a delivery report by recipient. */
function recordsOf(fields, isReport) {
  const records = [];
  let record = null;
  let block = -1;
  for (const field of fields) {
    if (PER_MESSAGE.test(field.name)) {
      record = null;
      continue;
    }
    const begins =
      !record ||
      (record[field.name] && /recipient$|^action$|^status$/.test(field.name)) ||
      (field.block !== block && record.status && (isReport || field.name !== "diagnostic-code")); // prettier-ignore
    if (begins) {
      record = { quoted: field.quoted };
      records.push(record);
    }
    record[field.name] ??= field;
    block = field.block;
  }
  return records.filter(
    (one) => one.status || one["diagnostic-code"] || (one.action && one["final-recipient"]),
  );
}
