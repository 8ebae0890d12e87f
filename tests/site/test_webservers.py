"""The samples in ``deploy/`` on the real servers, at a domain's root and below a path.

A server that is not installed is passed over; CI has all three.
"""

from __future__ import annotations

import gzip
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from smtpcodes.files.hosting import HEADERS
from tests.site.building import BuiltSite
from tests.site.webservers import SERVERS, program, running

TYPES = {
    "": "text/html; charset=utf-8",
    "en/550/": "text/html; charset=utf-8",
    "550/index.md": "text/markdown; charset=utf-8",
    "assets/images/logo.svg": "image/svg+xml",
    "assets/images/icon-192.png": "image/png",
    "assets/stylesheets/site.css": "text/css; charset=utf-8",
    "api/v1/codes.csv": "text/csv; charset=utf-8",
    "api/v1/codes/550.json": "application/json",
    "en/site.webmanifest": "application/manifest+json",
    "NOTICE.txt": "text/plain; charset=utf-8",
}

PACKED = ["en/550/", "api/v1/codes.json", "assets/javascripts/site.js", "550/index.md",
          "assets/stylesheets/site.css"]  # fmt: skip

PAIRS = {
    "550/5.1.1/": "5.1.1/#550-5.1.1",
    "550-5.1.1": "5.1.1/#550-5.1.1",
    "en/550-5.1.1/": "en/5.1.1/#550-5.1.1",
    "en/551/5.7.1": "en/5.7.1/#551-5.7.1",
}
"""Addresses of pairs, known and never heard of, and where they lead."""

INSTALLED = [name for name in SERVERS if program(name)]

MISSING = ["nowhere/", "api/", "assets/", "550-5.99.99/", "en/550/5.99.99/"]


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server and the path below which the site stands there."""

    port: int
    path: str

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for ``path`` below the site; follow nothing."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", f"/{self.path}{path}", headers=named)
        found = connection.getresponse()
        fields = {name.lower(): value for name, value in found.getheaders()}
        answer = Answer(found.status, fields, found.read())
        connection.close()
        return answer


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Return a folder that any user may read: servers do not run as root."""
    found = Path(tempfile.mkdtemp())
    found.chmod(0o755)
    yield found
    shutil.rmtree(found)


@pytest.fixture(scope="module", params=product(INSTALLED, ["", "smtp/"]), ids=" /".join)
def server(request: Any, site: BuiltSite, folder: Path) -> Iterator[Server]:
    """Run each server that is installed, at a domain's root and below a path."""
    name, path = request.param
    here = folder / f"{name} {path.strip('/')}".strip().replace(" ", "-")
    shutil.copytree(site.folder, here / "www" / path, copy_function=os.link)
    (here / "run").mkdir()
    with running(name, here / "run", here / "www", path) as port:
        yield Server(port, path)


@pytest.mark.parametrize(("path", "kind"), TYPES.items())
def test_a_file_has_its_type(path: str, kind: str, server: Server) -> None:
    answer = server.get(path)
    assert answer.status == 200
    assert answer.headers["content-type"].lower() == kind


def test_a_script_is_a_script(server: Server) -> None:
    kind = server.get("assets/javascripts/site.js").headers["content-type"].partition(";")[0]
    assert kind in {"text/javascript", "application/javascript"}


@pytest.mark.parametrize("path", ["en/550/", "api/v1/codes.json", "nowhere/"])
def test_each_answer_carries_the_headers(path: str, server: Server) -> None:
    found = server.get(path).headers
    assert {name: found.get(name.lower()) for name in HEADERS} == HEADERS


def test_the_data_may_be_read_from_anywhere_and_nothing_else(server: Server) -> None:
    allowed = "access-control-allow-origin"
    assert server.get("api/v1/codes/550.json").headers[allowed] == "*"
    assert allowed not in server.get("550/").headers


def test_all_is_asked_for_again_soon(server: Server) -> None:
    """No name of a file changes with it."""
    for path in ("550/", "api/v1/codes.json", *PACKED):
        assert server.get(path).headers["cache-control"] == "max-age=600"


@pytest.mark.parametrize("path", PACKED)
def test_text_is_packed_and_not_sent_twice(path: str, server: Server, site: BuiltSite) -> None:
    answer = server.get(path, Accept_Encoding="gzip")
    file = site.folder / path / "index.html" if path.endswith("/") else site.folder / path
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == file.read_bytes()
    again = server.get(path, Accept_Encoding="gzip", If_None_Match=answer.headers["etag"])
    assert again.status == 304


@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_shows_the_sites_own_page(
    path: str, server: Server, site: BuiltSite
) -> None:
    answer = server.get(path)
    assert answer.status == 404
    assert answer.body == (site.folder / "404.html").read_bytes()


def test_an_address_without_its_slash_leads_on(server: Server) -> None:
    answer = server.get("550")
    assert answer.status in {301, 308}
    assert answer.headers["location"].endswith(f"/{server.path}550/")


@pytest.mark.parametrize(("path", "target"), PAIRS.items())
def test_a_pair_leads_to_the_page_of_its_enhanced_code(
    path: str, target: str, server: Server
) -> None:
    answer = server.get(path)
    assert answer.status == 301
    assert answer.headers["location"].endswith(f"/{server.path}{target}")
