#!/usr/bin/env node
// The command: explains codes, reads bounces, serves assistants.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isLanguage, languages } from "./answers.js";
import { decode, textOf } from "./decode.js";
import { explain } from "./explain.js";
import { about, cause, provider } from "./lookup.js";
import { told, toldOfCause, toldOfProvider } from "./telling.js";

/** @import { Language } from "../types/data.d.ts" */
/** @import { Explanation } from "../types/explain.d.ts" */

const HELP = `smtp-codes: what SMTP codes mean, and what bounces say

  smtp-codes 5.7.26                explain a code
  smtp-codes 550 5.1.1             explain codes that came together
  smtp-codes decode < mail.eml     read a bounce, a log line, a delivery report
  smtp-codes decode FILE…          read several (.eml, .msg, .txt …)
  smtp-codes cause SLUG            tell of a cause: mailbox-full
  smtp-codes provider SLUG         tell of a provider: gmail
  smtp-codes mcp                   serve assistants (Model Context Protocol) on stdin and stdout

  --lang NAME     language of the texts (de, en); otherwise that of LC_ALL, LC_MESSAGES or LANG
  --json         the whole answer as JSON; of several files, one line each
  --ticket       only the text for the customer
  --version, --help

Exit: 0 something was found, 1 the code is unknown or a text tells nothing,
2 wrong arguments, an unreadable file or a full disk. Nothing that is read leaves the machine.
`;

const VERSION = `${about.version} (data of ${about.revision})`;

const FOUND = 0;
const NOTHING = 1;
const WRONG = 2;

class Wrong extends Error {}

/**
 * @typedef {object} Wishes
 * @property {Language} language
 * @property {boolean} json
 * @property {boolean} ticket
 */

/** What a terminal obeys, and what turns the direction of writing: a bounce may hold it. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]/gu;
const KEPT = /[\t\n]/;

/**
 * Return a text in which every control character is seen and none is obeyed.
 *
 * @param {string} text
 */
const harmless = (text) => text.replace(CONTROLS, (sign) => (KEPT.test(sign) ? sign : "\ufffd"));

/** @param {unknown} content */
const print = (content) => process.stdout.write(`${harmless(String(content))}\n`);

/** @param {string} text */
const complain = (text) => process.stderr.write(`smtp-codes: ${harmless(text)}\n`);

/**
 * @param {Wishes} wishes
 * @param {unknown} whole
 * @param {() => string} text
 */
const say = ({ json }, whole, text) => print(json ? jsonOf(whole) : text());

/** @param {unknown} whole */
const jsonOf = (whole) =>
  JSON.stringify(whole).replace(
    CONTROLS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * @param {string | undefined} asked
 * @returns {Language}
 */
function languageOf(asked) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const own = (LC_ALL || LC_MESSAGES || LANG || "").slice(0, 2);
  const name = asked ?? (isLanguage(own) ? own : "en");
  if (!isLanguage(name)) throw new Wrong(`--lang ${name}: there are ${languages().join(", ")}`);
  return name;
}

/**
 * @param {string} path
 * @returns {string}
 */
function read(path) {
  try {
    return textOf(readFileSync(path === "-" ? 0 : path));
  } catch (error) {
    const { code = "unreadable" } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Wrong(`${path === "-" ? "standard input" : path}: ${code}`);
  }
}

/**
 * @param {string[]} paths
 * @param {Wishes} wishes
 */
function decodeFiles(paths, wishes) {
  const files = paths.length ? paths : ["-"];
  const outcomes = files.map((path) => decodeFile(path, files.length > 1, wishes));
  return Math.max(...outcomes);
}

/**
 * @param {string} path
 * @param {boolean} isOfSeveral
 * @param {Wishes} wishes
 */
function decodeFile(path, isOfSeveral, wishes) {
  try {
    return tellFile(path, isOfSeveral, wishes);
  } catch (error) {
    return failed(error); // the other files are read all the same
  }
}

/**
 * @param {string} path
 * @param {boolean} isOfSeveral
 * @param {Wishes} wishes
 */
function tellFile(path, isOfSeveral, wishes) {
  const { language, json } = wishes;
  const answer = decode(read(path));
  const explanations = answer.findings.map((finding) => explain(finding, language));
  if (isOfSeveral && !json) print(`--- ${path}`);
  const whole = { ...(isOfSeveral ? { file: path } : {}), ...answer, explanations };
  const text = () =>
    explanations.map((one, at) => toldTo(answer.findings[at].recipient, one, wishes)).join("\n\n");
  if (answer.primary || json) say(wishes, whole, text);
  if (answer.primary) return FOUND;
  complain(`${path}: tells of no delivery`);
  return NOTHING;
}

/**
 * @param {string | null} recipient
 * @param {Explanation} explanation
 * @param {Wishes} wishes
 */
function toldTo(recipient, explanation, { language, ticket }) {
  if (ticket) return explanation.ticket ?? explanation.plain;
  return [...(recipient ? [recipient] : []), told(explanation, language)].join("\n");
}

/**
 * @param {string[]} words
 * @param {Wishes} wishes
 */
function explainCodes(words, wishes) {
  const { language, ticket } = wishes;
  const explanation = explain(words.join(" "), language);
  if (!explanation) {
    complain(`no such code: ${words.join(" ")}`);
    return NOTHING;
  }
  const { ticket: text, plain } = explanation;
  say(wishes, explanation, () => (ticket ? (text ?? plain) : told(explanation, language)));
  return FOUND;
}

/**
 * @template Entry
 * @param {string[]} slugs
 * @param {Wishes} wishes
 * @param {(slug: string) => Entry | undefined} find
 * @param {(entry: Entry, language: Language) => string} tell
 */
function tellEntries(slugs, wishes, find, tell) {
  if (!slugs.length) throw new Wrong("name a slug");
  let outcome = FOUND;
  for (const slug of slugs) {
    const entry = find(slug);
    if (entry) say(wishes, entry, () => tell(entry, wishes.language));
    else {
      complain(`unknown: ${slug}`);
      outcome = NOTHING;
    }
  }
  return outcome;
}

async function serve() {
  const { serveOnStdio } = await import("./server.js");
  await serveOnStdio();
  return FOUND;
}

/** @type {Record<string, (words: string[], wishes: Wishes) => number | Promise<number>>} */
const COMMANDS = {
  decode: decodeFiles,
  cause: (words, wishes) => tellEntries(words, wishes, cause, toldOfCause),
  provider: (words, wishes) => tellEntries(words, wishes, provider, toldOfProvider),
  mcp: serve,
};

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        lang: { type: "string" },
        json: { type: "boolean", default: false },
        ticket: { type: "boolean", default: false },
        version: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new Wrong(/** @type {Error} */ (error).message);
  }
}

async function main() {
  const { values, positionals } = parsed();
  const asked = values.help ? HELP.trimEnd() : values.version && VERSION;
  if (asked) {
    print(asked);
    return FOUND;
  }
  const [first, ...others] = positionals;
  if (!first) throw new Wrong("name a code or a command; --help lists them");
  const { json, ticket } = values;
  const wishes = { language: languageOf(values.lang), json, ticket };
  if (Object.hasOwn(COMMANDS, first)) return COMMANDS[first](others, wishes);
  return explainCodes(positionals, wishes);
}

/**
 * Say what went wrong: in a line, or whole where nobody has thought of it.
 *
 * @param {unknown} error
 */
function failed(error) {
  const { message, stack } = /** @type {Error} */ (error);
  complain(error instanceof Wrong ? message : (stack ?? message));
  return WRONG;
}

process.stdout.on("error", (/** @type {NodeJS.ErrnoException} */ { code }) => {
  if (code === "EPIPE") return; // `| head` has seen enough
  complain(`standard output: ${code}`);
  process.exit(WRONG);
});

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = failed(error);
}
