"""What pages weigh: a first visit to each, its frame, its elements, and the site as a whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import table
from bench.sizes import transferred

NAMED = (
    "",
    "550/",
    "5.7.1/",
    "459/",
    "cause/mailbox-full/",
    "provider/gmail/",
    "codes/",
    "decode/",
)
CODE = re.compile(r"(?:en/)?[\d.]+/")
NEEDED = re.compile(r'<(?:script|img)\b[^>]* src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"')
"""What a page asks for before anybody touches it."""

ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)
Weight = tuple[int, int, int]
"""A first visit in bytes on their way, what stands around the article in bytes, elements."""


def weights(ours: Path) -> str:
    """List what some pages weigh, the median code and the heaviest page."""
    site = ours / "site"
    found = dict(_weighed(site))
    codes = [weight for path, weight in found.items() if CODE.fullmatch(path)]
    rows: list[table.Row] = [("", "first visit", "frame", "elements")]
    rows += [_row(f"/{path}", found[path]) for path in NAMED]
    columns = zip(*codes, strict=True)
    rows.append(_row("median code", tuple(int(median(column)) for column in columns)))  # type: ignore[arg-type]
    heaviest = max(found, key=lambda path: found[path])
    rows.append(_row(f"heaviest: /{heaviest}", found[heaviest]))
    return table.show("Weights of pages, bytes with gzip, of the frame plain", rows)


def kinds(ours: Path) -> str:
    """List which files take most of the site's room."""
    sizes: dict[str, int] = defaultdict(int)
    for file in (ours / "site").rglob("*"):
        if file.is_file():
            sizes[file.suffix] += file.stat().st_size
    rows = sorted(sizes.items(), key=lambda one: -one[1])[:6]
    return table.show(
        "Room of the built site, bytes",
        [*((name, table.count(size)) for name, size in [*rows, ("all", sum(sizes.values()))])],
    )


def _weighed(site: Path) -> Iterator[tuple[str, Weight]]:
    packed: dict[Path, int] = {}
    for file in site.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            continue
        needed = {(file.parent / (one or other)).resolve() for one, other in NEEDED.findall(html)}
        for one in needed - packed.keys():
            packed[one] = transferred(one)
        visit = transferred(file) + sum(packed[one] for one in needed)
        frame = len(ARTICLE.sub("", html).encode())
        folder = file.parent.relative_to(site).as_posix()
        yield "" if folder == "." else f"{folder}/", (visit, frame, len(re.findall("<[a-z]", html)))


def _row(name: str, weight: Weight) -> table.Row:
    return (name, *map(table.count, weight))
