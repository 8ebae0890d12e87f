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


def ask(server: Any, asked: Callable[[str], None]) -> None:
    """Have ``server`` call ``asked`` with the place of what is requested, before it answers."""
    answer = server._serve_request

    def answer_request(environ: dict[str, Any], start_response: Any) -> Any:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(server.mount_path) and not path.startswith("/livereload/"):
            with server._epoch_cond:  # as the server itself: a build that runs comes first
                server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
            place = path.removeprefix(server.mount_path)
            asked(f"{place}index.html" if path.endswith("/") else place)
        return answer(environ, start_response)

    server._serve_request = answer_request


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
