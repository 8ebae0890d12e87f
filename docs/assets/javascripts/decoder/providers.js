// Whose words they are: the provider that a statement's text names.
import { answerIn, hitsIn, LINE, NEAR, ownStretches, paragraphOf, stretchOf } from "./stretches.js";

/** @import { Entry, Hit, HostEntry, Page, Patterns, SignEntry, Scene, Span, Statement, Stretch } from "./types.js" */

/** How much a place tells of who spoke; from `context` on the words are the speaker's own. */
const WEIGHTS = { remote: 6, line: 5, context: 4, paragraph: 4, recipient: 3, elsewhere: 1 };
const SOFTWARE = 0.5; // software is named by many that do not speak
const SHARED = 0.5; // words that servers of several providers use tell less of any of them
const LETTER = 1 / 1000; // of two equal ones the longer name
const ELSEWHERE = 3; // stretches of a page that are looked at
const BEGINNING = 1000; // so much of a unit shows whether another server speaks
const BEFORE = 100; // so near before a unit its words are announced as another server's
const NAME = 80; // so long is what stands before a host in an address
/** An address up to the end of its host. */
const MAILED = /[^\s<>@]+@[^\s<>@]+$/;
const ANNOUNCED = /:[\s"']*$/;
const DISTINCT = 12; // longer signs are ones in capitals or not

/** @typedef {{ weight: number, stretch: Stretch }} Area */
/** @typedef {Area & { hit: Hit, entry: HostEntry | SignEntry }} Name */

/**
 * Return who spoke: `provider`, whose server refused, and `reporter`, whose server wrote the bounce.
 * Software that only carried the words of another server did not speak. `isByHost`: a server was
 * named, and not only words that are known to be its own; `isRemote`: a server tells what another one answered.
 * Of several recipients a server that is named elsewhere is another one's.
 *
 * @param {Statement} statement
 * @param {Scene} scene
 * @param {boolean} isOfOne whether the text tells of one recipient only
 */
export function speakersOf(statement, { pages, knowledge }, isOfOne) {
  const { kinds, patterns } = knowledge;
  const isRemote = tellsOfAnother(statement, patterns);
  const { page, unit, token } = statement;
  const answer = answerIn(stretchOf(page, unit, token, LINE), statement, patterns);
  /** @type {Map<string, number>} */
  const repliers = new Map();
  /** @type {Map<string, number>} */
  const reporters = new Map();
  /** @type {Set<string>} */
  const hosts = new Set();
  const reports = (/** @type {Name} */ name) =>
    isRemote &&
    (kinds.get(name.entry.provider) === "software" ||
      isElsewhere(name.entry, name.weight) ||
      isOfDaemon(name, patterns));
  for (const name of namesFor(statement, pages, isOfOne)) {
    const { hit, entry, stretch } = name;
    const isAnswer = stretch.page === page && isWithin(hit, answer);
    const scores = !isAnswer && reports(name) ? reporters : repliers;
    raise(scores, entry.provider, scoreOf(name, kinds));
    if (!isAnswer && entry.kind === "host") hosts.add(entry.provider);
  }
  const provider = highest(repliers);
  const reporter = isRemote ? highest(reporters) : provider;
  return { provider, reporter, isRemote, isByHost: provider !== null && hosts.has(provider) };
}

/**
 * The names of providers; of several recipients without the hosts that are named elsewhere.
 *
 * @param {Statement} statement
 * @param {Page[]} pages
 * @param {boolean} isOfOne
 */
function namesFor(statement, pages, isOfOne) {
  const names = [...namesIn(areasOf(statement, pages))];
  if (isOfOne) return names;
  return names.filter(({ entry, weight }) => entry.kind !== "host" || weight > WEIGHTS.elsewhere);
}

/**
 * How much a name tells of who spoke.
 *
 * @param {Name} name
 * @param {Scene["knowledge"]["kinds"]} kinds
 */
function scoreOf({ weight, hit, entry }, kinds) {
  const own = kinds.get(entry.provider) === "software" ? SOFTWARE : 1;
  const share = isShared(hit, entry) ? SHARED : 1;
  return weight * own * share + (hit.end - hit.start) * LETTER;
}

/**
 * Whether the same words are known of another provider as well.
 *
 * @param {Hit} hit
 * @param {HostEntry | SignEntry} entry
 */
function isShared({ entries }, { kind, provider }) {
  return kind === "sign" && entries.some((one) => one.kind === kind && one.provider !== provider);
}

/**
 * @param {Map<string, number>} scores
 * @param {string} provider
 * @param {number} score
 */
function raise(scores, provider, score) {
  scores.set(provider, Math.max(score, scores.get(provider) ?? 0));
}

/**
 * Whether words of a provider stand apart from the deciding line: there the reporter speaks.
 *
 * @param {HostEntry | SignEntry} entry
 * @param {number} weight
 */
function isElsewhere({ kind }, weight) {
  return kind === "sign" && weight === WEIGHTS.elsewhere;
}

/**
 * Whether a host stands in the address from which a mail system writes its reports.
 *
 * @param {Name} name
 * @param {Patterns} patterns
 */
function isOfDaemon({ hit, entry, stretch }, { head }) {
  if (entry.kind !== "host") return false;
  const text = stretch.page.words.slice(Math.max(0, hit.start - NAME), hit.end);
  const address = MAILED.exec(text)?.[0] ?? "";
  return address !== "" && head.daemon.test(address);
}

/**
 * @param {Span} inner
 * @param {Span | null} outer
 */
function isWithin({ start, end }, outer) {
  return outer !== null && start >= outer.start && end <= outer.end;
}

/**
 * @param {Statement} statement
 * @param {Patterns} patterns
 */
function tellsOfAnother({ page, unit, record }, { remote }) {
  const { words: text } = page;
  if (record?.fields.has("remote-mta")) return true;
  const before = text.slice(Math.max(0, unit.start - BEFORE), unit.start);
  if (ANNOUNCED.test(before) && remote.test(before)) return true;
  return remote.test(text.slice(unit.start, Math.min(unit.end, unit.start + BEGINNING)));
}

/**
 * The key of the highest value, of equal ones the first; null if there is none.
 *
 * @param {Map<string, number>} scores
 */
function highest(scores) {
  const most = Math.max(...scores.values());
  return [...scores].find(([, score]) => score === most)?.[0] ?? null;
}

/**
 * Where the speaker may be named.
 *
 * @param {Statement} statement
 * @param {Page[]} pages
 * @returns {Area[]}
 */
function areasOf({ page, unit, token, record, context }, pages) {
  const areas = [{ weight: WEIGHTS.line, stretch: stretchOf(page, unit, token, LINE) }];
  const add = (/** @type {number} */ weight, /** @type {Stretch} */ stretch) =>
    areas.push({ weight, stretch });
  const remote = record?.fields.get("remote-mta");
  const recipient = record?.fields.get("final-recipient");
  if (remote) add(WEIGHTS.remote, fieldStretch(page, remote));
  if (context) add(WEIGHTS.context, stretchOf(context.page, context.unit, context.token, NEAR));
  if (!record) add(WEIGHTS.paragraph, paragraphOf(page, unit));
  if (recipient) add(WEIGHTS.recipient, fieldStretch(page, recipient));
  for (const other of pages)
    for (const stretch of ownStretches(other).slice(0, ELSEWHERE)) add(WEIGHTS.elsewhere, stretch);
  return areas;
}

/**
 * @param {Page} page
 * @param {Span} field
 * @returns {Stretch}
 */
function fieldStretch(page, { start, end }) {
  return { page, start, end, distance: NEAR };
}

/**
 * Yield the names of providers, with the weight of the area in which they stand.
 *
 * @param {Area[]} areas
 * @returns {Generator<Name>}
 */
function* namesIn(areas) {
  for (const { weight, stretch } of areas) {
    for (const hit of hitsIn(stretch)) {
      for (const entry of hit.entries.filter(names))
        if (isName(entry, hit, stretch.page)) yield { weight, hit, entry, stretch };
    }
  }
}

/**
 * @param {Entry} entry
 * @returns {entry is HostEntry | SignEntry}
 */
function names(entry) {
  return entry.kind === "host" || entry.kind === "sign";
}

/**
 * @param {HostEntry | SignEntry} entry
 * @param {Hit} hit
 * @param {Page} page
 */
function isName(entry, hit, page) {
  return entry.kind === "host" ? isHost(hit, page) : isSign(entry, hit, page);
}

/**
 * A host's name ends here, and does not begin in the middle of a label; a reply code of several lines
 * may stand before it.
 *
 * @param {Hit} hit
 * @param {Page} page
 */
function isHost({ start, end }, { flow }) {
  const before = flow.text.slice(Math.max(0, start - 5), start);
  return (
    /(?:^|[^\w-]|(?<!\w)[2-5]\d\d-)$/.test(before) &&
    !/^(?:[\w-]|\.[a-z0-9])/.test(flow.text.slice(end, end + 2))
  );
}

/**
 * A sign stands as it is written, capitals and all.
 *
 * @param {SignEntry} entry
 * @param {Hit} hit
 * @param {Page} page
 */
function isSign({ literal }, { start }, { flow, part }) {
  if (literal.length > DISTINCT || literal === literal.toLowerCase()) return true;
  return part.text.startsWith(literal, flow.at[start]);
}
