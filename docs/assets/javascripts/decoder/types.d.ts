// The shapes that the decoder's steps hand on to each other. Nothing here runs.

/** `/api/v1/decoder.json`; what each table holds is said in `files/catalog.py`. */
export interface Catalog {
  codes: Record<string, string[]>;
  causes: Record<string, [where: string, acts: string]>;
  phrases: Record<string, string[]>;
  gaps: [befores: string[], behinds: string[], cause: string][];
  vague: string[];
  either: string[];
  responses: [
    id: string,
    provider: string,
    reply: string | null,
    status: string | null,
    cause: string,
    fragments: string[],
  ][];
  tokens: Record<string, [cause: string, provider: string | null]>;
  providers: Record<string, { kind: string; hosts: string[]; signs: string[] }>;
  dialect: Record<string, Record<string, string[]>>;
  stages: Record<string, string[]>;
  guess: Record<string, string[]>;
  outgoing: Record<string, string>;
  relayed: Record<string, string>;
  symptoms: string[];
  followers: string[];
  broad: string[];
  wordings: Wordings;
}

/** `decode/catalog.json`, the same in fewer bytes: see `unpacking.js`. */
export interface Packed {
  causes: string;
  codes: string;
  known: [phrases: string, texts: string][];
  gaps: string[];
  foreign: string[];
  speakers: string;
  answers: string;
  tokens: string;
  providers: string;
  own: string;
  stages: Record<string, string>;
  wordings: Record<WordingKind, string>;
  rest: Pick<Catalog, "guess" | "outgoing" | "relayed" | "symptoms" | "followers" | "broad">;
}

/** How bounces speak, in all languages together; `data/model.py` says what each list is. */
export type Wordings = Record<WordingKind, string[]>;

export type WordingKind =
  | "subjects"
  | "daemons"
  | "markers"
  | "notices"
  | "traces"
  | "delays"
  | "finals"
  | "refusals"
  | "holds"
  | "successes"
  | "programs"
  | "prefixes"
  | "autoreplies"
  | "receipts"
  | "complaints"
  | "parcels"
  | "matters"
  | "almosts"
  | "copies"
  | "headers"
  | "transcripts"
  | "diagnostics"
  | "fields"
  | "addressees"
  | "targets"
  | "sendings"
  | "errors"
  | "names"
  | "numbers"
  | "introductions"
  | "leads"
  | "remotes"
  | "commands"
  | "greetings"
  | "endings"
  | "repeats"
  | "units"
  | "amounts"
  | "versions"
  | "explanations"
  | "conditions"
  | "habits"
  | "instructions"
  | "persons"
  | "references"
  | "dates"
  | "hours"
  | "recipients"
  | "answers"
  | "reasons"
  | "statuses"
  | "events"
  | "failures"
  | "deferrals"
  | "deliveries"
  | "lasting";

/** The wordings as patterns; each belongs to the text that its module looks at. */
export interface Patterns {
  /** Of a mail's head. */
  head: Record<"subject" | "daemon" | "autoreply" | "receipt", RegExp>;
  /** Of a whole text. */
  text: Record<
    | "complaint"
    | "parcel"
    | "matter"
    | "delay"
    | "final"
    | "refused"
    | "hold"
    | "success"
    | "program"
    | "explained"
    | "meaning"
    | "general"
    | "usual"
    | "instructed"
    | "meant"
    | "certain"
    | "personal"
    | "owner",
    RegExp
  >;
  /** Between the halves of a hint: it is not yet so. */
  almost: RegExp;
  /** Of a line. */
  line: Record<
    "copy" | "headers" | "marker" | "more" | "again" | "toward" | "address" | "labelled",
    RegExp
  >;
  /** Of what stands around a number. */
  number: Record<
    | "unit"
    | "amount"
    | "version"
    | "date"
    | "hour"
    | "named"
    | "error"
    | "fault"
    | "introduced"
    | "repeated",
    RegExp
  >;
  /** Of a unit: whether another server speaks. */
  remote: RegExp;
  /** Where a reporter tells to what command another server answered. */
  asked: RegExp;
  /** The stages of the SMTP dialogue, in the order in which they are looked for. */
  stages: [stage: string, pattern: RegExp][];
  /** Names of header fields, besides those of the RFCs. */
  fields: Set<string>;
  /** Of the notifications of services. */
  service: ServicePatterns;
}

/** Names of fields, without signs, and what the services call what happened. */
export interface ServicePatterns {
  recipients: Set<string>;
  answers: Set<string>;
  reasons: Set<string>;
  statuses: Set<string>;
  events: Set<string>;
  failed: RegExp;
  delayed: RegExp;
  delivered: RegExp;
  lasting: RegExp;
}

/** A place, [start, end). */
export interface Span {
  start: number;
  end: number;
}

export interface HeaderField extends Span {
  value: string;
}

export type HeaderFields = Map<string, HeaderField>;

/** What a mail says of itself or of one of its parts (RFC 2045). */
export interface Entity {
  type: string;
  boundary: string;
  charset: string;
  encoding: string;
}

/** `head` and `original` belong to an enclosed mail, `subject` is the mail's own subject. */
export type Role = "body" | "original" | "preamble" | "head" | "subject";

/** The way from a part's text back to the pasted one. */
export type Source =
  | { kind: "shift"; base: number }
  | { kind: "block"; start: number; end: number }
  | { kind: "lines"; starts: number[]; raw: [start: number, end: number][] };

export interface Part {
  type: string;
  role: Role;
  text: string;
  source: Source;
  /** Of a head only. */
  fields: HeaderFields | null;
}

export interface Mail {
  /** Whether the text begins with a mail's head. */
  isMail: boolean;
  fields: HeaderFields;
  parts: Part[];
}

/** A text folded for reading, and of each of its characters the place in its source. */
export interface Flow {
  text: string;
  at: Int32Array;
}

/** What is read on its own: a log line, a server's answer, a recipient with what is said of it. */
export interface Unit extends Span {
  /** The number of its paragraph. */
  block: number;
  /** Whether it belongs to the mail that is reported on. */
  quoted: boolean;
  /** The recipient with whom it begins. */
  named?: string | null;
}

/** A field of a delivery report (RFC 3464); `from` is where its name begins. */
export interface ReportField extends Unit {
  name: string;
  from: number;
}

/** What a delivery report says of one recipient. */
export interface ReportRecord {
  quoted: boolean;
  fields: Map<string, ReportField>;
}

export interface Cut {
  units: Unit[];
  records: ReportRecord[];
}

/** A number that may be a code; `score` says how sure, as `scores.js` names it. */
export interface Token extends Span {
  kind: "reply" | "status";
  code: string;
  score: number;
  /** The enhanced code that belongs to a reply code. */
  pair: Token | null;
  /** Whether it stands behind `<<<`, as an answer in a dialogue. */
  answers: boolean;
}

export interface PhraseEntry {
  kind: "phrase";
  causes: string[];
  weight: number;
  /** Of a phrase with a gap, which is not counted; of others the hit says it. */
  length: number | null;
  /** Whether it is one word, which others use as well. */
  isWord: boolean;
  /** Whether none of its causes is the likelier one by itself. */
  isEither: boolean;
}

export interface ResponseEntry {
  kind: "response";
  id: string;
  provider: string;
  reply: string | null;
  status: string | null;
  cause: string;
  parts: string[];
  /** The number of the part that is looked for. */
  anchor: number;
  length: number;
  /** Whether it begins with a placeholder, and whether it ends with one. */
  isOpen: boolean;
  isOpenEnded: boolean;
  /** Whether it goes on, in words that the catalog does not hold. */
  isCut: boolean;
}

export interface TokenEntry {
  kind: "token";
  literal: string;
  cause: string;
  /** Whose it is, if it is of one. */
  provider: string | null;
}

export interface HostEntry {
  kind: "host";
  provider: string;
}

export interface SignEntry {
  kind: "sign";
  provider: string;
  literal: string;
}

export interface MarkerEntry {
  kind: "marker";
  isName: boolean;
  weight: number;
}

export interface FirstHalf {
  kind: "first";
  half: string;
}

export interface SecondHalf {
  kind: "second";
  half: string;
  /** First half -> the causes that both mean. */
  meanings: Map<string, string[]>;
}

/** What a text that is looked for stands for. */
export type Entry =
  | PhraseEntry
  | ResponseEntry
  | TokenEntry
  | HostEntry
  | SignEntry
  | MarkerEntry
  | FirstHalf
  | SecondHalf;

export interface Hit extends Span {
  entries: Entry[];
}

/** An answer in a dialogue that stands in a unit of its own. */
export interface DialogueReply extends Span {
  reply: string;
}

/** A part of a mail that has been read. */
export interface Page extends Cut {
  part: Part;
  flow: Flow;
  /** What names a recipient, in the words of the catalog. */
  labelled: RegExp;
  /** The flow's text without line breaks, paragraphs aside: each character in its place. */
  words: string;
  hits: Hit[];
  /** Whether an answer of several lines stands in it, each with its codes. */
  isReply: boolean;
  codes: Token[];
  /** How much speaks for a bounce. */
  markers: number;
  /** The stretches that are the mail system's own words. */
  own: Span[];
  replies: DialogueReply[];
}

/** A stretch of a page; `distance` from the deciding line, as `stretches.js` names it. */
export interface Stretch extends Span {
  page: Page;
  distance: number;
}

/** The deciding codes of a unit. */
export interface Choice {
  reply: string | null;
  status: string | null;
  token: Token;
}

/** What a page says of one delivery, in a delivery report or in words. */
export interface Statement {
  reply: string | null;
  status: string | null;
  recipient: string | null;
  /**
   * What a report says was done (failed, delayed, relayed …); the words around say unsent, of what a
   * mail program shows, or held, of what somebody has to release.
   */
  action: string | null;
  page: Page;
  unit: Span;
  token: Token | null;
  score: number;
  /** The order among several. */
  weight: number;
  record: ReportRecord | null;
  /** Whether a server speaks, and nobody writes about it. */
  spoken: boolean;
  /** Whether the words before its codes introduce an answer. */
  introduced: boolean;
  /** Of a report: whether the delivery failed or is delayed. */
  failed: boolean;
  /** What is said elsewhere of the same delivery. */
  context: Statement | null;
}

export type Basis = "response" | "token" | "phrase" | "dialect" | "code" | "guess";

/** Whether words tell the cause, whether it is the likeliest, or whether nothing tells it. */
export type Certainty = "told" | "likely" | "none";

export interface Chosen {
  cause: string | null;
  basis: Basis | null;
  certainty: Certainty;
  /** The causes that may be meant, likeliest first; one alone where it is told. */
  candidates: string[];
  response: string | null;
  /** Whose server the words are known of. */
  speaker: string | null;
  /** Other causes that the text speaks for, or that may be meant. */
  alternatives: string[];
}

export interface Finding extends Omit<Chosen, "speaker"> {
  reply: string | null;
  status: string | null;
  /** Whose server refused. */
  provider: string | null;
  /** Whose server wrote the bounce. */
  reporter: string | null;
  evidence: string;
  /** What the server wrote, from its codes on. */
  words: string;
  start: number;
  end: number;
  recipient: string | null;
  action: string | null;
  /** Whether reply and status are of different classes. */
  mismatch: boolean;
}

export type Outcome = "bounce" | "delay" | "success" | "bounce-without-reason" | "none";

export interface Answer {
  primary: Finding | null;
  findings: Finding[];
  kind: Outcome;
}

/** `open`: the head does not say. */
export type Verdict = "bounce" | "likely" | "open" | "none";

/** What the judges of a text have before them. */
export interface Scene {
  text: string;
  /** Whether somebody quoted something in it. */
  isQuoted: boolean;
  /** Whether it follows words of their own. */
  isAsking: boolean;
  mail: Mail;
  verdict: Verdict;
  pages: Page[];
  knowledge: Knowledge;
}

/** The catalog in the form in which it is searched. */
export interface Knowledge {
  codes: Map<string, string[]>;
  dialect: Record<string, Record<string, string[]>>;
  guess: Record<string, string[]>;
  /** Cause -> what it is where the sender's own outgoing server answered. */
  outgoing: Map<string, string>;
  /** Cause -> what it is where a server reports what another one answered. */
  relayed: Map<string, string>;
  symptoms: Set<string>;
  followers: Set<string>;
  broad: Set<string>;
  /** The causes that only say that a server refuses or fails. */
  general: Set<string>;
  /** Stage -> the causes that show there. */
  stages: Map<string, Set<string>>;
  /** Provider -> mailbox, gateway or software. */
  kinds: Map<string, string>;
  patterns: Patterns;
  /** Return all hits in a flow, in the order of their ends. */
  search(flow: Flow): Hit[];
}
