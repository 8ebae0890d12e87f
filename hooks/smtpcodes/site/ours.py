"""What a house adds to the facts (``local.yaml``), found under the names of today.

Pages show it as the house's own. Whatever is public (the data files, feeds, packages) is made of a
site without a house.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from smtpcodes.data.house import Helpdesk, House
from smtpcodes.data.model import Knowledge, Text
from smtpcodes.data.renamed import by_former, codes_by_name


@dataclass(frozen=True)
class Shown:
    """What one page shows of the house."""

    name: Text | None
    """The house's."""
    notes: list[Text]
    helpdesk: Helpdesk | None
    is_own: bool = False
    """Whether all that the page says is the house's."""


Notes = Mapping[str, list[Text]]


@dataclass(frozen=True)
class Ours:
    """All that the house adds; notes by the names of today, as several may mean one entry."""

    house: House = field(default_factory=House)
    codes: Notes = field(default_factory=dict)
    """By code: ``5.7.1``."""
    causes: Notes = field(default_factory=dict)
    providers: Notes = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there is a house that adds anything."""
        return self.house != House()

    @classmethod
    def of(cls, house: House, knowledge: Knowledge) -> Ours:
        """Return what ``house`` adds to ``knowledge``."""
        notes, codes = house.notes, codes_by_name(knowledge)
        return cls(
            house,
            _gathered((code, note) for name, note in notes.codes.items() for code in codes[name]),
            _renewed(notes.causes, by_former(knowledge.causes)),
            _renewed(notes.providers, by_former(knowledge.providers)),
        )

    def of_code(self, code: str, acting: bool) -> Shown | None:
        """Return what the page of a code shows; whom to ask where somebody is ``acting``."""
        return self._shown(self.codes.get(code, []), acting)

    def of_cause(self, slug: str) -> Shown | None:
        """Return what the page of a cause shows."""
        return self._shown(self.causes.get(slug, []), True)

    def of_provider(self, slug: str) -> Shown | None:
        """Return what the page of a provider shows; whom to ask where that is the house."""
        is_own = self.owns(slug)
        return self._shown(self.providers.get(slug, []), is_own, is_own)

    def owns(self, slug: str) -> bool:
        """Whether a provider is the house."""
        return slug in self.house.providers

    def _shown(self, notes: list[Text], acting: bool, is_own: bool = False) -> Shown | None:
        helpdesk = self.house.helpdesk if acting else None
        if not (notes or helpdesk or is_own):
            return None
        return Shown(self.house.name, notes, helpdesk, is_own)


def _gathered(notes: Iterable[tuple[str, Text]]) -> dict[str, list[Text]]:
    found: dict[str, list[Text]] = {}
    for name, note in notes:
        found.setdefault(name, []).append(note)
    return found


def _renewed(notes: Mapping[str, Text], now: Mapping[str, str]) -> dict[str, list[Text]]:
    return _gathered((now.get(name, name), note) for name, note in notes.items())
