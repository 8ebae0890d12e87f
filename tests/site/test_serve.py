"""`make serve` lives on, whatever is edited, deleted or half written, and says what is wrong."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from smtpcodes.built.serving import STAYS, unusable
from tests.site.building import SETTINGS, copy_project
from tests.unit.helpers import SMALL
from tests.unit.test_decoder_catalog import PROVIDER
from tests.unit.test_house import LOCAL

PATIENCE = 120
"""Seconds after which a server that says nothing has died."""

RELOADED = "Reloading browsers"
NOT_UTF_8 = b"\xff\xfe#\n"
TEMPLATES = "hooks/smtpcodes/pages/templates"

ACCIDENTS: dict[str, tuple[str, bytes | None, str]] = {
    "the data are gone": ("codes.yaml", None, "codes.yaml:1: the file cannot be read"),
    "the data are half written": ("codes.yaml", SMALL[:200].encode(), "codes.yaml:"),
    "the data are not UTF-8": ("codes.yaml", NOT_UTF_8, "codes.yaml:1: the file is not UTF-8"),
    "a house's file is half written": ("local.yaml", b"notes: [", "local.yaml:2: no valid YAML"),
    "a house names what is unknown": (
        "local.yaml",
        b"notes:\n  causes:\n    gone: {de: Weg., en: Gone.}\n",
        "local.yaml:3: notes.causes.gone: unknown cause 'gone'",
    ),
    "a changelog is gone": ("CHANGELOG.de.md", None, "CHANGELOG.de.md: the changelog in 'de'"),
    "a changelog is not UTF-8": (
        "CHANGELOG.md",
        b"# x\n" + NOT_UTF_8,
        "CHANGELOG.md:2: the file is not UTF-8",
    ),
    "a page is gone": ("docs/de/about.md", None, "docs/de/about.md: the page is missing in 'de'"),
    "a page is not UTF-8": ("docs/en/about.md", NOT_UTF_8, "docs/en/about.md:1: the file is"),
    "a page's head is broken": (
        "docs/en/about.md",
        b"---\ndescription: x\ntitle: [\n---\nAbout\n",
        "docs/en/about.md:4: the page's head is no valid YAML",
    ),
    "a page has no head": ("docs/de/about.md", b"# x\n", "docs/de/about.md:1: the page has no"),
    "a template is gone": (
        f"{TEMPLATES}/news.html.j2",
        None,
        "TemplateNotFound: 'news.html.j2' not found",
    ),
    "a script is no script": (
        "docs/assets/javascripts/page/site.js",
        b"import {",
        "docs/assets/javascripts/page/site.js:1:8",
    ),
    "a template fails": (
        f"{TEMPLATES}/news.html.j2",
        b"\n{{ 1 / 0 }}\n",
        f"{TEMPLATES}/news.html.j2:2: ZeroDivisionError",
    ),
    "a template is no template": (
        f"{TEMPLATES}/news.html.j2",
        b"\n\n{% if",
        f"{TEMPLATES}/news.html.j2:3: TemplateSyntaxError",
    ),
    "an override fails": (
        "overrides/main.html",
        b'{% extends "base.html" %}\n{% block content %}{{ nothing.at.all }}{% endblock %}',
        "overrides/main.html:2: UndefinedError",
    ),
    "an override is no template": ("overrides/home.html", b"\n{% bloc", "overrides/home.html:2: "),
    "the configuration is broken": ("mkdocs.yml", b"site_name: [\n", "mkdocs"),
}
"""What happens: the file, what it then holds, what the terminal says."""


@dataclass
class Served:
    """A running server: its address, its terminal, and how far that has been read."""

    process: subprocess.Popen[bytes]
    terminal: Path
    url: str
    read: int = 0

    def wait(self, *expected: str) -> str:
        """Wait until all of ``expected`` stand in the terminal, in this order; return it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            said = self.terminal.read_text(encoding="utf-8")[self.read :]
            end = 0
            for words in expected:
                end = said.find(words, end) + len(words) if words in said[end:] else -1
                if end < 0:
                    break
            else:
                self.read += end
                return said[:end]
            time.sleep(0.1)
        raise AssertionError(f"not said: {expected}\n{self.terminal.read_text('utf-8')}")

    def page(self, path: str) -> str:
        """Return what stands at ``path``."""
        with urlopen(self.url + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())


@contextmanager
def serving(project: Path, port: int) -> Iterator[Served]:
    """Serve ``project`` as `make serve` does."""
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    terminal = project.parent / "terminal.txt"
    address = f"127.0.0.1:{port}"
    with terminal.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-B", "-m", "mkdocs", "serve", "--dirty", "--dev-addr", address],
            cwd=project,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Served(process, terminal, f"http://{address}/")
        finally:
            process.terminate()
            process.wait(PATIENCE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project with a few codes."""
    found = copy_project(tmp_path / "project")
    (found / "codes.yaml").write_text(SMALL + PROVIDER, encoding="utf-8")
    (found / "local.yaml").write_text(LOCAL, encoding="utf-8")
    return found


def test_the_server_lives_through_every_accident(project: Path) -> None:
    with serving(project, _free_port()) as served:
        served.wait("Serving on")
        mended: tuple[Path, bytes] | None = None
        for name, (file, content, expected) in ACCIDENTS.items():
            path = project / file
            before = mended[1] if mended and mended[0] == path else path.read_bytes()
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content)
            if mended and mended[0] != path:
                mended[0].write_bytes(mended[1])
            mended = path, before
            said = served.wait(expected, STAYS, RELOADED)
            assert "Traceback" not in said, name
            assert "No more room." in served.page("en/552/"), name
            assert "Large files pass." in served.page("en/552/"), name
        assert mended
        mended[0].write_bytes(mended[1])
        codes = project / "codes.yaml"
        codes.write_text(codes.read_text("utf-8").replace("No more room.", "Corrected."), "utf-8")
        while "Corrected." not in served.page("en/552/"):
            assert STAYS not in served.wait(RELOADED)
        # What an edit puts off is there for whoever asks.
        assert "Corrected." in served.page("api/v1/codes/552.json")
        assert "Corrected." in served.page("en/552/index.md")
        local = project / "local.yaml"
        local.write_text(LOCAL.replace("Large files pass.", "Files pass."), "utf-8")
        while "Files pass." not in served.page("en/552/"):
            assert STAYS not in served.wait(RELOADED)
        local.unlink()
        while "Files pass." in served.page("en/552/"):
            assert STAYS not in served.wait(RELOADED)
        assert "SMTP codes" in served.page("en/552/")


def test_a_broken_override_stops_a_build_with_its_line(project: Path) -> None:
    path = project / "overrides" / "main.html"
    before = path.read_bytes()
    path.write_bytes(b'{% extends "base.html" %}\n{% block content %}{{ 1 / 0 }}{% endblock %}')
    try:
        with serving(project, _free_port()) as served:
            assert served.process.wait(PATIENCE) != 0
    finally:
        path.write_bytes(before)
    said = served.terminal.read_text(encoding="utf-8")
    assert "overrides/main.html:2: ZeroDivisionError: division by zero" in said
    assert "Traceback" not in said


def test_a_taken_port_is_told_before_the_build(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with serving(project, port) as served:
            assert served.process.wait(PATIENCE) != 0
    said = served.terminal.read_text(encoding="utf-8")
    assert f"127.0.0.1:{port}: Address already in use" in said
    assert f"make serve PORT={port + 1}" in said
    assert "Traceback" not in said
    assert "mkdocs_static_i18n" not in said  # nothing was built


def test_a_free_port_is_usable() -> None:
    assert unusable("127.0.0.1", _free_port()) == ""
    assert unusable("192.0.2.1", 8000).startswith("192.0.2.1:8000: ")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])
