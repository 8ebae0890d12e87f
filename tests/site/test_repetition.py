"""Nothing is said twice on a page, whatever entries it is made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from smtpcodes.data.model import LANGUAGES, Language
from tests.site.building import BuiltSite
from tests.site.htmlpage import HtmlPage
from tests.site.places import language_of

SENTENCE = re.compile(r"(?<=[.!?])\s+")

SPOKEN = "- `"
"""How a response begins: different servers write the same."""

OF_IT = "  "
"""How the lines below a response begin. A reader comes to it by its own link, so its note stands
there, even if another one has the same."""

LONG = 6
"""A sentence with fewer words is a label: “Not standardised.”"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_twice_on_a_page(
    language: Language, site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    repeated = {
        page: twice
        for page in pages
        if language_of(page) == language
        for text in [(site.folder / page / "index.md").read_text(encoding="utf-8")]
        if (twice := _repeated(text))
    }
    assert repeated == {}


def _repeated(text: str) -> list[str]:
    count = Counter(
        sentence
        for line in _outside_responses(text.splitlines())
        for sentence in SENTENCE.split(line.lstrip(" -*1."))
        if len(sentence.split()) >= LONG and sentence[-1] in ".!?"
    )
    return [sentence for sentence, number in count.items() if number > 1]


def _outside_responses(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a page that belong to no response."""
    is_spoken = False
    for line in lines:
        is_spoken = line.startswith(SPOKEN) or (is_spoken and line.startswith(OF_IT))
        if not is_spoken:
            yield line
