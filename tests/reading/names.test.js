// Names that every object of JavaScript has are words like any other, wherever a text holds them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../docs/assets/javascripts/decoder/decode.js";
import { wordsOf } from "../../docs/assets/javascripts/page/rtf.js";
import { catalog } from "./catalog.js";

const NAMES = Object.getOwnPropertyNames(Object.prototype);
const REPORT = "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n";
const MAIL = "From: MAILER-DAEMON@b.example\nSubject: Undelivered Mail\n";

/** A text in which a word stands. @type {Record<string, (word: string) => string>} */
const FORMS = {
  alone: (word) => word,
  "in brackets": (word) => `(${word})`,
  "behind a code": (word) => `550 5.1.1 ${word}`,
  "as a host": (word) => `host mx.${word}[192.0.2.1] said: 550 5.1.1 User unknown`,
  "as an address": (word) => `<${word}@${word}>: 550 5.1.1 User unknown`,
  "as an entity": (word) => `<html><p>550 5.1.1 User &${word}; unknown</p></html>`,
  "as an element": (word) => `<html><${word}>550 5.1.1 User unknown</${word}></html>`,
  "as fields of JSON": (word) =>
    `{"${word}": 1, "event": "bounce", "recipient": "a@b.example", "reason": "550 5.1.1 no such ` +
    `user", "bounce": {"${word}": "${word}"}}`,
  "as values of JSON": (word) =>
    `{"event": "${word}", "type": "${word}", "recipient": "a@b.example", "status": "${word}"}`,
  "as a column": (word) => `email;${word};reason\na@b.example;${word};550 5.1.1 User unknown`,
  "as fields of a report": (word) => `${REPORT}${word}: ${word}\nDiagnostic-Code: smtp; 550 no`,
  "as types of a report": (word) =>
    `${REPORT}Remote-MTA: ${word}; ${word}\nDiagnostic-Code: ${word}; 550 no`,
  "as fields of a mail": (word) => `${MAIL}${word}: ${word}\n\n550 5.1.1 User unknown`,
  "as the type of a mail": (word) =>
    `${MAIL}Content-Type: ${word}/${word}; charset=${word}; ${word}=${word}\n` +
    `Content-Transfer-Encoding: ${word}\n\n550 5.1.1 User unknown`,
  "as an encoding of words": (word) => `Subject: =?${word}?B?YQ==?=\n\n550 5.1.1 User unknown`,
  "as fields of a log": (word) =>
    `postfix/${word}[1]: 4A: to=<a@b.example>, ${word}=${word}, dsn=5.1.1, status=bounced (550 no)`,
  "as a command": (word) => `>>> ${word} FROM:<a@b.example>\n<<< 550 5.1.1 User unknown`,
};

/** A word of the same letters that no object has. @param {string} name */
const other = (name) => `${name.slice(0, -2)}qx`;

for (const [place, form] of Object.entries(FORMS))
  test(`a word ${place} is a word, whatever objects call it`, () => {
    for (const name of NAMES) {
      const [found, like] = [name, other(name)].map((word) =>
        JSON.stringify(decode(form(word), catalog))
          .toLowerCase()
          .replaceAll(word.toLowerCase(), "*"),
      );
      assert.equal(found, like, name);
    }
  });

test("words that begin like orders of RTF are none", () => {
  for (const name of NAMES.filter((one) => /^[a-z]+$/i.test(one))) {
    const rtf = (/** @type {string} */ word) => wordsOf(bytesOf(`{\\rtf1 one \\${word} two}`));
    assert.equal(rtf(name), rtf(other(name)), name);
  }
});

/** The bytes of an RTF behind a head of Outlook's. @param {string} text */
function bytesOf(text) {
  return Uint8Array.from(`${"\0".repeat(16)}${text}`, (sign) => sign.charCodeAt(0));
}
