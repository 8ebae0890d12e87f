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
    """Occurs anywhere in the subject of a bounce message or a delay notice."""
    daemons: list[Wording] = []
    """The names and addresses that mail systems send from."""
    markers: list[Wording] = []
    """Only mail systems say this. One of them is enough to make a text a bounce message."""
    notices: list[Wording] = []
    """What such messages are called. People also use these words when they talk about them."""
    traces: list[Wording] = []
    """Both mail systems and people say this. Several of them together make a text a bounce
    message."""
    delays: list[Wording] = []
    """Says that a server is still trying to deliver."""
    finals: list[Wording] = []
    """Says that the server will not try again, whatever the codes say."""
    refusals: list[Wording] = []
    """Says that a server did not want an email. Some bounce messages say nothing else."""
    holds: list[Wording] = []
    """Only mail systems say this: somebody on the receiving side has to release the email first."""
    successes: list[Wording] = []
    """Says that an email has arrived, or was passed on to a server that sends no receipts."""
    programs: list[Wording] = []
    """A mail program says this when the outgoing server refused. The email is still in the
    program."""
    prefixes: list[Wording] = []
    """What mail programs put in front of the subject of an answer, without the colon: `re`."""
    autoreplies: list[Wording] = []
    """How the subject of an automatic reply begins."""
    receipts: list[Wording] = []
    """The subject of a receipt, before its colon or its bracket."""
    complaints: list[Wording] = []
    """Says that a message reports abuse, not a failure."""
    parcels: list[Wording] = []
    """Things that somebody delivers by hand."""
    matters: list[Wording] = []
    """What other emails are about. If an email mentions one of these, words that people use too do
    not make it a bounce message."""
    almosts: list[Wording] = []
    """Says that something has not happened yet: *almost* full."""
    copies: list[Wording] = []
    """Introduces the email that is reported on, after dashes."""
    headers: list[Wording] = []
    """Introduces the header of that email, at the beginning of a line."""
    transcripts: list[Wording] = []
    """Introduces what the mail system itself says again, after dashes."""
    diagnostics: list[Wording] = []
    """The same, at the beginning of a line."""
    fields: list[Wording] = []
    """Names of header fields as mail programs show them."""
    addressees: list[Wording] = []
    """The field among them that names the recipient."""
    targets: list[Wording] = []
    """Introduces the recipient in a report, before a colon and the address."""
    sendings: list[Wording] = []
    """The fields among them that say when an email was sent."""
    errors: list[Wording] = []
    """Nouns for an error. A code comes before or after them."""
    names: list[Wording] = []
    """Other words that come before a code."""
    numbers: list[Wording] = []
    """What may come between those words and the code: error *number* 550."""
    introductions: list[Wording] = []
    """Words that introduce a server's answer: mx.example.org *said*."""
    leads: list[Wording] = []
    """The same, with more words before the code: *after* RCPT TO:<…>: 550."""
    remotes: list[Wording] = []
    """Says that the words came from another server."""
    commands: list[Wording] = []
    """Comes before the name of the SMTP command to which the server replied."""
    greetings: list[Wording] = []
    """Names the beginning of a session."""
    endings: list[Wording] = []
    """Names the end of the data."""
    repeats: list[Wording] = []
    """Replies to a whole email that only follow from an earlier refusal."""
    units: list[Wording] = []
    """What is being counted. A number before it is not a code."""
    amounts: list[Wording] = []
    """Comes before a number that is not a code: *invoice* 550."""
    versions: list[Wording] = []
    """Comes before a version or a section number: *OpenSSL* 5.1.1."""
    explanations: list[Wording] = []
    """Comes after a code, or after quoted words, that a text explains: 550 *means*."""
    conditions: list[Wording] = []
    """Shows that a sentence says what may happen, not what happened: *if* the mailbox is full."""
    habits: list[Wording] = []
    """Shows that a sentence says how things usually are, not what happened: *most* servers refuse
    it."""
    instructions: list[Wording] = []
    """Begins a sentence that tells the reader what to do: *add* the sender."""
    persons: list[Wording] = []
    """The person who reports what happened, also right after a condition: when *I* write."""
    references: list[Wording] = []
    """Shows that the text is about a certain email: *your message*."""
    dates: list[Wording] = []
    """Comes before a date: *am* 4.5.2026."""
    hours: list[Wording] = []
    """Comes between a date and its time."""
    recipients: list[Wording] = []
    """Field names that sending services use for the recipient: `emailAddress`."""
    answers: list[Wording] = []
    """Their field names for what the server replied."""
    reasons: list[Wording] = []
    """Their field names for a word that gives the reason: `MailboxFull`."""
    statuses: list[Wording] = []
    """Their field names for a code."""
    events: list[Wording] = []
    """Their field names for what happened."""
    failures: list[Wording] = []
    """Their words for a failure."""
    deferrals: list[Wording] = []
    """Their words for a delay."""
    deliveries: list[Wording] = []
    """Their words for a success."""
    lasting: list[Wording] = []
    """Added to a failure that will be tried again: `Transient`."""
    sources: list[str] = []
    """Where these words were read: keys of `sources`."""


KINDS = tuple(kind for kind in Wordings.model_fields if kind != "sources")
"""The lists of words."""
