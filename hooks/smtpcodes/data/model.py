"""The typed tables of ``codes.yaml``.

Each class describes one entry. Unknown keys are refused and both languages are
mandatory. What must hold beyond that stands in ``rules``. The text below a field describes it for
those who write the file: in the schema for editors and in the tables of CONTRIBUTING.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from smtpcodes.data.languages import LANGUAGES as LANGUAGES  # noqa: PLC0414
from smtpcodes.data.languages import Language as Language  # noqa: PLC0414
from smtpcodes.data.published import Demand as Demand  # noqa: PLC0414
from smtpcodes.data.published import Dialect as Dialect  # noqa: PLC0414
from smtpcodes.data.published import Limit as Limit  # noqa: PLC0414
from smtpcodes.data.published import Link as Link  # noqa: PLC0414
from smtpcodes.data.strict import Strict as Strict  # noqa: PLC0414
from smtpcodes.data.text import Text as Text  # noqa: PLC0414
from smtpcodes.data.values import (
    NO_KEYWORDS,
    Again,
    Bounce,
    Command,
    Detail,
    EnhancedClass,
    FormerCode,
    FormerDetail,
    Host,
    Keywords,
    LastNumber,
    Month,
    ProviderKind,
    Reference,
    ReplyCode,
    Role,
    Slug,
    Spot,
    Standing,
    State,
    StatusCode,
    StepName,
    Subject,
    Url,
    Voice,
    Words,
)
from smtpcodes.data.vocabularies import Program as Program  # noqa: PLC0414
from smtpcodes.data.vocabularies import Term as Term  # noqa: PLC0414
from smtpcodes.data.vocabularies import Vocabulary as Vocabulary  # noqa: PLC0414
from smtpcodes.data.wordings import Tongue, Wordings


class Step(Text):
    """One thing to do, in every language."""

    only: Literal["4", "5"] | None = None
    """`"4"` or `"5"` limits the step to temporary or permanent failures."""
    id: Slug | None = None
    """Its name within the cause. Codes for which the step is wrong leave it out by this name."""
    codes: list[ReplyCode | StatusCode] = []
    """The only codes to which it applies. The page of the cause always shows it."""
    public: bool | None = None
    """`true`: only where the recipient has no administrator who could help, as in a ticket. Pages
    do not know who refused and leave the step out. `false`: everywhere else, also where this is
    unknown."""
    own_server: bool = False
    """`true`: only for readers who run the sending server themselves. Codes with `hosted` leave it
    out."""


class Sentence(Text):
    """A sentence or two of a ticket, in every language."""

    only: Literal["4", "5"] | None = None
    """`"4"`: only while a server is still trying. `"5"`: only once it has given up, or before it
    has accepted the email. Only class 5 tells readers to send again."""
    voice: Voice | None = None
    """`ours`: only if the writer runs the sender's mail. `theirs`: only if somebody else does."""
    asks: bool = False
    """Whether it asks for the message. The decoder leaves it out, because the reader has already
    pasted the message."""
    public: bool | None = None
    """`true`: only where the recipient has no administrator who could help, because a `public`
    provider or the sender's own outgoing server refused. `false`: everywhere else, also where this
    is unknown."""


class Source(Strict):
    """Where a fact that no RFC states was read, and in which month."""

    title: Words
    """Who uses it and where it was read."""
    url: Url | None = None
    """The page, or the file at a commit with its line, if there is one."""
    checked: Month | None = None
    """The month in which it was read: `2026-10`."""
    until: Month | None = None
    """The month in which it was last seen to say so. Give it if the page is gone, if a newer
    version says something else, or if the host deletes such pages after a while."""
    moving: bool = False
    """`true` if the address is a file on a branch of a repository, because no commit with these
    words is known yet. It is meant for maintainers and is not shown."""


class SubjectEntry(Strict):
    """A subject of the enhanced status codes, X.0 to X.7 (RFC 3463, section 2)."""

    title: Text
    """A short noun phrase."""
    text: Text
    """One paragraph: what the codes of the subject are about and who usually has to act."""


class Cause(Strict):
    """Why a delivery failed, in the world, with the advice for each role."""

    title: Text
    """What happened, as a short noun phrase."""
    plain: Text
    """For people who know nothing about email."""
    explanation: Text
    """How it happens and how it differs from similar causes."""
    recognise: Text
    """How readers recognise this cause in the message: the words, who says them and what is next to
    them."""
    neighbours: list[Slug] = []
    """Causes that readers may confuse with it. Their pages explain how to tell the two apart."""
    where: Spot
    """Where the email fails on its way: `sender` (the author's program or account),
    `sending-server`, `transit` (network, DNS, routing), `receiving-server`, `mailbox`."""
    acts: Role
    """The role that has to act first: `sender` (who wrote the email), `sender-admin` (who runs the
    sending server or the sender's domain), `recipient`, `recipient-admin` (who runs the receiving
    server)."""
    acts_public: Role | None = None
    """Who has to act first instead if the provider that refused is `public`, because its users have
    no administrator."""
    bounce: Bounce
    """What the failure says about the recipient's address: `hard` (the address is dead), `soft` (it
    accepts nothing at the moment, which may pass), `block` (nothing: the reason is the email, its
    sender or the sending server). Programs use it to decide whether to keep writing to the
    address."""
    steps: dict[Role, Annotated[list[Step], Field(min_length=1)]]
    """What each role has to do. The role that acts first comes first."""
    keywords: Keywords
    """What people search for, in each language: plurals, umlauts written out (`postfaecher`),
    everyday words."""
    phrases: Annotated[list[Words], Field(min_length=1)]
    """The characteristic part of what servers write, word for word, in any language. Only real
    texts. Pages quote those that occur in a response that has a source."""
    hints: list[Words] = []
    """Other texts by which the decoder recognises the cause. They are never shown. `…` is a gap of
    up to four words, and `|` separates alternatives next to it: `mailbox | inbox … full`."""
    symptom: bool = False
    """`true` for a cause that only says that another one lasted too long (the server gave up). The
    decoder then looks for the other one."""
    submission: bool = False
    """`true` if it happens when the mail program hands the email over (RFC 6409), before any server
    has it."""
    outgoing: Slug | None = None
    """The cause to use instead if a mail program shows the message. It was then the sender's own
    outgoing server that replied, not the recipient's server."""
    relayed: Slug | None = None
    """The cause to use instead if a mail server reports what another server replied. That server is
    then the one that the recipient's domain names for its mail."""
    forged: bool = False
    """`true` if people who never wrote the email often get these bounce messages because somebody
    forged their address as the sender."""
    again: Again | None = None
    """What has to happen before the email is sent again, unless the fault simply has to be fixed:
    `none`, `fixed` (waiting does not help either, even while a server is still trying), `later`,
    `elsewhere`."""
    ticket: Annotated[list[Sentence], Field(min_length=1)]
    """What a support agent writes to the customer who sent the email, without a greeting. The site
    adds a sentence in front that says what has happened to the email."""
    postmaster: Text | None = None
    """A message to the postmaster of the other side. Angle brackets mark what has to be filled
    in."""
    was: list[Slug] = []
    """Former slugs. Their addresses still lead here."""


class Reply(Strict):
    """A reply code: three digits (RFC 5321, section 4.2)."""

    text: Words | None = None
    """The words of the RFC, letter by letter, in English. Leave it out if there are none."""
    title: Text
    """What it means, without the code."""
    plain: Text
    """For people who know nothing about email."""
    meaning: Text
    """For administrators and developers: the exact meaning, when servers send it, and what a client
    does with it."""
    notes: list[Text] = []
    """One fact per note: what a later RFC changed, where sources disagree, a common mistake."""
    rfc: list[Reference] = []
    """References, the main one first. `RFC5321:4.2.3` is RFC 5321, section 4.2.3, and `RFC5321:E`
    is an appendix. The name of a draft is allowed too."""
    commands: list[Command] = []
    """At which stages of the dialogue servers send it: `connect`, `EHLO`, `AUTH`, `MAIL`, `RCPT`,
    `DATA`, `DATA-end` …; `any` for every command, `local` if the sending server finds it out
    itself."""
    standing: Standing
    """Where the code is defined: `standard` (RFC 5321, RFC 3463 or the registry), `extension`
    (another RFC), `registered` (in the registry, without an RFC), `historic` (in an older
    standard), `deprecated` (withdrawn by an RFC or the registry), `nonstandard` (in no RFC: needs
    `sources`, or `unverified: true`)."""
    unverified: bool = False
    """`true` for a nonstandard code that does not appear in any source."""
    states: list[State] | None = None
    """Where the email can be, the usual state first, if the class alone does not say it: `unsent`
    (still in the mail program), `delayed` (a server tries again), `failed`. It is empty if the code
    is not about an email."""
    again: Again | None = None
    """What has to happen before the email is sent again, if the class and the likeliest cause do
    not say it: `none` (there is nothing to send), `fixed` (the fault has to be fixed first),
    `later` (some time has to pass), `elsewhere` (another address is needed)."""
    without: list[StepName] = []
    """Steps of its causes that are wrong for this code: `cause/id`."""
    follows: bool = False
    """`true` for a reply code that usually follows an earlier refusal. The decoder then reads the
    earlier one."""
    causes: list[Slug] = []
    """The possible causes, the most likely one first."""
    instead: list[ReplyCode | StatusCode] = []
    """For a code that is not standard or no longer used: the proper codes."""
    keywords: Keywords = NO_KEYWORDS
    """What people search for besides the title."""
    sources: list[Slug] = []
    """Who uses the code if no RFC defines it: keys of `sources`."""
    was: list[FormerCode] = []
    """Codes whose pages now lead here: a former number, or a code that was dropped."""


class StatusClass(Strict):
    """One class of an enhanced code: what 4.2.2 says that 5.2.2 does not."""

    title: Text | None = None
    """Only if the class changes it."""
    plain: Text
    """For people who know nothing about email."""
    meaning: Text
    """What this class means that the other one does not."""
    commands: list[Command] | None = None
    """Only if servers send this class at other stages of the dialogue than the entry says."""
    states: list[State] | None = None
    """Where the email can be, as on a reply code."""
    again: Again | None = None
    """What has to happen before the email is sent again, as on a reply code."""
    without: list[StepName] = []
    """Steps of its causes that are wrong for this code: `cause/id`."""
    causes: list[Slug] = []
    """The possible causes, the most likely one first."""


class Pair(Strict):
    """A reply code seen together with an enhanced one, and what is special about the pair."""

    reply: ReplyCode
    """The reply code."""
    status: StatusCode
    """The enhanced code. It belongs to this entry."""
    text: Words | None = None
    """The words that an RFC gives for the pair, letter by letter."""
    note: Text | None = None
    """What is special about the pair."""
    rfc: list[Reference] = []
    """References, as on a code."""
    sources: list[Slug] = []
    """Who uses the pair if no RFC defines it: keys of `sources`."""


class Enhanced(Strict):
    """A detail of the enhanced status codes, its class left open (RFC 3463, RFC 5248).

    ``through`` makes it the first of a range with one meaning: X.7.606 through 649.
    """

    text: Words | None = None
    """The registry's own words, letter by letter, in English. Leave it out if there are none."""
    title: Text
    """What it means, without the code."""
    meaning: Text
    """For administrators and developers: the exact meaning, and when servers send it."""
    notes: list[Text] = []
    """One fact per note: what a later RFC changed, where sources disagree, a common mistake."""
    rfc: list[Reference] = []
    """References, the main one first, as on a reply code."""
    basic: list[ReplyCode] = []
    """The reply codes that the registry associates with it. Empty for “any”."""
    through: LastNumber | None = None
    """The last number of a range with one meaning: `X.7.606` with `through: "649"`. Each number
    gets a short page of its own."""
    commands: list[Command] = []
    """At which stages of the dialogue servers send it, as on a reply code."""
    standing: Standing
    """Where the code is defined, as on a reply code."""
    unverified: bool = False
    """`true` for a nonstandard code that does not appear in any source."""
    hosted: bool = False
    """`true` if the sending server belongs to a hosted service such as Exchange Online. Its
    administrators have no command line and no mail log."""
    instead: list[ReplyCode | StatusCode] = []
    """For a code that is not standard or no longer used: the proper codes."""
    keywords: Keywords = NO_KEYWORDS
    """What people search for besides the title."""
    classes: Annotated[dict[EnhancedClass, StatusClass], Field(min_length=1)]
    """`"4"` and `"5"`, and `"2"` if the code is also known as a success."""
    pairs: list[Pair] = []
    """Reply codes that servers send together with it, if there is more to say than the two codes
    do."""
    sources: list[Slug] = []
    """Who uses the code if no RFC defines it: keys of `sources`."""
    was: list[FormerDetail] = []
    """Codes whose pages now lead here: a former detail in every class, or a code that was
    dropped."""


class Response(Strict):
    """The literal text that a provider's server sends, placeholders in angle brackets."""

    reply: ReplyCode | None = None
    """The reply code. Leave it out if the source does not show one."""
    status: StatusCode | None = None
    """The enhanced code. Leave it out if the source does not show one."""
    text: Words
    """The words after the codes, letter by letter."""
    cause: Slug
    """The key of the cause that it reports."""
    note: Text | None = None
    """One sentence, only if it helps."""
    source: Slug
    """The page or file that contains it: a key of `sources`, with the month in which it was
    read."""
    was: list[Slug] = []
    """Former keys under the same provider. Old links still lead to the response."""


class Provider(Strict):
    """Whose servers said it: a mailbox provider, a gateway, or software in its own words."""

    name: Words
    """As the provider writes it, the same in all languages."""
    kind: ProviderKind
    """`mailbox`, `gateway` (filters, relays, blocklists) or `software`."""
    public: bool = False
    """`true` for a mailbox provider where anybody can have an address, without an administrator."""
    domains: list[Host] = []
    """The domains of the addresses that anybody can have there, if the provider is `public`."""
    ended: Month | None = None
    """The month in which a blocklist was shut down. Servers that still name it have to drop it."""
    hosts: list[Host] = []
    """How the names of its mail servers end, as they appear in bounce messages."""
    signs: list[Words] = []
    """Literal words by which its responses are recognised. Capital letters matter."""
    keywords: Keywords = NO_KEYWORDS
    """What else people call it: other brands, former names."""
    recognise: Text
    """How readers recognise that the response came from this provider."""
    limits: list[Limit] = []
    """Published limits."""
    links: list[Link] = []
    """Where to find help: the postmaster page, a form, delisting."""
    dialect: list[Dialect] = []
    """Codes that it uses with a meaning of its own."""
    demands: list[Demand] = []
    """What it requires of those who send to it, topic by topic. The page of rules is made from
    it."""
    was: list[Slug] = []
    """Former slugs. Their addresses still lead here."""
    responses: dict[Slug, Response] = {}
    """What its servers say, word for word. The key is the second part of a public id, after the
    provider's key: the code and a word or two."""


class Knowledge(Strict):
    """The whole of ``codes.yaml``."""

    subjects: dict[Subject, SubjectEntry]
    """X.0 to X.7, the subjects of the enhanced codes."""
    causes: dict[Slug, Cause]
    """Why a delivery failed, with the advice. The key is a slug, part of a public address."""
    replies: dict[ReplyCode, Reply]
    """The reply codes: `"550"`."""
    enhanced: dict[Detail, Enhanced]
    """The enhanced codes, without their class: `X.1.1`."""
    sources: dict[Slug, Source] = {}
    """Where facts were read that no RFC states. The key says who and what."""
    providers: dict[Slug, Provider] = {}
    """Whose servers reply: mailbox providers, gateways, blocklists, software. The key is a
    slug, part of a public address."""
    wordings: dict[Tongue, Wordings] = {}
    """How bounces speak, by the code of their language (ISO 639)."""
    vocabularies: dict[Slug, Vocabulary] = {}
    """The words with which other programs and services sort bounces, compared with the causes."""
    programs: dict[Slug, Program] = {}
    """Programs and libraries that give names to codes."""

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
