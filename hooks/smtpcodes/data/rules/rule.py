"""What a rule is: its sentence, its check, its examples and, where a machine can, its fix."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from smtpcodes.data.document import Document
from smtpcodes.data.problems import Place

EXAMPLE = (Path(__file__).parent / "example.yaml").read_text(encoding="utf-8")
"""A small file that keeps every rule; the examples of the rules are parts of it."""


@dataclass(frozen=True)
class Finding:
    """A broken rule: the place in the file, what is wrong and the mend."""

    place: Place
    message: str
    mend: str = ""
    line: int = 0
    """From 1; 0 is the line of the place."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Something that must hold of ``codes.yaml``. Without examples there is no rule.

    Raises ``ValueError`` where the rule itself is incomplete.
    """

    name: str
    """In lower case with hyphens; it stands behind each finding."""
    en: str
    """The rule in one sentence, for those who write the file."""
    de: str
    """The same in German. The site's languages have no say in this: contributors read these two."""
    check: Callable[[Document], Iterable[Finding]]
    good: str
    """A part of ``example.yaml``."""
    bad: str
    """What breaks this rule, and no other, if it stands in its place."""
    at: str
    """The entry that the finding then names: ``replies.552.title.en``."""
    fields: tuple[str, ...] = ()
    """Fields of the model whose description tells the rule as well: ``Cause.title``."""
    fix: Callable[[Document], str] | None = None
    """The document's text with the rule kept, so far as a machine can; it says the same."""
    form: bool = False
    """Whether it is about how the file is written: ``make check`` asks, the site does not."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", self.name):
            raise ValueError(f"'{self.name}' is no name of a rule")
        if not (self.en.endswith(".") and self.de.endswith(".")):
            raise ValueError(f"{self.name}: a sentence in English and one in German are needed")
        if EXAMPLE.count(self.good) != 1:
            raise ValueError(f"{self.name}: the good example must stand once in example.yaml")
        if self.bad == self.good or not self.at:
            raise ValueError(f"{self.name}: a bad example and its entry are needed")

    def broken(self) -> str:
        """Return the small file with the bad example in it."""
        return EXAMPLE.replace(self.good, self.bad)
