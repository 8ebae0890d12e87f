import type { Language } from "./data.js";
import type { Certainty, Finding } from "./decode.js";

export type { Language };

/** Who writes to the customer: the sender's email provider or administrator, or somebody else. */
export type Voice = "ours" | "theirs";

/** What becomes of the mail, and whether sending again helps. */
export interface Verdict {
  /** `refused`, `trying`, `expired` … as `outcome` of a code; null where nothing tells it. */
  outcome: string | null;
  /** What sending again takes, as `again` of a code. */
  again: string | null;
  /** Where several verdicts stand side by side: when this one holds. */
  when: string | null;
  /** What has become of the mail, in words. */
  text: string;
  /** Does sending again help? In words. */
  resend: string | null;
  /** Who has to act, in words. */
  who: string;
}

/** What one role can do. */
export interface Todo {
  role: string;
  /** For whom it is, in words. */
  name: string;
  /** In their order, inline Markdown. */
  steps: string[];
}

/** A thing with a page. */
export interface Named {
  /** `550`, `mailbox-full`, `gmail` */
  id: string;
  title: string;
  url: string;
}

/** The answer that the site gives, in one language. */
export interface Explanation {
  /** The cause where it is told or likely, otherwise the code, or that the reason is open. */
  title: string;
  plain: string;
  certainty: Certainty;
  codes: Named[];
  /** That the codes contradict each other, and which one counts. */
  mismatch: string | null;
  /** Null where the reason is open. */
  cause: Named | null;
  /** Other causes that may be meant; all of them where the reason is open. */
  others: Named[];
  /** What stands above them. */
  lead: string;
  /** Whose server refused. */
  provider: Named | null;
  /** Whose server wrote the bounce, unless it is the provider. */
  reporter: Named | null;
  /** What that provider means by the code, where it differs from the standard. */
  dialect: string | null;
  verdicts: Verdict[];
  /** The role that has to act first; null for nobody, or where it depends on the reason. */
  acts: string | null;
  /** The same in words, as of the verdict that counts. */
  who: string;
  /** Who does what, the sender's own steps first; `acts` says who begins. */
  todo: Todo[];
  /** A text for the customer who sent the mail; null where nothing failed. */
  ticket: string | null;
  /** The page to link to. */
  url: string;
}

/** The languages of the texts. */
export declare function languages(): Language[];

/**
 * Explain a finding of `decode`, or codes: `550`, `5.1.1`, `550 5.1.1`, `550-5.1.1`. Undefined for
 * a text that names no code of the data.
 */
export declare function explain(what: Finding, language: Language, voice?: Voice): Explanation;
export declare function explain(
  what: Finding | string,
  language: Language,
  voice?: Voice,
): Explanation | undefined;
