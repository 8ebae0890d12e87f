"""The languages of the site: the one list, and what is particular to each.

Texts stand in ``codes.yaml``, words of the interface in ``labels/``, pages written by hand in
``docs/``. To add a language, extend ``Language`` and ``PARTICULARS``; CONTRIBUTING names the rest,
and the build says what is missing. No language ever stands in for another one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

from pydantic import BaseModel, Field, create_model

Language = Literal["de", "en"]

LANGUAGES: tuple[Language, ...] = get_args(Language)

DEFAULT: Language = "de"
"""Stands at the root; every other language below a folder of its own name."""


@dataclass(frozen=True)
class Particulars:
    """What is particular to a language and no word of the interface."""

    english: str
    """Its name in English, for readers that are programs."""
    quotes: tuple[str, str]
    """What stands before and after words that are quoted."""
    changelog: str
    """Its changelog, in the project's folder."""
    kinds: tuple[str, str, str, str, str, str]
    """The changelog's headings for: added, changed, deprecated, removed, fixed, security."""
    spellings: tuple[Mapping[str, str], ...] = ()
    """How people type its letters without them, one table for each way of doing so."""


PARTICULARS: dict[Language, Particulars] = {
    "de": Particulars(
        english="German",
        quotes=("„", "“"),
        changelog="CHANGELOG.de.md",
        kinds=("Neu", "Geändert", "Veraltet", "Entfernt", "Behoben", "Sicherheit"),
        spellings=(
            {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"},
            {"ä": "a", "ö": "o", "ü": "u", "ß": "ss"},
        ),
    ),
    "en": Particulars(
        english="English",
        quotes=("“", "”"),
        changelog="CHANGELOG.md",
        kinds=("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"),
    ),
}


@dataclass
class IncompleteLanguages(Exception):
    """A language of the site lacks something: one fault a line, each with its place."""

    faults: list[str]

    def __str__(self) -> str:
        """Return all faults and their number."""
        count = f"{len(self.faults)} fault{'' if len(self.faults) == 1 else 's'} in the languages"
        return "\n".join([*self.faults, count])


Model = TypeVar("Model", bound=BaseModel)


def in_every_language(value: Any) -> Callable[[type[Model]], type[Model]]:
    """Return a decorator that gives a model one mandatory field of the type ``value`` a language.

    Type checkers see the class as it is written; its texts are read as ``text[language]``.
    """
    fields: dict[str, Any] = {
        language: (value, Field(description=f"In {_name(language)}.")) for language in LANGUAGES
    }

    def decorate(model: type[Model]) -> type[Model]:
        return create_model(
            model.__name__,
            __base__=model,
            __module__=model.__module__,
            __doc__=model.__doc__,
            **fields,
        )

    return decorate


def _name(language: Language) -> str:
    """Return its name; where the particulars are missing, the check of them says so later."""
    return PARTICULARS[language].english if language in PARTICULARS else language
