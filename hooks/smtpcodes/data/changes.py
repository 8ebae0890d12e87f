"""What has changed, version by version: one changelog for each language.

They are kept by hand, in the form of keepachangelog.com; a test compares them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from smtpcodes.data.languages import LANGUAGES, PARTICULARS, Language
from smtpcodes.data.problems import Unreadable, text_of

VERSION = re.compile(r"\[?(?P<name>[^\]\s]+)\]?(?: - (?P<date>\S+))?")


@dataclass(frozen=True)
class Group:
    """Changes of one kind: ``Added`` with its entries as Markdown."""

    kind: str
    entries: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Version:
    """A version, or what is not released yet, with its changes."""

    name: str
    date: str | None
    groups: list[Group] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """The permanent anchor: ``v1-2-0``, ``unreleased``."""
        return f"v{self.name.replace('.', '-')}" if self.date else "unreleased"


def changes(root: Path) -> dict[Language, list[Version]]:
    """Return all versions of the changelogs below ``root``, the newest first.

    Raises ``OSError`` if one of them cannot be read.
    """
    return {
        language: parse(text_of(root / PARTICULARS[language].changelog)) for language in LANGUAGES
    }


def parse(text: str) -> list[Version]:
    """Return the versions of a changelog. Raises ``OSError`` where a heading names none."""
    found: list[Version] = []
    for block in re.split(r"^## ", text, flags=re.M)[1:]:
        heading, _, rest = block.partition("\n")
        match = VERSION.match(heading)
        if not match:
            raise Unreadable(f"no version in a changelog: '## {heading}'")
        found.append(Version(match["name"], match["date"], _groups(rest)))
    return found


def _groups(text: str) -> list[Group]:
    groups = []
    for block in re.split(r"^### ", text, flags=re.M)[1:]:
        kind, _, rest = block.partition("\n")
        entries = re.split(r"^- ", rest, flags=re.M)[1:]
        groups.append(Group(kind.strip(), [" ".join(entry.split()) for entry in entries]))
    return groups
