"""The list of permanent addresses: it grows and never shrinks."""

from pathlib import Path

import pytest

from smtpcodes.built.permalinks import add, listed, published

PAGE = """
<h2 id="outside">menu</h2>
<article><h1 id="title">550</h1><h2 class="x" id="todo">What to do</h2>
<ul><li id="gmail-1"><code id="gmail-1-text">550 no</code></li></ul>
<span id="with-5.1.1"></span><textarea id="field"></textarea></article>
"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name in ("index.html", "550/index.html", "assets/x.js", "api/v1/codes.json", "404.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(PAGE if name == "550/index.html" else "", encoding="utf-8")
    return site


def test_pages_files_and_anchors_are_collected(built: Path) -> None:
    assert published(built) == {
        "./",
        "550/",
        "550/#gmail-1",
        "550/#todo",
        "550/#with-5.1.1",
        "api/v1/codes.json",
    }


def test_new_addresses_are_added_and_old_ones_stay(built: Path, tmp_path: Path) -> None:
    names = tmp_path / "permalinks.txt"
    names.write_text("550/\n999/\n", encoding="utf-8")
    assert "./" in add(built, names)
    assert {"999/", "550/#todo"} < listed(names)
    lines = names.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))


def test_nothing_new_leaves_the_list_as_it_is(built: Path, tmp_path: Path) -> None:
    names = tmp_path / "permalinks.txt"
    add(built, names)
    assert add(built, names) == set()
