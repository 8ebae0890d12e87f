"""The index holds what identifies a page, once, in one language."""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import Any

import pytest

from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files import search
from smtpcodes.site.site import Site
from tests.unit.helpers import real, small

LIMIT = 60 * 1024
"""Bytes on their way: the index is fetched while somebody types."""


@cache
def _index(language: Language) -> str:
    """Return the real index with a page written by hand, as large as it gets."""
    site = Site.of(real(), "/")
    bounce = search.by_hand(language, "bounce/", "Bounces", "", ["bounce"], site.knowledge)
    return search.index([*search.entries(site, language), bounce], site)


def _content(language: Language) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(_index(language))
    return content


def test_the_index_names_no_page_twice() -> None:
    paths = [page["path"] for page in _content("en")["pages"]]
    assert len(paths) == len(set(paths))
    assert {"550/", "5.1.1/", "cause/mailbox-full/", "5xx/", "provider/gmail/"} <= set(paths)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_is_small_enough_to_be_fetched_while_one_types(language: Language) -> None:
    assert len(gzip.compress(_index(language).encode(), 9)) <= LIMIT


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_result_can_say_what_it_is_and_who_acts(language: Language) -> None:
    content = _content(language)
    for page in content["pages"]:
        assert page["kind"] in content["words"]
        assert page.get("acts", "search.none") in content["words"]
    code = next(page for page in content["pages"] if page.get("code") == "5.1.1")
    assert code["plain"]
    assert code["acts"] == "acts.sender"


def test_what_is_shown_has_no_markup() -> None:
    shown = [page[name] for page in _content("de")["pages"] for name in ("title", "plain")
             if name in page]  # fmt: skip
    assert [text for text in shown if "`" in text or "](" in text] == []


def test_the_index_of_a_language_holds_that_language() -> None:
    site = Site.of(small(), "/")
    german = search.index(list(search.entries(site, "de")), site)
    assert "Zu groß" in german
    assert "Too much" not in german


def test_letters_that_a_keyboard_lacks_are_typed_in_two_ways() -> None:
    assert ["ae", "a"] in _content("de")["spellings"]
    assert _content("en")["spellings"] == []


def test_the_words_of_all_languages_that_say_nothing_are_known() -> None:
    for particulars in PARTICULARS.values():
        assert set(particulars.fillers) <= set(_content("en")["fillers"])


def test_a_token_leads_to_its_cause_its_provider_and_its_code() -> None:
    content = _content("en")
    paths = [content["pages"][at]["path"] for at in content["tokens"]["S3150"]]
    assert paths == ["cause/poor-reputation/", "provider/outlook-com/", "5.7.1/"]


def test_what_mail_programs_print_leads_to_its_cause() -> None:
    content = _content("en")
    paths = [content["pages"][at]["path"] for at in content["tokens"]["0x800ccc0f"]]
    assert paths == ["cause/connection-lost/"]


def test_names_that_differ_in_their_letters_case_only_lead_to_the_codes_of_all() -> None:
    found = _content("de")
    (places,) = (
        at for name, at in found["tokens"].items() if name.lower() == "mailbox_unavailable"
    )
    assert {"450/", "550/"} <= {found["pages"][at]["path"] for at in places}


def test_a_word_that_people_know_is_no_token() -> None:
    assert not {"SPF", "PTR", "DANE", "SpamHaus"} & _content("en")["tokens"].keys()


def test_only_the_pages_about_bounces_are_found_by_the_words_of_bounces() -> None:
    knowledge = real().knowledge
    bounce = search.by_hand("de", "bounce/", "", "", [], knowledge)
    assert "mail delivery subsystem" in bounce.said
    assert search.by_hand("de", "about/", "", "", [], knowledge).said == ()


def test_a_provider_is_found_by_what_people_call_it() -> None:
    page = next(page for page in _content("de")["pages"] if page["path"] == "provider/ionos/")
    assert "1und1" in page["names"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_provider_is_found_by_the_words_that_its_text_quotes(language: Language) -> None:
    pages = {page["path"]: page for page in _content(language)["pages"]}
    assert "host … said: … (in reply to RCPT TO command)" in pages["provider/postfix/"]["said"]
