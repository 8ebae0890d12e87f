"""The decoder's module in a real browser: what it reads, and what it must not read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from smtpcodes.files.catalog import gap_of
from tests.decoder.bounces import BOUNCES, NO_BOUNCES, Bounce, report
from tests.decoder.noises import NOISES
from tests.decoder.running import Decoder, in_browser, real_catalog

AT_ONCE = 500
"""Milliseconds for 1 MB: far above what it takes, far below what anything quadratic takes."""


@pytest.fixture(scope="module")
def decode(browser: Browser) -> Iterator[Decoder]:
    """Open the module with the catalog of the real file."""
    yield in_browser(browser, real_catalog())


@pytest.mark.parametrize("bounce", BOUNCES, ids=lambda bounce: bounce.name)
def test_it_reads(decode: Decoder, bounce: Bounce) -> None:
    answer = decode(bounce.text)
    assert answer.error is None
    assert answer.primary
    assert (answer.primary["reply"], answer.primary["status"]) == (bounce.reply, bounce.status)
    if bounce.cause:
        assert answer.primary["cause"] == bounce.cause
    if bounce.provider:
        assert answer.primary["provider"] == bounce.provider


ENDS = [
    pytest.param(bounce, ends, id=f"{bounce.name} {ends!r}")
    for bounce in BOUNCES
    # No mail has bare CRs; only texts copied from old programs do.
    for ends in (["\r\n"] if "MIME-Version" in bounce.text else ["\r\n", "\r"])
]


@pytest.mark.parametrize(("bounce", "ends"), ENDS)
def test_line_ends_make_no_difference(decode: Decoder, bounce: Bounce, ends: str) -> None:
    found = decode(bounce.text.replace("\n", ends)).primary
    assert found
    assert (found["reply"], found["status"]) == (bounce.reply, bounce.status)


@pytest.mark.parametrize("bounce", BOUNCES, ids=lambda bounce: bounce.name)
def test_the_evidence_stands_at_its_place(decode: Decoder, bounce: Bounce) -> None:
    for found in decode(bounce.text).findings:
        start, end = found["start"], found["end"]
        assert 0 <= start < end <= len(bounce.text)
        if "base64" not in bounce.text and "quoted-printable" not in bounce.text:
            place = bounce.text[start:end].replace("\n> ", "\n")
            if "&" not in place:
                assert " ".join(place.split()) == found["evidence"]


def test_the_place_in_an_encoded_part_is_the_raw_line(decode: Decoder) -> None:
    text = next(one.text for one in BOUNCES if one.name == "quoted-printable and UTF-8")
    found = decode(text).primary
    assert found
    assert "Empf=C3=A4n=\ngers" in text[found["start"] : found["end"]]
    assert "Empfängers ist voll" in found["evidence"]


def test_what_is_said_of_one_recipient_is_not_said_of_another(decode: Decoder) -> None:
    found = decode(
        "<anna@example.com>: host mx.example.com said: 550 5.1.1 User unknown\n"
        "<bert@example.net>: 4.4.7 Message expired"
    ).findings
    causes = {one["recipient"]: one["cause"] for one in found}
    assert causes == {
        "anna@example.com": "recipient-unknown",
        "bert@example.net": "delivery-expired",
    }


@pytest.mark.parametrize("name", NO_BOUNCES)
def test_it_is_silent(decode: Decoder, name: str) -> None:
    answer = decode(NO_BOUNCES[name])
    assert answer.error is None
    assert answer.primary is None
    assert answer.findings == []


def test_every_recipient_has_its_finding(decode: Decoder) -> None:
    group = "Final-Recipient: rfc822; {}@example.com\nAction: {}\nStatus: {}\n"
    text = report(
        "Some failed.",
        group.format("ann", "failed", "5.1.1")
        + "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n"
        + group.format("bob", "delayed", "4.2.2")
        + "Diagnostic-Code: smtp; 452 4.2.2 over quota\n\n"
        + group.format("eve", "relayed", "2.0.0"),
    )
    findings = decode(text).findings
    assert [(one["recipient"], one["status"], one["action"], one["cause"]) for one in findings] == [
        ("ann@example.com", "5.1.1", "failed", "recipient-unknown"),
        ("bob@example.com", "4.2.2", "delayed", "mailbox-full"),
        ("eve@example.com", "2.0.0", "relayed", None),
    ]


def test_lines_of_a_log_are_told_apart(decode: Decoder) -> None:
    line = "May  4 05:51:12 mx postfix/smtp[1]: A: to=<{}@example.com>, dsn={}, status=bounced ({})"
    text = "\n".join(
        [line.format("ann", "5.1.1", "said: 550 5.1.1 User unknown"),
         line.format("bob", "5.2.2", "said: 552 5.2.2 Mailbox full")]
    )  # fmt: skip
    found = {one["recipient"]: one["cause"] for one in decode(text).findings}
    assert found == {"ann@example.com": "recipient-unknown", "bob@example.com": "mailbox-full"}


def test_a_mismatch_of_classes_is_said(decode: Decoder) -> None:
    found = decode("550 4.4.7 message expired").primary
    assert found
    assert found["mismatch"] is True
    same = decode("550 5.4.7 message expired").primary
    assert same
    assert same["mismatch"] is False


GAPS = {
    "mailbox-full": ["mailbox | inbox … full", "メールボックス … いっぱい"],
    "recipient-unknown": ["user … unknown"],
    "sender-address-rejected": ["sender address … not valid"],
}


@pytest.fixture(scope="module")
def decode_gaps(browser: Browser) -> Iterator[Decoder]:
    """Open the module with a catalog whose only wordings have gaps."""
    rows = [(*gap_of(hint), cause) for cause, hints in GAPS.items() for hint in hints]
    yield in_browser(browser, {**real_catalog(), "gaps": rows, "phrases": {}, "words": {}})


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("The mailbox full", "mailbox-full"),
        ("Bob's inbox seems to be quite full", "mailbox-full"),
        ("The user <bob.m@example.com> is\n    unknown", "recipient-unknown"),
        ("This sender address here is not valid", "sender-address-rejected"),
        ("メールボックスの容量がいっぱいです。", "mailbox-full"),
        ("The mailbox that was so very kindly given is full", None),
        ("This is bob's mailbox. A full list follows", None),
        ("mailboxes are full", None),
        ("The mailbox was fully checked", None),
        ("このメールボックスです。いっぱいです", None),
    ],
)
def test_a_few_words_may_stand_in_a_gap(decode_gaps: Decoder, words: str, cause: str) -> None:
    text = (
        "From: MAILER-DAEMON@example.com\nSubject: Undelivered Mail Returned to Sender\n"
        f"Date: Mon, 4 May 2026 05:51:00 +0200\n\n<bob@example.com>:\n    {words}\n"
    )
    found = decode_gaps(text).primary
    assert found
    assert (found["cause"] if found["basis"] == "phrase" else None) == cause


def test_the_answer_before_does_not_explain_a_bare_code(decode: Decoder) -> None:
    text = (
        ">>> MAIL FROM:<ann@example.com>\n<<< 451 Greylisting in action, try later\n"
        ">>> RCPT TO:<bob@example.com>\n<<< 550\n"
    )
    causes = {one["reply"]: one["cause"] for one in decode(text).findings}
    assert causes["550"] not in {None, "greylisting"}


def test_a_bounce_without_any_reason_is_a_guess(decode: Decoder) -> None:
    text = (
        "From: MAILER-DAEMON@example.com\nSubject: Delivery Status Notification (Failure)\n"
        "Date: Mon, 4 May 2026 05:51:00 +0200\n\nIt did not work: bob@example.com\n"
    )
    found = decode(text).primary
    assert found
    assert (found["basis"], found["reply"], found["status"]) == ("guess", None, None)
    assert found["cause"]
    assert found["alternatives"]


def test_what_the_page_gets_is_only_text(decode: Decoder) -> None:
    evil = "550 5.1.1 <img src=x onerror=alert(1)>\u202e\x00 <bob@example.com> User unknown"
    found = decode(evil).primary
    assert found
    assert "<img src=x" in found["evidence"]


@pytest.mark.parametrize(
    "text",
    ["\ud800 550 5.1.1 \udfff", "=?x?B?=?=", "Content-Type: multipart/mixed; boundary=\n\n--\n",
     "From: a\nSubject: =?no-such-charset?B?!!!!?=\nContent-Type: text/plain; charset=none\n"
     "Content-Transfer-Encoding: base64\n\n%%%", "--x\nContent-Type: message/rfc822\n\n--x--",
     "&#xffffff; 550 &#0;", "Status:", "Diagnostic-Code:\n\n\nAction:", "\ufeff550 5.1.1 no"],
)  # fmt: skip
def test_nothing_throws(decode: Decoder, text: str) -> None:
    assert decode(text).error is None


@pytest.mark.parametrize("name", NOISES)
def test_a_megabyte_is_answered_at_once(decode: Decoder, name: str) -> None:
    assert decode.timed(NOISES[name]) < AT_ONCE


def test_it_asks_for_nothing_but_its_modules(decode: Decoder) -> None:
    decode("550 5.1.1 see https://example.com/")
    asked = {name for name in decode.requests if name and not name.endswith(".js")}
    assert asked <= {"catalog.json", "favicon.ico"}
