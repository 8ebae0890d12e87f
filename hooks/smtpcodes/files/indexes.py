"""The slim index of each language, ``index.de.json``: what a program shows of a code, no more.

One line a code, each number of a range as well, so that a lookup needs this one file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.numbering import sort_key
from smtpcodes.data.values import Role
from smtpcodes.files import api
from smtpcodes.files.api_models import VERSION, Type
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.publishing import Public
from smtpcodes.site import addresses
from smtpcodes.site.answers import Answer, Certainty, Outcome, answer
from smtpcodes.site.codes import Code
from smtpcodes.site.site import Site
from smtpcodes.site.suppression import Suppress, of_code


class ShortCode(Public):
    """What is said of a code in short, in the language of the file."""

    type: Annotated[Type | None, Field(description="null for 1xx, which SMTP does not use")]
    outcome: Annotated[Outcome, Field(description="What has become of the mail")]
    retry: Annotated[bool, Field(description="Whether the sending server tries again by itself")]
    title: str
    plain: Annotated[str, Field(description="One to three sentences for a person")]
    who: Annotated[Role | None, Field(description="Who has to act first; null if nobody has to")]
    cause: Annotated[str | None, Field(description="The most likely cause")]
    certainty: Annotated[Certainty, Field(description="Whether the code tells that cause")]
    suppress: Annotated[Suppress, Field(description="Whether to stop writing to the address")]
    url: Annotated[str, Field(description="The page, without what `base` says")]


class IndexFile(Public):
    """`index.en.json`: every code in short, in one language, ranges number by number."""

    version: str
    language: str
    base: Annotated[str, Field(description="What each `url` begins with")]
    codes: dict[str, ShortCode]


def index_files(site: Site) -> Iterator[FileSource]:
    """Yield ``index.<language>.json`` for each language: compact, a line for each code."""
    for language in LANGUAGES:
        base = site.url + addresses.in_language("", language)
        lines = dict(_lines(site, language))
        rows = ",\n".join(
            f"{json.dumps(name)}:{lines[name].model_dump_json()}"
            for name in sorted(lines, key=sort_key)
        )
        head = json.dumps({"version": VERSION, "language": language, "base": base})
        content = f'{head.removesuffix("}")}, "codes": {{\n{rows}\n}}}}\n'
        yield FileSource(f"{api.ROOT}index.{language}.json", content)


def _lines(site: Site, language: Language) -> Iterator[tuple[str, ShortCode]]:
    for code in site.codes.values():
        for number in (code.code, *code.members):
            yield number, _line(code, answer(code), number, language)


def _line(code: Code, told: Answer, number: str, language: Language) -> ShortCode:
    return ShortCode(
        type=api.TYPES.get(code.digit),
        outcome=told.outcome,
        retry=told.outcome == "trying",
        title=code.title[language],
        plain=code.plain[language],
        who=told.first,
        cause=next(iter(code.cause_slugs), None),
        certainty=told.certainty,
        suppress=of_code(code),
        url=addresses.code(number),
    )
