"""Builds of the project, each in a copy of its own, as `make build` would make them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from smtpcodes.data.languages import PARTICULARS

PROJECT = Path(__file__).parents[2]
PARTS = (
    "codes.yaml",
    *(particulars.changelog for particulars in PARTICULARS.values()),
    "NOTICE",
    "mkdocs.yml",
    "docs",
    "hooks",
    "overrides",
)
"""All that a build reads."""

SETTINGS = ("SITE_URL", "REPO_URL")
"""What `mkdocs.yml` takes from the environment."""

CANONICAL = re.compile(rb'<link rel="canonical" href="([^"]+)">')
"""Where a built site says at which address it will stand."""


@dataclass(frozen=True)
class BuiltSite:
    """A built site and where it is served."""

    project: Path
    url: str
    """Its address, below a path, with the final slash."""
    untouched: Path | None = None
    """Where the files are as they were built, if these name the address of the tests' server."""

    @property
    def folder(self) -> Path:
        """The folder of the built files."""
        return self.project / "site"

    @property
    def addresses(self) -> list[str]:
        """The addresses below the site's own at which a page or a redirect stands."""
        found = self.folder.rglob("index.html")
        return sorted(address(file.parent.relative_to(self.folder)) for file in found)


def address(folder: Path) -> str:
    """Return the address of the page in ``folder``: ``en/550/``, ``""`` for the root."""
    return "" if folder == Path() else f"{folder.as_posix()}/"


def copy_project(target: Path) -> Path:
    """Copy what a build reads into ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        source = PROJECT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target / name, ignore=ignored)
        else:
            shutil.copy(source, target)
    (target / "node_modules").symlink_to(PROJECT / "node_modules")
    return target


def without_links(docs: Path) -> None:
    """Take the links out of the pages written by hand, for data in which most codes are not."""
    for page in docs.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"\]\(/[^)]*\.md[^)]*\)", "]", text), encoding="utf-8")


def build(
    project: Path, site_url: str = "https://example.org/", strict: bool = True
) -> subprocess.CompletedProcess[str]:
    """Build the site of ``project``; the result holds all output in ``stdout``.

    With the data of a few codes links of the pages written by hand lead nowhere: not strictly.
    """
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url, "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-B", "-m", "mkdocs", "build", *(["--strict"] if strict else [])],
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@dataclass(frozen=True)
class Finished:
    """A site that was built before the tests: `SITE=folder make test` for one to be published."""

    folder: Path

    @property
    def url(self) -> bytes:
        """The address for which it was built, with the final slash."""
        found = CANONICAL.search((self.folder / "index.html").read_bytes())
        assert found, f"{self.folder} holds no built site"
        return found[1]

    @property
    def path(self) -> str:
        """The path of that address: `/`, `/smtp-codes/`."""
        return urlsplit(self.url).path.decode()

    def copy(self, target: Path, url: str) -> None:
        """Copy all its files, byte for byte but for the address, which becomes ``url``."""
        here, there = self.url, url.encode()
        for name, content in snapshot(self.folder).items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(content.replace(here, there))


def finished() -> Finished | None:
    """Return the site that the tests are to look at instead of building one."""
    folder = os.environ.get("SITE")
    return Finished(Path(folder)) if folder else None


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` with its content."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
