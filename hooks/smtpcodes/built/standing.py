"""What stands in the built site, and what it was made from: only what has changed is written."""

from __future__ import annotations

from typing import Any


class Standing:
    """What the builds of one process have written, by its place in the site."""

    def __init__(self) -> None:
        """Begin with an empty site."""
        self._standing: dict[str, Any] = {}
        self._coming: dict[str, Any] = {}

    def begin(self) -> None:
        """Begin a build: nothing of it is known yet."""
        self._coming.clear()

    def is_changed(self, place: str, made_from: Any) -> bool:
        """Whether ``place`` is empty, or what stands there was made from something else."""
        return bool(self._standing.get(place) != made_from)

    def note(self, place: str, made_from: Any) -> None:
        """Note what ``place`` will be made from.

        What changes is unknown until the build has come to its end: if it fails on the way,
        nobody knows what has been written.
        """
        self._coming[place] = made_from
        if self.is_changed(place, made_from):
            self._standing.pop(place, None)

    def keep(self, place: str) -> None:
        """Note that ``place`` is to stay as it is, whatever stands there."""
        self._coming[place] = self._standing.get(place)

    def end(self) -> list[str]:
        """End a build that has written everything; return the places where nothing stands now."""
        gone = [place for place in self._standing if place not in self._coming]
        self._standing = dict(self._coming)
        return gone
