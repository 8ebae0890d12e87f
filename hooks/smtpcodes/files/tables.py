"""The codes as tables: for programs, for spreadsheets, for tools that look a code up in a log.

Each number of a range has a line of its own, so that a lookup of 5.7.620 finds something.

``codes.csv``           all that is said of a code in short, in every language; RFC 4180, UTF-8
``codes.excel.de.csv``  the same in one language as Excel opens it there: with a byte order mark,
                        parted by the sign that its users' Excel expects
``lookup.de.csv``       the key first, then what a log tool adds to a line, in one language
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.numbering import sort_key
from smtpcodes.files import api
from smtpcodes.files.api_models import Code
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS
from smtpcodes.site import addresses
from smtpcodes.site.answers import answer
from smtpcodes.site.site import Site

Row = dict[str, str]


def table_files(site: Site) -> Iterator[FileSource]:
    """Yield ``codes.csv``, and for each language the table for Excel and the one for logs."""
    rows = all_rows(site)
    yield FileSource(f"{api.ROOT}codes.csv", written(rows).encode())
    for language in LANGUAGES:
        own = [_in_language(row, language) for row in rows]
        sheet = written(own, PARTICULARS[language].separator)
        yield FileSource(f"{api.ROOT}codes.excel.{language}.csv", sheet.encode("utf-8-sig"))
        keyed = [_looked_up(row, site, language) for row in rows]
        yield FileSource(f"{api.ROOT}lookup.{language}.csv", written(keyed).encode())


def all_rows(site: Site) -> list[Row]:
    """Return a row for each code and each further number of a range, in numeric order."""
    rows = []
    for name, code in api.codes_of(site).items():
        whole = _row(code)
        members = site.codes[name].members
        rows.append(whole | {"range": site.codes[name].name if members else ""})
        for number in members:
            own = {"code": number, "through": "", "range": site.codes[name].name}
            rows.append({**whole, **own, **_addresses(number, site)})
    return sorted(rows, key=lambda row: sort_key(row["code"]))


def written(rows: Sequence[Row], separator: str = ",") -> str:
    """Return the rows as text: every cell in quotes, lines parted as RFC 4180 has it."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(
        text, list(rows[0]), delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _row(code: Code) -> Row:
    """Return a line of the table: words as they are, lists separated by spaces."""
    values: dict[str, Any] = code.model_dump(mode="json", by_alias=True)
    row = {name: _cell(values[name]) for name in ("code", "through", "kind", "class", "type")}
    row["retry"] = _cell(code.retry)
    for name in ("title", "plain"):
        row |= {f"{name}_{language}": values[name][language] for language in LANGUAGES}
    for name in ("text", "standing", "unverified", "commands", "causes", "twin", "instead"):
        row[name] = _cell(values[name])
    row["references"] = _cell(
        [":".join(filter(None, (one.rfc, one.section))) for one in code.references]
    )
    row["pairs"] = _cell([pair.code for pair in code.pairs])
    row |= {f"url_{language}": values["url"][language] for language in LANGUAGES}
    for name in ("outcome", "again", "certainty", "bounce", "suppress"):
        row[name] = _cell(values[name])
    return row


def _addresses(code: str, site: Site) -> Row:
    path = addresses.code(code)
    return {
        f"url_{language}": site.url + addresses.in_language(path, language)
        for language in LANGUAGES
    }


def _in_language(row: Row, language: Language) -> Row:
    """Return the cells of one language, under names without it."""
    others = {f"_{one}" for one in LANGUAGES if one != language}
    return {
        name.removesuffix(f"_{language}"): cell
        for name, cell in row.items()
        if not name.endswith(tuple(others))
    }


def _looked_up(row: Row, site: Site, language: Language) -> Row:
    """Return what a log tool adds to a line that holds the code."""
    own = _in_language(row, language)
    told = answer(site.codes[own["range"].partition("–")[0] or own["code"]])
    words = LABELS[language]
    return {
        "code": own["code"],
        "title": own["title"],
        "who": words[f"lookup.{told.first}"] if told.first else "",
        "cause": own["causes"].partition(" ")[0],
        "certainty": own["certainty"],
        "outcome": own["outcome"],
        "type": own["type"],
        "retry": own["retry"],
        "again": own["again"],
        "suppress": own["suppress"],
        "url": own["url"],
    }


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
