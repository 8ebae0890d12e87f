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
    """Its name within the cause, so that a code for which it is wrong can leave it out."""
    codes: list[ReplyCode | StatusCode] = []
    """The only codes for which it holds; the page of the cause shows it always."""
    public: bool | None = None
    """`true`: only where no administrator of the recipient can help, as in a ticket; pages, which
    do not know who refused, leave it out. `false`: only elsewhere, or where nothing tells."""
    own_server: bool = False
    """`true`: only for whoever runs the sending server. Codes with `hosted` leave it out."""


class Sentence(Text):
    """A sentence or two of a ticket, in every language."""

    only: Literal["4", "5"] | None = None
    """`"4"`: only while a server still tries; `"5"`: only once it has given up, or before it has
    taken the email. Whoever is to send again is told so in class 5 alone."""
    voice: Voice | None = None
    """`ours`: only where the writer runs the sender's mail; `theirs`: only where somebody else
    does."""
    asks: bool = False
    """Whether it asks for the message: who has pasted it into the decoder is not asked again."""
    public: bool | None = None
    """`true`: only where no administrator of the recipient can help: a `public` provider refused,
    or the sender's own outgoing server; `false`: only elsewhere, or where nothing tells."""


class Source(Strict):
    """Where a fact that no RFC states was read, and in which month."""

    title: Words
    """Who uses it, where it was read."""
    url: Url | None = None
    """The page, or the file at a commit with its line, if there is one."""
    checked: Month | None = None
    """The month in which that was read: `2026-10`."""
    until: Month | None = None
    """The month in which it was last seen to say so, if it no longer does or may not: the page
    is gone, a newer version says otherwise, or the host keeps nothing for good."""
    moving: bool = False
    """The address is a repository's file at a branch, as no commit that shows the words is known
    yet. For those who maintain the data, shown nowhere."""


class SubjectEntry(Strict):
    """A subject of the enhanced status codes, X.0 to X.7 (RFC 3463, section 2)."""

    title: Text
    """A short noun phrase."""
    text: Text
    """One paragraph: what the codes of the subject are about, who mostly acts."""


class Cause(Strict):
    """Why a delivery failed, in the world, with the advice for each role."""

    title: Text
    """What happened, as a short noun phrase."""
    plain: Text
    """For a person who knows nothing of email."""
    explanation: Text
    """How it comes about, how it differs from its neighbours."""
    recognise: Text
    """What in the message tells that it is this cause: the words, who speaks, what stands beside
    them."""
    neighbours: list[Slug] = []
    """Causes that it is taken for; their pages show how to tell the two apart."""
    where: Spot
    """Where on its way the email fails: `sender` (the author's program or account),
    `sending-server`, `transit` (network, DNS, routing), `receiving-server`, `mailbox`."""
    acts: Role
    """The role that moves first: `sender` (who wrote the email), `sender-admin` (who runs the
    sending server or the sender's domain), `recipient`, `recipient-admin` (who runs the
    receiving server)."""
    acts_public: Role | None = None
    """Who moves first instead, where the refusing provider is `public`: the recipient there has
    no administrator to turn to."""
    bounce: Bounce
    """What it tells of the recipient's address: `hard` (it is dead), `soft` (it takes nothing now,
    which may pass), `block` (nothing: the email, its sender or the sending server is the reason).
    With it programs decide whether they go on writing to the address."""
    steps: dict[Role, Annotated[list[Step], Field(min_length=1)]]
    """Per role what to do, the acting role first."""
    keywords: Keywords
    """What people type into a search, per language: plurals, umlauts written out
    (`postfaecher`), everyday words."""
    phrases: Annotated[list[Words], Field(min_length=1)]
    """The telling core of what servers write, word for word, any language; real ones only.
    Pages quote those that stand in a response with its source."""
    hints: list[Words] = []
    """Further wordings that the decoder takes as signs, never shown; `…` is a gap of up to four
    words, `|` parts alternatives beside it: `mailbox | inbox … full`."""
    symptom: bool = False
    """`true` for a cause that only tells that another one lasted (the server gave up); the
    decoder then looks for the other."""
    submission: bool = False
    """`true` where it comes up when the mail program hands the mail over (RFC 6409), before any
    server has it."""
    outgoing: Slug | None = None
    """The cause that it is instead where a mail program shows it: there the sender's own outgoing
    server answered, and not the recipient's."""
    relayed: Slug | None = None
    """The cause that it is instead where a mail server reports what another one answered: that is
    the server that the recipient's domain names for its mail."""
    forged: bool = False
    """`true` where its bounces often come to people who never wrote the mail: somebody else gave
    their address as the sender's."""
    again: Again | None = None
    """What sending again takes, where it is not that the fault is mended: `none`, `fixed` (with
    it, waiting is no use even while a server still tries), `later`, `elsewhere`."""
    ticket: Annotated[list[Sentence], Field(min_length=1)]
    """From a support agent to the customer who sent the email, without a greeting. The site
    puts a sentence before it that says what has become of the email."""
    postmaster: Text | None = None
    """A message to the other side's postmaster; angle brackets hold what is to be filled in."""
    was: list[Slug] = []
    """Former slugs: their addresses still lead here."""


class Reply(Strict):
    """A reply code: three digits (RFC 5321, section 4.2)."""

    text: Words | None = None
    """The words of the RFC, letter by letter, in English; left out if there are none."""
    title: Text
    """What it means, without the code."""
    plain: Text
    """For a person who knows nothing of email."""
    meaning: Text
    """For administrators and developers: the exact meaning, when it comes, what a client does
    with it."""
    notes: list[Text] = []
    """One fact each: what a later RFC changed, where sources disagree, a common mistake."""
    rfc: list[Reference] = []
    """References, the main one first: `RFC5321:4.2.3` is RFC 5321, section 4.2.3; `RFC5321:E`
    an appendix; or the name of a draft."""
    commands: list[Command] = []
    """Where in the dialogue it comes: `connect`, `EHLO`, `AUTH`, `MAIL`, `RCPT`, `DATA`,
    `DATA-end` …; `any` for every command, `local` if the sending server finds it out by itself."""
    standing: Standing
    """What the code rests on: `standard` (RFC 5321, RFC 3463 or the registry), `extension`
    (another RFC), `registered` (in the registry, without an RFC), `historic` (was in an older
    standard), `deprecated` (withdrawn by an RFC or the registry), `nonstandard` (no RFC: needs
    `sources`, or `unverified: true`)."""
    unverified: bool = False
    """`true` for a nonstandard code that no source shows."""
    states: list[State] | None = None
    """Where the mail is, the usual state first, if the class does not say it: `unsent` (still in
    the mail program), `delayed` (a server tries again), `failed`; empty if the code concerns no
    mail."""
    again: Again | None = None
    """What sending again takes, where the class and the likeliest cause do not say it: `none`
    (nothing needs to be sent), `fixed` (mend the fault first), `later` (a period has to pass),
    `elsewhere` (it takes another address)."""
    without: list[StepName] = []
    """Steps of its causes that are wrong for this code: `cause/id`."""
    follows: bool = False
    """`true` for a reply code that mostly follows an earlier refusal; the decoder then reads
    that one."""
    causes: list[Slug] = []
    """Why it comes, most likely first."""
    instead: list[ReplyCode | StatusCode] = []
    """For a code that is not standard or no longer in use: the codes that say it properly."""
    keywords: Keywords = NO_KEYWORDS
    """What people search for besides the title."""
    sources: list[Slug] = []
    """Who uses the code, where no RFC defines it: keys of `sources`."""
    was: list[FormerCode] = []
    """Codes whose pages lead here now: a former number, or a code that was dropped."""


class StatusClass(Strict):
    """One class of an enhanced code: what 4.2.2 says that 5.2.2 does not."""

    title: Text | None = None
    """Only where the class changes it."""
    plain: Text
    """For a person who knows nothing of email."""
    meaning: Text
    """What this class says that the other does not."""
    commands: list[Command] | None = None
    """Only where the class comes elsewhere in the dialogue than the entry says."""
    states: list[State] | None = None
    """Where the mail is, as on a reply code."""
    again: Again | None = None
    """What sending again takes, as on a reply code."""
    without: list[StepName] = []
    """Steps of its causes that are wrong for this code: `cause/id`."""
    causes: list[Slug] = []
    """Why it comes, most likely first."""


class Pair(Strict):
    """A reply code seen together with an enhanced one, and what is special about the pair."""

    reply: ReplyCode
    """The reply code."""
    status: StatusCode
    """The enhanced code, one of the entry."""
    text: Words | None = None
    """The words that an RFC gives for the pair, letter by letter."""
    note: Text | None = None
    """What is special about the pair."""
    rfc: list[Reference] = []
    """References, as on a code."""
    sources: list[Slug] = []
    """Who uses the pair, where no RFC defines it: keys of `sources`."""


class Enhanced(Strict):
    """A detail of the enhanced status codes, its class left open (RFC 3463, RFC 5248).

    ``through`` makes it the first of a range with one meaning: X.7.606 through 649.
    """

    text: Words | None = None
    """The registry's own words, letter by letter, in English; left out if there are none."""
    title: Text
    """What it means, without the code."""
    meaning: Text
    """For administrators and developers: the exact meaning, when it comes."""
    notes: list[Text] = []
    """One fact each: what a later RFC changed, where sources disagree, a common mistake."""
    rfc: list[Reference] = []
    """References, the main one first, as on a reply code."""
    basic: list[ReplyCode] = []
    """The reply codes that the registry associates; empty for “any”."""
    through: LastNumber | None = None
    """The last number of a range with one meaning: `X.7.606` with `through: "649"`; each number
    gets a short page of its own."""
    commands: list[Command] = []
    """Where in the dialogue it comes, as on a reply code."""
    standing: Standing
    """What the code rests on, as on a reply code."""
    unverified: bool = False
    """`true` for a nonstandard code that no source shows."""
    hosted: bool = False
    """`true` where the sending server is that of a hosted service, as in Exchange Online: who
    administers there has no command line and no mail log."""
    instead: list[ReplyCode | StatusCode] = []
    """For a code that is not standard or no longer in use: the codes that say it properly."""
    keywords: Keywords = NO_KEYWORDS
    """What people search for besides the title."""
    classes: Annotated[dict[EnhancedClass, StatusClass], Field(min_length=1)]
    """`"4"` and `"5"`, `"2"` where a success is known."""
    pairs: list[Pair] = []
    """Reply codes seen together with it, if there is more to say than the two codes do."""
    sources: list[Slug] = []
    """Who uses the code, where no RFC defines it: keys of `sources`."""
    was: list[FormerDetail] = []
    """Codes whose pages lead here now: a former detail in each class, or a code that was
    dropped."""


class Response(Strict):
    """The literal text that a provider's server sends, placeholders in angle brackets."""

    reply: ReplyCode | None = None
    """The reply code; left out where the source shows none."""
    status: StatusCode | None = None
    """The enhanced code; left out where the source shows none."""
    text: Words
    """The words after the codes, letter by letter."""
    cause: Slug
    """The key of the cause that it reports."""
    note: Text | None = None
    """One sentence, only if it helps."""
    source: Slug
    """The page or file where it stands: a key of `sources`, with the month in which that was
    read."""
    was: list[Slug] = []
    """Former keys below the same provider: whoever linked to them still finds the response."""


class Provider(Strict):
    """Whose servers said it: a mailbox provider, a gateway, or software in its own words."""

    name: Words
    """As the provider writes it, the same in all languages."""
    kind: ProviderKind
    """`mailbox`, `gateway` (filters, relays, blocklists) or `software`."""
    public: bool = False
    """`true` for a mailbox provider where anybody has an address, and no administrator of one's
    own."""
    domains: list[Host] = []
    """Those of addresses that anybody may have there, if it is `public`."""
    ended: Month | None = None
    """The month in which a blocklist was shut down: who still names it has to drop it."""
    hosts: list[Host] = []
    """How the names of its mail servers end, as they appear in bounces."""
    signs: list[Words] = []
    """Literal words by which its responses are recognised, capitals as they are."""
    keywords: Keywords = NO_KEYWORDS
    """What people call it besides: other brands, former names."""
    recognise: Text
    """How a reader sees that it was this provider."""
    limits: list[Limit] = []
    """Published limits."""
    links: list[Link] = []
    """Where to turn: postmaster page, form, delisting."""
    dialect: list[Dialect] = []
    """Codes that it uses in a sense of its own."""
    demands: list[Demand] = []
    """What it demands of those who send to it, topic by topic; the page of rules is made of it."""
    was: list[Slug] = []
    """Former slugs: their addresses still lead here."""
    responses: dict[Slug, Response] = {}
    """What its servers say, word for word, by the rest of a public id, which begins with the
    provider's key: code, a word or two."""


class Knowledge(Strict):
    """The whole of ``codes.yaml``."""

    subjects: dict[Subject, SubjectEntry]
    """X.0 to X.7, the subjects of the enhanced codes."""
    causes: dict[Slug, Cause]
    """Why a delivery failed, in the world, with the advice. The key is a slug, part of a public
    address."""
    replies: dict[ReplyCode, Reply]
    """The reply codes: `"550"`."""
    enhanced: dict[Detail, Enhanced]
    """The enhanced codes, their class left open: `X.1.1`."""
    sources: dict[Slug, Source] = {}
    """Where facts were read that no RFC states. The key says who and what."""
    providers: dict[Slug, Provider] = {}
    """Whose servers reply: mailbox providers, gateways, blocklists, software. The key is a
    slug, part of a public address."""
    wordings: dict[Tongue, Wordings] = {}
    """How bounces speak, by the code of their language (ISO 639)."""
    vocabularies: dict[Slug, Vocabulary] = {}
    """The words by which others sort bounces, side by side with the causes."""
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
