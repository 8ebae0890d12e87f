"""What somebody downloads who follows a link to a code, for the first time."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench import browsing, table
from bench.sizes import transferred

ADDRESS = "550/"


def first_visit(ours: Path) -> str:
    """List the files of a first visit to a code's page, the biggest first."""
    with browsing.visit(ours / "site", ADDRESS) as (_, served):
        answers = list(served.requests)
    found = [_size(ours / "site", path) if status == 200 else 0 for path, status in answers]
    rows = [
        (unquote(path) if status == 200 else f"{path} (status {status})", size)
        for (path, status), size in zip(answers, found, strict=True)
    ]
    rows.sort(key=lambda row: -row[1])
    return table.show(
        f"First visit to /{ADDRESS} with an empty cache, bytes with gzip",
        [*((name, table.count(size)) for name, size in rows), ("sum", table.count(sum(found)))],
    )


def _size(site: Path, address: str) -> int:
    path = site / unquote(urlsplit(address).path).lstrip("/")
    return transferred(path / "index.html" if path.is_dir() else path)
