"""One style sheet: what pages can use of the theme's styles, and ours."""

from pathlib import Path

import pytest

from smtpcodes.built.scripts import InvalidScripts
from smtpcodes.built.styles import HOUSE_SHEET, SHEET, sheet
from smtpcodes.data.house import House
from tests.unit.helpers import ROOT

OWN = """.own { mask: url(theme/material/star.svg); color: var(--tint) }
.own-4 :is(:hover, :target), #own:has(> b), aside[data-own] { order: 1 }
"""

TEMPLATE = """{# <i class="remark"> #}
<b class="kept" id="main" dir="{{ x }}" hidden>word</b><label for="__drawer"></label>"""

SCRIPT = """box.className = "made"; // "remark"
body.hidden = choice;
"""

USED = (
    "p", "b.kept", ".made", "#main::before", "[hidden]", "[dir=ltr] b", "label[for=__drawer]",
    "p .kept>b:hover", ".kept:not(.gone)", "b:is(.gone,.made)", "b:nth-child(2n+1)", "*",
    "::selection", ".made::-webkit-scrollbar",
)  # fmt: skip
"""Selectors of the theme that something on a page may match."""

UNUSED = (
    "video", ".gone", ".remark", ".word", "#other", ".kept video", "[data-x]", "[dir=rtl] .kept",
    "label[for=__toc]", "b:is(.gone,.lost)", ".gone:hover",
)  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one template, one script and one style sheet, with the real one's tools."""
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    _write(tmp_path / "overrides" / "base.html", TEMPLATE)
    _write(tmp_path / "docs/assets/javascripts/page/site.js", SCRIPT)
    _write(tmp_path / "docs" / SHEET, OWN)
    return tmp_path


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A theme of two style sheets, one icon and one language."""
    _write(_main(tmp_path / "theme"), _rules(USED, UNUSED))
    _write(tmp_path / "theme/assets/stylesheets/palette.1a2b3c4d.min.css", "\n.made{color:blue}\n")
    _write(tmp_path / "theme/.icons/material/star.svg", '<svg><path d="M0 0"/></svg>')
    _write(tmp_path / "theme/partials/languages/en.html", '{"direction": "ltr"}')
    return tmp_path / "theme"


def test_the_sheet_holds_what_pages_can_use_and_nothing_else(project: Path, theme: Path) -> None:
    css = _sheet(project, theme)
    numbers = [f"margin:{at + 1}px" for at in range(len(USED) + len(UNUSED))]
    assert [one for one in numbers if one in css] == numbers[: len(USED)]


def test_the_sheet_holds_all_of_ours(project: Path, theme: Path) -> None:
    css = _sheet(project, theme)
    for part in (".own{", "image/svg+xml,<svg>", ".own-4 :is(:hover,:target)", "#own:has(>b)",
                 "aside[data-own]"):  # fmt: skip
        assert part in css
    assert "\n " not in css


def test_variables_and_animations_stay_as_long_as_something_takes_them(
    project: Path, theme: Path
) -> None:
    css = ":root{--tint:var(--more);--more:red;--gone:var(--lost);--lost:red}"
    css += ".gone{animation:lost 1s}.made{animation:turn 1s}@keyframes turn{to{rotate:1turn}}"
    _write(_main(theme), css + "@keyframes lost{to{rotate:1turn}}")
    made = _sheet(project, theme)
    assert "--tint" in made
    assert "--more" in made
    assert "keyframes turn" in made
    assert "gone" not in made
    assert "lost" not in made


def test_rules_within_conditions_go_with_them(project: Path, theme: Path) -> None:
    css = "@media print{.gone{top:1px}}@media print{@supports (x:y){.lost{top:2px}p{top:3px}}}"
    _write(_main(theme), css + "@page{margin:4px}")
    made = _sheet(project, theme)
    assert [f"top:{at}px" in made for at in (1, 2, 3)] == [False, False, True]
    assert "@page{margin:4px}" in made


def test_the_sheet_follows_templates_scripts_and_styles(project: Path, theme: Path) -> None:
    before = sheet(project, theme)
    assert sheet(project, theme) is before
    _write(project / "overrides" / "base.html", '<b class="gone">')
    assert ".gone{" in _sheet(project, theme)
    _write(project / "docs" / SHEET, ".new { order: 1 }")
    assert ".new{" in _sheet(project, theme)


def test_a_house_has_its_colour_and_the_rules_for_what_it_adds(project: Path, theme: Path) -> None:
    _write(project / "overrides" / "base.html", f'{TEMPLATE}<p data-md-color-scheme="default">')
    rule = ".made { order: 3; color: var(--md-primary-fg-color) }"
    _write(project / "docs" / HOUSE_SHEET, rule)
    assert "order:3" not in _sheet(project, theme)
    house = House.model_validate({"site": {"colour": "#7a1f2b"}})
    css = str(sheet(project, theme, house).content)
    assert ".made{order:3;" in css
    assert "[data-md-color-scheme]{--md-primary-fg-color: #7a1f2b" in css
    assert "#7a1f2b" not in _sheet(project, theme)


def test_a_language_that_is_written_to_the_left_keeps_its_rules(project: Path, theme: Path) -> None:
    _write(theme / "partials/languages/de.html", '{"direction": "rtl"}')
    assert "[dir=rtl]" in _sheet(project, theme)


def test_a_theme_without_its_styles_is_an_error(project: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InvalidScripts, match="theme"):
        sheet(project, tmp_path / "empty")


def test_a_mistake_in_ours_is_told_with_its_line(project: Path, theme: Path) -> None:
    _write(project / "docs" / SHEET, ".own { order: 1 }\n\n.own { order: 2\n")
    with pytest.raises(InvalidScripts, match=rf"^docs/{SHEET}:3:1: Unclosed block$"):
        sheet(project, theme)


def test_an_icon_that_the_theme_has_not_is_told(project: Path, theme: Path) -> None:
    _write(project / "docs" / SHEET, ".own { mask: url(theme/material/moon.svg) }\n")
    with pytest.raises(InvalidScripts, match=r"material/moon\.svg"):
        sheet(project, theme)


def test_without_the_tools_the_remedy_is_told(project: Path, theme: Path) -> None:
    (project / "node_modules").unlink()
    with pytest.raises(InvalidScripts, match="call 'make build'"):
        sheet(project, theme)


def _sheet(project: Path, theme: Path) -> str:
    return str(sheet(project, theme).content)


def _main(theme: Path) -> Path:
    return theme / "assets/stylesheets/main.1a2b3c4d.min.css"


def _rules(*selectors: tuple[str, ...]) -> str:
    """Return a rule for each selector, each with a margin of its own."""
    every = [one for group in selectors for one in group]
    return "".join(f"{one}{{margin:{at + 1}px}}" for at, one in enumerate(every))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
