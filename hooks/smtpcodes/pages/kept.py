"""Parts of the theme's templates that many pages have in common: written once, then kept."""

from __future__ import annotations

from collections.abc import Callable


class Kept:
    """The parts written so far in one build of one language, by name and place."""

    def __init__(self) -> None:
        """Begin with none."""
        self._parts: dict[tuple[str, str], str] = {}

    def __call__(self, name: str, place: str | None, caller: Callable[[], str]) -> str:
        """Return what stands within ``{% call kept(name, place) %}``.

        ``place`` is what the part depends on: it is the same wherever both are. None where it
        depends on the very page, and is written for it alone.
        """
        if place is None:
            return caller()
        if (name, place) not in self._parts:
            self._parts[name, place] = caller()
        return self._parts[name, place]


def folder(url: str) -> str:
    """Return the folder of a page: relative links to other pages are the same in all of it."""
    return url.rstrip("/").rpartition("/")[0]
