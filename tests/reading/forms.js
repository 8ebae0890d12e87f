// The forms in which people meet a server's answer.

/** @import { Response } from "./catalog.js" */

/** What stands for the placeholders of responses. @type {Record<string, string>} */
export const VALUES = {
  ip: "203.0.113.45",
  address: "anna@example.com",
  url: "https://example.net/help?id=4711",
  host: "mail.example.org",
  domain: "example.org",
  userdomain: "example.org",
  id: "d9443c01a7336-29b5be3ff65si1234567pl.12",
  name: "postbox",
  size: "26214400",
  count: "50",
  code: "471",
  date: "Thu, 26 Nov 2026 10:15:00 +0100",
  "unknown sender": "news@example.org",
};
const NARROW = 64;
const WIDE = 72;

/**
 * A response as it comes: with its codes, and values for its placeholders.
 *
 * @param {Response} response
 */
export function said({ reply, status, text }) {
  const words = text.replace(/<([a-z][a-z0-9 _-]*)>/g, (all, name) => VALUES[name] ?? all);
  return { codes: [reply, status].filter(Boolean).join(" "), reply, status, words };
}

/** @typedef {ReturnType<typeof said>} Said */

/**
 * Break words into lines.
 *
 * @param {string} words
 * @param {number} width
 */
export function wrapped(words, width) {
  const lines = [""];
  for (const word of words.split(" ")) {
    const last = lines[lines.length - 1];
    if (last && `${last} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/**
 * An answer of several lines, each with its codes.
 *
 * @param {Said} said
 */
function severalLines({ reply, status, words }) {
  const lines = wrapped(words, NARROW);
  const mark = (/** @type {number} */ at) => (at < lines.length - 1 ? "-" : " ");
  return lines.map((line, at) => `${reply}${mark(at)}${status ? `${status} ` : ""}${line}`);
}

/** @type {Record<string, (said: Said) => string>} */
export const forms = {
  "on one line": ({ codes, words }) => `${codes} ${words}`,
  "on several lines": (said) => severalLines(said).join("\n"),
  "in a bounce of Postfix": ({ codes, words }) => {
    const line = `<anna@example.com>: host mx.example.net[192.0.2.1] said: ${codes} ${words} (in reply to RCPT TO command)`;
    return `This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

${wrapped(line, WIDE).join("\n    ")}
`;
  },
  "in a bounce of Exim": (
    said,
  ) => `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  anna@example.com
    host mx.example.net [192.0.2.1]
    SMTP error from remote mail server after RCPT TO:<anna@example.com>:
    ${severalLines(said).join("\n    ")}
`,
  "in a line of a log": ({ codes, reply, status, words }) =>
    `Nov 26 10:15:02 mail postfix/smtp[12345]: 4XyZ1abc: to=<anna@example.com>, relay=mx.example.net[192.0.2.1]:25, delay=0.9, delays=0.1/0/0.4/0.4, dsn=${status ?? `${reply?.[0]}.0.0`}, status=${reply?.[0] === "4" ? "deferred" : "bounced"} (host mx.example.net[192.0.2.1] said: ${codes} ${words} (in reply to RCPT TO command))`,
  "quoted in a ticket": ({ codes, words }) => `Hello support team,

my message to a customer came back with this text:

> ${wrapped(`${codes} ${words}`, WIDE - 2).join("\n> ")}

What can we do about it?
Thank you, Bob`,
};
