"""Lines are short."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.wrapping import PREFIX, WIDTH, wrapped


def check(document: Document) -> Iterator[Finding]:
    """Yield each longer line that can be broken: an address cannot."""
    for line, row in enumerate(document.rows, 1):
        if len(row) > WIDTH and _breakable(row):
            message = f"{len(row)} characters in a line"
            yield Finding(document.place_at(line), message, f"at most {WIDTH}", line)


def _breakable(row: str) -> bool:
    return " " in PREFIX.sub("", row).strip()


RULE = Rule(
    name="lines-are-short",
    en=f"A line has at most {WIDTH} characters. Longer texts go below `>-`.",
    de=f"Eine Zeile hat höchstens {WIDTH} Zeichen; lange Texte stehen unter `>-`.",
    check=check,
    good="""\
          en: >-
            Wait a day, and do not send the message again before that day is over, even if it is
            hard.
""",
    bad="          en: Wait a day, and do not send the message again before that day is over, even "
    "if it is hard.\n",
    at="causes.mailbox-full.steps.sender[0].en",
    fix=wrapped,
    form=True,
)
