// The shapes that the build hands to the pages and that the pages' parts hand on. Nothing here
// runs.
import type { decode } from "../decoder/decode.js";
import type { unpacked } from "../decoder/unpacking.js";

export type Catalog = Parameters<typeof decode>[1];
export type Packed = Parameters<typeof unpacked>[0];
export type Reading = ReturnType<typeof decode>;
export type Finding = Reading["findings"][number];

/** Why a file cannot be read, as the labels name it. */
export type FileFault =
  | "empty"
  | "folder"
  | "archive"
  | "pdf"
  | "picture"
  | "binary"
  | "unreadable";

/** An opened file: its text, perhaps `cut` to its beginning and its end. */
export type Opened = { text: string; cut: boolean } | { fault: FileFault };

/** What is to be read, and what comes of it; nothing for a text without a sign. */
export type Input = { text: string } | { file: Blob };
export type Outcome =
  | { text: string; cut: boolean; reading: Reading | null }
  | { fault: FileFault };

/** What the page says to the worker: what it has to know, or what it is to read. */
export type Question = { catalog: Packed } | { id: number; input: Input };

/** Texts that are looked up: not every key has one. */
export type Table<Entry> = Record<string, Entry | undefined>;

/**
 * A step: its text as HTML, the class of codes to which alone it belongs, its name, and whether it
 * is for public providers alone or for all others.
 */
export type Step = [
  text: string,
  only: string | null,
  name: string | null,
  isPublic?: boolean | null,
  codes?: string[],
];

/** Whether a cause is told, likely or left open. */
export type Certainty = "told" | "likely" | "none";

/** Who writes a ticket: the sender's email provider or administrator, or somebody else. */
export type Voice = "ours" | "theirs";

/**
 * A part of a ticket, the class and the voice that it is for, whether it asks for the message, and
 * whether it is for public providers alone or for all others.
 */
export type Sentence = [
  text: string,
  only: string | null,
  voice: Voice | null,
  asks?: boolean,
  isPublic?: boolean,
];

export interface Cause {
  title: string;
  plain: string;
  /** The role that acts first. */
  acts: string;
  /** The one that acts first where the provider that refused is public. */
  actsPublic: string;
  /** Whether bounces of it come for mails that somebody else wrote. */
  forged: boolean;
  /** Whether it arises between two servers: where none has answered, none refused. */
  transit?: boolean;
  steps: [role: string, steps: Step[]][];
}

/** What tickets say of a cause, by language. */
export interface Spoken {
  /** The advice for a customer. */
  said: Record<string, Sentence[]>;
  title: Record<string, string>;
  /** The message to the other side's postmaster, its places named: `{recipient|<recipient address>}`. */
  letter?: Record<string, string>;
}

/** `decode/tickets.json`, written by `files/decoder_page.py`: by cause. */
export type Tickets = Table<Spoken>;

/** A cause as it is told of one finding. */
export interface CauseHere extends Cause {
  /** Who acts first, as the words name it. */
  actor: string;
}

export interface Code {
  title: string;
  /** The row of its answers. */
  row: number;
  certainty: Certainty;
  /** The steps of its causes that do not hold for it. */
  without?: string[];
  /** Its first causes. */
  causes?: string[];
}

/** What becomes of the mail, as the labels name it. */
export interface Kind {
  outcome: string;
  state: string | null;
  /** The class whose colour and sign it has. */
  digit: string;
  resend: string | null;
  /** The class whose steps hold. */
  steps: string | null;
  waits: boolean;
  /** The outcome in words. */
  told: string;
  /** Whether sending again helps, in words. */
  again: string | null;
  /** Who acts, whatever the cause is. */
  acts?: string;
  /** What the reader does before all else. */
  first?: string;
  /** When it holds, where several stand side by side. */
  when: string | null;
}

/** Which kinds of answer hold: the one that counts, those shown, those that a report tells. */
export interface Entry {
  told: string;
  shown?: string[];
  reports: Table<string>;
}

/** The entry of a code, and of each cause for which it is another one. */
export interface Row {
  entry: number;
  causes: Table<number>;
}

/** What is answered to a finding. */
export interface Answer {
  told: Kind;
  shown: Kind[];
  without: string[];
  certainty: Certainty;
}

/** A kind of answer with who has to act, in words. */
export interface Line extends Kind {
  /** Whether anybody has to. */
  isActing: boolean;
  /** What stands before who has to. */
  before: string;
  who: string;
}

/** What one role does. */
export interface Todo {
  role: string;
  name: string;
  steps: string[];
  isFirst: boolean;
}

/** All that is said of a finding. */
export interface Said {
  title: string;
  /** What the cause means; empty without one. */
  plain: string;
  certainty: Certainty;
  /** Whether nothing tells the reason. */
  isOpen: boolean;
  /** The cause whose advice is given. */
  cause: string | null;
  /** What counts. */
  line: Line;
  /** What is shown: several where nothing says which state the mail is in. */
  lines: Line[];
  /** The role that has to act at once. */
  acts: string | null;
  /** Where the reason stands, of a message that leaves it out. */
  elsewhere: string | null;
  /** The reader's own steps first. */
  todo: Todo[];
  /** Whether bounces of the cause come for mails that somebody else wrote. */
  isForged: boolean;
  codes: string[];
  /** That the codes contradict each other. */
  mismatch: string | null;
  provider: string | null;
  /** Who wrote the bounce, unless it is the provider. */
  reporter: string | null;
  /** What the code means at the provider. */
  dialect: string | null;
  others: string[];
  /** What stands above them. */
  lead: string;
}

/** What that is said with. */
export type Saying = Pick<Context, "answers" | "words">;

export interface Provider {
  name: string;
  /** mailbox, gateway or software */
  kind: string;
  /** Whether anybody has an address there, and no administrator. */
  public: boolean;
  /** Its hosts, where others run the same program and its words alone tell nothing. */
  hosts?: string[];
  /** The domains of addresses that anybody may have there. */
  domains?: string[];
  /** What it means by a code, as HTML. */
  dialect: Table<string>;
}

declare global {
  /** Whether the scripts are bundled for a house that adds something: esbuild puts it in. */
  var IS_HOUSE: boolean | undefined;
}

/** What a house adds that runs the site, as HTML: notes by code, cause and provider. */
export interface House {
  label: string;
  mark: string;
  /** Whom to ask; empty if nobody is named. */
  help: string;
  codes: Table<string[]>;
  causes: Table<string[]>;
  providers: Table<string[]>;
}

/** `decode/answers.json`, written by `files/decoder_page.py`. */
export interface Answers {
  causes: Table<Cause>;
  codes: Table<Code>;
  /** The row of a class of codes, and of no code. */
  classes: Record<string, number>;
  rows: Row[];
  entries: Entry[];
  kinds: Record<string, Kind>;
  providers: Table<Provider>;
  /** The site's address, by language. */
  url: Record<string, string>;
  /** The causes of today by their former names. */
  former: Table<string>;
  /** How mail programs call the field that says when a mail was sent, in all languages. */
  sent: string[];
  house?: House;
}

/** The labels that the decoder's page uses, those of the tickets in all languages. */
export interface Words {
  [label: `${string}.${string}`]: string;
  bar: string;
  /** The language of the page. */
  language: string;
  resend: string;
  voice: string;
  who: string;
  tickets: Record<string, Record<string, string>>;
  /** The icon of each class of codes, as HTML. */
  signs: Record<string, string>;
}

/** What a message says of its one mail. */
export interface Particulars {
  day: Date | null;
  /** When a server took it, as a report writes it, with the time zone. */
  time: string | null;
  /** The last day on which a server still tries. */
  until: Date | null;
  /** The hours for which it still does. */
  left: number | null;
  /** How many days old the mail may become until then. */
  age: number | null;
  /** In MB. */
  sizes: { size: number; limit: number } | null;
  /** The only other address that stands with the recipient's. */
  other: string | null;
}

/** What a ticket is made of, besides the finding. */
export interface Ticketed {
  answers: Answers;
  words: Pick<Words, "tickets">;
  tickets: Tickets;
}

/** A part of a text that is shown. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** What an answer is made of, besides the finding. */
export interface Context {
  answers: Answers;
  words: Words;
  /** They come after the answers: whoever reads needs them last. */
  tickets: Promise<Tickets>;
  /** The address of the language's home page. */
  root: string;
  /** The address of the form for a response that the site lacks. */
  form: string;
  /** What was pasted, if anything was. */
  text: string;
  /** Shows the answer to another finding of the text. */
  show: (finding: Finding) => void;
}

/** What is shown of an answer, and what a screen reader says. */
export interface Shown {
  nodes: Node[];
  announcement: string;
}

/** What is copied; a mail program takes the HTML. */
export interface Content {
  text: string;
  html?: string;
}

/** What scripts say, by the names that labels have (built/scripts.py). */
export type PageWords = Record<
  | "arrival.more"
  | "arrival.reply"
  | "colours"
  | "copy.button"
  | "jump"
  | "missing"
  | "responses.filter"
  | "responses.filtered"
  | "search.clear"
  | "search.failed"
  | "search.hint"
  | "search.loading"
  | "ticket.copied"
  | "ticket.html"
  | "ticket.manual"
  | "ticket.markdown",
  string
>;

declare global {
  /** By language; put in by the build. */
  const WORDS: Record<string, PageWords>;
}

/** A reply code together with an enhanced one. */
export interface Pair {
  reply: string;
  status: string;
}

/** A page that a code leads to; that of a range of codes names the last one, too. */
export interface CodePage {
  code: string;
  through?: string;
  title: string;
  href: string;
}

/** The words of the buttons at responses, by language where the customer reads them. */
export interface ResponseWords {
  language: string;
  toolbar: string;
  /** Name -> what the button shows, and what it says. */
  buttons: Record<string, [short: string, long: string]>;
  said: Record<string, Record<string, string>>;
  causes: Record<string, Record<string, Sentence[]>>;
  /** The names of public providers. */
  public: string[];
  more: Record<string, string>;
  /** The address of all causes, by language: a ticket leads to the one whose advice it gives. */
  about: Record<string, string>;
}

/** A literal response on a page. */
export interface Response {
  id: string;
  text: string;
  provider: string;
  /** Its name in a link, "550 5.1.1 at Gmail". */
  name: string;
  cause: string;
  /** What the text for the customer begins with. */
  outcome: string;
  /** The address of its page in a language. */
  pageIn: (language: string) => string;
}

/** A page that an address may have meant, with the names that lead to it. */
export interface NamedPage {
  names: string[];
  title: string;
  path: string;
}
