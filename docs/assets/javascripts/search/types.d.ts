// The shapes of the search: the index, and what an engine finds in it. Nothing here runs.

/** A page of the index (`files/search.py`); what it lacks is left out. */
export interface Page {
  /** Its address below the language's root. */
  path: string;
  /** The word that names its kind. */
  kind: string;
  title: string;
  plain?: string;
  /** The word that names who acts. */
  acts?: string;
  /** A code, a class (`5xx`) or a subject (`x.7.x`). */
  code?: string;
  /** The last number of a range of codes. */
  through?: string;
  /** The codes by which it was known before. */
  was?: string[];
  /** What people call it. */
  names?: string[];
  /** What servers write of it. */
  said?: string[];
}

/** How the words of a language are compared. */
export interface Manner {
  fillers: string[];
  endings: string[];
  spellings: [long: string, short: string][];
}

/** `search/search_index.json` of a language. */
export interface Index extends Manner {
  words: Record<string, string>;
  tokens: Record<string, number[]>;
  pages: Page[];
}

/** A page as a result shows it, its words looked up. */
export interface Result {
  path: string;
  kind: string;
  title: string;
  plain: string;
  acts: string;
}

/** What the page asks of the worker: an index, once, and queries. */
export type Asked = { index: Index } | { query: string };

/** What it answers to a query. */
export interface Answered {
  query: string;
  results: Result[];
  /** A code that it asks for, of which there is no page. */
  unknown?: string;
}
