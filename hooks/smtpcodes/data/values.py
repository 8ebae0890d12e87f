"""The values that fields of ``codes.yaml`` may have: words to choose from, and forms of texts."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import StringConstraints

from smtpcodes.data.languages import LANGUAGES, Language, in_every_language
from smtpcodes.data.strict import Strict

Role = Literal["sender", "sender-admin", "recipient", "recipient-admin"]
Spot = Literal["sender", "sending-server", "transit", "receiving-server", "mailbox"]
Standing = Literal["standard", "extension", "registered", "historic", "deprecated", "nonstandard"]
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
# What a failure tells of the recipient's address, in the words of those who keep lists of them: it
# is dead (`hard`), it takes nothing at present (`soft`), nothing (`block`).
Bounce = Literal["hard", "soft", "block"]
# Who writes a ticket: the sender's own email provider or administrator, or somebody else.
Voice = Literal["ours", "theirs"]
EnhancedClass = Literal["2", "4", "5"]
# What providers demand of those who send to them.
Topic = Literal[
    "volume", "authentication", "dmarc", "reverse-dns", "tls", "spam-rate", "unsubscribe",
    "format", "limits", "registration", "contact",
]  # fmt: skip

VOICES: tuple[Voice, ...] = ("theirs", "ours")
ROLES: tuple[Role, ...] = get_args(Role)
SPOTS: tuple[Spot, ...] = get_args(Spot)
TOPICS: tuple[Topic, ...] = get_args(Topic)

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Subject = Annotated[str, StringConstraints(pattern=r"^X\.[0-7]$")]
ReplyCode = Annotated[str, StringConstraints(pattern=r"^[1-5][0-9]{2}$")]
Detail = Annotated[str, StringConstraints(pattern=r"^X\.[0-7]\.(0|[1-9][0-9]{0,2})$")]
StatusCode = Annotated[str, StringConstraints(pattern=r"^[245]\.[0-7]\.(0|[1-9][0-9]{0,2})$")]
LastNumber = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,2}$")]
_NUMBER = r"[1-5][0-9]{2}|[245]\.[0-7]\.(0|[1-9][0-9]{0,2})"
FormerCode = Annotated[str, StringConstraints(pattern=rf"^({_NUMBER})$")]
FormerDetail = Annotated[
    str, StringConstraints(pattern=rf"^(X\.[0-7]\.(0|[1-9][0-9]{{0,2}})|{_NUMBER})$")
]
AnyCode = FormerDetail
"""A code, or a detail whose class is left open: `550`, `5.1.1`, `X.1.1`."""
Url = Annotated[
    str, StringConstraints(pattern=r'^https?://[^\s<>"/?#]+([/?#][^\s<>"]*)?$', max_length=500)
]
StepName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")
]
Reference = Annotated[
    str, StringConstraints(pattern=r"^(RFC[1-9][0-9]*:[A-Z0-9]+(\.[0-9]+)*|draft-[a-z0-9-]+)$")
]

Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$")]
Month = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$")]
Since = Annotated[
    str,
    StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$"),
]
ProviderKind = Literal["mailbox", "gateway", "software"]

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9]([0-9 ()/.-]*[0-9])?$")]
_NAME = r"[A-Za-z0-9_-][A-Za-z0-9._-]*"
Picture = Annotated[str, StringConstraints(pattern=rf"^({_NAME}/)*{_NAME}\.(svg|png)$")]


@in_every_language(list[Words])
class Keywords(Strict):
    """What people type into the search, besides the title."""

    def __getitem__(self, language: Language) -> list[str]:
        """Return the keywords in ``language``."""
        found: list[str] = getattr(self, language)
        return found


NO_KEYWORDS = Keywords.model_validate({language: [] for language in LANGUAGES})
