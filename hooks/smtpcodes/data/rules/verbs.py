"""The finite verbs that short notes use: by them a sentence is told from a telegram."""

from __future__ import annotations

from pathlib import Path

from smtpcodes.data.languages import LANGUAGES


def _verbs(language: str) -> frozenset[str]:
    """Return the verbs of a language; none if nobody has listed them."""
    path = Path(__file__).parent / f"verbs.{language}.txt"
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


VERBS: dict[str, frozenset[str]] = {language: _verbs(language) for language in LANGUAGES}
"""By language; one without a list is not checked. Whoever needs another verb adds it there."""
