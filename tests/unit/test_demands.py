"""What large providers demand of senders: in the data, in the table on top, on the pages."""

from __future__ import annotations

import json

import pytest

from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.model import LANGUAGES, Demand
from smtpcodes.data.values import TOPICS
from smtpcodes.files import api
from smtpcodes.pages.rendering import day, listed
from smtpcodes.pages.source import PageSource
from smtpcodes.site.demands import demanded_for, demanding, rows
from smtpcodes.site.site import Site
from tests.renaming import site_of

ASKED = {"gmail", "yahoo", "outlook-com", "icloud", "gmx", "web-de", "t-online"}
"""The providers whose rules the issue asks for."""


def ruled(*demands: dict[str, object]) -> Site:
    """Return a site in which the provider ``Post`` has demands."""
    text = {"de": "Etwas.", "en": "Something."}
    return site_of(
        {
            "subjects": {},
            "causes": {},
            "replies": {},
            "enhanced": {},
            "sources": {"book": {"title": "Book", "url": "https://book.example/"}},
            "providers": {
                "post": {
                    "name": "Post (Letters)",
                    "kind": "mailbox",
                    "recognise": text,
                    "demands": [{"text": text, "source": "book", **demand} for demand in demands],
                }
            },
        }
    )


def names(site: Site) -> dict[str, tuple[list[str], list[str]]]:
    """Return who stands in the table, by topic: of everybody, of bulk senders alone."""
    return {
        row.topic: ([one.name for one in row.everybody], [one.name for one in row.bulk])
        for row in rows(demanding(site))
    }


def test_the_largest_providers_have_their_rules(site: Site) -> None:
    assert {one.slug for one in demanding(site)} >= ASKED


def test_readers_meet_the_providers_of_their_language_first(site: Site) -> None:
    for language in LANGUAGES:
        first = PARTICULARS[language].providers
        met = [one.slug for one in demanding(site, first)]
        expected = [slug for slug in first if slug in met]
        assert met[: len(expected)] == expected


def test_the_table_parts_what_holds_for_bulk_senders_alone() -> None:
    both = ruled({"about": "tls"}, {"about": "tls", "bulk": True}, {"about": "dmarc", "bulk": True})
    assert names(both) == {"dmarc": ([], ["Post"]), "tls": (["Post"], [])}


def test_what_is_only_recommended_is_no_demand() -> None:
    assert names(ruled({"about": "tls", "firm": False})) == {}


def test_topics_without_a_source_are_named_as_such() -> None:
    (one,) = demanding(ruled({"about": "tls"}))
    assert one.silent == [topic for topic in TOPICS if topic not in {"tls", "contact"}]


def test_a_cause_names_those_who_answer_a_breach_with_it(site: Site) -> None:
    told = demanded_for("reverse-dns-missing", site.knowledge)
    assert ("gmail", "Gmail") in told
    assert demanded_for("mailbox-full", site.knowledge) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_each_demand_with_its_source_and_replies(
    language: str, pages: dict[tuple[str, str], PageSource], site: Site
) -> None:
    html = pages[language, "rules/"].rendered.content
    for slug in ASKED:
        provider = site.knowledge.providers[slug]
        assert f'id="{slug}"' in html
        for demand in provider.demands:
            assert f'href="{site.knowledge.sources[demand.source].url}"' in html
            for rest in demand.responses:
                assert f"provider/{slug}/#{slug}-{rest}" in html


def test_provider_cause_and_overviews_lead_to_the_rules(
    pages: dict[tuple[str, str], PageSource],
) -> None:
    for path, target in {
        "provider/gmail/": "../../rules/#gmail",
        "cause/reverse-dns-missing/": "../../rules/#gmail",
        "provider/": "../rules/",
    }.items():
        assert f'href="{target}"' in pages["de", path].rendered.content, path
    assert "rules/" not in pages["de", "provider/postfix/"].rendered.content


def test_programs_get_the_same(site: Site) -> None:
    (file,) = api.provider_files(site)
    demands = json.loads(str(file.content))["providers"]["gmail"]["demands"]
    (tls,) = (one for one in demands if one["about"] == "tls")
    assert "gmail-550-5-7-29-no-tls" in tls["responses"]


def test_without_demands_there_is_no_page() -> None:
    assert demanding(ruled()) == []


@pytest.mark.parametrize(
    ("date", "de", "en"),
    [
        ("2024-02-01", "1. Februar 2024", "1 February 2024"),
        ("2026-11-26", "26. November 2026", "26 November 2026"),
        ("2024-02", "Februar 2024", "February 2024"),
        ("soon", "soon", "soon"),
    ],
)
def test_a_day_is_written_as_people_write_it(date: str, de: str, en: str) -> None:
    assert (day(date, "de"), day(date, "en")) == (de, en)


def test_names_are_enumerated_as_in_a_sentence() -> None:
    assert listed(["a", "b", "c"], "en") == "a, b and c"
    assert listed(["a"], "de") == "a"


def test_a_demand_knows_its_topics_only() -> None:
    with pytest.raises(ValueError, match="about"):
        Demand.model_validate({"about": "fee", "text": {"de": "x", "en": "x"}, "source": "book"})
