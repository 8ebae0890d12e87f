"""What several unit tests need: the real file, a small valid one, errors as text."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from smtpcodes.data.document import Document
from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.loading import Loaded, load, parse, read
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.data.rules.rule import EXAMPLE
from smtpcodes.files.catalog import Catalog, catalog
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.types import all_pages
from smtpcodes.site.site import Site

ROOT = Path(__file__).parents[2]
CODES = ROOT / "codes.yaml"
DATA = ROOT / "tests" / "data"

WRITTEN = """\
subjects:
  X.2:
    title: {de: Postfach, en: Mailbox}
    text: {de: Über Postfächer., en: About mailboxes.}
causes:
  mailbox-full:
    title: {de: Postfach voll, en: Mailbox full}
    plain: {de: Das Postfach ist voll., en: The mailbox is full.}
    explanation: {de: Kein Platz. Es ist voll. Räumen hilft., en: No room. It is full. Tidy up.}
    recognise: {de: Da steht `mailbox full`., en: It says `mailbox full`.}
    where: mailbox
    acts: recipient
    bounce: soft
    steps:
      recipient:
        - {de: Räumen Sie auf., en: Tidy up.}
        - {de: Bitten Sie um erneutes Senden., en: Ask for it again., only: "5"}
      sender:
        - {de: Warten Sie., en: Wait., only: "4"}
    keywords: {de: [voll], en: [full]}
    phrases: [mailbox full]
    ticket:
      - {de: Das Postfach ist voll. Alles voll., en: The mailbox is full. No room.}
replies:
  "552":
    text: exceeded storage allocation
    title: {de: Zu groß, en: Too much}
    plain: {de: Kein Platz., en: No room.}
    meaning: {de: Kein Platz mehr., en: No more room.}
    rfc: [RFC5321:4.2.3]
    commands: [MAIL, RCPT, DATA-end]
    standing: standard
    causes: [mailbox-full]
enhanced:
  X.2.2:
    text: Mailbox full
    title: {de: Postfach voll, en: Mailbox full}
    meaning: {de: Voll., en: Full.}
    rfc: [RFC3463:3.3]
    basic: ["552"]
    commands: [RCPT]
    standing: standard
    classes:
      "4":
        title: {de: Gerade voll, en: Full at present}
        plain: {de: Gerade voll., en: Full at present.}
        meaning: {de: Vergeht., en: Passes.}
        causes: [mailbox-full]
      "5":
        plain: {de: Voll., en: Full.}
        meaning: {de: Bleibt., en: Stays.}
        causes: [mailbox-full]
"""
"""A valid file with one entry a table, as far as German and English go."""


def in_every_language(text: str) -> str:
    """Give each text that stands in German and English one in any further language as well."""
    further = [language for language in LANGUAGES if language not in {"de", "en"}]
    return re.sub(
        r"(\{de: .*?, en: )([^{}\]]*?|\[[^\]]*\])(, only: \S+)?\}",
        lambda found: found[1] + found[2]
        + "".join(f", {language}: {found[2]}" for language in further)
        + f"{found[3] or ''}}}",
        text,
    )  # fmt: skip


SMALL = in_every_language(WRITTEN)
"""A valid file with one entry a table."""


def small(*replacements: tuple[str, str]) -> Loaded:
    """Load the small file, each first text replaced by the second."""
    return parse(small_text(*replacements).encode(), Path("codes.yaml"))


def small_text(*replacements: tuple[str, str]) -> str:
    """Return the small file's text with replacements, each of which must apply."""
    text = WRITTEN
    for old, new in replacements:
        assert old in text, old
        text = text.replace(old, new, 1)
    return in_every_language(text)


def document(text: str) -> Document:
    """Return a file that the model accepts, whatever rules it breaks."""
    return read(text.encode(), Path("codes.yaml"))


def example(*replacements: tuple[str, str]) -> str:
    """Return the example of the rules with replacements, each of which must apply just once."""
    text = EXAMPLE
    for old, new in replacements:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def problems(content: str | bytes) -> str:
    """Return the report on a broken file; fail if it is valid."""
    raw = content.encode() if isinstance(content, str) else content
    try:
        parse(raw, Path("codes.yaml"))
    except InvalidCodes as error:
        return str(error)
    raise AssertionError("the file was taken as valid")


@cache
def real() -> Loaded:
    """Load the real ``codes.yaml``, once for all tests."""
    return load(CODES)


URL = "https://codes.example/base/"
"""Where the real site is said to stand."""


@cache
def real_site() -> Site:
    """Return the facts of the real site."""
    return Site.of(real(), URL)


@cache
def real_pages() -> list[PageSource]:
    """Return all generated pages of the real site: they take longer than all that is asked."""
    return all_pages(real_site())


@cache
def real_catalog() -> Catalog:
    """Return what the decoder reads with."""
    return catalog(real_site())


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of facts under ``tests/data``."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NO_PROSE = re.compile(r"\A---\n.*?\n---\n|```.*?```|\]\([^)]*\)", re.DOTALL)
"""What a page written by hand has besides its words: head matter, examples, addresses."""
