"""The words of the interface, one module for each language.

All hold the same keys with the same placeholders. Texts about codes stand in ``codes.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from string import Formatter

from smtpcodes.data.languages import LANGUAGES, Language

NAMING = ("ticket.{}", "postmaster.{}", "copy.{}", "copy.{}.long",
          "bar.{}", "bar.{}.long")  # fmt: skip
"""Labels that name a language: each module has one for every language of the site."""


def faults() -> Iterator[str]:
    """Yield what is missing, with the language, the key and the file."""
    named = [label.format(language) for label in NAMING for language in LANGUAGES]
    keys = dict.fromkeys([*named, *(key for words in LABELS.values() for key in words)])
    for language, words in LABELS.items():
        place = file_of(language)
        if not words:
            yield f"{place}: the words of the interface in '{language}' are missing (add the file)"
            continue
        for key in keys:
            sample = next((text[key] for text in LABELS.values() if key in text), "")
            if not words.get(key):
                elsewhere = f" (elsewhere: {sample!r})" if sample else ""
                yield f"{place}: '{key}' is missing in '{language}'{elsewhere}"
            elif _gaps(words[key]) != _gaps(sample):
                yield (
                    f"{place}: '{key}' has other placeholders than in another language: "
                    f"{words[key]!r}, elsewhere {sample!r}"
                )


def file_of(language: Language) -> str:
    """Return the name of the file with the words of ``language``."""
    return f"hooks/smtpcodes/labels/{language}.py"


def _words(language: Language) -> dict[str, str]:
    """Return the words of ``language``; none if there is no module, of which ``faults`` tells."""
    name = f"{__name__}.{language}"
    try:
        words: dict[str, str] = import_module(name).WORDS
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return {}
    return words


def _gaps(text: str) -> set[str | None]:
    return {gap for _, gap, _, _ in Formatter().parse(text) if gap is not None}


LABELS: dict[Language, dict[str, str]] = {language: _words(language) for language in LANGUAGES}
