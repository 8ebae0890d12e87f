"""A text that a reader sees, in every language."""

from __future__ import annotations

from smtpcodes.data.languages import Language, in_every_language
from smtpcodes.data.strict import Strict
from smtpcodes.data.values import Words


@in_every_language(Words)
class Text(Strict):
    """A text that a reader sees, in every language: inline Markdown, one paragraph."""

    def __getitem__(self, language: Language) -> str:
        """Return the text in ``language``."""
        return str(getattr(self, language))
