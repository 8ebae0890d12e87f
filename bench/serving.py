"""A web server for one built site that notes what is asked of it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


@dataclass(frozen=True)
class Served:
    """A site that is being served."""

    url: str
    requests: list[tuple[str, int]] = field(default_factory=list)
    """Path and status of every answer so far, those to workers included."""


class Handler(SimpleHTTPRequestHandler):
    """Serves files; notes each answer instead of printing it."""

    def __init__(self, *arguments: Any, answers: list[tuple[str, int]], **options: Any) -> None:
        self.answers = answers
        super().__init__(*arguments, **options)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Note path and status."""
        self.answers.append((self.path, int(code)))

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@contextmanager
def serve(site: Path, how: type[Handler] = Handler) -> Iterator[Served]:
    """Serve the folder ``site`` on a free port of this machine."""
    answers: list[tuple[str, int]] = []
    handler = functools.partial(how, directory=str(site), answers=answers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Served(f"http://127.0.0.1:{server.server_port}", answers)
        finally:
            server.shutdown()
