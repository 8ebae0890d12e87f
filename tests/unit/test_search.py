"""The index holds what identifies a page."""

import json

from smtpcodes.files import search
from smtpcodes.site.site import Site
from tests.unit.helpers import real, small


def test_every_code_has_a_field_of_its_length() -> None:
    for entry in search.entries(Site.of(real(), "/"), "en"):
        assert all(f"code{len(code)}" in search.FIELDS for code in entry.codes), entry


def test_the_index_names_no_page_twice() -> None:
    index = json.loads(search.index(list(search.entries(Site.of(real(), "/"), "en"))))
    locations = [document["location"] for document in index["docs"]]
    assert len(locations) == len(set(locations))
    assert {"550/", "5.1.1/", "cause/mailbox-full/", "5xx/"} <= set(locations)


def test_umlauts_are_found_in_either_spelling() -> None:
    assert set(search.variants("Empfänger")) == {"empfaenger", "empfanger"}
    assert search.variants("mailbox") == []


def test_the_index_of_a_language_holds_that_language() -> None:
    site = Site.of(small(), "/")
    german = search.index(list(search.entries(site, "de")))
    assert "Zu groß" in german
    assert "Too much" not in german
