"""A text that names another cause leads to it."""

from __future__ import annotations

import re

import pytest

from smtpcodes.data.languages import LANGUAGES, PARTICULARS, Language
from smtpcodes.pages.mentions import linked, titles
from smtpcodes.site import addresses
from tests.unit.helpers import real_pages, real_site


def test_a_quoted_title_becomes_a_link_and_other_quotations_stay() -> None:
    text = "It says “busy”; see “Mailbox full”."
    found = linked(text, "en", {"Mailbox full": "mailbox-full"}, lambda path: f"../../{path}")
    assert found == "It says “busy”; see [Mailbox full](../../cause/mailbox-full/)."


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cause_names_another_one_without_a_link(language: Language) -> None:
    causes = real_site().knowledge.causes
    slugs = titles(causes, language)
    before, after = PARTICULARS[language].quotes
    pages = {page.path: page for page in real_pages() if page.language == language}
    named = {
        (slug, slugs[title])
        for slug, cause in causes.items()
        for title in re.findall(f"{before}([^{after}]+){after}", cause.explanation[language])
        if title in slugs
    }
    assert named
    for slug, other in named:
        page = pages[addresses.cause(slug)].rendered
        assert f'href="../{other}/"' in page.content, slug
        assert f"/cause/{other}/)" in page.plain, slug
