"""Former names: what ``was`` says, by the kind of thing that has been renamed or dropped.

An entry keeps its former names in ``was``; whatever had an address under one of them leads on
from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from smtpcodes.data.model import Knowledge
from smtpcodes.data.renamed import FAILURES as FAILURES  # noqa: PLC0414
from smtpcodes.data.renamed import by_former, former_codes
from smtpcodes.site import addresses
from smtpcodes.site.responses import Spoken


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
            causes=by_former(knowledge.causes),
            providers=by_former(knowledge.providers),
            codes=dict(former_codes(knowledge)),
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
