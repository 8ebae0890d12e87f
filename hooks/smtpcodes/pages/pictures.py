"""What the two pictures of a code's page say in words: where it fails, at which stage it comes."""

from __future__ import annotations

from smtpcodes.data.model import Language
from smtpcodes.labels import LABELS
from smtpcodes.site.codes import Code


def way_words(code: Code, language: Language) -> str:
    """Return where on the way of the email the code's failures happen."""
    t = LABELS[language]
    if not code.spots:
        return t["way.none"]
    first, *others = (t[f"spot.{spot}"] for spot in code.spots)
    also = f"; {t['way.also']} {', '.join(others)}" if others else ""
    return f"{t['way.spot']} {first}{also}."


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
