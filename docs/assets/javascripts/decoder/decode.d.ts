// What the engine takes and gives (design of the decoder). Nothing here runs.

/** `/api/v1/decoder.json`; what each table holds is said in `files/catalog.py`. */
export interface Catalog {
  codes: Record<string, string[]>;
  causes: Record<string, [where: string, acts: string]>;
  phrases: Record<string, string[]>;
  gaps: [befores: string[], behinds: string[], cause: string][];
  vague: string[];
  words: Record<string, string[]>;
  responses: [
    id: string,
    provider: string,
    reply: string | null,
    status: string | null,
    cause: string,
    fragments: string[],
  ][];
  providers: Record<string, { kind: string; hosts: string[]; signs: string[] }>;
  dialect: Record<string, Record<string, string[]>>;
  stages: Record<string, string[]>;
  guess: Record<string, string[]>;
  symptoms: string[];
  followers: string[];
  broad: string[];
}

/** What the cause of a finding rests on. */
export type Basis = "response" | "phrase" | "word" | "dialect" | "code" | "guess";

export interface Finding {
  reply: string | null;
  status: string | null;
  cause: string | null;
  provider: string | null;
  evidence: string;
  /** Offsets into the text. */
  start: number;
  end: number;
  recipient: string | null;
  /** What a report says was done: failed, delayed, relayed … */
  action: string | null;
  basis: Basis | null;
  /** The id of the response that was recognised. */
  response: string | null;
  /** Other causes. */
  alternatives: string[];
  /** Whether reply and status are of different classes. */
  mismatch: boolean;
}

export function decode(
  text: string,
  catalog: Catalog,
): { primary: Finding | null; findings: Finding[] };

/** Build ahead what `decode` builds at its first call for a catalog. */
export function prepare(catalog: Catalog): void;
