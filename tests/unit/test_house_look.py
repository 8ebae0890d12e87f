"""What a house looks like: its name, logo and colour, its telephone number."""

from __future__ import annotations

from pathlib import Path

import pytest

from smtpcodes.built.offline import is_of_house
from smtpcodes.data.house import House, Look
from smtpcodes.data.logo import fault_of
from smtpcodes.data.merging import contrast_with_white
from smtpcodes.data.model import LANGUAGES
from smtpcodes.files.hosting import frame, manifest
from smtpcodes.pages.rendering import dialled
from smtpcodes.site.site import Site
from tests.renaming import write
from tests.unit.helpers import URL, small


def test_name_logo_and_colour_are_the_houses_where_it_has_them() -> None:
    usual = ("SMTP codes", {"logo": "logo.svg", "favicon": "icon.svg"})
    assert [*frame(Look(), "en", *usual).values()] == ["SMTP codes", "logo.svg", "icon.svg"]
    text = {language: f"Name {language}" for language in LANGUAGES}
    look = Look.model_validate({"name": text, "logo": "local/x.svg", "colour": "#7a1f2b"})
    own = "assets/images/house.svg"
    assert [*frame(look, "en", *usual).values()] == ["Name en", own, own]
    look = look.model_copy(update={"logo": "x.png"})
    assert frame(look, "en", *usual)["icon"] == "icon.svg"
    assert '"name": "Name en"' in manifest("en", look)
    assert '"theme_color": "#7a1f2b"' in manifest("en", look)


def test_a_number_is_dialled_without_what_only_readers_need() -> None:
    assert dialled("+49 (0) 30 12-34") == "+49301234"


def test_contrast_is_measured_as_the_guidelines_say() -> None:
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("house", [None, House.model_validate({"site": {"colour": "#7a1f2b"}})])
def test_the_offline_copy_knows_whether_there_is_a_house(
    house: House | None, tmp_path: Path
) -> None:
    write(Site.of(small(), URL, house=house), tmp_path)
    assert is_of_house(tmp_path) is (house is not None)


def test_a_house_that_says_nothing_adds_nothing() -> None:
    assert not Site.of(small(), URL, house=House()).ours


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("x.svg", b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        ("x.svg", b"<svg viewBox='0 0 1 1'><title>Post, only online</title></svg>", None),
        ("x.svg", b"<svg viewBox='0 0 1 1'><script>go()</script></svg>", "a script"),
        ("x.svg", b"<svg xmlns='x' onload='go()'/>", "a script"),
        ("x.svg", b"<svg ><a href='JavaScript:go()'/></svg>", "a script"),
        ("x.svg", b"\x89PNG\r\n\x1a\n...", "no SVG picture"),
        ("x.svg", b"", "no SVG picture"),
        ("x.png", b"\x89PNG\r\n\x1a\n...", None),
        ("x.png", b"<svg >", "no PNG picture"),
        ("y.png", b"", "there is no file"),
    ],
)
def test_a_logo_is_a_picture_that_does_nothing(
    name: str, content: bytes, fault: str | None, tmp_path: Path
) -> None:
    (tmp_path / name.replace("y", "x")).write_bytes(content)
    found = fault_of(tmp_path, name)
    assert bool(found) == bool(fault)
    assert (fault or "") in (found or ("",))[0]
