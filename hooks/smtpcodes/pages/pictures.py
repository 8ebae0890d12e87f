"""The two pictures of a code's page: what they show, in words too, and when they tell anything."""

from __future__ import annotations

from dataclasses import dataclass

from smtpcodes.data.model import Language
from smtpcodes.data.values import Command, Role, Spot
from smtpcodes.labels import LABELS
from smtpcodes.site.answers import answer
from smtpcodes.site.codes import STAGES, Code

MENDED: dict[Role, Spot] = {
    "sender": "sender",
    "sender-admin": "sending-server",
    "recipient": "mailbox",
    "recipient-admin": "receiving-server",
}
"""Where on the way of a mail each role can mend something."""

SAID: dict[Command, tuple[str | None, str]] = {
    "connect": (None, "220 mx.example.com"),
    "EHLO": ("EHLO mail.example.org", "250 mx.example.com"),
    "AUTH": ("AUTH PLAIN AGFubmEAc2VjcmV0", "235 Authentication successful"),
    "MAIL": ("MAIL FROM:<anna@example.org>", "250 OK"),
    "RCPT": ("RCPT TO:<ben@example.com>", "250 OK"),
    "DATA": ("DATA", "354 Start mail input; end with <CRLF>.<CRLF>"),
    "DATA-end": (".", "250 OK"),
}
"""What the client says at each stage, and what the server answers where nothing fails (RFC 5321,
appendix D.1; AUTH: RFC 4954, section 4.1)."""


@dataclass(frozen=True)
class Way:
    """Where on its way the mail fails, and where that is to be mended."""

    failed: Spot
    mended: Spot


def way(code: Code) -> Way | None:
    """Return the two marks; None where the code leaves open what they would say.

    A sender's mistake shows at the server that refuses it: that of the other side, unless it is one
    of handing the mail over.
    """
    told = answer(code)
    if told.cause is None or told.certainty == "none":
        return None
    here = told.cause.where
    if here == "sender":
        here = "sending-server" if told.cause.submission else "receiving-server"
    return Way(here, MENDED[told.cause.acts])


def is_telling(code: Code) -> bool:
    """Whether the way of the mail says more than that it failed where it has to be mended."""
    shown = way(code)
    return shown is not None and shown.failed != shown.mended


def way_words(code: Code, language: Language) -> str:
    """Return where the mail fails and where that is mended, as a sentence; empty if unknown."""
    t = LABELS[language]
    shown = way(code)
    if shown is None:
        return ""
    if shown.failed == shown.mended:
        return f"{t['way.both']} {t[f'spot.{shown.failed}']}."
    failed, mended = t[f"spot.{shown.failed}"], t[f"spot.{shown.mended}"]
    return f"{t['way.failed']} {failed}. {t['way.mended']} {mended}."


NON_ASCII = "Non-ASCII addresses"
"""What an official text is about that no address in ASCII can meet (RFC 6531)."""

FEW_STAGES = 4
"""A code that comes at more stages than this says nothing by where it comes."""


def has_place(code: Code) -> bool:
    """Whether the stage of the dialogue tells anything: there is one, and not nearly all."""
    return 0 < len(code.stages) <= FEW_STAGES


def transcript(code: Code) -> list[tuple[str, str]]:
    """Return the dialogue up to the code, each line with its speaker, ``C`` or ``S``.

    The code comes with its official text; empty if no reply code of it is known.
    """
    reply = code.basic[0] if code.basic else None
    said = " ".join(filter(None, (reply, code.code, code.entry.text)))
    if not has_place(code) or (code.is_enhanced and reply is None):
        return []
    last: Command = "RCPT" if "RCPT" in code.stages else code.stages[0]
    lines: list[tuple[str, str]] = []
    for stage in STAGES[: STAGES.index(last) + 1]:
        if stage == "AUTH" and stage != last:
            continue  # between servers nobody signs in
        command, answered = SAID[stage]
        if stage == "RCPT" and NON_ASCII in (code.entry.text or ""):
            command = "RCPT TO:<jürgen@example.com>"
        lines += [("C", command)] if command else []
        lines.append(("S", said if stage == last else answered))
    return lines


def dialogue_words(code: Code, language: Language) -> str:
    """Return at which stages of the SMTP dialogue the code comes (RFC 5321, section 3)."""
    t = LABELS[language]
    stages = ", ".join(t[f"stage.{stage}"] for stage in code.stages)
    others = ", ".join(code.other_commands)
    if "local" in code.commands and not stages:
        return t["dialogue.program" if "unsent" in code.states else "dialogue.none"]
    if not code.commands:
        return t["dialogue.unknown"]
    if not stages:
        return f"{t['dialogue.only']} {others}."
    also = f" {t['dialogue.other']} {others}." if others else ""
    return f"{t[_key(code)]} {stages}.{also}"


def _key(code: Code) -> str:
    if "local" in code.commands:
        return "dialogue.also"
    return "dialogue.in" if len(code.stages) == 1 else "dialogue.in.many"
