"""The files beside the pages while the site is served: after an edit made when asked for.

Whoever edits a text looks at a page. Data, feeds and pictures would take a third of the time until
it shows, and hardly anybody asks for them after each edit.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from smtpcodes.built.finishing import finished
from smtpcodes.built.serving import STAYS
from smtpcodes.built.standing import Standing
from smtpcodes.data.faults import told
from smtpcodes.files.outputs import FileSource

log = logging.getLogger("mkdocs.hooks.later")

Files = Callable[[], Sequence[FileSource]]
"""Makes the files of one build."""


class Later:
    """What of the files stands in the served site, and what is to be made of them."""

    def __init__(self) -> None:
        """Begin with an empty site, of which nothing is put off."""
        self._lock = Lock()
        self._standing: dict[str, str | bytes] = {}
        self._due: Files | None = None

    def now(self, files: Files, standing: Standing) -> Sequence[FileSource]:
        """Return the files that a build is to write: all in the first one, then none.

        Those of a later build are put off, and noted in ``standing`` as still being there.
        """
        if not self._standing:
            return self._note(files())
        for place in self._standing:
            standing.keep(place)
        self._due = files
        return []

    def answer(self, place: str, site: Path) -> None:
        """Write what was put off into ``site`` if ``place`` is one of the files, or a new one.

        Whatever stops it is told: the server must go on, and the next edit tries again.
        """
        if self._due is None or (place not in self._standing and (site / place).is_file()):
            return
        try:
            self._write(site)
        except Exception as error:
            log.debug("", exc_info=True)
            log.error("%s\n%s", told(error), STAYS)

    def _write(self, site: Path) -> None:
        with self._lock:
            due, self._due = self._due, None
            if due is None:  # another request was faster
                return
            files = due()
            for made in files:
                if self._standing.get(made.path) != made.content:
                    (site / made.path).parent.mkdir(parents=True, exist_ok=True)
                    (site / made.path).write_bytes(finished(made))
            for gone in self._standing.keys() - {made.path for made in files}:
                (site / gone).unlink(missing_ok=True)
            self._note(files)

    def _note(self, files: Sequence[FileSource]) -> Sequence[FileSource]:
        self._standing = {made.path: made.content for made in files}
        return files
