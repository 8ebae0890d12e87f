import type { Cause, Code, Provider, Response, Subject } from "./data.js";

export type * from "./data.js";

/** A code, `550` (also as a number) or `5.1.1`; of a range any number, of a renamed code the former name, too. */
export declare function code(name: string | number): Code | undefined;

/** A cause by its slug, `mailbox-full`. */
export declare function cause(slug: string): Cause | undefined;

/** A provider or a program by its slug, `gmail`. */
export declare function provider(slug: string): Provider | undefined;

/** What a server says, literally, by its id. */
export declare function response(id: string): Response | undefined;

/** All codes by name; a range stands at its first number. */
export declare function codes(): Readonly<Record<string, Code>>;

/** The subjects of enhanced status codes, `X.1` and so on. */
export declare function subjects(): Readonly<Record<string, Subject>>;

/** All causes by slug. */
export declare function causes(): Readonly<Record<string, Cause>>;

/** All providers by slug. */
export declare function providers(): Readonly<Record<string, Provider>>;

/** All literal responses by id. */
export declare function responses(): Readonly<Record<string, Response>>;

/** Of which release and which commit the data is, and where its pages stand. */
export declare const about: Readonly<{ version: string; revision: string; url: string }>;
