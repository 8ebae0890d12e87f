"""The decoder's page: what is pasted is read at once, and never leaves the page."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from smtpcodes.labels import LABELS
from tests.browser.outlook import saved_by_outlook
from tests.site.building import BuiltSite

BOUNCE = """\
This is the mail system at host mail.example.org.

<anna@example.com>: host mx.example.com[192.0.2.25] said: 552 5.2.2
    <anna@example.com>: Mailbox is full (in reply to RCPT TO command)
"""

TWO = """\
<anna@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown
<bert@example.net>: host mx.example.net[192.0.2.26] said: 452 4.2.2 Mailbox full
"""

HOSTILE = (
    "550 5.1.1 <img src=x onerror=\"document.title='hacked'\"> User unknown\n"
    "<script>document.title='hacked'</script><a href='javascript:alert(1)'>x</a>"
)

MAIL = b"""\
From: MAILER-DAEMON@mail.example.org
Subject: =?utf-8?q?Unzustellbar?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

ZGllIE5hY2hyaWNodCBrb25udGUgbmljaHQgenVnZXN0ZWxsdCB3ZXJkZW46CjU1MCA1LjcuMSBS
ZWxheSBhY2Nlc3MgZGVuaWVkCg==
"""

REFUSED = """Final-Recipient: rfc822; ben@example.com
Action: failed
Status: 5.1.1
Remote-MTA: dns; gmail-smtp-in.l.google.com
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. - gsmtp
"""

UNREACHED = """From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Subject: Delivery Status Notification (Delay)

There was a temporary problem delivering your message to ben@example.com. Gmail will retry for 46
more hours.

The response was:
The recipient server did not accept our requests to connect. Learn more at
https://support.google.com/mail/answer/7720 [example.com 192.0.2.10: timed out]
"""


@pytest.fixture
def decoder(page: Page) -> Page:
    """Open the English page and wait until its data is there."""
    page.goto("en/decode/")
    page.locator("#decoder-text").focus()
    page.wait_for_selector("#decoder[data-ready]")
    return page


def _paste(page: Page, text: str) -> None:
    page.locator("#decoder-text").fill(text)


def test_a_pasted_bounce_is_read_without_a_button(decoder: Page) -> None:
    _paste(decoder, BOUNCE)
    answer = decoder.locator("#decoder-answer")
    expect(answer.locator("h2")).to_have_text("Mailbox full")
    expect(answer).to_contain_text("552")
    expect(answer.locator("mark")).to_contain_text("552 5.2.2")
    expect(decoder.locator("#decoder-status")).to_contain_text("Mailbox full. Not delivered.")
    expect(decoder.locator("#decoder-status")).not_to_contain_text("..")


def test_whom_it_was_for_and_where_to_turn_stand_above_the_steps(decoder: Page) -> None:
    _paste(decoder, REFUSED)
    parties = decoder.locator("#decoder-answer .decoder__parties")
    expect(parties).to_contain_text("Recipient: ben@example.com")
    expect(parties).to_contain_text("Who replied: Gmail (where to turn)")
    above = parties.bounding_box()
    steps = decoder.locator("#decoder-answer .steps").first.bounding_box()
    assert above and steps
    assert above["y"] < steps["y"]
    parties.get_by_role("link", name="where to turn").click()
    expect(decoder.get_by_role("heading", name="Where to turn")).to_be_in_viewport()


def test_who_was_not_reached_has_not_replied(decoder: Page) -> None:
    _paste(decoder, UNREACHED)
    parties = decoder.locator("#decoder-answer .decoder__parties")
    expect(parties).to_contain_text("Who reported it: Gmail")
    expect(parties).not_to_contain_text("Who replied")


def test_there_is_nothing_to_begin_again_with_before_something_is_told(decoder: Page) -> None:
    expect(decoder.locator("#decoder-clear")).to_be_hidden()
    _paste(decoder, BOUNCE)
    expect(decoder.locator("#decoder-clear")).to_be_visible()


def test_every_recipient_is_told(decoder: Page) -> None:
    _paste(decoder, TWO)
    answer = decoder.locator("#decoder-answer")
    expect(answer).to_contain_text("5.1.1")
    expect(answer).to_contain_text("4.2.2")


def test_several_recipients_stand_on_top_each_with_its_outcome(decoder: Page) -> None:
    _paste(decoder, TWO)
    items = decoder.locator("#decoder-answer > h2:first-child + ul > li")
    expect(items).to_have_count(2)
    expect(items.nth(0)).to_contain_text("anna@example.com")
    expect(items.nth(0)).to_contain_text("Recipient unknown")
    expect(items.nth(1)).to_contain_text("bert@example.net")
    expect(items.nth(1)).to_contain_text("Mailbox full")
    expect(items.nth(0)).to_contain_text("Your mail server does not try again")
    expect(items.nth(1)).to_contain_text("Your mail server keeps trying")
    expect(items.nth(1).locator("details")).to_contain_text("For the ticket")


def test_any_of_several_recipients_can_be_answered_in_full(decoder: Page) -> None:
    _paste(decoder, TWO)
    answer = decoder.locator("#decoder-answer")
    expect(answer.locator("h2").nth(1)).to_have_text("anna@example.com: Recipient unknown")
    answer.get_by_role("button", name="bert@example.net").click()
    expect(answer.locator("h2").nth(1)).to_have_text("bert@example.net: Mailbox full")
    expect(answer.get_by_role("button", name="bert@example.net")).to_be_focused()
    expect(answer.locator("mark")).to_have_text([re.compile("anna.*unknown"), re.compile("full")])


def test_a_reason_that_nothing_tells_is_left_open(decoder: Page) -> None:
    _paste(decoder, "550 Nope")
    answer = decoder.locator("#decoder-answer")
    expect(answer.locator("h2")).to_have_text("Not delivered; no reason given")
    expect(answer).to_contain_text("Each of these reasons is possible")
    expect(answer.locator("a", has_text="Recipient unknown")).to_be_visible()
    expect(answer).not_to_contain_text("This is not certain")


def test_a_bounce_without_its_reason_says_where_that_stands(decoder: Page) -> None:
    _paste(decoder, "This message could not be delivered.")
    expect(decoder.locator("#decoder-answer")).to_contain_text("Show original")


def test_who_reported_is_not_who_replied(decoder: Page) -> None:
    _paste(decoder, BOUNCE)
    answer = decoder.locator("#decoder-answer")
    expect(answer).to_contain_text("Who reported it: Postfix")
    expect(answer).not_to_contain_text("Who replied: Postfix")


def test_a_text_that_is_no_bounce_is_told_so(decoder: Page) -> None:
    _paste(decoder, "Dear customer, our shop has 550 new articles for you. See you on 5.1.2027!")
    expect(decoder.locator("#decoder-answer")).to_contain_text("does not look like a bounce")


def test_codes_that_contradict_each_other_are_named(decoder: Page) -> None:
    _paste(decoder, "550 4.4.7 Message expired")
    expect(decoder.locator("#decoder-answer")).to_contain_text("contradict each other")


def test_nothing_pasted_is_sent_or_stored(decoder: Page) -> None:
    expect(decoder.locator("#decoder[data-ready]")).to_be_attached()
    asked: list[str] = []
    decoder.on("request", lambda request: asked.append(request.url))
    before = decoder.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")
    _paste(decoder, BOUNCE)
    expect(decoder.locator("#decoder-answer h2")).to_be_visible()
    _paste(decoder, HOSTILE)
    expect(decoder.locator("#decoder-answer")).to_contain_text("5.1.1")
    # Chromium asks for the icon again when the address names another answer.
    assert [url for url in asked if not url.endswith("/logo.svg")] == []
    after = decoder.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")
    assert after == before


def test_a_hostile_mail_stays_text(decoder: Page) -> None:
    title = decoder.title()
    _paste(decoder, HOSTILE)
    answer = decoder.locator("#decoder-answer")
    expect(answer).to_contain_text("onerror")
    expect(answer.locator("img, script, a[href^=javascript]")).to_have_count(0)
    assert decoder.title() == title


def test_a_mail_file_is_opened_with_its_encoding(decoder: Page) -> None:
    decoder.locator("#decoder-file").set_input_files(
        {"name": "bounce.eml", "mimeType": "message/rfc822", "buffer": MAIL}
    )
    expect(decoder.locator("#decoder-answer")).to_contain_text("5.7.1")


def test_a_message_saved_by_outlook_is_opened(decoder: Page) -> None:
    message = saved_by_outlook(BOUNCE.replace("\n", "\r\n"))
    decoder.locator("#decoder-file").set_input_files(
        {"name": "bounce.msg", "mimeType": "application/vnd.ms-outlook", "buffer": message}
    )
    expect(decoder.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    expect(decoder.locator("#decoder-answer mark")).to_contain_text("552 5.2.2")


def test_the_steps_of_the_reader_come_first_those_of_who_acts_are_open(decoder: Page) -> None:
    _paste(decoder, BOUNCE)
    answer = decoder.locator("#decoder-answer")
    expect(answer.locator("h3 + ol.steps > li").first).to_contain_text("phone")
    acting = answer.locator("details.role[open]")
    expect(acting).to_contain_text("For the recipient")
    expect(acting).to_contain_text("acts first")


def test_while_the_server_tries_again_nobody_is_marked(decoder: Page) -> None:
    _paste(decoder, "452 4.2.2 Mailbox full")
    answer = decoder.locator("#decoder-answer")
    expect(answer).to_contain_text("Nobody at first")
    expect(answer.locator(".first")).to_have_count(0)


OUTCOMES = {
    "550 5.1.1 User unknown": "Not delivered. Your mail server does not try again",
    "452 4.2.2 Mailbox full": "Not delivered yet. Your mail server keeps trying",
    "Final-Recipient: rfc822; anna@example.com\nAction: failed\nStatus: 4.4.1\n": "gave up",
    "Final-Recipient: rfc822; anna@example.com\nAction: delayed\nStatus: 4.4.7\n": "keeps trying",
    "452 5.2.2 <anna@example.com>: Mailbox is full": "keeps trying",
    "535 5.7.8 Authentication credentials invalid": "still in your mail program",
    "250 2.1.5 Recipient OK": "The server accepted the command",
}
"""What is pasted, and what has become of the mail."""


@pytest.mark.parametrize(("pasted", "expected"), OUTCOMES.items())
def test_the_coloured_line_says_what_becomes_of_the_mail(
    pasted: str, expected: str, decoder: Page
) -> None:
    _paste(decoder, pasted)
    expect(decoder.locator("#decoder-answer .outcome")).to_contain_text(expected)


def test_a_cause_that_is_likely_only_is_called_so_in_the_ticket(decoder: Page) -> None:
    decoder.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copied = "navigator.clipboard.readText()"
    doubts = {
        "550": "The code alone does not give the reason. ",
        "5.2.2": "This is the most likely reason: ",
        "552 5.2.2 Mailbox full": "",
    }
    for pasted, doubt in doubts.items():
        _paste(decoder, pasted)
        expect(decoder.locator("#decoder-answer mark")).to_contain_text(pasted[:3])
        button = decoder.locator("#decoder-answer .bar button").nth(2)
        button.click()
        expect(button).to_have_text("Copied")
        text = decoder.evaluate(copied)
        assert doubt in text
        assert doubt or not any(one and one in text for one in doubts.values())
        assert "More about it: " in decoder.evaluate(copied)


def test_what_is_pasted_before_the_data_is_there_is_read(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/decode/catalog.json", hold)
    page.goto("en/decode/")
    with page.expect_request("**/decode/catalog.json"):
        page.locator("#decoder-text").fill(BOUNCE)
    expect(page.locator("#decoder-answer")).to_have_text(LABELS["en"]["decode.loading"])
    held[0].continue_()
    expect(page.locator("#decoder-answer h2")).to_have_text("Mailbox full")


def test_nothing_is_loaded_before_somebody_is_there(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto("en/decode/", wait_until="networkidle")
    late = {"read.js", "answer.js"}
    assert not [name for name in asked if name.endswith(".json") or name in late]
    with page.expect_request("**/read.js"), page.expect_request("**/answers.json"):
        page.locator("#decoder-text").focus()
    expect(page.locator("#decoder[data-ready]")).to_be_attached()


def test_a_made_up_link_does_no_harm(page: Page) -> None:
    for hash_, answer in {"#cause=constructor": "The link names a cause", "#50%": ""}.items():
        page.goto("en/about/")
        page.goto(f"en/decode/{hash_}")
        expect(page.locator("#decoder[data-ready]")).to_be_attached()
        expect(page.locator("#decoder-answer")).to_contain_text(answer)
        expect(page.locator("#decoder-answer h2")).to_have_count(0)


def test_the_link_carries_the_codes_and_nothing_pasted(decoder: Page, site: BuiltSite) -> None:
    _paste(decoder, BOUNCE)
    expect(decoder).to_have_url(f"{site.url}en/decode/#552-5.2.2&cause=mailbox-full")
    decoder.goto(f"{site.url}en/codes/")
    decoder.goto(f"{site.url}en/decode/#552-5.2.2&cause=mailbox-full")
    expect(decoder.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    expect(decoder.locator("#decoder-text")).to_have_value("")


def test_starting_over_leaves_nothing(decoder: Page, site: BuiltSite) -> None:
    decoder.locator("#decoder-example").click()
    expect(decoder.locator("#decoder-answer h2")).to_be_visible()
    decoder.locator("#decoder-clear").click()
    expect(decoder.locator("#decoder-answer")).to_be_hidden()
    expect(decoder.locator("#decoder-text")).to_be_focused()
    expect(decoder).to_have_url(f"{site.url}en/decode/")


def test_the_german_page_answers_in_german(page: Page) -> None:
    page.goto("decode/#550-5.1.1")
    expect(page.locator("#decoder-answer h2")).to_have_text("Wahrscheinlich: Empfänger unbekannt")


@pytest.mark.parametrize("pasted", [BOUNCE, "550 Nope\n", "452 4.2.2 Mailbox full\n"])
def test_the_answer_stands_on_the_screen_of_a_phone(pasted: str, phone: Page) -> None:
    phone.goto("en/decode/")
    phone.locator("#decoder-text").fill(pasted)
    phone.wait_for_selector("#decoder[data-ready]")
    answer = phone.locator("#decoder-answer")
    expect(answer.locator("h2").first).to_be_in_viewport(ratio=1)
    expect(answer.locator(".outcome").first).to_be_in_viewport(ratio=1)
    expect(answer.locator(".steps > li").first).to_be_in_viewport(ratio=1)


def test_a_reload_keeps_the_text_and_its_answer(decoder: Page) -> None:
    _paste(decoder, BOUNCE)
    expect(decoder.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    decoder.reload()
    expect(decoder.locator("#decoder-text")).to_have_value(BOUNCE)
    expect(decoder.locator("#decoder-answer mark")).to_contain_text("Mailbox is full")
    assert decoder.evaluate("window.name") == ""


def test_a_change_of_language_keeps_the_text_and_its_answer(decoder: Page) -> None:
    _paste(decoder, BOUNCE)
    expect(decoder.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    decoder.locator("a.language").first.click()
    expect(decoder.locator("#decoder-answer h2")).to_have_text("Postfach voll")
    expect(decoder.locator("#decoder-text")).to_have_value(BOUNCE)


def test_a_helpdesk_hands_over_a_text_in_the_address(page: Page, site: BuiltSite) -> None:
    page.goto(f"en/decode/#text={quote(BOUNCE)}")
    expect(page.locator("#decoder-text")).to_have_value(BOUNCE)
    expect(page.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    expect(page).to_have_url(f"{site.url}en/decode/#552-5.2.2&cause=mailbox-full")


def test_the_evidence_is_marked_whole(decoder: Page) -> None:
    _paste(decoder, BOUNCE)
    mark = decoder.locator("#decoder-answer mark")
    expect(mark).to_contain_text("<anna@example.com>: host")
    expect(mark).to_contain_text("(in reply to RCPT TO command)")
    expect(mark).not_to_contain_text("mail system")


def test_words_without_a_known_sign_can_be_searched(decoder: Page) -> None:
    _paste(decoder, "Zustellbarkeit")
    decoder.locator("#decoder-answer").get_by_role("button", name="Search").click()
    expect(decoder.locator(".md-search__result, [role=listbox], .md-search")).not_to_have_count(0)


def test_who_writes_is_chosen_beside_the_text_that_is_copied(decoder: Page) -> None:
    _paste(decoder, "550 5.7.20 No passing DKIM signature found\n")
    answer = decoder.locator("#decoder-answer")
    text = answer.locator("textarea")
    expect(text).to_have_value(re.compile("Your administrator or email provider has to"))
    answer.get_by_label("email provider or administrator").check()
    expect(text).to_have_value(re.compile("We will"))


def test_the_other_side_s_postmaster_gets_what_the_bounce_tells(decoder: Page) -> None:
    _paste(decoder, BOUNCE)
    box = decoder.locator("#decoder-answer details", has_text="Message to the other side")
    text = box.locator("textarea")
    expect(text).to_be_hidden()
    box.locator("summary").click()
    expect(text).to_have_value(
        re.compile("Response: 552 5.2.2 <anna@example.com>: Mailbox is full")
    )
    expect(box.get_by_role("button")).to_have_count(2)


@pytest.mark.parametrize("text", ["550 Nope", "An error occurred while sending mail. 535 5.7.8 No"])
def test_nobody_else_is_written_to_where_nobody_else_can_help(decoder: Page, text: str) -> None:
    _paste(decoder, text)
    answer = decoder.locator("#decoder-answer")
    expect(answer.locator("textarea[lang]")).to_have_value(re.compile("More about it"))
    expect(answer).not_to_contain_text("Message to the other side")
