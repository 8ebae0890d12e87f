"""A step does not refer to one that a code leaves out before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge, Language, Step
from smtpcodes.data.problems import Place
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import classes

REFERRING: Mapping[Language, re.Pattern[str]] = {
    "de": re.compile(r"(?:Wenn (?:nicht|ja|sie|er|es)|Sonst|Andernfalls|Ansonsten|Dann)\b"),
    "en": re.compile(r"(?:If (?:not|so|it|they)|Otherwise|Then)\b"),
}
"""How a step begins that needs the one before it; a language without an entry is not checked."""


def _left_out(knowledge: Knowledge) -> set[str]:
    return {name for _, _, entry in classes(knowledge) for name in entry.without}


def _following(knowledge: Knowledge) -> Iterator[tuple[Place, Step, str]]:
    """Yield each step right after one that some code leaves out, and the name of that one."""
    left = _left_out(knowledge)
    for slug, cause in knowledge.causes.items():
        for role, steps in cause.steps.items():
            for at, (before, step) in enumerate(pairwise(steps), start=1):
                if (name := f"{slug}/{before.id}") in left:
                    yield ("causes", slug, "steps", role, at), step, name


def check(document: Document) -> Iterator[Finding]:
    """Yield each text of a step that begins as if the step left out were there."""
    for place, step, name in _following(document.knowledge):
        for language, referring in REFERRING.items():
            if found := referring.match(getattr(step, language, "")):
                yield Finding(
                    (*place, language),
                    f"'{found[0]}' refers to a step that some code leaves out",
                    f"say it so that it can be read without '{name}'",
                )


RULE = Rule(
    name="kept-steps-stand-alone",
    en="If a code leaves out a step, the next one does not refer to it (“If not”, “Otherwise”).",
    de="Lässt ein Code einen Schritt weg, bezieht sich der nächste nicht darauf („Wenn nicht“, "
    "„Sonst“).",
    check=check,
    good="en: Ask for it again.",
    bad="en: Otherwise ask for it again.",
    at="causes.mailbox-full.steps.recipient[1].en",
    fields=("Step.id",),
)
