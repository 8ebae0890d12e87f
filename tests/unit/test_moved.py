"""Old addresses and anchors that lead to where their content is now."""

from pathlib import Path

import pytest

from smtpcodes.built.anchors import with_moved_anchors
from smtpcodes.data.moved import InvalidMoves, moved
from smtpcodes.files.redirects import moved_files
from tests.unit.helpers import ROOT

PAGE = '<article class="x"><h1>T</h1><h2 id="todo">A</h2><h2 id="ticket">B</h2></article>'


def test_an_old_anchor_stands_at_its_new_place() -> None:
    html = with_moved_anchors(PAGE, "550/", {"550/#old": "550/#ticket"})
    assert '<span id="old"></span><h2 id="ticket">' in html


def test_an_old_anchor_stays_within_a_list() -> None:
    html = with_moved_anchors('<ul><li id="a">x</li></ul>', "550/", {"550/#old": "550/#a"})
    assert html == '<ul><li id="a"><span id="old"></span>x</li></ul>'


def test_an_anchor_without_a_place_stays_lost() -> None:
    assert with_moved_anchors(PAGE, "550/", {"550/#old": "550/#gone"}) == PAGE


def test_other_pages_stay_as_they_are() -> None:
    assert with_moved_anchors(PAGE, "551/", {"550/#old": "550/#todo", "x/": "y/"}) == PAGE


def test_an_old_address_leads_to_the_new_one_in_each_language() -> None:
    files = {file.path: file.content for file in moved_files({"x/": "550/#todo"}, "https://a/")}
    assert "url=../550/#todo" in str(files["x/index.html"])
    assert "url=../550/#todo" in str(files["en/x/index.html"])


@pytest.mark.parametrize("line", ["550/", "550/#a 551/#b", "a b c"])
def test_a_line_that_cannot_be_followed_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "moved.txt"
    path.write_text(f"# old new\n{line}\n", encoding="utf-8")
    with pytest.raises(InvalidMoves, match=r"moved\.txt:2"):
        moved(path)


def test_the_projects_own_file_is_valid() -> None:
    assert moved(ROOT / "moved.txt")


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "moved.txt"
    path.write_bytes("# ok\nä/ b/\n".encode("latin-1"))
    with pytest.raises(OSError, match=r"moved\.txt:2: the file is not UTF-8"):
        moved(path)
