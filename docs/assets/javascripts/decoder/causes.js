// Whose words they are, and what they mean: the provider and the cause of a finding.
import { pattern } from "./pattern.js";

const MANY = 500;
const REACH = 1500; // so far from each other the parts of a response may stand
const USUAL = 8; // so many causes of a code are likely ones
const SPEAKS = 4; // from this weight on the words are the speaker's own
const EXACT = 12; // so long must a response's words be to tell more than a phrase
const STAGES = [
  [
    "connect",
    pattern(
      String.raw`initial connection|refused to talk to me|while performing the initial|`,
      String.raw`opening banner|greeting|banner`,
    ),
  ],
  ["EHLO", /(?:after|reply to|to|sending|for|our) (?:the )?(?:pipelined )?(?:ehlo|helo)\b/],
  ["AUTH", /(?:after|reply to|to|sending|for|our) (?:the )?(?:auth)\b/],
  ["MAIL", /(?:after|reply to|to|sending|for|our|pipelined) (?:the )?(?:pipelined )?mail from\b/],
  ["RCPT", /(?:after|reply to|to|sending|for|our|pipelined) (?:the )?(?:pipelined )?rcpt to\b/],
  [
    "DATA-end",
    pattern(
      String.raw`end of (?:message |the )?data|(?:after|reply to|our) (?:pipelined |the |`,
      String.raw`final )?(?:data|body|bdat|text)\b|for text command|\[data\]`,
    ),
  ],
];

/** The hits that lie in [from, to), by binary search; so many of them as can matter. */
export function between(hits, from, to) {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle].end <= from) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let i = low; i < hits.length && hits[i].end <= to && found.length < MANY; i++) {
    if (hits[i].start >= from) found.push(hits[i]);
  }
  return found;
}

/**
 * Return the provider that spoke: `areas` are lists of hits with a weight each, the words of the
 * server itself first. Software that only carried the words of another server did not speak.
 */
export function providerOf(areas, knowledge, isRemote) {
  const scores = new Map();
  for (const { weight, hits, flow, part } of areas) {
    for (const hit of hits) {
      for (const entry of hit.entries) {
        if (entry.kind !== "host" && entry.kind !== "sign") continue;
        if (entry.kind === "host" && !isHost(flow, hit)) continue;
        if (entry.kind === "sign" && !isSign(flow, hit, entry, part)) continue;
        const isSoftware = knowledge.kinds.get(entry.provider) === "software";
        if (isSoftware && isRemote && weight < SPEAKS) continue;
        const score = weight * (isSoftware ? 0.5 : 1) + (hit.end - hit.start) / 1000;
        if (score > (scores.get(entry.provider) ?? 0)) scores.set(entry.provider, score);
      }
    }
  }
  let best = null;
  for (const [provider, score] of scores) {
    if (!best || score > best[1]) best = [provider, score];
  }
  return best?.[0] ?? null;
}

/** A host's name ends here, and does not begin in the middle of a label. */
function isHost(flow, hit) {
  const before = flow.text[hit.start - 1] ?? " ";
  const after = flow.text.slice(hit.end, hit.end + 2);
  return /[^\w-]/.test(before) && !/^(?:[\w-]|\.[a-z0-9])/.test(after);
}

/** A sign stands as it is written, capitals and all. */
function isSign(flow, hit, entry, part) {
  const start = flow.at[hit.start];
  const literal = part.text.slice(start, start + entry.literal.length);
  if (literal === entry.literal) return true;
  return entry.literal.length > 12 || entry.literal === entry.literal.toLowerCase();
}

/** Return the longest response that stands within [start, end) of the flow. */
function responseIn(hits, flow, start, end, provider, finding) {
  let best = null;
  for (const hit of hits) {
    for (const entry of hit.entries) {
      if (entry.kind !== "response") continue;
      const last = standsTo(flow.text, hit, entry, start, end);
      if (last === null) continue;
      if (!followsCode(flow.text, hit, entry, finding, start)) continue;
      const isSilent = !finding.status && !finding.reply;
      const agrees = isSilent
        ? !entry.status && !entry.reply
        : !entry.status || !finding.status || entry.status.slice(1) === finding.status.slice(1);
      const own = entry.provider === provider && (agrees || !isSilent);
      const isWhole = entry.length * 2 > end - start - 12 || entry.length >= EXACT * 2;
      if (!own && entry.length < EXACT * 2) continue;
      if (entry.length < EXACT && !(own && agrees && isWhole)) continue;
      const code = finding.status ?? finding.reply;
      const same = (entry.status ?? entry.reply) === code ? 5 : 0;
      const score = entry.length + (own ? 1000 : 0) + (agrees ? 20 : 0) + same;
      if (!best || score > best.score)
        best = { entry, score, own, length: entry.length, end: last };
    }
  }
  return best;
}

/** A short response has to begin right behind the codes, unless it begins with a placeholder. */
function followsCode(text, hit, entry, finding, start) {
  if (entry.isOpen || entry.length >= EXACT * 2 || entry.anchor > 0 || !finding.token) return true;
  const end = finding.token.end;
  return end < start || end > hit.start || /^[\s"'<([#-]{0,6}$/.test(text.slice(end, hit.start));
}

/** Where the response ends of which one part was hit; null if its other parts are not there. */
function standsTo(text, hit, entry, from, to) {
  const start = Math.max(from, hit.start - REACH);
  const window = text.slice(start, Math.min(to, hit.end + REACH));
  let position = hit.start - start;
  for (let i = entry.anchor - 1; i >= 0; i--) {
    if (position < entry.parts[i].length) return null;
    position = window.lastIndexOf(entry.parts[i], position - entry.parts[i].length);
    if (position < 0) return null;
  }
  position = hit.end - start;
  for (let i = entry.anchor + 1; i < entry.parts.length; i++) {
    position = window.indexOf(entry.parts[i], position);
    if (position < 0) return null;
    position += entry.parts[i].length;
  }
  return start + position;
}

/** Return the phrases (or words) in `hits` with their causes, best first. */
function phrasesIn(hits, likely, kind = "phrase") {
  const found = [];
  for (const hit of hits) {
    for (const entry of hit.entries) {
      if (entry.kind !== kind) continue;
      const rank = entry.causes.map((cause) => likely.indexOf(cause));
      const fitting = entry.causes.filter((_, i) => rank[i] >= 0);
      const cause = fitting.length
        ? fitting.reduce((one, other) =>
            likely.indexOf(other) < likely.indexOf(one) ? other : one,
          )
        : entry.causes[0];
      const isExact = entry.weight === 1;
      const length = entry.length ?? hit.end - hit.start;
      const score = (length + (fitting.length ? 8 : 0)) * entry.weight;
      const isGapped = Boolean(entry.isGapped);
      found.push({ cause, score, hit, others: entry.causes, isExact, isGapped });
    }
  }
  return found.sort(
    (one, other) =>
      other.isExact - one.isExact || other.score - one.score || one.hit.start - other.hit.start,
  );
}

/** The stage of the SMTP dialogue that a unit names. */
function stageOf(text) {
  return STAGES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The causes to expect of the codes alone, likeliest first. */
function expectedOf(finding, knowledge, provider, stage) {
  const code = finding.status ?? finding.reply;
  const own = (provider && knowledge.dialect[provider]?.[code]) || [];
  let likely = knowledge.codes.get(code) ?? [];
  if (finding.status && finding.reply && knowledge.broad.has(finding.status)) {
    likely = [...likely, ...(knowledge.codes.get(finding.reply) ?? [])];
  }
  const vague = !finding.status || knowledge.broad.has(finding.status);
  const here = vague && stage ? knowledge.stages.get(stage) : null;
  // Before an address was named, nothing but the sending server can be meant: look further.
  const depth = stage === "connect" || stage === "EHLO" ? likely.length : USUAL;
  const fitting = here ? likely.slice(0, depth).filter((cause) => here.has(cause)) : [];
  const fits = (cause) =>
    !stage || !knowledge.stages.get(stage) || knowledge.stages.get(stage).has(cause);
  return { own, vague, fits, expected: [...new Set([...own, ...fitting, ...likely])] };
}

/**
 * Choose the cause. That the sending server gave up is a symptom: if the bounce tells as well what
 * had kept it from delivering, that is the cause. Not where it tells of several recipients
 * (`isOfOne` is false): there the words may be said of another one.
 */
export function causeOf(finding, near, knowledge, provider, isOfOne) {
  const chosen = chosenOf(finding, near, knowledge, provider);
  if (!isOfOne || !knowledge.symptoms.has(chosen.cause)) return chosen;
  for (const area of near) {
    const found = phrasesIn(between(area.hits, area.start, area.end), []).find(
      (one) => !one.isGapped && !knowledge.symptoms.has(one.cause),
    );
    if (found) return told(found.cause, "phrase", [chosen.cause, ...chosen.alternatives]);
  }
  return chosen;
}

/**
 * Choose the cause that is told. `near` are the stretches of text to look at, the deciding line
 * first, then what surrounds it: `{flow, hits, start, end, distance}`.
 */
function chosenOf(finding, near, knowledge, provider) {
  const { flow, start, end } = near.findLast((area) => area.distance === 0) ?? near[0];
  const line = flow.text.slice(start, Math.min(end, start + 2000));
  const stage = stageOf(line);
  const { own, vague, fits, expected } = expectedOf(finding, knowledge, provider, stage);
  const others = [];
  for (const area of near) {
    const hits = between(area.hits, area.start, area.end);
    const isNear = area.distance < 2;
    const response = isNear
      ? responseIn(hits, area.flow, area.start, area.end, provider, finding)
      : null;
    const phrases = phrasesIn(hits, expected).filter(
      (one) => vague || !one.isGapped || expected.includes(one.cause),
    );
    const phrase = phrases[0];
    others.push(...phrases.map((one) => one.cause));
    if (
      response &&
      (response.own || (response.length >= EXACT && (!phrase || response.length > phrase.score)))
    ) {
      const { cause, id } = response.entry;
      // Words that go on behind a response say more than its beginning, which many share.
      const more = phrases.find((one) => one.isExact && one.hit.start >= response.end);
      if (response.own && more && more.cause !== cause) return told(more.cause, "phrase", others);
      if (response.own && (!phrase || response.length + 2 >= phrase.hit.end - phrase.hit.start))
        return told(cause, "response", others, id);
      if (!phrase || response.length > phrase.score) return told(cause, "phrase", others, id);
    }
    // Far from the deciding line a phrase only counts where the code itself says little.
    const strange = phrase && !vague && !expected.includes(phrase.cause) && !fits(phrase.cause);
    if (phrase && (isNear || vague) && !strange) return told(phrase.cause, "phrase", others);
    if (isNear && expected.length) {
      const word = phrasesIn(hits, expected, "word").find((one) => expected.includes(one.cause));
      if (word && vague) return told(word.cause, "word", [...others, ...expected]);
    }
  }
  if (expected.length) return told(expected[0], own.length ? "dialect" : "code", expected);
  return { ...told(null, null, others), stage };
}

function told(cause, basis, others, response = null) {
  const alternatives = [...new Set(others)].filter((one) => one && one !== cause).slice(0, 3);
  return { cause, basis, response, alternatives };
}
