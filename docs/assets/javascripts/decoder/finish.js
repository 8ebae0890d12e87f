// What is said of a finding: whose words they are, the cause, the evidence and its place.
import { between, causeOf, providerOf } from "./causes.js";
import { SUCCESS } from "./findings.js";
import { BLANK } from "./flow.js";
import { place } from "./mime.js";
import { pattern } from "./pattern.js";

const EVIDENCE = 600;
const REACH = 2000; // so far around a code its words are looked for
const SPOKEN = 200; // answers of a dialogue that are told apart
const REPLY = /^(?:(?:<<<?|<-|s:) ?)?([2-5]\d\d)(?![\d.\w])/;
const REMOTE = pattern(
  String.raw`\bsaid:|remote (?:mail )?(?:server|host|mta|mailer)|host [^ ]{3,200} ?\[|<<< |`,
  String.raw`while talking to|smtp; ?\d{3}|returned '`,
);

/** Provider, cause, evidence and place of a finding. */
export function finish(one, context) {
  const { knowledge, pages } = context;
  const { page, unit } = one;
  const line = { ...stretchOf(page, unit, one.token), distance: 0 };
  const near = [line];
  if (one.token && one.token.start > unit.start && one.token.end < unit.end)
    near.unshift({ ...line, start: one.token.start });
  if (one.context)
    near.push({ ...stretchOf(one.context.page, one.context.unit, one.context.token), distance: 1 });
  if (!one.reported) near.push(...apart(blockOf(page, unit), one));
  for (const other of pages) {
    for (const stretch of ownWords(other))
      near.push(...(other === page ? apart(stretch, one) : [stretch]));
  }
  const provider = speaker(one, near, context);
  const isSuccess = /^[23]/.test(one.status ?? one.reply ?? "") || SUCCESS.test(one.action ?? "");
  const chosen = isSuccess
    ? { cause: null, basis: null, response: null, alternatives: [] }
    : causeOf(one, near, knowledge, provider, context.isOfOne);
  if (!chosen.cause && !isSuccess) Object.assign(chosen, guessed(one, chosen, knowledge));
  const ranges = place(
    page.part,
    page.flow.at[unit.start],
    page.flow.at[Math.max(unit.start, unit.end - 1)] + 1,
  );
  return {
    reply: one.reply,
    status: one.status,
    cause: chosen.cause,
    provider,
    evidence: evidenceOf(page, unit),
    start: ranges[0],
    end: ranges[1],
    recipient: one.recipient,
    action: one.action,
    basis: chosen.basis,
    response: chosen.response,
    alternatives: chosen.alternatives,
    mismatch: Boolean(one.reply && one.status && one.reply[0] !== one.status[0]),
  }; // prettier-ignore
}

/** The likeliest causes of a bounce that does not say its own: by its class, then by its stage. */
function guessed({ action, reply, status }, { alternatives, stage }, { guess, stages }) {
  const isDelayed = action === "delayed" || (status ?? reply)?.[0] === "4";
  const usual = (isDelayed ? guess.delayed : guess.failed) ?? [];
  const here = stages.get(stage);
  const fitting = here ? usual.filter((one) => here.has(one)) : [];
  const [cause = null, ...others] = new Set([
    ...alternatives,
    ...fitting,
    ...(here && !fitting.length ? here : []),
    ...usual,
  ]);
  return { cause, basis: "guess", alternatives: others.slice(0, 3) };
}

function evidenceOf(page, unit) {
  const start = page.flow.at[unit.start];
  const end = page.flow.at[Math.max(unit.start, unit.end - 1)] + 1;
  return page.part.text
    .slice(start, Math.min(end, start + EVIDENCE))
    .replace(/\ufeff/g, "")
    .replace(/([\r\n]) {0,8}> /g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** A unit as a stretch to look at; of a very long one what stands around its code. */
export function stretchOf({ flow, hits }, unit, token) {
  const middle = token?.start ?? unit.start;
  return {
    flow,
    hits,
    start: Math.max(unit.start, middle - REACH),
    end: Math.min(unit.end, middle + REACH),
  };
}

/** The paragraph around a unit. */
function blockOf({ flow, hits }, unit) {
  const from = Math.max(0, unit.start - REACH);
  const to = Math.min(
    flow.text.length,
    Math.max(unit.start, Math.min(unit.end, unit.start + REACH)) + REACH,
  );
  const around = flow.text.slice(from, to);
  const before = around.lastIndexOf(BLANK, unit.start - from);
  const after = around.indexOf(BLANK, unit.start - from);
  return { flow, hits, start: from + before + 1, end: after < 0 ? to : from + after, distance: 1 };
}

/** The stretches of a page that are the mail system's own words. */
export function ownWords(page) {
  if (page.stretches) return page.stretches;
  page.stretches = [];
  let open = null;
  for (const unit of page.units) {
    if (unit.quoted) open = null;
    else if (open) open.end = unit.end;
    else {
      open = { flow: page.flow, hits: page.hits, start: unit.start, end: unit.end, distance: 2 };
      page.stretches.push(open);
    }
  }
  return page.stretches;
}

/** The lines of a page that are answers in a dialogue. */
function repliesOf(page) {
  page.replies ??= page.units
    .map((unit) => ({ unit, code: REPLY.exec(page.flow.text.slice(unit.start, unit.start + 12)) }))
    .filter(({ unit, code }) => code && !unit.quoted)
    .slice(0, SPOKEN)
    .map(({ unit, code }) => ({ start: unit.start, end: unit.end, reply: code[1] }));
  return page.replies;
}

/** A stretch without the answers of another code, where the finding is an answer in a dialogue. */
function apart(stretch, { page, unit, reply }) {
  const replies = repliesOf(page);
  if (!reply || !replies.some(({ start }) => start === unit.start)) return [stretch];
  const pieces = [];
  let from = stretch.start;
  for (const other of replies) {
    if (other.reply === reply || other.end <= from || other.start >= stretch.end) continue;
    if (other.start > from) pieces.push({ ...stretch, start: from, end: other.start });
    from = other.end;
  }
  if (from < stretch.end) pieces.push({ ...stretch, start: from });
  return pieces;
}

function speaker(one, near, context) {
  const areas = [];
  const area = (weight, stretch, page) => {
    const hits = between(stretch.hits, stretch.start, stretch.end);
    areas.push({ weight, hits, flow: stretch.flow, part: page.part });
  };
  const { page, unit, record } = one;
  area(5, stretchOf(page, unit, one.token), page);
  const remote = record?.["remote-mta"];
  if (remote)
    area(6, { flow: page.flow, hits: page.hits, start: remote.start, end: remote.end }, page);
  if (one.context)
    area(
      4,
      near.find((stretch) => stretch.distance === 1),
      one.context.page,
    );
  if (!one.reported) area(4, blockOf(page, unit), page);
  const recipient = record?.["final-recipient"];
  if (recipient)
    area(3, { flow: page.flow, hits: page.hits, start: recipient.start, end: recipient.end }, page);
  for (const other of context.pages) {
    for (const stretch of ownWords(other).slice(0, 3)) area(1, stretch, other);
  }
  const text = page.flow.text.slice(unit.start, Math.min(unit.end, unit.start + 1000));
  return providerOf(areas, context.knowledge, REMOTE.test(text));
}
