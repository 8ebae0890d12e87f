"""The data for programs on the built site: the page's examples work, every file is in its place."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest

from smtpcodes.data.loading import Loaded
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.site.addresses import EXAMPLE, in_language
from smtpcodes.site.codes import Code
from tests.site.building import BuiltSite, snapshot
from tests.site.examples import examples
from tests.site.htmlpage import HtmlPage
from tests.site.places import below, language_of

LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_curl_example_works(language: Language, site: BuiltSite) -> None:
    (command,) = examples(site, language, "bash")
    code = json.loads(_fetched(shlex.split(command)))
    assert (code["code"], code["version"]) == ("5.1.1", "1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_python_example_works(language: Language, site: BuiltSite, loaded: Loaded) -> None:
    (program,) = examples(site, language, "python")
    lines = _run([sys.executable, "-I", "-X", "utf8", "-c", program]).splitlines()
    cause = loaded.knowledge.causes[loaded.knowledge.enhanced["X.2.2"].classes["4"].causes[0]]
    assert lines[0].endswith("True")
    assert lines[1].endswith(cause.title[language])
    steps = [step for steps in cause.steps.values() for step in steps if step.only != "5"]
    assert sorted(line.split(": ", 1)[1] for line in lines[2:]) == sorted(
        step[language] for step in steps
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_files_of_this_site(
    language: Language, site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    page = in_language("data/", language)
    text = (site.folder / page / "index.html").read_text(encoding="utf-8")
    named = {below(page, site, link.target) for link in pages[page].links}
    files = ("codes", "codes/550", "codes/5.1.1", "causes", "providers", "responses", "schema")
    assert EXAMPLE not in text
    assert {f"api/v1/{name}.json" for name in files} | {"api/v1/codes.csv"} <= named


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_every_kind_of_data_file(
    language: Language, site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    page = in_language("data/", language)
    named = {below(page, site, link.target) for link in pages[page].links}
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.glob("api/**/*.*")}
    single = {name for name in files if name.startswith("api/v1/codes/")}
    assert files - single <= named
    assert in_language("feed.xml", language) in named


def test_heads_lead_to_feeds(site: BuiltSite, pages: dict[str, HtmlPage]) -> None:
    for page, content in pages.items():
        found = {
            below(page, site, link.target) for link in content.links if "feed" in link.relations
        }
        expected = {in_language("feed.xml", language_of(page))}
        if (site.folder / page / "feed.xml").is_file():
            expected.add(f"{page}feed.xml")
        assert found == expected, page


def test_the_manifest_is_true_of_the_site(site: BuiltSite) -> None:
    folder = (site.untouched or site.folder) / "api" / "v1"
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    there = snapshot(folder)
    assert told.keys() == there.keys() - {"manifest.json"}
    assert all(one["size"] == len(there[name]) for name, one in told.items())


def test_every_code_has_its_file(site: BuiltSite, codes: dict[str, Code]) -> None:
    folder = site.folder / "api" / "v1" / "codes"
    expected = {number for code in codes.values() for number in (code.code, *code.members)}
    assert {file.name.removesuffix(".json") for file in folder.iterdir()} == expected


def test_json_is_json(site: BuiltSite) -> None:
    for name, content in snapshot(site.folder / "api").items():
        if name.endswith(".json"):
            json.loads(content)


def test_every_page_has_its_plain_form(site: BuiltSite, pages: dict[str, HtmlPage]) -> None:
    for page, content in pages.items():
        redirects = not any(heading.level == 1 and content.ids for heading in content.headings)
        plain = site.folder / page / "index.md"
        assert plain.is_file() or redirects, page
        if plain.is_file():
            assert plain.read_text(encoding="utf-8").startswith("# "), page


def test_the_guide_for_language_models_leads_to_files(site: BuiltSite) -> None:
    text = (site.folder / "llms.txt").read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)]+)\)", text)
    assert len(targets) > 20
    for target in targets:
        assert target.startswith(site.url)
        assert (site.folder / target.removeprefix(site.url)).is_file(), target


@pytest.mark.parametrize("language", LANGUAGES)
def test_browsers_find_the_search(
    language: Language, site: BuiltSite, pages: dict[str, HtmlPage]
) -> None:
    name = in_language("opensearch.xml", language)
    found = {
        (page, below(page, site, link.target))
        for page, content in pages.items()
        for link in content.links
        if "search" in link.relations and language_of(page) == language
    }
    assert {target for _, target in found} == {name}
    root = ElementTree.parse(site.folder / name).getroot()
    addresses = [url.get("template") for url in root.findall(f"{OPENSEARCH}Url")]
    home = site.url + in_language("", language)
    assert addresses == [home + "?q={searchTerms}", site.url + name]
    assert len(root.findtext(f"{OPENSEARCH}ShortName", "")) <= 16


def test_heads_of_codes_hold_linked_data(site: BuiltSite, codes: dict[str, Code]) -> None:
    for code in codes:
        for page in (in_language(f"{code}/", language) for language in LANGUAGES):
            html = (site.folder / page / "index.html").read_text(encoding="utf-8")
            (found,) = LINKED.findall(html.partition("</head>")[0])
            assert json.loads(found)["@graph"][0]["@id"] == site.url + page


def _fetched(command: list[str]) -> str:
    """Run curl; where there is none, ask for the address as it would."""
    assert command[:2] == ["curl", "-s"]
    if shutil.which("curl"):
        return _run(command)
    with urlopen(command[2]) as answer:
        text: str = answer.read().decode()
        return text


def _run(command: list[str]) -> str:
    environment = {**os.environ, "no_proxy": "127.0.0.1"}
    return subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=True, timeout=60
    ).stdout
