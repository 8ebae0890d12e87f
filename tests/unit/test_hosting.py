"""What hosts, crawlers, browsers and finders of weaknesses look for by its name."""

import json
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smtpcodes.data.languages import LANGUAGES, Language
from smtpcodes.files.hosting import HEADERS, Place, headers, hosting_files, manifest
from smtpcodes.site.addresses import in_language
from tests.unit.helpers import ROOT

URL = "https://codes.example/smtp/"
COMMITTED = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture
def files() -> dict[str, str]:
    place = Place(ROOT, URL, "https://git.example/smtp-codes/", COMMITTED)
    return {file.path: str(file.content) for file in hosting_files(place)}


def test_crawlers_may_read_everything_and_find_the_sitemap(files: dict[str, str]) -> None:
    lines = files["robots.txt"].splitlines()
    assert "Disallow" not in files["robots.txt"]
    assert f"Sitemap: {URL}sitemap.xml" in lines


def test_the_contact_for_weaknesses_is_the_repositorys_and_holds_less_than_a_year(
    files: dict[str, str],
) -> None:
    lines = files[".well-known/security.txt"].splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    assert fields["Contact"] == "https://git.example/smtp-codes/security/advisories/new"
    assert fields["Canonical"] == f"{URL}.well-known/security.txt"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=300) < expires - COMMITTED < timedelta(days=365)


def test_without_a_commit_there_is_no_contact_that_never_runs_out() -> None:
    names = {file.path for file in hosting_files(Place(ROOT, URL, "", None))}
    assert ".well-known/security.txt" not in names


def test_the_headers_hold_below_the_path_of_the_site() -> None:
    lines = headers("/smtp/").splitlines()
    paths = [line for line in lines if line and not line.startswith(" ")]
    assert paths[0] == "/smtp/*"
    assert all(path.startswith("/smtp/") for path in paths)
    cors = lines.index("/smtp/api/*")
    assert lines[cors + 1] == "  Access-Control-Allow-Origin: *"


def test_no_header_is_named_by_two_rules_that_meet() -> None:
    """Cloudflare would send both values, joined by a comma."""
    named = [line.split(":")[0].strip() for line in headers("/").splitlines() if line[:1] == " "]
    assert {name for name in named if named.count(name) > 1} == set()
    assert set(HEADERS) < set(named)


def test_the_notice_is_published_word_for_word(files: dict[str, str]) -> None:
    assert files["NOTICE.txt"] == (ROOT / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_icons_of_the_manifest_are_there_in_their_size(language: Language) -> None:
    folder = Path(in_language("x", language)).parent
    for icon in json.loads(manifest(language))["icons"]:
        path = (ROOT / "docs" / folder / icon["src"]).resolve()
        assert path.is_file()
        if path.suffix == ".png":
            width, height = struct.unpack(">II", path.read_bytes()[16:24])
            assert icon["sizes"] == f"{width}x{height}"
