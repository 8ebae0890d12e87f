"""From ``local.yaml`` to the knowledge with what a house adds, by the same rules (``house``).

The knowledge of ``codes.yaml`` stays what it is: whatever is public is made from that alone. What
the house names by a former name is found under that of today; what it names and nobody knows any
more is an error, as a note that has silently gone would be missed too late.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from smtpcodes.data.document import Document
from smtpcodes.data.house import House
from smtpcodes.data.loading import Loaded, content_of, fitting, problem_of
from smtpcodes.data.logo import fault_of
from smtpcodes.data.model import Knowledge, Provider, Strict
from smtpcodes.data.problems import InvalidCodes, Place, Problem, did_you_mean
from smtpcodes.data.renamed import by_former, codes_by_name
from smtpcodes.data.rules import RULES
from smtpcodes.data.rules.rule import Finding

NAME = "local.yaml"
"""Beside ``codes.yaml``."""

MENDS = {
    "responses-have-their-cause": "name a cause of codes.yaml, where this one may be gone",
    "sources-exist": "add it to sources, or name one of codes.yaml",
}
"""What to do, where a rule tells it of ``codes.yaml``."""

GONE = "correct it; it may have been dropped from codes.yaml"

LEGIBLE = 4.5
"""The least contrast of letters with their ground (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True)
class Housed:
    """A valid ``local.yaml``, and the knowledge with what it adds."""

    house: House
    loaded: Loaded


@dataclass(frozen=True)
class _LocalDocument(Document):
    """A ``local.yaml``; the rules look at the whole knowledge, but at its texts alone."""

    house: House

    @property
    def written(self) -> Strict:
        """What the file itself says."""
        return self.house


def load_house(path: Path, upstream: Loaded) -> Housed | None:
    """Return what the ``local.yaml`` at ``path`` adds; None if there is none, or an empty one.

    Raises ``InvalidCodes`` with every problem found.
    """
    if not path.exists():
        return None
    content = content_of(path, "make it readable, or remove it")
    if all(line.strip()[:1] in (b"", b"#") for line in content.splitlines()):
        return None
    found = fitting(content, path, House)
    knowledge = merged(found.model, upstream.knowledge)
    document = _LocalDocument(
        path, found.text, knowledge, found.lines, found.scalars, found.root, found.model
    )
    problems = [
        *(problem_of(one, found.lines) for one in _findings(document, upstream.knowledge)),
        *_broken(document),
    ]
    if problems:
        raise InvalidCodes(path, problems)
    return Housed(found.model, replace(upstream, knowledge=knowledge))


def merged(house: House, upstream: Knowledge) -> Knowledge:
    """Return the knowledge with the providers and sources of the house."""
    now = by_former(upstream.causes)
    providers = {slug: _renewed(provider, now) for slug, provider in house.providers.items()}
    return upstream.model_copy(
        update={
            # A key that is in use is an error, whose entry is looked at all the same.
            "sources": upstream.sources | house.sources,
            "providers": upstream.providers | providers,
        }
    )


def _renewed(provider: Provider, now: Mapping[str, str]) -> Provider:
    """Return a provider whose responses name the causes of today."""
    responses = {
        key: one.model_copy(update={"cause": now.get(one.cause, one.cause)})
        for key, one in provider.responses.items()
    }
    return provider.model_copy(update={"responses": responses})


def _broken(document: _LocalDocument) -> Iterator[Problem]:
    """Yield where the file breaks a rule; what stands in ``codes.yaml`` keeps them."""
    for rule in RULES:
        if rule.form:
            continue
        for finding in rule.check(document):
            if finding.line or finding.place[:2] in document.lines:
                mend = finding.mend
                if rule.name in MENDS and not mend.startswith("did you mean"):
                    mend = MENDS[rule.name]
                yield problem_of(replace(finding, mend=mend), document.lines, rule.name)


def _findings(document: _LocalDocument, upstream: Knowledge) -> Iterator[Finding]:
    """Yield what is wrong besides the rules, which do not know of two files."""
    house = document.house
    known_providers = {*upstream.providers, *by_former(upstream.providers)}
    named: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("codes", house.notes.codes, codes_by_name(upstream)),
        ("causes", house.notes.causes, {*upstream.causes, *by_former(upstream.causes)}),
        ("providers", house.notes.providers, {*house.providers, *known_providers}),
    )
    for table, names, known in named:
        for name in names:
            if name not in known:
                mend = did_you_mean(name, known) or GONE
                yield Finding(("notes", table, name), f"unknown {table[:-1]} '{name}'", mend)
    taken = {"sources": {*upstream.sources}, "providers": known_providers}
    for table, keys in taken.items():
        for key in getattr(house, table):
            if key in keys:
                message = f"codes.yaml has '{key}' in {table} as well, or had it"
                yield Finding((table, key), message, _other_key(table))
    yield from _look(document)


def _other_key(table: str) -> str:
    other = "what you say of that one goes to 'notes'" if table == "providers" else "name that one"
    return f"take another key, or {other}"


def _look(document: _LocalDocument) -> Iterator[Finding]:
    look, folder = document.house.site, document.path.parent
    if look.logo and (fault := fault_of(folder, look.logo)):
        yield Finding(("site", "logo"), *fault)
    if look.colour and (contrast := contrast_with_white(look.colour)) < LEGIBLE:
        place: Place = ("site", "colour")
        message = f"white letters are hard to read on {look.colour}: contrast {contrast:.1f}"
        yield Finding(place, message, f"take a darker colour: at least {LEGIBLE}")


def contrast_with_white(colour: str) -> float:
    """Return the contrast of ``#rrggbb`` with white (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
