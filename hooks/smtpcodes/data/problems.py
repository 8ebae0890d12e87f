"""What is wrong with ``codes.yaml``, told so that it can be mended."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

Place = tuple[str | int, ...]
"""Where in the file: keys and list positions from the root, ``("replies", "550", "causes", 0)``."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: its line (from 1), the entry it stands in, what is wrong and the mend."""

    line: int
    entry: str
    message: str
    mend: str = ""
    rule: str = ""
    """The name of the rule that is broken; empty where the file does not fit the model."""

    def report(self, path: Path) -> str:
        """Return the problem as one line, in the form that editors and terminals link."""
        entry = f" {self.entry}:" if self.entry else ""
        mend = f" ({self.mend})" if self.mend else ""
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{path.name}:{self.line}:{entry} {self.message}{mend}{rule}"


@dataclass
class InvalidCodes(Exception):
    """Raised with all problems of a file at once."""

    path: Path
    problems: list[Problem] = field(default_factory=list)

    def __str__(self) -> str:
        """Return one problem a line, in the order of the file, and their number."""
        lines = [problem.report(self.path) for problem in sorted(set(self.problems))]
        count = f"{len(lines)} problem{'' if len(lines) == 1 else 's'} in {self.path.name}"
        return "\n".join([*lines, count])


class Unreadable(OSError):
    """A file that is there and is not what it should be."""


def text_of(path: Path) -> str:
    """Return the text of a file. Raises ``OSError``, also where it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(f"{path.name}:{line}: the file is not UTF-8 (save it as UTF-8)") from None


def entry_of(place: Place) -> str:
    """Return a place as a dotted name: ``replies.550.causes[0]``."""
    name = ""
    for part in place:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean 'x'?`` for the known word most like ``word``, or nothing."""
    close = difflib.get_close_matches(word, list(known))
    return f"did you mean '{close[0]}'?" if close else ""
