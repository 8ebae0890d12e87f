// From a page of a mail to what it says by codes: one finding per recipient, of a delivery report
// and of the mail system's own words, brought together.
import { LIKELY, SURE } from "./codes.js";
import { pattern } from "./pattern.js";

const ENOUGH = 5000; // findings of one page before those of the same recipient are brought together
export const MANY = 200; // recipients that are told apart
export const ADDRESS = /[^\s<>@"'(),;:|]{1,64}@[^\s<>@"'(),;:|]{1,255}/;
export const SUCCESS = /^(?:delivered|relayed|expanded|deliverable)$/;
const SPOKEN = pattern(
  String.raw`(?:said|says|respon\w+|returned|reason|error|smtp;|reply|`,
  String.raw`refused to talk to me|after [a-z :<>@.-]{4,80}|stat=[a-z ]{0,30}|dsn=|status=|`,
  String.raw`diagnostic[a-z-]*|remote server returned[^\n]{0,40}|->|<<<)[^a-z0-9]{0,8}$`,
);
const LOGGED = /\b(?:dsn|stat|status|to)=|\b[rt]=\w+ |^\d{4}-\d\d-\d\d|^[a-z]{3} +\d{1,2} \d\d:/;

/** What units of text say by codes. */
export function spokenIn(page, context) {
  const found = [];
  let next = 0;
  let at = -1;
  let recipient = { address: null, block: -1 };
  for (const unit of page.units) {
    const codes = [];
    while (next < page.codes.length && page.codes[next].start < unit.start) next++;
    while (next < page.codes.length && page.codes[next].start < unit.end)
      codes.push(page.codes[next++]);
    if (unit.quoted || found.length > ENOUGH) continue;
    if (at < unit.start) at = page.flow.text.indexOf("@", unit.start);
    if (at < 0) at = page.flow.text.length;
    const address = at < unit.end ? addressOf(page, unit) : null;
    if (address) recipient = { address, block: unit.block };
    if (!codes.length) continue;
    const chosen = choose(codes);
    if (!chosen) continue;
    const { reply, status, token } = chosen;
    const text = page.flow.text;
    const before = text.slice(Math.max(unit.start, token.start - 100), token.start);
    const spoken =
      token.answers || token.score > LIKELY || token.start - unit.start < 8 || SPOKEN.test(before);
    const near = recipient.address && unit.block - recipient.block <= 1;
    found.push({
      reply,
      status,
      page,
      unit,
      spoken,
      token,
      score: token.score,
      reported: false,
      recipient: address ?? (near ? recipient.address : null),
      action: null,
      record: null,
      weight:
        weightOf(chosen, unit, text, before, context.knowledge) -
        (page.part.role === "subject" ? 30 : 0),
    }); // prettier-ignore
  }
  return found;
}

function weightOf({ reply, status, token }, unit, text, before, { followers }) {
  const code = status ?? reply;
  let weight = 60 + token.score * 4;
  if (token.answers || SPOKEN.test(before)) weight += 10;
  if (LOGGED.test(text.slice(unit.start, unit.start + 300))) weight += 4;
  if (/^[23]/.test(code)) weight -= 60;
  if (status?.endsWith(".0.0") && !token.answers) weight -= 12;
  if (
    followers.has(reply) ||
    /^ ?(?:error: )?no valid recipients/.test(text.slice(token.end, token.end + 40))
  )
    weight -= 15;
  if (!status) weight -= 2;
  if (code[0] === "5") weight += 3;
  return weight;
}

/** Choose the deciding codes of a unit: the innermost reply wins, if it says anything else. */
function choose(codes) {
  const replies = codes.filter((one) => one.kind === "reply");
  const statuses = codes.filter((one) => one.kind === "status");
  const failing = replies.filter((one) => /^[45]/.test(one.code) && one.score >= LIKELY);
  const pool = failing.length ? failing : replies.filter((one) => /^[45]/.test(one.code));
  const usable = pool.length ? pool : replies;
  if (!usable.length) {
    const best = statuses.reduce((most, one) => Math.max(most, one.score), 0);
    const token = statuses.find((one) => one.score === best);
    return token ? { reply: null, status: token.code, token } : null;
  }
  const last = usable.at(-1);
  const outer = usable[0];
  const same = (one, other) => one?.pair && other?.pair && one.pair.code === other.pair.code;
  const weaker = last.score < SURE && outer.score > last.score;
  const token =
    last !== outer && (same(last, outer) || weaker || isTail(last, outer)) ? outer : last;
  if (token.pair) return { reply: token.code, status: token.pair.code, token };
  const fits = (one) => one.code[0] === token.code[0];
  const after = statuses.find((one) => one.start > token.start && fits(one));
  const before = statuses.filter((one) => one.start < token.start && fits(one)).at(-1);
  const marked = statuses.find((one) => one.start < token.start && one.score >= SURE);
  const borrowed = usable
    .map((one) => one.pair)
    .filter((one) => one && fits(one))
    .at(-1);
  const status = after ?? before ?? borrowed ?? marked;
  return { reply: token.code, status: status?.code ?? null, token };
}

/** A code without words of its own at the end, "… [550]": an echo of the one before. */
function isTail(last, outer) {
  return !last.pair && last.score <= LIKELY && outer.pair !== undefined;
}

export function addressOf(page, unit) {
  const text = page.flow.text.slice(unit.start, Math.min(unit.end, unit.start + 600));
  const labelled = pattern(
    String.raw`(?:\bto=|rcpt to:|final-recipient: ?(?:rfc822; ?)?|->|\*\* |`,
    String.raw`== )[ <]*([^\s<>@"'(),;:|]{1,64}@[^\s<>@"'(),;:|]{1,255})`,
  ).exec(text);
  const match =
    labelled?.[1] ??
    /^[ *<("'-]{0,6}([^\s<>@"'(),;:|]{1,64}@[^\s<>@"'(),;:|]{1,255})/.exec(text)?.[1];
  const found = match ?? /<([^\s<>@"'(),;:|]{1,64}@[^\s<>@"'(),;:|]{1,255})>/.exec(text)?.[1];
  return found ? found.replace(/[.\]>]+$/, "") : null;
}

/** What a delivery report says of one recipient. */
export function reportedIn(record, page) {
  const text = page.flow.text;
  const value = (name) => (record[name] ? text.slice(record[name].start, record[name].end) : "");
  const field =
    /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![.\d])/.exec(value("status").slice(0, 200))?.[0] ?? null;
  const isForeign = /^ ?x-unix/.test(value("diagnostic-code"));
  const diagnostic = isForeign ? undefined : record["diagnostic-code"];
  const said = diagnostic
    ? page.codes.filter((one) => one.start >= diagnostic.start && one.start < diagnostic.end)
    : [];
  const chosen = said.length ? choose(said) : null;
  const action = /^[ ]?([a-z]+)/.exec(value("action"))?.[1] ?? null;
  const address =
    ADDRESS.exec((value("final-recipient") || value("original-recipient")).slice(0, 400))?.[0] ??
    null;
  const status = preferred(field, chosen?.status ?? null, chosen?.reply ?? null);
  const success = /^2/.test(status ?? "") || SUCCESS.test(action ?? "");
  return {
    reply: chosen?.reply ?? null,
    status,
    page,
    record,
    reported: true,
    spoken: true,
    score: SURE,
    unit: record["diagnostic-code"] ?? record.status ?? record.action,
    token: chosen?.token ?? null,
    recipient: address,
    action,
    weight: success ? 20 : status || chosen ? 100 : 90,
  }; // prettier-ignore
}

/** Of two enhanced codes the one that says more; what the other server said, if both do. */
function preferred(field, said, reply) {
  if (!field || !said || field === said) return said ?? field;
  const rank = (code) =>
    code.endsWith(".0.0") ? 0 : code.endsWith(".0") ? 1 : /\.4\.7$/.test(code) ? 1 : 2;
  if (reply && field[0] !== reply[0] && said[0] === reply[0]) return said;
  return rank(said) >= rank(field) ? said : field;
}

/** Bring together what the report and what the text say of the same recipient. */
export function merge(reported, said) {
  if (!reported.length) return together(said);
  const failures = reported.filter((one) => one.weight > 20);
  for (const one of failures) {
    const same = said.filter((other) => other.recipient && other.recipient === one.recipient);
    const candidates = same.length
      ? same
      : failures.length === 1
        ? said
        : said.filter((other) => !other.recipient);
    const usable = candidates.filter(
      (other) => /^[45]/.test(other.status ?? other.reply) && other.score >= LIKELY,
    );
    usable.sort((a, b) => b.weight - a.weight);
    const best = usable.find((other) => agree(one, other));
    if (!best) continue;
    one.context = best;
    if (!one.reply && best.reply) one.reply = best.reply;
    const better = preferred(one.status, best.status, one.reply);
    if (better !== one.status && (!one.status || one.status.endsWith(".0.0") || !one.token))
      one.status = better;
  }
  const covered = new Set(reported.map((one) => one.recipient));
  const rest = said.filter(
    (one) =>
      one.recipient &&
      !covered.has(one.recipient) &&
      one.spoken &&
      one.score > LIKELY &&
      one.token.pair,
  );
  return [
    ...reported,
    ...(failures.length ? rest.filter((one) => one.weight > 0 && reported.length > 1) : said),
  ];
}

/** Bring together what several lines say of the same recipient: the weightiest, all its codes. */
function together(said) {
  const groups = new Map();
  for (const one of said) {
    const key = one.recipient ?? "";
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  if (groups.size === 2 && groups.has(""))
    return together(said.map((one) => ({ ...one, recipient: [...groups.keys()].find(Boolean) })));
  return [...groups].flatMap(([recipient, group]) => {
    if (!recipient) return group;
    const ranked = group
      .map((one, order) => ({ one, order }))
      .sort((a, b) => b.one.weight - a.one.weight || a.order - b.order)
      .map(({ one }) => one);
    const best = ranked[0];
    for (const other of ranked.slice(1, 20)) {
      if (!agree(best, other) || !/^[45]/.test(best.status ?? best.reply)) continue;
      if (!best.reply) best.reply = other.reply;
      if (!best.status || (best.status.endsWith(".0.0") && other.status && !best.token?.answers))
        best.status = other.status ?? best.status;
      best.context ??= other;
    }
    return [best];
  });
}

function agree(one, other) {
  const status = one.status ?? "";
  if (!status && !one.reply) return true;
  if (one.reply && other.reply && one.reply !== other.reply) return false;
  const digit = (one.status ?? one.reply)[0];
  return (other.status ?? other.reply)[0] === digit;
}
