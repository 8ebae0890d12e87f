"""The public form of the data files: what programs may rely on.

Apart from the model of ``codes.yaml`` on purpose: that may change, this only grows. What is
written here is the promise; fields that the model has besides come from ``publishing``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from smtpcodes.data import model
from smtpcodes.data.languages import in_every_language
from smtpcodes.data.values import Again, Bounce, Command, ProviderKind, Role, Spot, Standing, Topic
from smtpcodes.files.publishing import Public, Source, Words, publishes
from smtpcodes.site.answers import Certainty, Outcome
from smtpcodes.site.suppression import Suppress

VERSION: Literal["1"] = "1"
"""Of the format; a second one would stand below ``/api/v2/``."""

Type = Literal["success", "intermediate", "temporary", "permanent"]
Retrier = Literal["server", "client"]

Suppressed = Annotated[
    Suppress,
    Field(
        description="Whether to stop writing to the address: `yes` (it is dead), `later` (only if"
        " it stays like this), `no`"
    ),
]


@in_every_language(str)
class Addresses(Public):
    """Absolute address of the page in every language."""


class Reference(Public):
    """Where a standard says it."""

    rfc: Annotated[str, Field(description="Number of the RFC, `RFC5321`, or name of a draft")]
    section: Annotated[str | None, Field(description="Section, or letter of an appendix")]
    url: str | None


class Remark(Public):
    """What is special about a pair: a server's or an RFC's text, a note, or both."""

    text: str | None
    note: Words | None
    references: list[Reference]
    sources: list[Source]


class Pair(Public):
    """The other code of a pair: an enhanced one beside a reply code, or the reverse."""

    code: str
    registered: Annotated[bool, Field(description="Whether the IANA registry associates the two")]
    providers: Annotated[list[str], Field(description="Providers that are known to send the pair")]
    remarks: list[Remark]


class Dialect(Public):
    """What a provider means by a code where it differs from the registry."""

    provider: str
    meaning: Words
    source: str


class Name(Public):
    """What a program or a library calls a code."""

    program: Annotated[str, Field(description="Key of `programs` in `vocabularies.json`")]
    names: list[str]


@publishes((model.Reply,), (model.Enhanced, model.StatusClass))
class Code(Public):
    """A reply code or an enhanced status code."""

    code: Annotated[str, Field(description="`550` or `5.1.1`; of a range the first number")]
    through: Annotated[str | None, Field(description="Last number of a range with one meaning")]
    kind: Literal["reply", "enhanced"]
    class_: Annotated[int, Field(alias="class", ge=1, le=5, description="The first digit")]
    subject: Annotated[str | None, Field(description="`X.1`; null for a reply code")]
    type: Annotated[Type | None, Field(description="null for 1xx, which SMTP does not use")]
    retry: Annotated[bool, Field(description="Whether the sending server tries again by itself")]
    retry_by: Annotated[
        Retrier | None,
        Field(description="`client`: no server has the mail yet, the program itself may try again"),
    ]
    outcome: Annotated[
        Outcome,
        Field(description="What has become of the mail; `open`: the report says which"),
    ]
    again: Annotated[Again, Field(description="What sending again takes")]
    certainty: Annotated[Certainty, Field(description="Whether the code tells its cause")]
    bounce: Annotated[
        Bounce | None,
        Field(
            description="What the code tells of the address: `hard` (it is dead), `soft` (it takes"
            " nothing now), `block` (nothing); null where its causes differ or nothing failed"
        ),
    ]
    suppress: Annotated[
        Suppress,
        Field(
            description="Whether to stop writing to the address: `yes` (it is dead), `later` (only"
            " if it stays like this), `no`. Never `yes` in class 4; where causes differ, the most"
            " careful value: the response's words may tell more"
        ),
    ]
    text: Annotated[str | None, Field(description="The RFC's or the registry's own words")]
    title: Words
    plain: Annotated[
        Words, Field(description="One to three sentences for people, not for a machine")
    ]
    meanings: list[Words]
    notes: list[Words]
    standing: Standing
    unverified: Annotated[bool, Field(description="Whether no source at hand shows the code")]
    references: list[Reference]
    sources: list[Source]
    commands: Annotated[list[Command], Field(description="Where in the dialogue it comes")]
    causes: Annotated[list[str], Field(description="Slugs of causes, the most likely one first")]
    pairs: list[Pair]
    twin: Annotated[str | None, Field(description="The same detail in the other failure class")]
    instead: Annotated[list[str], Field(description="Codes that say it properly")]
    dialects: list[Dialect]
    names: Annotated[list[Name], Field(description="What programs and libraries call it")]
    responses: Annotated[list[str], Field(description="Ids of the literal responses on its page")]
    url: Addresses


class Subject(Public):
    """The second number of an enhanced code."""

    title: Words
    text: Words
    url: Addresses


class Step(Words):
    """One thing to do."""

    only: Annotated[
        Literal["4", "5"] | None,
        Field(description="Holds for temporary (4) or permanent (5) failures only"),
    ]
    id: Annotated[str | None, Field(description="Its name within the cause, for `without`")]
    codes: Annotated[list[str], Field(description="If any: holds for these codes only")]
    public: Annotated[
        bool | None,
        Field(description="`false`: not where a `public` provider refused, or one’s own server"),
    ]


class Sentence(Words):
    """A sentence or two of a ticket."""

    only: Annotated[
        Literal["4", "5"] | None,
        Field(description="While a server still tries (4), or once it has given up (5)"),
    ]
    voice: Annotated[
        Literal["ours", "theirs"] | None,
        Field(description="Where the writer runs the sender's mail, or somebody else does"),
    ]


@publishes((model.Cause,))
class Cause(Public):
    """Why a delivery failed, in the world, with the advice."""

    slug: str
    title: Words
    plain: Words
    explanation: Words
    where: Annotated[Spot, Field(description="The spot on the way of the email")]
    acts: Annotated[Role, Field(description="Who has to move first")]
    bounce: Annotated[
        Bounce,
        Field(
            description="What it tells of the recipient's address: `hard` (it is dead), `soft` (it"
            " takes nothing now), `block` (nothing: the email or its sender is the reason)"
        ),
    ]
    suppress: Suppressed
    terms: Annotated[
        dict[str, list[str]],
        Field(description="The words of other vocabularies that cover it, by the vocabulary's key"),
    ]
    steps: dict[Role, list[Step]]
    phrases: Annotated[list[str], Field(description="What servers write, any language")]
    ticket: Annotated[Words, Field(description="Text for the customer who sent the email in vain")]
    ticket_sentences: Annotated[
        list[Sentence], Field(description="What it is made of, for each class and writer")
    ]
    postmaster: Annotated[Words | None, Field(description="Text for the other side's postmaster")]
    letter: Annotated[Words | None, Field(description="The same as a letter, with all its facts")]
    codes: Annotated[list[str], Field(description="Codes with this cause")]
    responses: Annotated[list[str], Field(description="Ids of responses with this cause")]
    url: Addresses


class Limit(Public):
    """A limit that a provider publishes."""

    text: Words
    source: str


class Link(Public):
    """Where to turn."""

    title: Words
    url: str


class OwnMeaning(Public):
    """A code that the provider uses in another sense than the registry."""

    code: str
    meaning: Words
    source: str


class Demand(Public):
    """What a provider demands of those who send to it, or offers them."""

    about: Annotated[Topic, Field(description="The topic")]
    bulk: Annotated[bool, Field(description="Whether it holds for bulk senders alone")]
    firm: Annotated[bool, Field(description="Whether it is demanded, not recommended or offered")]
    text: Words
    since: Annotated[str | None, Field(description="Since when: `2024-02` or `2024-02-01`")]
    source: str
    checked: Annotated[str | None, Field(description="Month in which the source was read")]
    responses: Annotated[list[str], Field(description="Ids of the replies where it is broken")]


@publishes((model.Provider,))
class Provider(Public):
    """Whose servers say it: a mailbox provider, a gateway, a program."""

    slug: str
    name: str
    kind: ProviderKind
    hosts: Annotated[list[str], Field(description="Endings of mail servers' names")]
    signs: Annotated[list[str], Field(description="What only this provider's texts contain")]
    recognise: Words
    limits: list[Limit]
    links: list[Link]
    dialect: list[OwnMeaning]
    demands: list[Demand]
    responses: Annotated[list[str], Field(description="Ids of its literal responses")]
    url: Addresses


@publishes((model.Response,))
class Response(Public):
    """The literal text of a server, its placeholders in angle brackets."""

    id: Annotated[str, Field(description="Permanent, never reused")]
    provider: str
    reply: str | None
    status: str | None
    text: str
    pattern: Annotated[
        str,
        Field(
            description="A regular expression that finds it, codes and words, in a text whose lines"
            " are joined; for PCRE, ECMAScript, Python, RE2. If several match, the longest counts"
        ),
    ]
    cause: str
    bounce: Annotated[
        Bounce,
        Field(
            description="What it tells of the address, as on the cause; none is dead yet in class 4"
        ),
    ]
    suppress: Suppressed
    note: Words | None
    source: str
    checked: Annotated[str, Field(description="Month in which the source was read: 2025-11")]
    until: Annotated[
        str | None,
        Field(description="Month until which the source was seen to say so, if it no longer may"),
    ]
    url: Addresses


class Head(Public):
    """What every file begins with."""

    version: Annotated[Literal["1"], Field(description="Of the format")]
    generated_from: Annotated[str, Field(description="The commit, or `unknown`")]


Moved = Annotated[
    dict[str, str],
    Field(description="The names of today by former ones: those that were renamed or dropped"),
]


class CodesFile(Head):
    """`codes.json`: every code by its name, in numeric order, reply codes first."""

    codes: dict[str, Code]
    subjects: dict[str, Subject]
    moved: Moved


class CodeFile(Code, Head):
    """`codes/550.json`: one code. Each number of a range has a file, with the range's content."""


class MovedFile(CodeFile):
    """`codes/5.7.27.json` of a code that leads to another one: that one's content."""

    moved: Annotated[str, Field(description="The code that it is today")]


class CausesFile(Head):
    """`causes.json`: every cause by its slug."""

    causes: dict[str, Cause]
    moved: Moved


class ProvidersFile(Head):
    """`providers.json`: every provider by its slug."""

    providers: dict[str, Provider]
    moved: Moved


class ResponsesFile(Head):
    """`responses.json`: every literal response by its id."""

    responses: dict[str, Response]
    moved: Moved


class Term(Public):
    """A word of another vocabulary, and the causes that it covers."""

    bounce: Annotated[Bounce | None, Field(description="How they class it, if a source says so")]
    causes: Annotated[list[str], Field(description="Slugs of causes; empty if none fits")]
    note: Words | None


class Vocabulary(Public):
    """The words by which a service or a program sorts bounces."""

    name: str
    about: Words
    sources: list[Source]
    terms: Annotated[dict[str, Term], Field(description="All of its words, in their order")]


class Program(Public):
    """A program or a library that gives names to codes, or something in their place."""

    name: str
    where: Annotated[str, Field(description="The class, enumeration or file with the names")]
    sources: list[Source]
    codes: Annotated[
        dict[str, list[str]],
        Field(description="The names by code; `X.1.1`: they hold for every class"),
    ]
    note: Annotated[Words | None, Field(description="What it has in place of names")]


class VocabulariesFile(Head):
    """`vocabularies.json`: what others call causes and codes."""

    vocabularies: dict[str, Vocabulary]
    programs: dict[str, Program]


FILES: tuple[type[Head], ...] = (
    CodesFile,
    CodeFile,
    MovedFile,
    CausesFile,
    ProvidersFile,
    ResponsesFile,
    VocabulariesFile,
)
