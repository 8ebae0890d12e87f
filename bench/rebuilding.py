"""Build a project as ``make serve`` does, edit it, and build again; print what each took.

Called by ``bench.edits`` in a process of its own: ``python -m bench.rebuilding FOLDER``.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"
FREE = "127.0.0.1:0"
"""Where nothing is served: whoever measures may have a server running."""

TITLE = "Postfach nicht verfügbar oder E-Mail abgelehnt"
"""Of 550: of all texts that of which most pages show something."""

RULE = "\n.bench { color: red }\n"


def main(folder: Path) -> dict[str, float]:
    """Return the processor's seconds of the first build and of one after each edit."""
    sys.argv.append("--dirty")  # static-i18n looks there
    os.chdir(folder)
    with TemporaryDirectory() as site:
        config = load_config(site_dir=site)
        config.plugins.on_startup(command="serve", dirty=True)

        def rebuild() -> None:
            config = load_config(site_dir=site, dev_addr=FREE)
            config.site_url = ADDRESS
            build(config, serve_url=ADDRESS, dirty=True)

        times = {"whole": _timed(rebuild)}
        _edit(folder / "codes.yaml", TITLE, f"{TITLE} (bench)")
        times["text"] = _timed(rebuild)
        assert "(bench)" in (Path(site) / "550" / "index.html").read_text("utf-8")
        with (folder / "docs/assets/stylesheets/site.css").open("a", encoding="utf-8") as sheet:
            sheet.write(RULE)
        times["style"] = _timed(rebuild)
        assert ".bench" in (Path(site) / "assets/stylesheets/site.css").read_text("utf-8")
    return times


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def _timed(work: Callable[[], None]) -> float:
    before = _used()
    work()
    return _used() - before


def _used() -> float:
    """Return the processor time of this process and of those that it has called."""
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
