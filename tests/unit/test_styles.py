"""One style sheet: what pages can use of the theme's styles, and ours."""

from pathlib import Path

import pytest

from smtpcodes.built.scripts import InvalidScripts
from smtpcodes.built.styles import SHEET, known_in, sheet
from tests.unit.helpers import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one template, one script and one style sheet, with the real one's tools."""
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    _write(
        tmp_path / "overrides" / "base.html",
        '<b class="kept" dir="{{ x }}">{# <i class="gone"> #}</b>',
    )
    _write(tmp_path / "docs/assets/javascripts/page/site.js", 'box.className = "made"; // "gone"\n')
    _write(tmp_path / "docs" / SHEET, ".own { mask: url(theme:material/star) }\n")
    return tmp_path


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A theme of two style sheets and one icon."""
    styles = "assets/stylesheets"
    main = "b.kept{color:red}.made{color:red}.gone{color:red}[dir=ltr] b{color:red}[dir=rtl] b{a:b}"
    _write(tmp_path / "theme" / styles / "main.1a2b3c4d.min.css", main)
    _write(tmp_path / "theme" / styles / "palette.1a2b3c4d.min.css", "[data-made]{color:blue}")
    _write(tmp_path / "theme" / ".icons/material/star.svg", '<svg><path d="M0 0"/></svg>')
    return tmp_path / "theme"


def test_the_sheet_holds_what_pages_can_use_and_all_of_ours(project: Path, theme: Path) -> None:
    css = str(sheet(project, theme).content)
    for part in ("b.kept", ".made", "[dir=ltr] b", "[data-made]", ".own", "data:image/svg+xml,"):
        assert part in css
    for part in (".gone", "rtl", "theme:", "\n "):
        assert part not in css


def test_the_sheet_follows_templates_scripts_and_styles(project: Path, theme: Path) -> None:
    before = sheet(project, theme).content
    assert sheet(project, theme).content == before
    _write(project / "overrides" / "base.html", '<b class="kept gone">')
    assert ".gone" in str(sheet(project, theme).content)


def test_a_theme_without_its_styles_is_an_error(project: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InvalidScripts, match="theme"):
        sheet(project, tmp_path / "empty")


def test_attributes_that_scripts_set_are_known(project: Path, theme: Path) -> None:
    script = project / "docs/assets/javascripts/page/site.js"
    _write(script, "body.dataset.mdColorScheme = scheme;\n")
    assert "data-md-color-scheme" in known_in([script], theme).words


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
