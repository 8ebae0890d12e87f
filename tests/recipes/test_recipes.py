"""The recipes do what their page says, and the page shows them as they are."""

from __future__ import annotations

import configparser
import csv
import io
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from smtpcodes.files import api
from smtpcodes.files.all import all_files
from tests.unit.helpers import ROOT, real_site

RECIPES = ROOT / "recipes"
TABLE = "lookup.en.csv"
"""The table for log tools, as the recipes name it; the German page names its own."""

HEAD = "Nov 26 10:00:00 mx postfix/smtp[42]: 4Xyz: to=<a@example.com>, relay=mx.example.com:25, "
BOUNCED = f"{HEAD}dsn=5.1.1, status=bounced (host mx.example.com said: 550 5.1.1 User unknown)"


@pytest.mark.parametrize(
    ("line", "page"),
    [
        (BOUNCED, "550-5.1.1"),
        (f"{HEAD}dsn=4.4.1, status=deferred (connect to mx: Connection timed out)", "4.4.1"),
        (f"{HEAD}dsn=5.0.0, status=bounced (host mx said: 550 no (in reply to X))", "550-5.0.0"),
        (f"{HEAD}dsn=4.3.0, status=SOFTBOUNCE (host mx said: 500 5.3.0 failed)", "500"),
        (f"{HEAD}dsn=4.4.1, status=undeliverable (connect to mx: Connection refused)", "4.4.1"),
        (f"{HEAD}dsn=2.0.0, status=sent (250 2.0.0 Ok)", None),
        ("Nov 26 10:00:00 mx postfix/qmgr[7]: 4Xyz: removed", None),
    ],
)
def test_a_failed_delivery_in_a_log_gets_its_link(line: str, page: str | None) -> None:
    command: list[str | Path] = [
        "awk",
        "-v",
        "site=https://x.example/",
        "-f",
        RECIPES / "postfix.awk",
    ]
    done = subprocess.run(command, input=line, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout == f"{line} https://x.example/{page}/\n" if page else f"{line}\n"


def test_rules_for_a_classifier_find_the_cause_of_what_servers_say(tmp_path: Path) -> None:
    (data,) = api.response_files(real_site())
    path = tmp_path / "responses.json"
    path.write_text(str(data.content), encoding="utf-8")
    command: list[str | Path] = [sys.executable, RECIPES / "kumomta.py", path]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    rules = tomllib.loads(done.stdout)["rules"]
    responses = json.loads(str(data.content))["responses"].values()
    fixed = {f"(?i){one['pattern']}": _longest(one["text"]) for one in responses}
    patterns = [
        (fixed[text], re.compile(text), cause) for cause, texts in rules.items() for text in texts
    ]
    hits = {True: 0, False: 0}
    for one in responses:
        text = re.sub(r"<(ip|size|count)>", "192", one["text"])
        text = re.sub("<[a-z]+>", "mx.example.com", text)
        said = " ".join(filter(None, (one["reply"], one["status"], text)))
        low = said.lower()
        hit = (cause for part, rule, cause in patterns if part in low and rule.search(said))
        found = next(hit, None)
        assert found in {None, one["cause"]}, said
        hits[found is not None] += 1
    assert hits[True] > 9 * hits[False]
    assert rules.keys() <= real_site().knowledge.causes.keys()


def test_a_map_for_rspamd_names_the_cause_of_what_servers_say(tmp_path: Path) -> None:
    (data,) = api.response_files(real_site())
    path = tmp_path / "responses.json"
    path.write_text(str(data.content), encoding="utf-8")
    command: list[str | Path] = [sys.executable, "-B", RECIPES / "rspamd.py", path, tmp_path]
    subprocess.run(command, check=True)
    written = (tmp_path / "local.d/maps.d/smtp_codes.map").read_text("utf-8").splitlines()
    lines = [MAPPED.fullmatch(line) for line in written]
    assert all(lines)
    found = {line[1].replace("\\/", "/"): line[2] for line in lines if line}
    assert len({text.lower() for text in found}) == len(found) == len(lines)
    rule = (tmp_path / "local.d/smtp_codes.conf").read_text("utf-8")
    named = re.findall(r'"(SMTP_[A-Z_]+)"', rule)
    assert set(named) == set(found.values())
    causes = {f"SMTP_{slug.upper().replace('-', '_')}" for slug in real_site().knowledge.causes}
    assert set(named) <= causes
    known = {one["pattern"] for one in json.loads(str(data.content))["responses"].values()}
    assert found.keys() <= known


MAPPED = re.compile(r"/((?:[^/\\]|\\.)+)/i (SMTP_[A-Z_]+):0\.0")
"""A line of a map: between slashes none stands unescaped."""


def _longest(text: str) -> str:
    """Return the longest part of a response that stands in all that its pattern matches."""
    return max(re.split("<[a-z]+>", text), key=len).lower()


def test_a_table_for_logs_is_asked_for_columns_that_it_has() -> None:
    props = configparser.RawConfigParser(delimiters="=")
    props.optionxform = str  # type: ignore[assignment, method-assign]
    props.read(RECIPES / "splunk-props.conf")
    section = props["postfix_syslog"]
    for name, found in (("smtp_status", "5.1.1"), ("smtp_reply", "550")):
        pattern = section[f"EXTRACT-{name}"].replace("(?<", "(?P<")
        match = re.search(pattern, BOUNCED)
        assert match
        assert match[name] == found
    asked = re.findall(r"(\w+) AS", section["LOOKUP-smtp_codes"])
    lookup = (RECIPES / "splunk-transforms.conf").read_text("utf-8")
    assert f"filename = {TABLE}\n" in lookup
    (table,) = [file for file in all_files(real_site()) if file.path == f"{api.ROOT}{TABLE}"]
    text = table.content if isinstance(table.content, str) else table.content.decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    query = re.search(r"BY (.*)", (RECIPES / "elastic.esql").read_text("utf-8"))
    assert query
    assert {"code", *asked, *query[1].split(", ")} <= rows[0].keys()
    assert "5.1.1" in {row["code"] for row in rows}


def test_a_line_in_grafana_leads_to_a_page() -> None:
    source = yaml.safe_load((RECIPES / "loki.yaml").read_text("utf-8"))["datasources"][0]
    (field,) = source["jsonData"]["derivedFields"]
    found = re.search(field["matcherRegex"], BOUNCED)
    assert found
    assert found[1] in real_site().codes
    assert field["url"].endswith("/$${__value.raw}/")


def test_a_query_for_elastic_cuts_out_the_code() -> None:
    query = (RECIPES / "elastic.esql").read_text("utf-8")
    pattern = re.search(r'GROK message "(.*)"', query)
    assert pattern
    found = re.search(pattern[1].replace("(?<", "(?P<"), BOUNCED)
    assert found
    assert found["code"] == "5.1.1"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_shows_each_recipe_as_it_is(language: str) -> None:
    page = (ROOT / "docs" / language / "integrations.md").read_text("utf-8")
    shown = re.findall(r"^```\w*\n(.*?)^```$", page, re.M | re.S)
    for path in RECIPES.iterdir():
        text = path.read_text("utf-8")
        if path.suffix == ".js":
            text = f"javascript:{' '.join(text.split())}\n"
        if language == "de":
            text = text.replace(".example/en/", ".example/").replace(".en.csv", ".de.csv")
        if path.suffix != ".py":
            assert text in shown, path.name
        assert f"recipes/{path.name}" in page
