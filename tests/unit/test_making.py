"""What an edit makes again, and what it is told when it is broken."""

from __future__ import annotations

import errno
import re
import shutil
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound

from smtpcodes.data.faults import told
from smtpcodes.data.model import Language
from smtpcodes.data.problems import InvalidCodes, Problem
from smtpcodes.files import making
from smtpcodes.files.making import Made, make
from smtpcodes.pages import rendering
from smtpcodes.pages.rendering import TEMPLATES, Renderer, forget
from smtpcodes.site.phrases import Texts
from tests.unit.helpers import ROOT, small_text

URL = "https://codes.example/"
PAGE = tuple[Language, str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project with the small file."""
    for name in ("CHANGELOG.md", "CHANGELOG.de.md"):
        shutil.copy(ROOT / name, tmp_path)
    _write(tmp_path)
    return tmp_path


def _write(folder: Path, *replacements: tuple[str, str]) -> None:
    (folder / "codes.yaml").write_text(small_text(*replacements), encoding="utf-8")


def _rendered_again(before: Made, after: Made) -> set[PAGE]:
    old = {(page.language, page.path): page.rendered for page in before.pages}
    return {
        (page.language, page.path)
        for page in after.pages
        if old[page.language, page.path] is not page.rendered
    }


def test_nothing_is_made_again_where_nothing_has_changed(folder: Path) -> None:
    before = make(folder, URL, "x")
    assert make(folder, URL, "x", before) is before


def test_an_edit_renders_only_the_pages_that_show_the_entry(folder: Path) -> None:
    before = make(folder, URL, "x")
    _write(folder, ("About mailboxes.", "Of mailboxes."))
    after = make(folder, URL, "x", before)
    again = _rendered_again(before, after)
    assert ("en", "x.2.x/") in again
    assert {path for _, path in again} <= {"x.2.x/", "codes/"}
    page = next(one for one in after.pages if (one.language, one.path) == ("en", "x.2.x/"))
    assert "Of mailboxes." in page.rendered.content


def test_what_is_made_after_an_edit_is_what_a_whole_build_makes(folder: Path) -> None:
    before = make(folder, URL, "x")
    _write(folder, ("The mailbox is full.}\n    explanation", "It is full.}\n    explanation"))
    assert make(folder, URL, "x", before).pages == make(folder, URL, "x").pages


def test_an_entry_that_moves_down_changes_no_page(folder: Path) -> None:
    before = make(folder, URL, "x")
    _write(folder, ("causes:\n", "# A comment.\ncauses:\n"))
    after = make(folder, URL, "x", before)
    assert after.pages == before.pages
    assert [page.line for page in after.pages] != [page.line for page in before.pages]


def test_an_edit_of_a_template_shows(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Path(shutil.copytree(TEMPLATES, tmp_path / "templates"))
    for module in (rendering, making):
        monkeypatch.setattr(module, "TEMPLATES", copy)
    before = make(folder, URL, "x")
    subject = copy / "subject.html.j2"
    subject.write_text(subject.read_text("utf-8") + "<p>Edited.</p>", encoding="utf-8")
    after = make(folder, URL, "x", before)
    forget()
    page = next(one for one in after.pages if (one.language, one.path) == ("en", "x.2.x/"))
    assert "<p>Edited.</p>" in page.rendered.content


def test_another_address_makes_all_again(folder: Path) -> None:
    before = make(folder, URL, "x")
    after = make(folder, "https://other.example/", "x", before)
    assert len(_rendered_again(before, after)) == len(after.pages)


def test_a_fault_of_the_file_is_told_as_it_is() -> None:
    fault = InvalidCodes(Path("codes.yaml"), [Problem(3, "", "no")])
    assert told(fault) == str(fault)


def test_a_fault_of_a_template_is_told_with_its_line() -> None:
    with pytest.raises(Exception, match="undefined") as caught:
        Renderer("en", URL).render("news.html.j2", "news/")
    assert isinstance(caught.value, Exception)
    message = told(caught.value)
    assert message.startswith("hooks/smtpcodes/pages/templates/news.html.j2:")
    assert "UndefinedError: 'versions' is undefined" in message


def test_a_file_that_cannot_be_read_is_named() -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        (ROOT / "docs" / "no-such.md").read_text()
    assert told(caught.value) == "docs/no-such.md: No such file or directory"
    assert told(OSError("no space left")) == "no space left"
    full = OSError(errno.ENOSPC, "No space left on device")
    assert told(full) == "No space left on device (make room and build again)"


def test_a_template_that_is_gone_is_told_with_who_asks_for_it() -> None:
    with pytest.raises(TemplateNotFound) as caught:
        Renderer("en", URL).render("nosuch.html.j2", "news/")
    assert re.match(
        r"hooks/smtpcodes/pages/rendering\.py:\d+: TemplateNotFound: 'nosuch\.html\.j2'",
        told(caught.value),
    )


@pytest.mark.parametrize(
    ("phrase", "found"),
    [("mailbox full", [0, 2]), ("full", [0, 1, 2]), ("is full", [1]), ("no such user", [])],
)
def test_phrases_are_found_wherever_they_stand(phrase: str, found: list[int]) -> None:
    texts = Texts(["the mailbox full", "it is full", "mailbox fully used"])
    assert texts.holding(phrase) == found
