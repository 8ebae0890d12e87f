// Texts of any length that nobody sends, but a decoder must not choke on.

/** Makes a text of so many characters. @typedef {(size: number) => string} Noise */

const HEAD =
  "From: MAILER-DAEMON@example.org\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n";
const MULTIPART = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n`;

/**
 * @param {string} unit
 * @param {string} before
 * @returns {Noise}
 */
function repeated(unit, before = "") {
  return (size) => (before + unit.repeat(size / unit.length + 1)).slice(0, size);
}

/**
 * @param {string} letters
 * @returns {Noise}
 */
function random(letters) {
  return (size) => {
    let seed = 7;
    let text = "";
    while (text.length < size) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      text += letters[(seed >> 8) % letters.length];
    }
    return text;
  };
}

/**
 * @param {(number: number) => string} unit
 * @param {string} before
 * @returns {Noise}
 */
function counted(unit, before = "") {
  return (size) => {
    let text = before;
    for (let i = 0; text.length < size; i++) text += unit(i);
    return text.slice(0, size);
  };
}

/**
 * @param {number} count
 * @param {(number: number) => string} unit
 */
function many(count, unit) {
  return Array.from({ length: count }, (_, i) => unit(i)).join("");
}

/**
 * JSON of about so many characters; what is left is filled up, as half of JSON is none.
 *
 * @param {number} unit characters of one of the members
 * @param {(count: number) => unknown} value
 * @returns {Noise}
 */
function json(unit, value) {
  return (size) => JSON.stringify(value(Math.floor(size / unit))).padEnd(size);
}

/** Members of an object. @param {number} count @param {(number: number) => unknown} value */
function members(count, value) {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, value(i)]));
}

/** @param {number} count */
function someRecipients(count) {
  return Array.from({ length: count }, (_, i) => `u${i}@e.com`);
}

/** Answers of a server, so many that as many findings are looked into as the decoder tells apart. */
const ANSWERS = `x\n\ny\n\n${many(300, (i) => `<<< 550 5.1.1 no u${i}@e.com\n`)}`;
const REPORT = `${HEAD}Content-Type: multipart/report; boundary=b\n\n--b\n\nx\n\n`;

/** @type {Record<string, Noise>} */
export const NOISES = {
  "letters and signs": random("abcdefghijklmnopqrstuvwxyz     .,;:@<>#0123456789"),
  digits: random("0123456789"),
  "digits and dots": random("245.0 "),
  dots: repeated("."),
  "5.": repeated("5."),
  "5.1.1": repeated("5.1.1 "),
  550: repeated("550 "),
  "550-5.1.1": repeated("550-5.1.1 "),
  "line feeds": repeated("\n"),
  spaces: repeated(" "),
  zeros: repeated("\0"),
  "angle brackets": repeated("<"),
  quoted: repeated("> "),
  "at signs": repeated("a@"),
  "equal signs": repeated("= "),
  addresses: repeated("a@b.c "),
  links: repeated("http://"),
  phrases: repeated("user unknown: mailbox full "),
  Japanese: repeated("宛先不明です。"),
  "letters that grow": repeated("\u0130"),
  replies: repeated("550 5.1.1 User unknown\n"),
  "nested replies": repeated("said: 550 5.1.1 user unknown ; "),
  dialogue: repeated(">>> RCPT TO:<a@b.c>\n<<< 550 5.1.1 no\n"),
  log: counted(
    (i) =>
      `Nov 23 22:03:01 mx postfix/smtp[1]: ABC: to=<u${i}@example.org>, dsn=5.1.1,` +
      " status=bounced (host x[192.0.2.1] said: 550 5.1.1 User unknown)\n",
  ),
  reports: repeated(
    "Final-Recipient: rfc822; a@b.c\nAction: failed\nStatus: 5.1.1\n" +
      "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n",
  ),
  "answers, then quotations that break off": repeated("--unsent mail\n<<< 4\n", ANSWERS),
  "answers, then words between quotations": repeated(
    "--unsent mail\n--transcript\nmailbox full\n",
    ANSWERS,
  ),
  "answers and many phrases": counted(
    (i) => `<<< ${i % 2 ? "550 5.1.1" : "450 4.2.2"} no\n${"user unknown quota ".repeat(100)}\n`,
    "x\n\ny\n\n",
  ),
  "reports and words in many parts": counted(
    (i) =>
      "--b\nContent-Type: message/delivery-status\n\n" +
      many(100, (k) => `Final-Recipient: rfc822; u${i}-${k}@b.c\nStatus: 5.0.0\n\n`) +
      "--b\nContent-Type: text/plain\n\n" +
      many(100, (k) => `<u${i}-${k}@b.c>: 550 5.1.1 no\n`),
    REPORT,
  ),
  "header fields": repeated("X-A: b\n", "From: a\nSubject: b\n"),
  "a folded field": repeated(" x\n", "From: a\nSubject: b\n"),
  "encoded words": repeated("=?utf-8?B?YQ==?= ", "From: a\nSubject: "),
  "JSON, many objects in an event": json(44, (count) => ({
    recipient: "u@e.com",
    ...members(count, (i) => ({ reason: `550 5.1.1 no ${i}` })),
  })),
  "JSON, many fields around many objects": json(28, (count) => ({
    ...members(count, () => "x"),
    list: Array.from({ length: count }, () => ({ a: 1 })),
  })),
  "JSON, many fields around many events": json(46, (count) => ({
    ...members(count, () => "x"),
    list: someRecipients(count).map((recipient) => ({ recipient })),
  })),
  "JSON, many fields of many recipients": json(36, (count) => ({
    recipient: someRecipients(count),
    ...members(count, () => "x"),
  })),
  HTML: repeated("<p>&amp;&#65;", "<html>"),
  "open tags": repeated("<style", "<html>"),
  base64: repeated(
    "NTUwIDUuMS4xIFVzZXIgdW5rbm93bgo=\n",
    `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n`,
  ),
  "quoted-printable": repeated(
    "a=C3=BC",
    `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n`,
  ),
  "nested multiparts": counted(
    (i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
    HEAD,
  ),
  "nested mails": repeated(
    "Content-Type: message/rfc822\n\n",
    `${HEAD}Content-Type: message/rfc822\n\n`,
  ),
  parts: repeated("--b\n\nx\n", MULTIPART),
  "beginnings of a boundary": repeated("--", MULTIPART),
  "ISO-2022-JP": repeated("\u001b$B$\u001b(B\n"),
};
