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
    separator: str = ";"
    """What parts the columns of a table where its readers' spreadsheets open one."""
    providers: tuple[str, ...] = ()
    """The providers that its readers meet most often, by slug: lists begin with them."""
    spellings: tuple[Mapping[str, str], ...] = ()
    """How people type its letters without them, one table for each way of doing so."""
    fillers: tuple[str, ...] = ()
    """Words that tell a search nothing: it counts them only where there are no others."""
    endings: tuple[str, ...] = ()
    """What its words end in, so that a plural finds the singular."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


PARTICULARS: dict[Language, Particulars] = {
    "de": Particulars(
        english="German",
        quotes=("„", "“"),
        changelog="CHANGELOG.de.md",
        providers=(
            "gmail",
            "microsoft-365",
            "outlook-com",
            "gmx",
            "web-de",
            "t-online",
            "icloud",
            "yahoo",
            "ionos",
            "strato",
        ),
        kinds=("Neu", "Geändert", "Veraltet", "Entfernt", "Behoben", "Sicherheit"),
        spellings=(
            {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"},
            {"ä": "a", "ö": "o", "ü": "u", "ß": "ss"},
        ),
        fillers=_words("""
            ab aber als am an auch auf aus bei beim bin bitte bekomme bekommt bedeutet da dass das
            dem den der des die dies diese diesem dieser doch du durch ein eine einem einen einer
            er es etwas für gibt habe haben hat hier ich ihm ihn ihr ihre im in ist ja jetzt kann
            kein keine können mail mails email emails man mein meine meinem meinen meiner mich mir
            mit nach nicht noch nun nur ob oder sein seit sich sie sind so soll trotz um und uns
            unser unsere vom von vor wann warum was wegen wenn wer werde werden weshalb wie wieder
            wieso wird wo wurde wurden zu zum zur
        """),
        endings=("en", "er", "em", "es", "e", "n", "s", "ern", "ung", "ungen"),
    ),
    "en": Particulars(
        english="English",
        quotes=("“", "”"),
        changelog="CHANGELOG.md",
        separator=",",
        providers=("gmail", "microsoft-365", "outlook-com", "yahoo", "icloud", "aol", "comcast"),
        kinds=("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"),
        fillers=_words("""
            a about after all also am an and any are as at be because been but by can could did do
            does doing during email emails for from get gets getting give given gives got had has
            have how i if in into is it its just mail mails mean means me my no not of on or our
            please says should so that the their them then there these they this to us was we were
            what when where which while who why will with would you your
        """),
        endings=("s", "es", "ed", "ing"),
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
