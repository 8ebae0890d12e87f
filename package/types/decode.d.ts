/** What a text is. */
export type Outcome = "bounce" | "delay" | "success" | "bounce-without-reason" | "none";

/** What a cause rests on, the surest first. */
export type Basis = "response" | "token" | "phrase" | "dialect" | "code" | "guess";

/** Whether words tell the cause, whether it is the likeliest of several, or one of equals. */
export type Certainty = "told" | "likely" | "none";

/** What a failure tells of the address: it is dead, it takes nothing now, nothing. */
export type Bounce = "hard" | "soft" | "block";

/** Whether to stop writing to an address: it is dead; only if it stays like this; no. */
export type Suppress = "yes" | "later" | "no";

/** What a text says of one delivery. */
export interface Finding {
  /** `550` */
  reply: string | null;
  /** `5.1.1` */
  status: string | null;
  /** Slug of a cause; `cause(slug)` of `smtp-codes` has the advice. */
  cause: string | null;
  certainty: Certainty;
  /** The causes that may be meant, likeliest first; one alone where it is told. */
  candidates: string[];
  /** Other causes that the text speaks for. */
  alternatives: string[];
  basis: Basis | null;
  /** Whose server refused: slug of a provider. */
  provider: string | null;
  /** Whose server wrote the bounce: slug of a provider. */
  reporter: string | null;
  /** Id of the known response that the text holds. */
  response: string | null;
  /** The address that was not reached. */
  recipient: string | null;
  /**
   * What a delivery report says was done: failed, delayed, relayed … (RFC 3464); unsent if the mail
   * has not left the mail program, held if somebody at the other side has to release it
   */
  action: string | null;
  /** Whether reply and status are of different classes. */
  mismatch: boolean;
  /** Null where the causes that may be meant differ, and where nothing failed. */
  bounce: Bounce | null;
  /**
   * Never `yes` on a guess or while a server still tries; where the causes that may be meant
   * differ, the most careful value.
   */
  suppress: Suppress;
  /** The words that decided; `start` and `end` are their place in the text. */
  evidence: string;
  /** What the server wrote, from its codes on, without what the reporting program put around it. */
  words: string;
  start: number;
  end: number;
}

/** What a text says. */
export interface Answer {
  kind: Outcome;
  /** The first of `findings`. */
  primary: Finding | null;
  /** One or more for each recipient. */
  findings: Finding[];
}

/**
 * Read a bounce: a mail, raw or as a mail program shows it, a delivery report, a log line, an SMTP
 * dialogue, an event of a sending service or a single line. Takes time linear in its length, asks
 * no network and does not fail, whatever the text.
 */
export declare function decode(text: string): Answer;

/** Read several texts; the answers come in their order. */
export declare function decodeAll(texts: Iterable<string>): Answer[];

/** Build ahead what the first call of `decode` builds. */
export declare function prepare(): void;

/** The text of a file's bytes, to be decoded: UTF-8, UTF-16, Windows-1252, Outlook's `.msg`. */
export declare function textOf(bytes: Uint8Array): string;
