"""The words of bounces: how mail systems speak, in one language (table ``wordings``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from smtpcodes.data.strict import Strict

Tongue = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language that bounces are written in, by its code of ISO 639."""

_SAID = r"[^…|\s]([^…|]*[^…|\s])?"
Wording = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        pattern=rf"^(…?{_SAID}…?|{_SAID}( \| {_SAID})* … {_SAID}( \| {_SAID})*)$",
    ),
]
"""Words as bounces say them, small letters or capitals.

They are found as whole words. ``…`` at an end lets the word go on (``zustell…``); between words
it is a gap of a few of them, with alternatives at its sides: ``mail | message … blocked``.
"""


class Wordings(Strict):
    """How bounces, delays, receipts and automatic replies speak in one language.

    What is pure form (dates, addresses, fields and commands of the RFCs) the decoder knows.
    """

    subjects: list[Wording] = []
    """Anywhere in the subject of a bounce or a delay."""
    daemons: list[Wording] = []
    """Names and addresses by which mail systems send."""
    markers: list[Wording] = []
    """Said by mail systems alone: one of them makes a text a bounce."""
    notices: list[Wording] = []
    """The same, by their names; people call them so when they talk about them."""
    traces: list[Wording] = []
    """Said by mail systems and by people: several of them make a text a bounce."""
    delays: list[Wording] = []
    """Says that delivery is still being tried."""
    finals: list[Wording] = []
    """Says that it is not tried again, whatever the codes say."""
    refusals: list[Wording] = []
    """Says that a server did not want a mail, which is all that some bounces say."""
    holds: list[Wording] = []
    """Said by mail systems alone: somebody at the receiving side has to release the mail first."""
    successes: list[Wording] = []
    """Says that a mail has arrived, or went on to a server that sends no receipts."""
    programs: list[Wording] = []
    """Said by a mail program whose outgoing server refused: the mail has not left it."""
    prefixes: list[Wording] = []
    """What mail programs put before the subject of an answer, without its colon: `re`."""
    autoreplies: list[Wording] = []
    """How the subject of an automatic reply begins."""
    receipts: list[Wording] = []
    """The subject of a receipt, before its colon or its bracket."""
    complaints: list[Wording] = []
    """Says that a mail reports abuse and no failure."""
    parcels: list[Wording] = []
    """Things that are delivered by hand."""
    matters: list[Wording] = []
    """What other mails are about: where one is named, words that people use too are no bounce."""
    almosts: list[Wording] = []
    """Says that something is not yet so: *almost* full."""
    copies: list[Wording] = []
    """Announces the mail that is reported on, behind dashes."""
    headers: list[Wording] = []
    """Announces the header of that mail, at the beginning of a line."""
    transcripts: list[Wording] = []
    """Says that the mail system speaks again, behind dashes."""
    diagnostics: list[Wording] = []
    """Says so at the beginning of a line."""
    fields: list[Wording] = []
    """Names of header fields as mail programs show them."""
    addressees: list[Wording] = []
    """The one of the field that names the recipient."""
    targets: list[Wording] = []
    """Names the recipient in a report, before a colon and the address."""
    sendings: list[Wording] = []
    """Those of the field that says when a mail was sent."""
    errors: list[Wording] = []
    """Nouns for an error; a code stands behind or before them."""
    names: list[Wording] = []
    """Other words behind which a code stands."""
    numbers: list[Wording] = []
    """What may stand between those and the code: error *number* 550."""
    introductions: list[Wording] = []
    """Words that introduce a server's answer: mx.example.org *said*."""
    leads: list[Wording] = []
    """The same, with more words before the code: *after* RCPT TO:<…>: 550."""
    remotes: list[Wording] = []
    """Says that the words are another server's."""
    commands: list[Wording] = []
    """Stands before the name of an SMTP command that was answered."""
    greetings: list[Wording] = []
    """Names the beginning of a session."""
    endings: list[Wording] = []
    """Names the end of the data."""
    repeats: list[Wording] = []
    """Answers to a whole mail that only follow from an earlier refusal."""
    units: list[Wording] = []
    """What is counted: a number before it is no code."""
    amounts: list[Wording] = []
    """Stands before a number that is no code: *invoice* 550."""
    versions: list[Wording] = []
    """Stands before a version or a section: *OpenSSL* 5.1.1."""
    explanations: list[Wording] = []
    """Stands behind a code, or words in quotation marks, that a text explains: 550 *means*."""
    conditions: list[Wording] = []
    """Says of a sentence that it tells what may happen, and no event: *if* the mailbox is full."""
    habits: list[Wording] = []
    """Says of a sentence that it tells how things are, and no event: *most* servers refuse it."""
    instructions: list[Wording] = []
    """Begins a sentence that says what to do: *add* the sender."""
    persons: list[Wording] = []
    """Who tells what was met, right behind a condition too: when *I* write."""
    references: list[Wording] = []
    """Says that a certain mail is meant: *your message*."""
    dates: list[Wording] = []
    """Stands before a date: *am* 4.5.2026."""
    hours: list[Wording] = []
    """Stands between a date and its time."""
    recipients: list[Wording] = []
    """Fields in which sending services name the recipient: `emailAddress`."""
    answers: list[Wording] = []
    """Their fields that hold what was answered."""
    reasons: list[Wording] = []
    """Their fields whose value is a name that says why: `MailboxFull`."""
    statuses: list[Wording] = []
    """Their fields that hold a code."""
    events: list[Wording] = []
    """Their fields that say what happened."""
    failures: list[Wording] = []
    """What they call a failure."""
    deferrals: list[Wording] = []
    """What they call a delay."""
    deliveries: list[Wording] = []
    """What they call a success."""
    lasting: list[Wording] = []
    """Added to a failure that is tried again: `Transient`."""
    sources: list[str] = []
    """Where these words were read: keys of `sources`."""


KINDS = tuple(kind for kind in Wordings.model_fields if kind != "sources")
"""The lists of words."""
