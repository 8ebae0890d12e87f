// The server as an assistant sees it: another process, asked by the protocol's own client.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const COMMAND = fileURLToPath(new URL("../dist/command.js", import.meta.url));
const client = new Client({ name: "tests", version: "1.0.0" });

before(() =>
  client.connect(new StdioClientTransport({ command: process.execPath, args: [COMMAND, "mcp"] })),
);
after(() => client.close());

/**
 * @param {string} name
 * @param {Record<string, string>} input
 * @returns {Promise<any>}
 */
const call = (name, input) => client.callTool({ name, arguments: input });

test("four tools only read", async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name).sort(), [
    "decode_bounce",
    "look_up_cause",
    "look_up_code",
    "look_up_provider",
  ]);
  assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint));
});

test("a code is told in the language that was asked for", async () => {
  const english = await call("look_up_code", { code: "5.2.2" });
  const german = await call("look_up_code", { code: "5.2.2", language: "de" });
  assert.match(english.structuredContent.url, /\/en\/5\.2\.2\/$/);
  assert.notEqual(german.structuredContent.plain, english.structuredContent.plain);
  assert.deepEqual(JSON.parse(german.content[0].text), german.structuredContent);
});

test("a bounce is read", async () => {
  const text = "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown";
  const { structuredContent: told } = await call("decode_bounce", { text });
  assert.equal(told.kind, "bounce");
  assert.equal(told.findings[0].explanation.cause.id, told.findings[0].cause);
});

test("a cause and a provider are told", async () => {
  const { structuredContent: cause } = await call("look_up_cause", { cause: "mailbox-full" });
  assert.equal(cause.slug, "mailbox-full");
  const { structuredContent: gmail } = await call("look_up_provider", { provider: "gmail" });
  assert.equal(gmail.name, "Gmail");
  assert.ok(gmail.responses.every((/** @type {unknown} */ text) => typeof text === "string"));
});

test("what is unknown is an error that names what there is", async () => {
  assert.equal((await call("look_up_code", { code: "999" })).isError, true);
  const told = await call("look_up_provider", { provider: "nobody" });
  assert.equal(told.isError, true);
  assert.match(told.content[0].text, /gmail/);
});
