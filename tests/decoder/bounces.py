"""Bounces in the style of different systems, written for these tests: text and what it says."""

from __future__ import annotations

from typing import NamedTuple


class Bounce(NamedTuple):
    """A text that somebody pastes, and what the decoder has to find in it first."""

    name: str
    text: str
    reply: str | None
    status: str | None
    cause: str | None = None
    """None: not tested."""
    provider: str | None = None


def report(human: str, fields: str, head: str = "") -> str:
    """Return a mail with a delivery report, its original attached."""
    return f"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
To: anna@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="5.1.1/550.example"
{head}
This is a MIME-encapsulated message.

--5.1.1/550.example
Content-Type: text/plain; charset=us-ascii

{human}

--5.1.1/550.example
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Mon,  4 May 2026 05:51:00 +0200 (CEST)

{fields}

--5.1.1/550.example
Content-Type: message/rfc822

Received: from [192.0.2.4] by mx.example.org (Postfix 2.5.0) id 550ABC
From: anna@example.org
Subject: Offer 550 5.7.1
Message-ID: <5.2.2.550@example.org>

554 5.3.4 is the number of our offer. mailbox full
--5.1.1/550.example--
"""


GOOGLE = "https://support.google.com/mail/?p=OverQuotaPerm"

BOUNCES = (
    Bounce(
        "given up, and why",
        """The original message was received at Mon, 4 May 2026 05:51:00 +0200

   ----- The following addresses had permanent fatal errors -----
<anna@example.com>

   ----- Transcript of session follows -----
<anna@example.com>... Deferred: Connection refused by mx.example.com.
Message could not be delivered for 5 days
Message will be deleted from queue
""",
        None,
        None,
        "no-answer",
    ),
    Bounce(
        "a number of a range",
        "550 5.7.620 Something that nobody has written yet",
        "550",
        "5.7.620",
        "poor-reputation",
    ),
    Bounce("a number of a range, alone", "5.7.620", None, "5.7.620", "poor-reputation"),
    Bounce("a sentence", "Die Quota für Anna ist erschöpft.", None, None, "mailbox-full"),
    Bounce(
        "who speaks is no sign",
        "Remote host said: 550 Invalid password, please try again",
        "550",
        None,
        "authentication-failed",
    ),
    Bounce("a reply code", "550", "550", None),
    Bounce("an enhanced code", "5.7.1", None, "5.7.1"),
    Bounce("a success", "250 2.1.5 OK", "250", "2.1.5"),
    Bounce("a line", "550 5.1.1 User unknown", "550", "5.1.1", "recipient-unknown"),
    Bounce("hyphens", "550-5.7.26 Refused\n550 5.7.26 for good", "550", "5.7.26"),
    Bounce("a type before it", "smtp;550 5.2.2 over quota", "550", "5.2.2", "mailbox-full"),
    Bounce("underscore", "smtp; 550_5.1.1 no", "550", "5.1.1"),
    Bounce("status at the end", "553 sorry, no such user (#5.1.1)", "553", "5.1.1"),
    Bounce("different classes", "550 4.4.7 QUEUE.Expired; message expired", "550", "4.4.7"),
    Bounce(
        "Postfix, wrapped",
        "<bob@example.com>: host mx1.example.com[192.0.2.25] said: 550\n"
        "    5.1.1 <bob@example.com>: Recipient address rejected: User unknown in\n"
        "    virtual mailbox table (in reply to RCPT TO command)",
        "550", "5.1.1", "recipient-unknown",
    ),
    Bounce(
        "Postfix log",
        "2026-05-04T05:51:12.345678+02:00 mx postfix/smtp[5550]: 4XyZ5.1: to=<bob@example.com>,"
        " relay=mx.example.com[192.0.2.25]:25, delay=5.1, delays=0.1/0/4.5/0.5, dsn=4.2.2,"
        " status=deferred (host mx.example.com[192.0.2.25] said: 452 4.2.2 Mailbox full)",
        "452", "4.2.2", "mailbox-full",
    ),
    Bounce(
        "Exim",
        "A message that you sent could not be delivered to one or more of its\n"
        "recipients. This is a permanent error. The following address(es) failed:\n\n"
        "  bob@example.com\n    host mx.example.com [192.0.2.25]\n"
        "    SMTP error from remote mail server after RCPT TO:<bob@example.com>:\n"
        "    550 relay not permitted",
        "550", None,
    ),
    Bounce(
        "Exim log",
        "2026-05-04 05:51:12 1abcDE-000550-2x ** bob@example.com R=dnslookup T=remote_smtp"
        " H=mx.example.com [192.0.2.25]: SMTP error from remote mail server after end of data:"
        " 554 5.7.1 Spam message rejected",
        "554", "5.7.1", "spam-content",
    ),
    Bounce(
        "Exim without a code",
        "Subject: Mail delivery failed: returning message to sender\n"
        "From: Mail Delivery System <Mailer-Daemon@mx.example.org>\n"
        "Date: Mon, 4 May 2026 05:51:00 +0200\n"
        "The following address(es) failed:\n\n  bob@example.com\n    retry timeout exceeded\n\n"
        "------ This is a copy of the message, including all the headers. ------\n\n"
        "Return-path: <anna@example.org>\nReceived: from x (Exim 4.50)\nMessage-Id: <1@x>\n\n"
        "550 5.1.1 User unknown\n",
        None, None, "delivery-expired",
    ),
    Bounce(
        "Sendmail",
        "   ----- The following addresses had permanent fatal errors -----\n"
        "<bob@example.com>\n    (reason: 550 5.2.1 Mailbox disabled)\n\n"
        "   ----- Transcript of session follows -----\n... while talking to mx.example.com.:\n"
        ">>> DATA\n<<< 550 5.2.1 Mailbox disabled\n554 5.0.0 Service unavailable\n"
        "<<< 503 5.0.0 Need RCPT (recipient)",
        "550", "5.2.1", "mailbox-disabled",
    ),
    Bounce(
        "Sendmail log",
        "May  4 05:51:12 mx sm-mta[550]: 644A1B: to=<bob@example.com>, delay=00:00:05,"
        " pri=30550, relay=mx.example.com. [192.0.2.25], dsn=5.1.1, stat=User unknown",
        None, "5.1.1", "recipient-unknown",
    ),
    Bounce(
        "qmail",
        "Hi. This is the qmail-send program at mx.example.org.\n\n<bob@example.com>:\n"
        "192.0.2.25 does not like recipient.\nRemote host said: 554 5.4.6 Too many hops\n"
        "Giving up on 192.0.2.25.\n\n--- Below this line is a copy of the message.\n\n"
        "Return-Path: <anna@example.org>\nReceived: (qmail 550 invoked by uid 551)\n"
        "Date: 4 May 2026 05:51:00 -0000\nSubject: 5.1.1\n\n552 5.2.2",
        "554", "5.4.6", "mail-loop",
    ),
    Bounce(
        "qmail, its own words",
        "<bob@example.com>:\nSorry, I couldn't find any host named example.com. (#5.1.2)",
        None, "5.1.2", "domain-not-found",
    ),
    Bounce(
        "Exchange",
        "Delivery has failed to these recipients or groups:\n\nbob@example.com\n"
        "The email address you entered couldn't be found.\n\n"
        "Diagnostic information for administrators:\nGenerating server: EX01.example.org\n"
        "bob@example.com\n#550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found ##\n\n"
        "Original message headers:\nReceived: from EX02 (192.0.2.5) by EX01 with SMTP id"
        " 15.1.2507.6\nFrom: anna@example.org\nMessage-ID: <550@EX01>\n",
        "550", "5.1.10", "recipient-unknown",
    ),
    Bounce(
        "Exchange, the inner reply",
        "Remote Server returned '550 5.0.350 Remote server returned an error ->"
        " 552 5.2.2 The mailbox is over quota'",
        "552", "5.2.2", "mailbox-full",
    ),
    Bounce(
        "Exchange, German",
        "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\n"
        "bob@example.com\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n"
        "Diagnoseinformationen für Administratoren:\nRemote Server returned '550 5.4.1 Recipient"
        " address rejected: Access denied. AS(201806281)"
        " [AM5EUR02FT050.eop-EUR02.prod.protection.outlook.com 2026-05-04T05:51:12.554Z]'",
        "550", "5.4.1", "recipient-unknown", "microsoft-365",
    ),
    Bounce(
        "Gmail",
        "Address not found\n\nYour message wasn't delivered to bob@example.com because the"
        " address couldn't be found, or is unable to receive mail.\n\nThe response from the"
        " remote server was:\n\n550 5.1.1 The email account that you tried to reach does not"
        " exist. See https://support.google.com/mail/?p=NoSuchUser 4fb4d7f45d1cf-550.1 - gsmtp",
        "550", "5.1.1", "recipient-unknown", "gmail",
    ),
    Bounce(
        "Gmail, several lines",
        "<bob@gmail.com>: host gmail-smtp-in.l.google.com[192.0.2.25] said:\n"
        "    552-5.2.2 The recipient's inbox is out of storage space and\n"
        f"    inactive. Please direct the recipient to 552 5.2.2 {GOOGLE}\n"
        "    5b1f17b1804b1-44 - gsmtp (in reply to RCPT TO command)",
        "552", "5.2.2", "mailbox-full", "gmail",
    ),
    Bounce(
        "a report",
        report(
            "<bob@example.com>: host mx.example.com said: 550 5.1.1 User unknown",
            "Final-Recipient: rfc822; bob@example.com\nAction: failed\nStatus: 5.1.1\n"
            "Remote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 5.1.1 User unknown",
        ),
        "550", "5.1.1", "recipient-unknown",
    ),
    Bounce(
        "a report that says less than the diagnosis",
        report(
            "It failed.",
            "Final-Recipient: rfc822; bob@example.com\nAction: failed\nStatus: 5.0.0\n"
            "Diagnostic-Code: smtp; 552-5.3.4 Your message is too large:\n"
            " 552 5.3.4 message size exceeds the limit",
        ),
        "552", "5.3.4", "message-too-large",
    ),
    Bounce(
        "a report without a diagnosis",
        report(
            "<bob@example.com>: mail for example.com loops back to myself",
            "Final-Recipient: rfc822; bob@example.com\nAction: failed\nStatus: 5.4.6",
        ),
        None, "5.4.6", "mail-loop",
    ),
    Bounce(
        "a delay",
        report(
            "THIS IS A WARNING ONLY.",
            "Final-Recipient: rfc822; bob@example.com\nAction: delayed\nStatus: 4.4.1\n"
            "Diagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.25]:25: Connection"
            " timed out\nWill-Retry-Until: Sat,  9 May 2026 05:51:00 +0200 (CEST)",
        ),
        None, "4.4.1", "no-answer",
    ),
    Bounce(
        "quoted-printable and UTF-8",
        "From: postmaster@example.com\nSubject: =?utf-8?Q?Unzustellbar=3A_Gr=C3=BC=C3=9Fe?=\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n\n"
        "Ihre Nachricht konnte nicht zugestellt werden: Das Postfach des Empf=C3=A4n=\n"
        "gers ist voll.\n",
        None, None, "mailbox-full",
    ),
    Bounce(
        "base64",
        "From: MAILER-DAEMON@example.com\nSubject: failure notice\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        "PGJvYkBleGFtcGxlLmNvbT46IGhvc3QgbXguZXhhbXBsZS5jb20gc2Fp\n"
        "ZDogNTUwIDUuMi4xIE1haWxib3ggZGlzYWJsZWQK\n",
        "550", "5.2.1", "mailbox-disabled",
    ),
    Bounce(
        "HTML",
        "From: postmaster@example.com\nSubject: Undeliverable: hello\nMIME-Version: 1.0\n"
        "Content-Type: text/html; charset=us-ascii\n\n<html><style>p { width: 550px }</style>"
        "<p>It failed:<br><b>550&nbsp;5.2.3</b> <i>message</i> too large &lt;bob@example.com&gt;",
        "550", "5.2.3", "message-too-large",
    ),
    Bounce(
        "nested parts",
        "From: postmaster@example.com\nSubject: Undeliverable: hello\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=out\n\n--out\n"
        "Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\n"
        "bob@example.com: 554 5.6.0 Invalid message content\n--in\nContent-Type: text/html\n\n"
        "<p>bob@example.com: 554 5.6.0 Invalid message content\n--in--\n--out--\n",
        "554", "5.6.0",
    ),
    Bounce(
        "forwarded as an attachment",
        "From: Anna <anna@example.org>\nTo: help@example.org\nSubject: Fwd: what is this?\n"
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=fwd\n\n--fwd\n\nSee below.\n"
        "--fwd\nContent-Type: message/rfc822\n\n"
        + report(
            "Sorry.",
            "Final-Recipient: rfc822; bob@example.com\nAction: failed\nStatus: 5.1.2\n"
            "Diagnostic-Code: smtp; 550 5.1.2 Host unknown",
        )
        + "\n--fwd--\n",
        "550", "5.1.2", "domain-not-found",
    ),
    Bounce(
        "quoted in an answer",
        "> <bob@example.com>: host mx.example.com[192.0.2.25] said:\n"
        ">     554 5.7.1 Message rejected as spam by Content Filtering.",
        "554", "5.7.1", "spam-content",
    ),
    Bounce(
        "a dialogue",
        "220 mx.example.com ESMTP\n>>> EHLO mx.example.org\n<<< 250-mx.example.com\n"
        "<<< 250 SIZE 55500000\n>>> MAIL FROM:<anna@example.org>\n<<< 250 2.1.0 Ok\n"
        ">>> RCPT TO:<bob@example.com>\n<<< 450 4.2.0 <bob@example.com>: Greylisted, try later\n"
        ">>> QUIT\n<<< 221 2.0.0 Bye",
        "450", "4.2.0", "greylisting",
    ),
    Bounce(
        "PowerMTA",
        "d,2026-05-04 05:51:12+0200,bounce,bob@example.com,failed,5.1.1 (bad destination mailbox"
        " address),smtp;550 5.1.1 No such user,mx.example.com (192.0.2.25)",
        "550", "5.1.1", "recipient-unknown",
    ),
    Bounce(
        "JSON of a sending service",
        '{"notificationType":"Bounce","bounce":{"timestamp":"2026-05-04T05:51:12.550Z",'
        '"bouncedRecipients":[{"emailAddress":"bob@example.com","action":"failed",'
        '"status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]}}',
        "550", "5.1.1", "recipient-unknown",
    ),
    Bounce("a mail program, German", "Der Server antwortete: 535 5.7.8 Fehler", "535", "5.7.8"),
    Bounce("an error number, Spanish", "Error 552: el buzón del destinatario está lleno",
           "552", None, "mailbox-full"),
    Bounce("prose, English", "Your mailbox is full.", None, None, "mailbox-full"),
    Bounce("prose, French", "La boîte aux lettres du destinataire est pleine", None, None,
           "mailbox-full"),
    Bounce("full width, Japanese", "エラー：５５０ ５．１．１ ＜bob@example.com＞", "550", "5.1.1"),
)  # fmt: skip


NO_BOUNCES = {
    "nothing": "",
    "blank": " \n\t\n",
    "a greeting": "Hello, how are you?",
    "an address": "192.0.2.55",
    "a version": "Postfix version 2.5.1 and OpenSSL 5.1.1",
    "a date": "Wir treffen uns am 4.5.26 um 5.50 Uhr.",
    "a phone number": "Call +49 550 5110 or 0-550-551-5521.",
    "a size": "The file has 550 KB, the other 5.1 MB.",
    "an amount": "That makes 550 EUR, or 5.500 with tax, or € 554.",
    "a link": "See https://example.com/550/5.1.1?code=554#5.7.1 for the offer.",
    "an id": "Message-Id <20260504.550.5.1.1@mail.example.com> ABC550DEF 4XyZ5.1.1Q",
    "a section": "See RFC 5321, section 4.2.1, and section 5.1.1 of the manual.",
    "a newsletter": (
        "From: News <news@example.com>\nTo: anna@example.org\nSubject: 550 offers, 5.1.1 only\n"
        "List-Unsubscribe: <https://example.com/u>\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
        "Is your mailbox full? Delivery of your order failed? Error 550! 550 5.1.1 User unknown\n"
    ),
    "an invoice": (
        "From: shop@example.com\nTo: anna@example.org\nSubject: Rechnung 550\n"
        "Date: Mon, 4 May 2026 05:51:00 +0200\n\nRechnung Nr. 550 vom 4.5.26\n\n"
        "550 EUR Artikel 5.1.1\n554 Schrauben\nLieferung: Ihre Sendung konnte nicht zugestellt"
        " werden.\n"
    ),
    "an absence": (
        "From: Bob <bob@example.com>\nTo: anna@example.org\nSubject: Automatic reply: hello\n"
        "Auto-Submitted: auto-replied\n\nI am out of the office until 5.5.26. Room 550.\n"
    ),
    "a complaint": (
        "From: feedback@example.com\nSubject: Abuse report\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=feedback-report; boundary=x\n\n--x\n\n"
        "This is an email abuse report for an email message received from 192.0.2.1\n--x--\n"
    ),
    "a receipt": (
        "From: Bob <bob@example.com>\nSubject: Read: hello\nMIME-Version: 1.0\nContent-Type:"
        " multipart/report; report-type=disposition-notification; boundary=x\n\n--x\n\nRead.\n"
    ),
    "talk": (
        "From: Bob <bob@example.com>\nTo: anna@example.org\nSubject: Re: lunch\n"
        "Date: Mon, 4 May 2026 05:51:00 +0200\n\nOur room is 550, version 5.1.1 is out, and"
        " 552 people came.\n"
    ),
}
