// Finds the codes in a flow: digits that are a reply code or an enhanced status code, and not an
// address, a version, a date, a size, an amount or an id.
import { BLANK, INDENTED, LINE } from "./flow.js";
import { pattern } from "./pattern.js";

// No unbounded repetition stands in these patterns or right after their beginnings: linear time.
const STATUS = pattern.global(
  String.raw`(?<=(?<!\d)[2-5]\d\d[-_.]['"]?|`,
  String.raw`(?<![\w.@/%+&?-]))[245]\.(\d{1,3})\.(\d{1,3})(?![\w%@/]|[.:]\d|-\d)`,
);
const REPLY = /(?<![\w.@/%+&$€£?-]|\d,)[2-5]\d\d(?![a-z0-9/@%]|[.,:]\d|_(?!\d\.))/g;
const URL = /(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/g;

const AFTER_REPLY = /^(?:[-_ :,;.]{0,3}|[\n\v])["'([<]?#?([245]\.\d{1,3}\.\d{1,3})(?![.\d])/;
const NEAR_REPLY = /^[ -][a-z_.]{3,15} ([245]\.\d{1,3}\.\d{1,3})(?![.\d])/;
const UNITS = pattern(
  String.raw`^[ -]?(?:[kmgt]i?b|[glm]|shares|pcs|bytes?|octets|euros?|eur|usd|chf|gbp|€|\$|`,
  String.raw`£|%|hours?|hrs?|stunden?|minutes?|minuten|mins?|days?|tagen?|wochen|weeks?|`,
  String.raw`months?|monate|years?|jahren?|sec|secs|seconds?|sekunden|ms|uhr|km|kg|mm|cm|`,
  String.raw`ml|px|pt|dpi|people|persons?|personen|stück|items|pages|seiten|points?|punkte|`,
  String.raw`members|kunden|customers|visitors|x|mal|times|mio|million|tsd|millones|`,
  String.raw`heures?|jours?|horas?|días?|giorni|ore)\b`,
);
const BEFORE_AMOUNT = pattern(
  String.raw`(?:[$€£]|\b(?:eur|\busd|\bchf|rs\.?|nr\.?|no\.|nummer|number|invoice|rechnung|`,
  String.raw`order|room|zimmer|tel\.?|phone|fax|ext\.?|port|seite|page|line|zeile|id|pid|`,
  String.raw`size|uid|ttl|delay|über|about|over|of|up to|bis zu|x-unix;)|[~≈])[ :#=]{0,3}$`,
);
const BEFORE_VERSION = pattern(
  String.raw`(?:\bv|\bver\.?|version|versión|versione|release|build|firmware|kernel|`,
  String.raw`rfc ?\d{3,5}[, ]*(?:section)?|section|sections|sec\.|§|abschnitt|kapitel|`,
  String.raw`chapter|clause|artikel|article|figure|table|tabelle|abbildung|postfix|exim|`,
  String.raw`sendmail|dovecot|python|php|java|node|nodejs|android|ios|ipados|macos|linux|`,
  String.raw`windows|mailman|smtpsvc|openssl|openssh|outlook|thunderbird|mysql|mariadb|`,
  String.raw`wordpress|joomla|typo3|plesk|cpanel|zimbra|nginx|apache|ubuntu|debian|update|`,
  String.raw`upgrade|patch)[ (:=/-]{0,2}$`,
);
const BEFORE_DATE = pattern(
  String.raw`(?:\bam|\bvom|\bbis|\bden|\bdem|\bseit|\bab|\bzum|\bdatum:?|\bdate:?|`,
  String.raw`\bstand:?|[a-z]{2,8}(?:day|tag),?) ?$`,
);
const AFTER_DATE = /^,? (?:(?:um|at|à|alle|a las) )?\d{1,2}[:.]\d\d\b/;

const SAYS = /(?:[:;=>]|[\])>"],)[ \n\v]?(?:<<< ?)?["'([<#{]{0,3}$/;
const NAMES = pattern(
  String.raw`(?:error|errors|err|code|codes|status|smtp|esmtp|lmtp|reply|response|returned|`,
  String.raw`returns|return|with|said|says|fehler|fehlercode|fehlermeldung|statuscode|`,
  String.raw`antwort|antwortcode|erreur|errore|codice|c[óo]digo|erro|エラー|コード|エラーコード|ошибка|`,
  String.raw`ошибки|код|codefout|foutcode|felkod|chyba|błąd|b[łl]ąd|kod|hata|mail server:?|`,
  String.raw`failed|rejected|bounced?|undeliverable|dsn|ndr)(?:[ -](?:code|number|message|`,
  String.raw`nr\.?|no\.?|is|was|of|von|:))?[ #:"'(\[]{0,3}$`,
);
const START = pattern(
  String.raw`(?:^|[\n\v\f])(?:<<< ?|<- ?|< ?|s: ?|<-- ?|← ?|\* ?|- ?|• ?|server: ?|`,
  String.raw`response: ?|\d{1,2}[.)] )?["'(\[<#]{0,2}$`,
);
const ANSWERS = /<<< ?["'([<#]{0,2}$/;

/** How sure a number is a code. */
export const SURE = 4;
export const LIKELY = 3;
export const POSSIBLE = 2;

/**
 * Return the codes of a flow's text in their order: `{kind, code, start, end, score, pair}`. `pair`
 * is the enhanced code that belongs to a reply code.
 */
export function codesIn(text, known) {
  const urls = urlsIn(text);
  const statuses = new Map();
  const found = [];
  let url = 0;
  const inUrl = (start) => {
    while (url < urls.length && urls[url][1] <= start) url++;
    return url < urls.length && urls[url][0] <= start;
  };
  for (const match of text.matchAll(STATUS)) {
    if (inUrl(match.index)) continue;
    const token = statusAt(text, match, known);
    if (token) statuses.set(token.start, token);
  }
  url = 0;
  for (const match of text.matchAll(REPLY)) {
    if (inUrl(match.index)) continue;
    const token = replyAt(text, match, statuses, known);
    if (token) found.push(token);
  }
  const paired = new Set(found.map((token) => token.pair).filter(Boolean));
  for (const status of statuses.values()) {
    if (!paired.has(status)) found.push(status);
  }
  return found.sort((one, other) => one.start - other.start);
}

function urlsIn(text) {
  const found = [];
  for (const match of text.matchAll(URL)) found.push([match.index, match.index + match[0].length]);
  return found;
}

function statusAt(text, match, known) {
  const [code, subject, detail] = match;
  if (/^0\d/.test(subject) || /^0\d/.test(detail)) return null;
  const start = match.index;
  const end = start + code.length;
  const before = text.slice(Math.max(0, start - 28), start);
  const marked = /[#=;([<"']#?$/.test(before) || /status(?:code)?: ?$/.test(before);
  const afterReply = /(?<!\d)[245]\d\d[-_ :,;.]{0,2}[([<#]{0,2}$/.test(before);
  if (!afterReply) {
    if (BEFORE_VERSION.test(before)) return null;
    if (BEFORE_DATE.test(before) || AFTER_DATE.test(text.slice(end, end + 14))) return null;
    if (+subject > 7 && !marked) return null;
    if (UNITS.test(text.slice(end, end + 14))) return null;
  }
  const atStart = START.test(before);
  let score = marked ? SURE : atStart ? LIKELY : POSSIBLE;
  if (NAMES.test(before)) score = SURE;
  if (!known.has(code) && !afterReply && !marked && score <= LIKELY) return null;
  return { kind: "status", code, start, end, score };
}

function replyAt(text, match, statuses, known) {
  const code = match[0];
  const start = match.index;
  const end = start + 3;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 48);
  const next = AFTER_REPLY.exec(after) ?? NEAR_REPLY.exec(after);
  const pair = next ? statuses.get(end + next[0].length - next[1].length) : undefined;
  const token = { kind: "reply", code, start, end, pair, score: 0, answers: ANSWERS.test(before) };
  if (pair) {
    token.end = pair.end;
    token.score = pair.code[0] === code[0] ? SURE + 1 : SURE;
    return token;
  }
  if (UNITS.test(after) || BEFORE_AMOUNT.test(before) || /\d:$/.test(before)) return null;
  if (/^[ -]?-?\d|^ ?\d{3}\b/.test(after) && !/^[ -]\d+\.\d/.test(after)) return null;
  const spoken = /^(?:[-_ :,.;"')\]!]|$|[\n\v\f])/.test(after) || /^[^\0-\x7f]/.test(after);
  if (!spoken) return null;
  if (token.answers) token.score = SURE + 1;
  else if (SAYS.test(before) && /\D/.test(before.at(-1) ?? "")) token.score = SURE;
  else if (NAMES.test(before)) token.score = known.has(code) ? SURE : LIKELY;
  else if (START.test(before))
    token.score = /^[- :]{1,2}["'([<*]*[^\d\s]/.test(after) ? LIKELY : POSSIBLE;
  else if (/^-["']?[a-z]/.test(after) && /[ \n\v\f]$/.test(before)) token.score = LIKELY;
  else if (/["'[(]$/.test(before) && /^[ -]["'<]?[^\d\s]/.test(after)) token.score = LIKELY;
  else if (/^ (?:smtp )?(?:error|fehler|エラー)/.test(after)) token.score = LIKELY;
  else return null;
  if (code[0] === "3" || !(known.has(code) || "245".includes(code[0])))
    token.score = Math.min(token.score, POSSIBLE);
  return token;
}

const PREFIX =
  /(?:<<< ?)?(?<![\w.])([245]\d\d)([- ])((?:[(#]{0,2}[245]\.\d{1,3}\.\d{1,3}\)?[ ]?)?)/g;
const REACH = 1500;

/**
 * Return the ranges (with what to put there) in which a reply of several lines repeats its codes
 * ("550-5.1.1 … 550 5.1.1"), so that its words stand together.
 */
export function repeatedPrefixes(text) {
  const ranges = [];
  let last = null;
  for (const match of text.matchAll(PREFIX)) {
    const [whole, reply, dash, status] = match;
    const start = match.index;
    const isRepeated =
      last &&
      last.dash === "-" &&
      last.reply === reply &&
      start - last.end < REACH &&
      (!status || !last.status || status.trim() === last.status) &&
      (status || dash === "-" || /[\n\v ]/.test(text[start - 1] ?? "")) &&
      !text.slice(last.end, start).includes(BLANK); // prettier-ignore
    const isLine = start > 0 && (text[start - 1] === LINE || text[start - 1] === INDENTED);
    if (isRepeated && (status || isLine))
      ranges.push([isLine ? start - 1 : start, start + whole.length, isLine ? INDENTED : ""]);
    last = {
      reply,
      dash,
      status: status.trim() || (isRepeated ? last.status : ""),
      end: start + whole.length,
    };
  }
  return ranges;
}
