"""The typed tables of ``codes.yaml`` (design, section 3).

Each class describes one entry. Unknown keys are refused and both languages are
mandatory. What one entry says about another is checked in ``checks``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from smtpcodes.data.languages import LANGUAGES as LANGUAGES  # noqa: PLC0414
from smtpcodes.data.languages import Language as Language  # noqa: PLC0414
from smtpcodes.data.languages import in_every_language

Role = Literal["sender", "sender-admin", "recipient", "recipient-admin"]
Spot = Literal["sender", "sending-server", "transit", "receiving-server", "mailbox"]
Standing = Literal["standard", "extension", "historic", "deprecated", "nonstandard"]
Command = Literal[
    "connect", "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "DATA-end",
    "BDAT", "BURL", "RSET", "VRFY", "EXPN", "HELP", "NOOP", "QUIT", "ETRN", "ATRN",
    "SEND", "SOML", "SAML", "TURN", "any", "local",
]  # fmt: skip
# Where the mail is when a code comes: still in the mail program (`unsent`), in the queue of a
# server that tries again (`delayed`), or given up (`failed`). A delivery report tells the last
# two apart (RFC 3464, section 2.3.3).
State = Literal["unsent", "delayed", "failed"]
# What sending again takes: nothing needs to be sent (`none`), the fault has to be mended
# (`fixed`), a period has to pass (`later`), it takes another address (`elsewhere`).
Again = Literal["none", "fixed", "later", "elsewhere"]
EnhancedClass = Literal["2", "4", "5"]

ROLES: tuple[Role, ...] = ("sender", "sender-admin", "recipient", "recipient-admin")
SPOTS: tuple[Spot, ...] = ("sender", "sending-server", "transit", "receiving-server", "mailbox")

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Subject = Annotated[str, StringConstraints(pattern=r"^X\.[0-7]$")]
ReplyCode = Annotated[str, StringConstraints(pattern=r"^[1-5][0-9]{2}$")]
Detail = Annotated[str, StringConstraints(pattern=r"^X\.[0-7]\.(0|[1-9][0-9]{0,2})$")]
StatusCode = Annotated[str, StringConstraints(pattern=r"^[245]\.[0-7]\.(0|[1-9][0-9]{0,2})$")]
_NUMBER = r"[1-5][0-9]{2}|[245]\.[0-7]\.(0|[1-9][0-9]{0,2})"
FormerCode = Annotated[str, StringConstraints(pattern=rf"^({_NUMBER})$")]
FormerDetail = Annotated[
    str, StringConstraints(pattern=rf"^(X\.[0-7]\.(0|[1-9][0-9]{{0,2}})|{_NUMBER})$")
]
Url = Annotated[str, StringConstraints(pattern=r'^https?://[^\s<>"]+$')]
StepName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")
]
Reference = Annotated[
    str, StringConstraints(pattern=r"^(RFC[1-9][0-9]*:[A-Z0-9]+(\.[0-9]+)*|draft-[a-z0-9-]+)$")
]

Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$")]
Month = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$")]
ProviderKind = Literal["mailbox", "gateway", "software"]


class Strict(BaseModel):
    """Base of all entries: no unknown key, no change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@in_every_language(Words)
class Text(Strict):
    """A text that a reader sees, in every language: inline Markdown, one paragraph."""

    def __getitem__(self, language: Language) -> str:
        """Return the text in ``language``."""
        return str(getattr(self, language))


class Step(Text):
    """One thing to do; ``only`` limits it to temporary (4) or permanent (5) failures.

    ``id`` names it within its cause, so that a code for which it is wrong can leave it out;
    ``codes`` are the only ones for which it holds (the page of the cause shows it always).
    """

    only: Literal["4", "5"] | None = None
    id: Slug | None = None
    codes: list[ReplyCode | StatusCode] = []


@in_every_language(list[Words])
class Keywords(Strict):
    """What people type into the search, besides the title."""

    def __getitem__(self, language: Language) -> list[str]:
        """Return the keywords in ``language``."""
        found: list[str] = getattr(self, language)
        return found


NO_KEYWORDS = Keywords.model_validate({language: [] for language in LANGUAGES})


class Source(Strict):
    """Where a fact that no RFC states was read, and in which month."""

    title: Words
    url: Url | None = None
    checked: Month | None = None


class SubjectEntry(Strict):
    """A subject of the enhanced status codes, X.0 to X.7 (RFC 3463, section 2)."""

    title: Text
    text: Text


class Cause(Strict):
    """Why a delivery failed, in the world, with the advice for each role.

    ``phrases`` are fragments that servers write, word for word; pages quote those that stand in
    a response with its source. ``hints`` are
    further wordings that the decoder takes as signs; nobody is quoted with them. A hint may have
    a gap of up to four words and alternatives: ``mailbox | inbox … full | over quota``.
    """

    title: Text
    plain: Text
    explanation: Text
    where: Spot
    acts: Role
    steps: dict[Role, Annotated[list[Step], Field(min_length=1)]]
    keywords: Keywords
    phrases: Annotated[list[Words], Field(min_length=1)]
    hints: list[Words] = []
    symptom: bool = False
    """Whether it only tells that another cause lasted: the sending server gave up."""
    submission: bool = False
    """Whether it comes up when the mail program hands the mail over (RFC 6409), before any
    server has it."""
    again: Again | None = None
    """What sending again takes, where it is not that the fault is mended; with ``fixed``,
    waiting is no use even while a server still tries."""
    ticket: Text
    postmaster: Text | None = None
    was: list[Slug] = []
    """Former slugs."""


class Reply(Strict):
    """A reply code: three digits (RFC 5321, section 4.2)."""

    text: Words | None = None
    title: Text
    plain: Text
    meaning: Text
    notes: list[Text] = []
    rfc: list[Reference] = []
    commands: list[Command] = []
    standing: Standing
    unverified: bool = False
    states: list[State] | None = None
    """Where the mail is, the usual state first, if the class does not say it; empty if the
    code concerns no mail."""
    again: Again | None = None
    """What sending again takes, where the class and the likeliest cause do not say it."""
    without: list[StepName] = []
    """Steps of its causes that are wrong for this code: ``cause/id``."""
    follows: bool = False
    """Whether it mostly follows a refusal that came before it and tells the cause."""
    causes: list[Slug] = []
    instead: list[ReplyCode | StatusCode] = []
    keywords: Keywords = NO_KEYWORDS
    sources: list[Slug] = []
    was: list[FormerCode] = []
    """Codes whose pages lead here now: a former number, or a code that was dropped."""


class StatusClass(Strict):
    """One class of an enhanced code: what 4.2.2 says that 5.2.2 does not."""

    title: Text | None = None
    plain: Text
    meaning: Text
    commands: list[Command] | None = None
    """Only where the class comes elsewhere in the dialogue than the entry says."""
    states: list[State] | None = None
    """As on a reply code."""
    again: Again | None = None
    """As on a reply code."""
    without: list[StepName] = []
    """As on a reply code."""
    causes: list[Slug] = []


class Pair(Strict):
    """A reply code seen together with an enhanced one, and what is special about the pair."""

    reply: ReplyCode
    status: StatusCode
    text: Words | None = None
    note: Text | None = None
    rfc: list[Reference] = []
    sources: list[Slug] = []


class Enhanced(Strict):
    """A detail of the enhanced status codes, its class left open (RFC 3463, RFC 5248).

    ``through`` makes it the first of a range with one meaning: X.7.606 through 649.
    """

    text: Words | None = None
    title: Text
    meaning: Text
    notes: list[Text] = []
    rfc: list[Reference] = []
    basic: list[ReplyCode] = []
    through: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,2}$")] | None = None
    commands: list[Command] = []
    standing: Standing
    unverified: bool = False
    instead: list[ReplyCode | StatusCode] = []
    keywords: Keywords = NO_KEYWORDS
    classes: Annotated[dict[EnhancedClass, StatusClass], Field(min_length=1)]
    pairs: list[Pair] = []
    sources: list[Slug] = []
    was: list[FormerDetail] = []
    """Codes whose pages lead here now: a former detail in each class, or a code that was
    dropped."""


class Link(Strict):
    """Where to turn: a provider's postmaster page, a form, a delisting page."""

    title: Text
    url: Url


class Limit(Strict):
    """A limit that a provider publishes."""

    text: Text
    source: Slug


class Dialect(Strict):
    """A code that a provider uses in another sense than the registry."""

    code: ReplyCode | StatusCode
    meaning: Text
    source: Slug


class Response(Strict):
    """The literal text that a provider's server sends, placeholders in angle brackets."""

    reply: ReplyCode | None = None
    status: StatusCode | None = None
    text: Words
    cause: Slug
    note: Text | None = None
    source: Slug
    was: list[Slug] = []
    """Former keys below the same provider: whoever linked to them still finds the response."""


class Provider(Strict):
    """Whose servers said it: a mailbox provider, a gateway, or software in its own words."""

    name: Words
    kind: ProviderKind
    hosts: list[Host] = []
    signs: list[Words] = []
    recognise: Text
    limits: list[Limit] = []
    links: list[Link] = []
    dialect: list[Dialect] = []
    was: list[Slug] = []
    """Former slugs."""
    responses: dict[Slug, Response] = {}
    """By the rest of their public id, which begins with the provider's slug."""


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
    traces: list[Wording] = []
    """Said by mail systems and by people: several of them make a text a bounce."""
    delays: list[Wording] = []
    """Says that delivery is still being tried."""
    prefixes: list[Wording] = []
    """What mail programs put before the subject of an answer, without its colon: ``re``."""
    autoreplies: list[Wording] = []
    """How the subject of an automatic reply begins."""
    receipts: list[Wording] = []
    """The subject of a receipt, before its colon or its bracket."""
    complaints: list[Wording] = []
    """Says that a mail reports abuse and no failure."""
    parcels: list[Wording] = []
    """Things that are delivered by hand."""
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
    errors: list[Wording] = []
    """Nouns for an error; a code stands behind or before them."""
    names: list[Wording] = []
    """Other words behind which a code stands."""
    numbers: list[Wording] = []
    """What may stand between those and the code: error *number* 550."""
    introductions: list[Wording] = []
    """Words that introduce a server's answer: mx.example.org *said*: …"""
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
    dates: list[Wording] = []
    """Stands before a date: *am* 4.5.2026."""
    hours: list[Wording] = []
    """Stands between a date and its time."""


class Knowledge(Strict):
    """The whole of ``codes.yaml``."""

    subjects: dict[Subject, SubjectEntry]
    causes: dict[Slug, Cause]
    replies: dict[ReplyCode, Reply]
    enhanced: dict[Detail, Enhanced]
    sources: dict[Slug, Source] = {}
    providers: dict[Slug, Provider] = {}
    wordings: dict[Tongue, Wordings] = {}

    def responses(self) -> Iterator[tuple[str, str, Response]]:
        """Yield the public id, the provider's slug and the response, for all, by id."""
        return iter(
            sorted(
                ((f"{slug}-{rest}", slug, response)
                 for slug, provider in self.providers.items()
                 for rest, response in provider.responses.items()),
                key=lambda found: found[0],
            )
        )  # fmt: skip
