"""Everything that `codes.yaml` knows is on the site, and leads back to its line."""

from __future__ import annotations

import re

from smtpcodes.data.loading import Loaded
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.addresses import in_language
from smtpcodes.site.codes import Code
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage

Place = tuple[str, ...]

KEY = re.compile(r'( *)"?([^":]+)"?:')


def test_every_code_has_its_page_in_both_languages(
    codes: dict[str, Code], pages: dict[str, HtmlPage]
) -> None:
    expected = [_in(language, f"{code}/") for code in codes for language in LANGUAGES]
    assert [page for page in expected if page not in pages] == []


def test_every_cause_has_its_page_in_both_languages(
    loaded: Loaded, pages: dict[str, HtmlPage]
) -> None:
    causes = loaded.knowledge.causes
    expected = [_in(language, f"cause/{slug}/") for slug in causes for language in LANGUAGES]
    assert [page for page in expected if page not in pages] == []


def test_every_code_page_is_headed_by_its_code_and_title(
    codes: dict[str, Code], pages: dict[str, HtmlPage]
) -> None:
    headed = {
        (name, language): _read(pages[_in(language, f"{name}/")].headings[0].text)
        for name in codes
        for language in LANGUAGES
    }
    assert headed == {
        (name, language): f"{code.name} {_plain(code.title[language])}"
        for name, code in codes.items()
        for language in LANGUAGES
    }


def test_every_code_page_leads_to_the_line_of_its_entry(
    site: BuiltSite, codes: dict[str, Code], pages: dict[str, HtmlPage]
) -> None:
    text = (site.project / "codes.yaml").read_text(encoding="utf-8")
    entries = _entries(text)
    wrong = {
        page: edited
        for name, code in codes.items()
        for language in LANGUAGES
        for page in [_in(language, f"{name}/")]
        for edited in [_edited(pages[page], entries)]
        if edited != {code.place}
    }
    assert wrong == {}


def _in(language: Language, path: str) -> str:
    return in_language(path, language)


def _read(heading: str) -> str:
    """Return a heading as it is read: where its words may be parted is not seen."""
    return heading.strip().replace("\u00ad", "").replace("\u00a0", " ")


def _plain(markdown: str) -> str:
    return markdown.replace("`", "")


def _edited(page: HtmlPage, entries: list[Place]) -> set[Place]:
    """Return the entries of `codes.yaml` to which the page's edit links lead."""
    targets = [link.target for link in page.links if "edit" in link.relations]
    matches = [re.search(r"/blob/main/codes\.yaml#L(\d+)$", target) for target in targets]
    return {entries[int(match[1]) - 1] if match else () for match in matches}


def _entries(text: str) -> list[Place]:
    """Return for every line of `codes.yaml` the keys that lead to what stands there."""
    places: list[Place] = []
    open_keys: list[tuple[int, str]] = []
    for line in text.splitlines():
        if match := KEY.match(line):
            indent = len(match[1])
            open_keys = [(at, key) for at, key in open_keys if at < indent]
            open_keys.append((indent, match[2]))
        places.append(tuple(key for _, key in open_keys))
    return places
