"""The offline copy: links that lead to files, one script instead of modules, a steady zip."""

import zipfile
from pathlib import Path

import pytest

from smtpcodes.built.offline import offline, page, to_file, write

PAGE = """\
<link rel="manifest" href="../site.webmanifest">
<a href="..">up</a><a class="x" href="../5.1.1/#with-550">5.1.1</a>
<form class="lookup" action="codes/" data-decoder="decode/"><a href="https://example.org/">out</a>
<div data-catalog="../data.json"></div>
<script src="../assets/javascripts/site.js" type="module"></script>
"""


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../../", "../../index.html"),
        ("550/", "550/index.html"),
        ("../5.1.1/#with-550", "../5.1.1/index.html#with-550"),
        ("codes/?q=550", "codes/index.html?q=550"),
        ("#todo", "#todo"),
        ("", ""),
        ("assets/site.css", "assets/site.css"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("/outside/", "/outside/"),
    ],
)
def test_links_within_the_site_lead_to_files(link: str, expected: str) -> None:
    assert to_file(link) == expected


def test_a_page_needs_no_module_and_leads_to_files() -> None:
    html = page(PAGE)
    assert 'href="../index.html"' in html
    assert 'href="../5.1.1/index.html#with-550"' in html
    assert 'action="codes/index.html"' in html
    assert 'data-decoder="decode/index.html"' in html
    assert 'href="https://example.org/"' in html
    assert "module" not in html
    assert "manifest" not in html
    assert html.count("<script") == html.count("offline.js") == 1


def test_a_redirect_leads_to_a_file() -> None:
    tag = '<meta http-equiv="refresh" content="0; url=../5.1.1/#with-550">'
    assert "url=../5.1.1/index.html#with-550" in page(tag)


def test_the_same_site_gives_the_same_zip(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name, text in {
        "index.html": PAGE.replace("../", ""),
        "data.json": "{}",
        "404.html": "",
        "_headers": "",
        "robots.txt": "",
        ".well-known/security.txt": "",
        "en/site.webmanifest": "{}",
        "assets/javascripts/site.js": "export {}",
        "assets/javascripts/search-worker.js": "",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    one, other = tmp_path / "one.zip", tmp_path / "other.zip"
    write(offline(site, b"go()"), one)
    (site / "index.html").touch()
    write(offline(site, b"go()"), other)
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as archive:
        names = [name.removeprefix("smtp-codes/") for name in archive.namelist()]
    assert names == [
        "assets/javascripts/offline.js",
        "assets/javascripts/search-worker.js",
        "data.json",
        "data.json.js",
        "index.html",
    ]
