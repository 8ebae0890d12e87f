"""What the pages say, before the site generator sees them."""

import re

import pytest

from smtpcodes.data.model import LANGUAGES
from smtpcodes.data.numbering import sort_key
from smtpcodes.labels import LABELS, faults
from smtpcodes.pages.rendering import Place, reference
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.tickets import ticket_text
from smtpcodes.pages.types import all_pages, code_map
from smtpcodes.site.answers import answer
from smtpcodes.site.codes import all_codes
from smtpcodes.site.pairs import partners, twin
from smtpcodes.site.site import Site
from tests.unit.helpers import URL, small


def test_all_languages_have_the_same_labels() -> None:
    assert list(faults()) == []


def test_both_languages_have_the_same_pages(pages: dict[tuple[str, str], PageSource]) -> None:
    paths = {language: {p for lang, p in pages if lang == language} for language in LANGUAGES}
    assert paths["de"] == paths["en"]


def test_every_code_and_cause_has_a_page(
    site: Site, pages: dict[tuple[str, str], PageSource]
) -> None:
    for code in site.codes:
        assert ("de", f"{code}/") in pages
    for slug in site.knowledge.causes:
        assert ("en", f"cause/{slug}/") in pages


def test_the_sections_of_a_code_page_come_in_their_order(
    pages: dict[tuple[str, str], PageSource],
) -> None:
    sections = pages["de", "550/"].rendered.sections
    anchors = [section.anchor for section in sections if section.level == 2]
    assert anchors == ["todo", "causes", "responses", "pairs", "standard", "ticket"]
    sections = pages["de", "5.1.1/"].rendered.sections
    anchors = [section.anchor for section in sections if section.level == 2]
    assert anchors == ["todo", "causes", "responses", "way", "pairs", "standard", "ticket"]


def test_a_success_asks_nobody_to_act(pages: dict[tuple[str, str], PageSource]) -> None:
    html = pages["en", "250/"].rendered.content
    assert LABELS["en"]["outcome.done"] in html
    assert LABELS["en"]["who"] not in html
    assert 'id="causes"' not in html


def test_descriptions_name_the_code(pages: dict[tuple[str, str], PageSource]) -> None:
    assert pages["de", "5.7.1/"].description.startswith("5.7.1: ")


def test_pairs_stand_on_both_pages() -> None:
    codes = all_codes(small(('"4":\n', '"4":\n')).knowledge)
    found = partners(codes)
    assert [partner.code.code for partner in found["552"]] == ["5.2.2"]
    assert [partner.code.code for partner in found["5.2.2"]] == ["552"]
    assert found["4.2.2"] == []


def test_the_twin_is_the_other_failure_class() -> None:
    codes = all_codes(small().knowledge)
    other = twin(codes["5.2.2"], codes)
    assert other
    assert other.code == "4.2.2"
    assert twin(codes["552"], codes) is None


def test_codes_sort_by_number() -> None:
    codes = ["5.7.10", "550", "5.7.9", "4.2.2", "421"]
    assert sorted(codes, key=sort_key) == ["421", "550", "4.2.2", "5.7.9", "5.7.10"]


def test_each_number_of_a_range_has_a_page_that_leads_to_the_whole() -> None:
    site = Site.of(small(("  X.2.2:\n", '  X.2.2:\n    through: "4"\n')), URL)
    assert [code for code in site.codes if "." in code] == ["4.2.2", "5.2.2"]
    assert site.codes["5.2.2"].name == "5.2.2–5.2.4"
    pages = {page.path: page for page in all_pages(site) if page.language == "en"}
    page = pages["5.2.4/"]
    assert page.title == "5.2.4 Mailbox full"
    assert 'href="../5.2.2/"' in page.rendered.content
    assert "(code 5.2.4)" in page.rendered.content
    assert page.breadcrumbs[-1].path == "5.2.2/"


def test_the_ticket_text_names_the_code_and_ends_with_the_link() -> None:
    code = all_codes(small().knowledge)["5.2.2"]
    text = ticket_text(code, "en", URL + "en/5.2.2/")
    assert text.startswith("Your email could not be delivered (code 5.2.2).")
    assert text.endswith(URL + "en/5.2.2/")


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        ("RFC5321:4.2.3", "RFC 5321, Abschnitt 4.2.3", "RFC 5321, section 4.2.3"),
        ("RFC3463:A", "RFC 3463, Anhang A", "RFC 3463, appendix A"),
        ("draft-x-00", "draft-x-00", "draft-x-00"),
    ],
)
def test_references_read_like_people_write_them(name: str, german: str, english: str) -> None:
    assert reference(name, "de") == german
    assert reference(name, "en") == english


def test_the_map_names_every_code_once(site: Site) -> None:
    found = re.findall(r'data-code="([^"]+)"', code_map(site, "en"))
    assert sorted(found, key=sort_key) == list(site.codes)


def test_the_map_of_the_404_page_works_at_any_address(site: Site) -> None:
    assert 'href="/base/en/550/"' in code_map(site, "en", "/base/")


def test_server_texts_are_escaped() -> None:
    site = Site.of(small(("exceeded storage", "<b>exceeded</b> storage")), URL)
    page = next(page for page in all_pages(site) if page.path == "552/")
    assert "&lt;b&gt;exceeded&lt;/b&gt;" in page.rendered.content


def test_a_text_whose_source_may_be_gone_says_until_when_it_was_seen(
    site: Site, pages: dict[tuple[str, str], PageSource]
) -> None:
    """A paste says so on the page and in its copy as text; a page that stays names its month."""
    sources = site.knowledge.sources
    passing = site.knowledge.providers["wp-pl"].responses
    assert {sources[one.source].until for one in passing.values()} <= {"2026-10", "2026-11"}
    gone, stays = (
        pages["en", "provider/wp-pl/"].rendered,
        pages["en", "provider/jetemail/"].rendered,
    )
    assert "seen until November 2026</a>" in gone.content
    assert ", seen until November 2026 ·" in gone.plain
    assert "seen until" not in stays.content + stays.plain
    assert "gesehen bis November 2026" in pages["de", "provider/wp-pl/"].rendered.content


def test_the_pages_of_twins_differ_in_what_they_advise(site: Site) -> None:
    for code in site.codes.values():
        other = twin(code, site.codes)
        if not other:
            continue
        assert code.plain != other.plain
        assert code.meanings[-1] != other.meanings[-1]
        assert answer(code).steps != answer(other).steps, code.code


def test_a_delay_and_the_end_are_told_apart(pages: dict[tuple[str, str], PageSource]) -> None:
    words = LABELS["en"]
    page = pages["en", "4.4.7/"].rendered.content
    for state in ("failed", "delayed"):
        assert words[f"state.{state}"] in page
    assert page.index(words["outcome.expired"]) < page.index(words["outcome.trying"])
    assert words["state.failed"] not in pages["en", "4.2.2/"].rendered.content


def test_a_title_keeps_words_with_a_hyphen_whole() -> None:
    title = Place("550/", "de", "https://codes.example/").title("E-Mail von <IP-Adresse>")
    whole = '<span class="nb">{}</span>'
    expected = f"{whole.format('E-Mail')} von &lt;{whole.format('IP-Adresse')}&gt;"
    assert expected in title.replace("\xa0", " ")
