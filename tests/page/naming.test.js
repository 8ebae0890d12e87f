import assert from "node:assert/strict";
import { test } from "node:test";
import { namedIn, withCodes, wordsIn } from "../../docs/assets/javascripts/page/naming.js";

const PAGES = [
  { names: ["gmail", "google", "google-mail"], title: "Gmail", path: "provider/gmail/" },
  { names: ["mailbox-full"], title: "Mailbox full", path: "cause/mailbox-full/" },
];

test("an address that names a page leads to it, wherever the name stands", () => {
  for (const path of ["gmail", "provider/google/", "en/Google-Mail", "google_mail.html"])
    assert.equal(namedIn(path, PAGES)?.path, "provider/gmail/", path);
  assert.equal(namedIn("mailbox-full", PAGES)?.path, "cause/mailbox-full/");
});

test("what names nothing leads nowhere", () => {
  for (const path of ["", "en/", "gma", "provider/none/"]) assert.equal(namedIn(path, PAGES), null);
});

test("a code with other signs than dots is read", () => {
  assert.equal(withCodes("5-1-1"), "5.1.1");
  assert.equal(withCodes("en/5_7_26/"), "en/5.7.26/");
  assert.equal(withCodes("2026-11-26"), "2026-11-26");
});

test("words that name no page can be searched, what programs ask for cannot", () => {
  assert.equal(wordsIn("postfach-voll"), "postfach voll");
  assert.equal(wordsIn("en/why_rejected/"), "why rejected");
  for (const path of ["", "wp-login.php", "a-b", "x1", "one-two-three-four-five"])
    assert.equal(wordsIn(path), "", path);
});
