"""The names by which an address without a page may mean a cause or a provider."""

from __future__ import annotations

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.labels import LABELS
from smtpcodes.pages.inline import inline
from smtpcodes.pages.naming import named_pages
from smtpcodes.pages.rendering import by_hand
from smtpcodes.site.site import Site
from tests.unit.helpers import real


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_and_provider_is_named(language: Language) -> None:
    site = Site.of(real(), "https://codes.example/")
    pages = {page["path"]: page for page in named_pages(site, language)}
    for slug, provider in site.knowledge.providers.items():
        assert slug in pages[f"provider/{slug}/"]["names"]
        assert pages[f"provider/{slug}/"]["title"] == provider.name
    for slug, cause in site.knowledge.causes.items():
        assert pages[f"cause/{slug}/"]["title"] == cause.title[language]
    assert "google" in pages["provider/gmail/"]["names"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("RFC 5321, section 4.2", "RFC\u00a05321, section\u00a04.2"),
        ("Port 25, 30 MB", "Port\u00a025, 30\u00a0MB"),
        ("Microsoft 365", "Microsoft\u00a0365"),
        ("the RFC says", "the RFC says"),
    ],
)
def test_a_word_and_its_number_stay_on_one_line(text: str, kept: str) -> None:
    assert inline(text) == kept


def test_code_and_links_keep_their_letters() -> None:
    assert inline("`port 25` in") == "<code>port 25</code> in"
    assert 'href="https://x.example/RFC"' in inline("[RFC 5321](https://x.example/RFC)")


def test_long_words_of_a_title_written_by_hand_may_be_parted() -> None:
    html = "<h1>Unzustellbarkeitsnachricht lesen</h1><p>Unzustellbarkeitsnachricht</p>"
    assert by_hand(html, "de") == (
        "<h1>Unzustellbarkeits&shy;nachricht lesen</h1><p>Unzustellbarkeitsnachricht</p>"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_fits_a_line_of_a_phone_is_not_parted(language: Language) -> None:
    words = [word.replace("|", "") for word in LABELS[language]["parted"].split()]
    assert [word for word in words if len(word) < 16] == []
