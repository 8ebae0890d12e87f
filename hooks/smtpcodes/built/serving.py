"""A server that lives on while its files are edited, whatever becomes of them.

Knows of it what every server of MkDocs has: a function that builds the site, and an observer.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler

STAYS = "The last good site stays."


def survive(server: Any, tell: Callable[[str], None]) -> None:
    """Have ``server`` tell what stops a rebuild instead of answering nobody until it is mended."""
    build: Callable[[], None] = server.builder

    def builder() -> None:
        try:
            build()
        except Exception as error:  # whatever it is, the server must go on
            tell(f"{error}\n{STAYS}")

    server.builder = builder


def watch(server: Any, folder: Path, names: Collection[str]) -> None:
    """Have ``server`` build again when one of the files in ``folder`` changes, goes or comes back.

    It watches single files by itself, but not beyond the moment in which one is gone.
    """

    def rebuild() -> None:
        # No method of the server asks for it.
        with server._rebuild_cond:
            server._want_rebuild = True
            server._rebuild_cond.notify_all()

    server.observer.schedule(_Named(names, rebuild), str(folder), recursive=False)


class _Named(FileSystemEventHandler):
    """Listens for some files of a folder."""

    def __init__(self, names: Collection[str], changed: Callable[[], None]) -> None:
        self._names = names
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell that one of the files has changed."""
        paths = (event.src_path, event.dest_path)
        if any(Path(str(path)).name in self._names for path in paths):
            self._changed()


def unusable(host: str, port: int) -> str:
    """Return why no server can be started at this address, and what to do; else nothing."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as error:
            return f"{host}:{port}: {error.strerror}. Take another port: make serve PORT={port + 1}"
    return ""
