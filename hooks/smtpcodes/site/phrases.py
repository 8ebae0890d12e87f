"""Many phrases looked for in many texts, without reading every text for every phrase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LENGTH = 6
"""Of the pieces by which texts are indexed; a shorter phrase is looked for in all of them."""


class Texts:
    """Texts, indexed by all pieces of ``LENGTH`` letters that stand in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._holding: dict[str, list[int]] = {}
        for at, text in enumerate(self._texts):
            for piece in set(_pieces(text)):
                self._holding.setdefault(piece, []).append(at)

    def holding(self, phrase: str) -> list[int]:
        """Return the positions of the texts that hold ``phrase``, letter by letter."""
        return [at for at in self._candidates(phrase) if phrase in self._texts[at]]

    def _candidates(self, phrase: str) -> Sequence[int]:
        """Return where the rarest piece of ``phrase`` stands."""
        pieces = _pieces(phrase)
        if not pieces:
            return range(len(self._texts))
        return min((self._holding.get(piece, []) for piece in pieces), key=len)


def _pieces(text: str) -> list[str]:
    return [text[at : at + LENGTH] for at in range(len(text) - LENGTH + 1)]
