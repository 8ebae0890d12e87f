"""The typed tables of ``codes.yaml`` (design, section 3).

Each class describes one entry. Unknown keys are refused and both languages are
mandatory. What one entry says about another is checked in ``checks``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Language = Literal["de", "en"]
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


class Text(Strict):
    """A text that a reader sees, in every language: inline Markdown, one paragraph."""

    de: Words
    en: Words

    def __getitem__(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.de if language == "de" else self.en


LANGUAGES: tuple[Language, ...] = ("de", "en")


class Step(Text):
    """One thing to do; ``only`` limits it to temporary (4) or permanent (5) failures.

    ``id`` names it within its cause, so that a code for which it is wrong can leave it out;
    ``codes`` are the only ones for which it holds (the page of the cause shows it always).
    """

    only: Literal["4", "5"] | None = None
    id: Slug | None = None
    codes: list[ReplyCode | StatusCode] = []


class Keywords(Strict):
    """What people type into the search, besides the title."""

    de: list[Words] = []
    en: list[Words] = []

    def __getitem__(self, language: Language) -> list[str]:
        """Return the keywords in ``language``."""
        return self.de if language == "de" else self.en


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
    keywords: Keywords = Keywords()
    sources: list[Slug] = []
    was: list[ReplyCode] = []
    """Former numbers of the entry."""


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
    keywords: Keywords = Keywords()
    classes: Annotated[dict[EnhancedClass, StatusClass], Field(min_length=1)]
    pairs: list[Pair] = []
    sources: list[Slug] = []
    was: list[Detail] = []
    """Former details of the entry."""


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
    responses: dict[Slug, Response] = {}
    """By the rest of their public id, which begins with the provider's slug."""
    was: list[Slug] = []
    """Former slugs."""


class Knowledge(Strict):
    """The whole of ``codes.yaml``."""

    subjects: dict[Subject, SubjectEntry]
    causes: dict[Slug, Cause]
    replies: dict[ReplyCode, Reply]
    enhanced: dict[Detail, Enhanced]
    sources: dict[Slug, Source] = {}
    providers: dict[Slug, Provider] = {}

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
