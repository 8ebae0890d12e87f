"""What others call causes and codes: on the pages, in the data files, in the search."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.files import api, search
from smtpcodes.pages.source import PageSource
from smtpcodes.site.site import Site
from smtpcodes.site.suppression import bounce_of_code, of_code
from smtpcodes.site.vocabularies import names_of, terms_of
from tests.unit.helpers import real_pages, real_site, small

TABLES = """\
sources:
  book: {title: A book, url: "https://book.example/", checked: "2026-11"}
vocabularies:
  parcels:
    name: Parcels
    about: {de: Das Feld heißt `kind`., en: The field is called `kind`.}
    sources: [book]
    terms:
      Over Quota: {bounce: soft, causes: [mailbox-full]}
      Vacation: {note: {de: Kein Fehler., en: No failure.}}
programs:
  library:
    name: Library
    where: library.Reply
    sources: [book]
    codes:
      X.2.2: [MAILBOX_FULL]
      "5.2.2": [FullForGood]
"""


@pytest.fixture(scope="module")
def site() -> Site:
    return Site.of(small(("enhanced:\n", f"{TABLES}enhanced:\n")), "/")


def _file(site: Site, name: str) -> Any:
    kinds = (api.vocabulary_files, api.cause_files, api.code_files)
    files = {
        file.path.removeprefix(api.ROOT): file.content for kind in kinds for file in kind(site)
    }
    return json.loads(files[name])


def _page(path: str, language: Language) -> PageSource:
    return next(one for one in real_pages() if (one.path, one.language) == (path, language))


def test_a_cause_knows_the_words_that_cover_it(site: Site) -> None:
    assert terms_of("mailbox-full", site.knowledge) == {"parcels": ["Over Quota"]}
    assert terms_of("elsewhere", site.knowledge) == {}
    assert _file(site, "causes.json")["causes"]["mailbox-full"]["terms"] == {
        "parcels": ["Over Quota"]
    }


def test_a_name_holds_for_every_class_if_its_code_leaves_it_open(site: Site) -> None:
    names = {code: [one.names for one in names_of(code, site.knowledge)] for code in site.codes}
    assert names == {
        "552": [],
        "4.2.2": [["MAILBOX_FULL"]],
        "5.2.2": [["FullForGood", "MAILBOX_FULL"]],
    }
    codes = _file(site, "codes.json")["codes"]
    assert codes["4.2.2"]["names"] == [{"program": "library", "names": ["MAILBOX_FULL"]}]
    assert codes["552"]["names"] == []


def test_the_file_holds_all_words_in_their_order_with_their_sources(site: Site) -> None:
    content = _file(site, "vocabularies.json")
    parcels = content["vocabularies"]["parcels"]
    assert list(parcels["terms"]) == ["Over Quota", "Vacation"]
    assert parcels["terms"]["Vacation"] == {
        "bounce": None, "causes": [], "note": {"de": "Kein Fehler.", "en": "No failure."},
    }  # fmt: skip
    book = {
        "title": "A book",
        "url": "https://book.example/",
        "checked": "2026-11",
        "until": None,
    }
    assert parcels["sources"] == content["programs"]["library"]["sources"] == [book]
    assert content["programs"]["library"]["codes"]["5.2.2"] == ["FullForGood"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_word_and_every_cause(language: Language) -> None:
    made = _page("vocabularies/", language).rendered
    knowledge = real_site().knowledge
    for vocabulary in knowledge.vocabularies.values():
        for name, term in vocabulary.terms.items():
            assert f"<li><code>{name}</code>" in made.content, name
            assert not term.note or term.note[language].split("`")[0] in made.plain
    for slug in knowledge.causes:
        assert f'/cause/{slug}/"' in made.content
    for program in knowledge.programs.values():
        assert f"<strong>{program.name}</strong>" in made.content
        assert not program.note or program.note[language] in made.plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_code_names_it_as_programs_do(language: Language) -> None:
    assert "`MailboxUnavailable` (.NET)" in _page("550/", language).rendered.plain
    assert "`EX_NOUSER` (Postfix)" in _page("5.1.1/", language).rendered.plain
    assert "vocabularies/#programs" not in _page("5.7.26/", language).rendered.plain


ADVICE = {
    ("yes", True): "Yes. Nothing arrives",
    ("later", True): "Not yet. Only if this continues",
    ("no", True): "No. The address is not",
    ("later", False): "Not yet. The code alone",
    ("no", False): "No. The code alone",
}


def test_every_failure_says_whether_to_suppress_the_address() -> None:
    for code in real_site().codes.values():
        made = _page(f"{code.code}/", "en").rendered
        advice = [text for text in ADVICE.values() if text in made.content]
        known = bounce_of_code(code) is not None
        assert advice == ([ADVICE[of_code(code), known]] if code.is_failure else []), code.code
        assert all(text in made.plain for text in advice)
        if advice:
            assert made.content.index(advice[0]) > made.content.index('id="causes"')


def test_the_page_of_a_cause_says_so_below_the_steps() -> None:
    for slug, cause in real_site().knowledge.causes.items():
        made = _page(f"cause/{slug}/", "en").rendered
        wanted = {"hard": "Yes, with a permanent", "soft": "Not yet.", "block": "No. The"}
        assert made.content.index(wanted[cause.bounce]) > made.content.index('id="todo"')
        assert wanted[cause.bounce] in made.plain


def test_the_search_finds_a_code_by_its_name_and_a_cause_by_a_word() -> None:
    site = real_site()
    content = json.loads(search.index(list(search.entries(site, "en")), site))
    # The search compares letters and digits alone.
    tokens = {
        re.sub(r"\W|_", "", name.lower()): places for name, places in content["tokens"].items()
    }
    found = {
        name: [
            content["pages"][at]["path"] for at in tokens.get(re.sub(r"\W|_", "", name.lower()), [])
        ]
        for name in ("MailboxUnavailable", "EX_NOUSER", "QuotaIssues", "NoEmail", "userunknown")
    }
    assert {"550/", "450/"} <= set(found["MailboxUnavailable"])  # one program says it of 450
    assert found["EX_NOUSER"][0] == "5.1.1/"
    assert found["QuotaIssues"] == ["cause/mailbox-full/", "vocabularies/"]
    assert found["NoEmail"][0] == "cause/recipient-unknown/"
    assert found["userunknown"] == []  # a word as people type it is no token
