"""Former names: what ``was`` says, by the kind of thing that has been renamed or dropped.

An entry keeps its former names in ``was``; whatever had an address under one of them leads on
from there (design, section 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from smtpcodes.data.model import Cause, Knowledge, Provider
from smtpcodes.site import addresses
from smtpcodes.site.responses import Spoken

FAILURES = "45"
"""Classes that a former detail may have had, whether or not its successor has both."""


@dataclass(frozen=True)
class Former:
    """The names of today by those of before."""

    causes: dict[str, str]
    """Slugs."""
    providers: dict[str, str]
    """Slugs."""
    codes: dict[str, str]
    """Codes that have a page: ``5.7.27``, each in its class."""
    responses: dict[str, str]
    """Ids, with the provider's slug."""

    @classmethod
    def of(cls, knowledge: Knowledge, spoken: Iterable[Spoken]) -> Former:
        """Return the former names of all that the site shows."""
        return cls(
            causes=_by_former(knowledge.causes),
            providers=_by_former(knowledge.providers),
            codes=dict(_codes(knowledge)),
            responses={old: one.id for one in spoken for old in one.former},
        )

    @cached_property
    def paths(self) -> dict[str, str]:
        """The paths of pages by those of before, without a language."""
        kinds = (
            (addresses.code, self.codes),
            (addresses.cause, self.causes),
            (addresses.provider, self.providers),
        )
        return {path(old): path(new) for path, names in kinds for old, new in names.items()}

    @staticmethod
    def names_of(names: Mapping[str, str], name: str) -> tuple[str, ...]:
        """Return what ``name`` was called before; ``names`` is one of the tables."""
        return tuple(old for old, new in names.items() if new == name)


def _by_former(entries: Mapping[str, Cause] | Mapping[str, Provider]) -> dict[str, str]:
    return {old: name for name, entry in entries.items() for old in entry.was}


def _codes(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield each former code with that of today.

    A former detail is a code in each class of its successor, and in both failure classes: where
    the successor lacks one, its gravest class stands in.
    """
    for number, reply in knowledge.replies.items():
        yield from ((old, number) for old in reply.was)
    for detail, entry in knowledge.enhanced.items():
        classes = sorted(entry.classes)
        for old in entry.was:
            digits = sorted({*classes, *FAILURES}) if old[0] == "X" else [old[0]]
            for digit in digits:
                own = digit if digit in classes else classes[-1]
                yield (f"{digit}{old[1:]}" if old[0] == "X" else old), own + detail[1:]
