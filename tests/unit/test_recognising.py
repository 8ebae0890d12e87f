"""How a message tells its cause, and what tells two causes apart."""

from __future__ import annotations

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.pages import shown
from smtpcodes.pages.rendering import beside
from smtpcodes.pages.source import PageSource
from smtpcodes.site.site import Site


def test_every_cause_has_a_neighbour(site: Site) -> None:
    assert [slug for slug, cause in site.knowledge.causes.items() if not cause.neighbours] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_cause_tells_it_from_its_neighbours(
    language: Language, pages: dict[tuple[Language, str], PageSource], site: Site
) -> None:
    for slug, cause in site.knowledge.causes.items():
        page = pages[language, f"cause/{slug}/"].rendered
        assert "recognise" in [section.anchor for section in page.sections], slug
        assert cause.recognise[language] in page.plain, slug
        for other in cause.neighbours:
            assert f"../{other}/" in page.content, slug
            assert site.knowledge.causes[other].recognise[language] in page.plain, slug


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_tells_all_causes(
    language: Language, pages: dict[tuple[Language, str], PageSource], site: Site
) -> None:
    page = pages[language, "recognise/"].rendered
    assert page.content.count("<dt>") == len(site.knowledge.causes)
    for slug, cause in site.knowledge.causes.items():
        assert f'href="../cause/{slug}/"' in page.content
        assert cause.recognise[language] in page.plain


def test_wordings_are_what_servers_have_written(site: Site) -> None:
    said = [one.response.text.lower() for one in site.spoken]
    for slug in site.knowledge.causes:
        for words in shown.wordings(slug, site):
            assert any(words.lower() in text for text in said), words


def test_a_cause_without_an_attested_phrase_shows_whole_responses(site: Site) -> None:
    slug = "remote-queue-refused"
    assert not site.attested[slug]
    heard = {one.response.text for one in site.of_cause(slug)}
    assert set(shown.wordings(slug, site)) <= heard
    assert shown.wordings(slug, site)


def test_what_a_text_quotes_does_not_stand_beside_it_again() -> None:
    wordings = ["mailbox full", "over quota", "out of space", "no room"]
    assert beside(wordings, "It says `Mailbox full` or `quota`.") == ["out of space", "no room"]
