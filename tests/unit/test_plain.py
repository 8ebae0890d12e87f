"""The plain Markdown of pages: all that is to be read, no HTML, links that work anywhere."""

from __future__ import annotations

import re

import pytest

from smtpcodes.data.languages import LANGUAGES, Language
from smtpcodes.files.plain_pages import plain_files
from smtpcodes.labels import LABELS
from smtpcodes.pages.plain import by_hand, plain
from smtpcodes.pages.rendering import capital, code
from smtpcodes.pages.types import all_pages
from smtpcodes.site.addresses import in_language
from smtpcodes.site.site import Site
from tests.unit.helpers import URL, real_pages, small

CODE = re.compile(r"(`+).+?\1", re.S)

DATA = ("codes.csv", "responses.json", "vocabularies.json")
"""The data files to which pages lead."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {file.path: str(file.content) for file in plain_files(real_pages(), URL)}


def test_every_page_has_its_plain_form_beside_it(texts: dict[str, str]) -> None:
    assert len(texts) == len(real_pages())
    assert {"550/index.md", "en/550/index.md", "en/cause/index.md", "5xx/index.md"} <= texts.keys()


def test_no_html_is_left(texts: dict[str, str]) -> None:
    left = re.compile(r"(?<!\\)</?[a-z!]|&(?:[a-z]+|#x?[0-9a-f]+);|\{: ?[#.]|\u00ad")
    found = {path: match[0] for path, text in texts.items()
             if (match := left.search(CODE.sub("", text)))}  # fmt: skip
    assert found == {}


def test_all_links_are_absolute(texts: dict[str, str]) -> None:
    link = re.compile(r"\]\((?!https?://)[^)]*\)")
    found = {path: match[0] for path, text in texts.items()
             if (match := link.search(CODE.sub("", text)))}  # fmt: skip
    assert found == {}


def test_links_stay_in_their_language(texts: dict[str, str]) -> None:
    text = texts["en/5.1.1/index.md"]
    own = re.findall(rf"\]\({re.escape(URL)}([^)]*)\)", text)
    assert own
    assert [path for path in own if not path.startswith(("en/", "api/"))] == []


def test_links_lead_to_pages(site: Site, texts: dict[str, str]) -> None:
    known = {URL + path.removesuffix("index.md") for path in texts}
    by_hand = ("bounce/", "decode/")
    known |= {URL + in_language(page, one) for one in LANGUAGES for page in by_hand}
    known |= {f"{URL}api/v1/{one}" for one in DATA}
    known |= {URL + in_language("feed.xml", one) for one in LANGUAGES}
    for path, text in texts.items():
        own = re.findall(rf"\]\(({re.escape(URL)}[^)#]*)(?:#[^)]*)?\)", text)
        assert [link for link in own if link not in known] == [], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_says_all_that_its_page_says(
    language: Language, site: Site, texts: dict[str, str]
) -> None:
    code, words = site.codes["5.1.1"], LABELS[language]
    text = texts[in_language("5.1.1/index.md", language)]
    assert text.startswith(f"# 5.1.1 {code.title[language]}\n\n{words['standing.standard']}\n")
    assert f"\n{code.plain[language]}\n" in text
    assert f"\n- **{words['outcome.refused']}**\n" in text
    assert f"\n- {words['who']} **{capital(words['acts.sender'])}**\n" in text
    assert f"\n{words['way.failed']} " in text
    assert f"\n{words['dialogue.in.many']} " in text
    for key in ("todo.own", "causes", "responses", "way", "pairs", "standard"):
        assert f"\n## {words[key]}\n" in text
    for step in code.causes[0].steps["sender"]:
        assert step[language] in text or step.only == "4" or step.codes
    assert code.entry.text
    assert f"\n> {code.entry.text}\n" in text


def test_responses_stand_word_for_word(site: Site, texts: dict[str, str]) -> None:
    for one in site.spoken:
        text = texts[f"provider/{one.slug}/index.md"]
        assert one.line in text, one.id
        assert f"#{one.id})" in text


def test_what_is_there_to_be_clicked_is_left_out(texts: dict[str, str]) -> None:
    for text in (texts["550/index.md"], texts["cause/policy-rejected/index.md"]):
        assert f"## {LABELS['de']['bar']}" not in text
        assert LABELS["de"]["ticket.markdown"] not in text


def test_the_overviews_are_linked_from_the_table(texts: dict[str, str]) -> None:
    assert f"({URL}5xx/)" in texts["codes/index.md"]


def test_quotation_marks_are_those_of_the_language(texts: dict[str, str]) -> None:
    assert '„Mailbox "nosuchuser" does not exist“' in texts["550/index.md"]
    assert '“Mailbox "nosuchuser" does not exist”' in texts["en/550/index.md"]


def test_tables_stay_tables(texts: dict[str, str]) -> None:
    row = rf"\| \[550\]\({re.escape(URL)}en/550/\) \| [^|]+ \| [^|]+ \|"
    assert re.search(rf"{row}\n", texts["en/5xx/index.md"])
    assert re.search(rf"{row} Permanent failure \|\n", texts["en/codes/index.md"])


def test_a_page_written_by_hand_keeps_its_markdown_but_for_links() -> None:
    text = by_hand("See `<b>](/x.md)` and [5](/5.1.1.md#todo), [h](/index.md).", "en", URL)
    assert text == f"See `<b>](/x.md)` and [5]({URL}en/5.1.1/#todo), [h]({URL}en/)."


def test_backticks_in_a_response_end_no_code() -> None:
    assert code("a `b` c") == "``a `b` c``"
    assert code("`b`") == "`` `b` ``"


def test_official_texts_cannot_become_html() -> None:
    site = Site.of(small(("exceeded storage", "<b>exceeded</b> storage")), URL)
    page = next(page for page in all_pages(site) if page.path == "552/")
    assert r"> \<b>exceeded\</b> storage" in plain(page, URL)
