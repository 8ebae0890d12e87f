// The data and the decoder for assistants: a server of the Model Context Protocol.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { decode } from "./decode.js";
import { explain, languages } from "./explain.js";
import { about, cause, causes, provider, providers, response } from "./lookup.js";

/** @import { Language } from "../types/data.d.ts" */
/** @import { Cause, Provider } from "../types/lookup.d.ts" */

const MOST = 20; // literal responses of a provider, findings of a text

const language = z.enum(languages()).default("en").describe("Language of the texts");

const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** @param {Record<string, any>} content */
const result = (content) => ({
  content: [{ type: /** @type {const} */ ("text"), text: JSON.stringify(content) }],
  structuredContent: content,
});

/** @param {string} text */
const failure = (text) => ({
  content: [{ type: /** @type {const} */ ("text"), text }],
  isError: true,
});

/**
 * @param {string} kind
 * @param {string} slug
 * @param {object} known
 */
const unknown = (kind, slug, known) =>
  failure(`No such ${kind}: ${slug}. There are: ${Object.keys(known).join(", ")}`);

/**
 * @param {Cause} one
 * @param {Language} lang
 */
function causeIn(one, lang) {
  const steps = Object.entries(one.steps).map(([role, all]) => [
    role,
    (all ?? []).map((step) => ({ text: step[lang], only: step.only, codes: step.codes })),
  ]);
  return {
    slug: one.slug,
    title: one.title[lang],
    plain: one.plain[lang],
    explanation: one.explanation[lang],
    acts: one.acts,
    bounce: one.bounce,
    suppress: one.suppress,
    steps: Object.fromEntries(steps),
    ticket: one.ticket[lang],
    codes: one.codes,
    url: one.url[lang],
  };
}

/**
 * @param {Provider} one
 * @param {Language} lang
 */
function providerIn(one, lang) {
  return {
    slug: one.slug,
    name: one.name,
    kind: one.kind,
    hosts: one.hosts,
    recognise: one.recognise[lang],
    dialect: one.dialect.map(({ code, meaning }) => ({ code, meaning: meaning[lang] })),
    limits: one.limits.map(({ text, source }) => ({ text: text[lang], source })),
    links: one.links.map(({ title, url }) => ({ title: title[lang], url })),
    responses: one.responses.slice(0, MOST).map((id) => response(id)?.text),
    response_count: one.responses.length,
    url: one.url[lang],
  };
}

/** A server with all its tools. */
export function createServer() {
  const server = new McpServer({ name: "smtp-codes", version: about.version });

  server.registerTool(
    "look_up_code",
    {
      title: "Look up an SMTP code",
      description:
        "What an SMTP reply code (550), an enhanced status code (5.1.1) or a pair (550 5.1.1) " +
        "means: outcome, who has to act, whether to send again, causes, steps, page to link to.",
      inputSchema: { code: z.string().describe("550, 5.1.1 or 550 5.1.1"), language },
      annotations,
    },
    ({ code, language: lang }) => {
      const found = explain(code, lang);
      return found ? result({ ...found }) : failure(`No such code in the data: ${code}`);
    },
  );

  server.registerTool(
    "look_up_cause",
    {
      title: "Look up a cause",
      description: "Why a delivery failed: explanation, steps for each role, text for a ticket.",
      inputSchema: { cause: z.string().describe("Slug, such as mailbox-full"), language },
      annotations,
    },
    ({ cause: slug, language: lang }) => {
      const found = cause(slug);
      return found ? result(causeIn(found, lang)) : unknown("cause", slug, causes());
    },
  );

  server.registerTool(
    "look_up_provider",
    {
      title: "Look up a provider",
      description:
        "A mailbox provider, gateway or mail server program: how to recognise its replies, what " +
        "it means by codes, its limits, where to turn, what its servers say word for word.",
      inputSchema: { provider: z.string().describe("Slug, such as gmail"), language },
      annotations,
    },
    ({ provider: slug, language: lang }) => {
      const found = provider(slug);
      return found ? result(providerIn(found, lang)) : unknown("provider", slug, providers());
    },
  );

  server.registerTool(
    "decode_bounce",
    {
      title: "Read a bounce",
      description:
        "Read a bounce message, delivery report, SMTP dialogue or log line and tell what became " +
        "of each delivery, why, who has to act and what to do. The text stays on this machine.",
      inputSchema: { text: z.string().describe("The whole text as it came"), language },
      annotations,
    },
    ({ text, language: lang }) => {
      const { kind, findings } = decode(text);
      const told = findings.slice(0, MOST).map((finding) => ({
        ...finding,
        explanation: explain(finding, lang),
      }));
      return result({ kind, findings: told, finding_count: findings.length });
    },
  );

  return server;
}

/** Serve until the other side closes standard input. */
export async function serveOnStdio() {
  await createServer().connect(new StdioServerTransport());
}
