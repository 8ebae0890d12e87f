"""Things that are renamed or dropped: every address of before leads to the right place."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml

from smtpcodes.built.permalinks import REFRESH, lost, published
from smtpcodes.data.model import LANGUAGES
from smtpcodes.site.addresses import in_language
from smtpcodes.site.site import Site
from tests.renaming import Data, drop_code, rename, rename_cause, site_of, without_was, write
from tests.unit.helpers import CODES, SMALL, real_pages, real_site
from tests.unit.test_decoder_catalog import PROVIDER


@dataclass(frozen=True)
class Written:
    """A site and the folder with what is made of it."""

    site: Site
    folder: Path

    def read(self, name: str) -> str:
        """Return the text of a file."""
        return (self.folder / name).read_text(encoding="utf-8")

    def data(self, name: str) -> Any:
        """Return what a data file holds."""
        return json.loads(self.read(f"api/v1/{name}"))

    def target(self, page: str) -> str:
        """Return the page to which an address leads."""
        found = REFRESH.search(self.read(f"{page}index.html"))
        return posixpath.normpath(posixpath.join(page, found[1])) + "/" if found else page

    @cached_property
    def pages(self) -> list[str]:
        """The addresses of all pages and redirects, in every language."""
        found = [file.parent.relative_to(self.folder) for file in self.folder.rglob("index.html")]
        return [f"{one.as_posix()}/" for one in found]


def example() -> Data:
    """Return a small catalog with two of each kind."""
    data: Data = yaml.safe_load(SMALL + PROVIDER)
    data["replies"]["452"] = deepcopy(data["replies"]["552"])
    data["replies"]["523"] = deepcopy(data["replies"]["552"])
    data["enhanced"]["X.2.3"] = deepcopy(data["enhanced"]["X.2.2"]) | {"through": "4"}
    data["enhanced"]["X.2.7"] = deepcopy(data["enhanced"]["X.2.2"])
    details = [status for name in ("X.2.3", "X.2.7")
               for status in data["enhanced"][name]["classes"].values()]  # fmt: skip
    twins = [data["replies"]["452"], data["replies"]["523"], *details]
    for letter, entry in zip("ABCDEF", twins, strict=False):  # the rules want titles that differ
        entry["title"] = {"de": f"Fehler {letter}", "en": f"Failure {letter}"}
    return data


def all_renamed(data: Data) -> None:
    """Rename or drop something of each kind in the real data."""
    rename_cause(data, "mailbox-full", "mailbox-over-quota")
    rename(data["providers"], "gmail", "google")
    responses = data["providers"]["google"]["responses"]
    rename(responses, next(iter(responses)), "renamed")
    responses = data["providers"]["exim"]["responses"]
    rename(responses, next(iter(responses)), "renamed")
    drop_code(data, "enhanced", "X.7.27", "X.7.26")
    drop_code(data, "replies", "523", "530")
    data["enhanced"]["X.2.2"]["classes"].pop("4")
    data["enhanced"]["X.2.2"]["was"] = ["4.2.2"]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Written, Written]:
    """Return the real data's site as it is, and with something of each kind renamed."""
    data: Data = yaml.load(CODES.read_bytes(), Loader=yaml.CSafeLoader)
    all_renamed(data)
    before, after = real_site(), site_of(data)
    return (
        Written(before, write(before, tmp_path_factory.mktemp("before"), real_pages())),
        Written(after, write(after, tmp_path_factory.mktemp("after"))),
    )


def test_something_of_each_kind_has_another_name(sites: tuple[Written, Written]) -> None:
    living = published(sites[0].folder)
    former = sites[1].site.former
    assert former.paths.keys() <= living
    assert {"cause/mailbox-full/", "provider/gmail/", "4.2.2/", "5.7.27/", "523/"} <= living
    assert len(former.responses) > 2


def test_nothing_that_was_published_is_lost(sites: tuple[Written, Written]) -> None:
    before, after = sites
    assert lost(after.folder, published(before.folder)) == set()


def test_every_address_leads_to_its_page_of_today(sites: tuple[Written, Written]) -> None:
    before, after = sites
    now = {in_language(old, language): in_language(new, language)
           for old, new in after.site.former.paths.items() for language in LANGUAGES}  # fmt: skip
    wrong = {}
    for page in before.pages:
        meant = before.target(page)
        if after.target(page) != now.get(meant, meant):
            wrong[page] = after.target(page)
    assert wrong == {}


def test_a_pair_of_a_former_code_is_named_as_that_of_today(sites: tuple[Written, Written]) -> None:
    html = sites[1].read("en/550-5.7.27/index.html")
    assert 'href="../5.7.26/#550-5.7.26"' in html
    assert 'href="../../5.7.10/#530-5.7.10"' in sites[1].read("523/5.7.10/index.html")


def test_a_former_id_stands_at_its_response(sites: tuple[Written, Written]) -> None:
    after = sites[1]
    found = {}
    for old, new in after.site.former.responses.items():
        slug = next(one.slug for one in after.site.spoken if one.id == new)
        for language in LANGUAGES:
            html = after.read(f"{in_language(f'provider/{slug}/', language)}index.html")
            item = re.search(rf'<li[^>]* id="{re.escape(new)}"[^>]*>(.*?)<code', html, re.S)
            found[old, language] = bool(item and f'<span id="{old}"></span>' in item[1])
    assert set(found.values()) == {True}


def test_the_responses_of_a_dropped_code_stand_on_the_page_of_its_successor(
    sites: tuple[Written, Written],
) -> None:
    before, after = sites
    moved = {one.id for one in before.site.of_code("5.7.27") if one.slug not in {"gmail", "exim"}}
    assert moved
    assert moved <= {one.id for one in after.site.of_code("5.7.26")}


def test_data_files_say_what_a_thing_is_called_today(sites: tuple[Written, Written]) -> None:
    before, after = sites
    for kind in ("codes", "causes", "providers", "responses"):
        old, new = before.data(f"{kind}.json")[kind], after.data(f"{kind}.json")
        assert new["moved"]
        assert old.keys() <= new[kind].keys() | new["moved"].keys()
        assert set(new["moved"].values()) <= new[kind].keys()


def test_the_file_of_a_former_code_has_what_its_successor_says(
    sites: tuple[Written, Written],
) -> None:
    old, new = sites[1].data("codes/5.7.27.json"), sites[1].data("codes/5.7.26.json")
    assert old.pop("moved") == "5.7.26"
    assert old == new
    assert sites[1].data("codes/4.2.2.json")["moved"] == "5.2.2"


def test_the_plain_form_of_a_former_page_leads_on(sites: tuple[Written, Written]) -> None:
    text = sites[1].read("en/cause/mailbox-full/index.md")
    assert text.startswith("# mailbox-full\n")
    assert "](https://codes.example/en/cause/mailbox-over-quota/)" in text


def test_the_decoder_knows_former_names(sites: tuple[Written, Written]) -> None:
    catalog = sites[1].data("decoder.json")
    answers = json.loads(sites[1].read("decode/answers.json"))
    assert catalog["codes"]["5.7.27"] == catalog["codes"]["5.7.26"]
    assert answers["codes"]["5.7.27"] == answers["codes"]["5.7.26"]
    assert answers["former"] == {"mailbox-full": "mailbox-over-quota"}
    names = json.loads(sites[1].read("en/provider/names.json"))
    assert (names["gmail"], names["google"], names["exim"]) == ("google", "google", "exim")


def _response(data: Data) -> None:
    rename(data["providers"]["post"]["responses"], "552", "full")


CHANGES: dict[str, Callable[[Data], None]] = {
    "a cause": lambda data: rename_cause(data, "mailbox-full", "no-room"),
    "a provider": lambda data: rename(data["providers"], "post", "mail"),
    "a response": _response,
    "a reply code": lambda data: drop_code(data, "replies", "523", "552"),
    "a detail": lambda data: drop_code(data, "enhanced", "X.2.7", "X.2.2"),
}


def _both(data: Data) -> Iterator[Data]:
    yield data
    yield without_was(data)


@pytest.mark.parametrize("kind", CHANGES)
def test_without_its_old_name_it_is_lost(kind: str, tmp_path: Path) -> None:
    data = example()
    names = published(write(site_of(data), tmp_path / "before"))
    CHANGES[kind](data)
    kept, forgotten = (
        lost(write(site_of(one), tmp_path / str(at)), names) for at, one in enumerate(_both(data))
    )
    assert kept == set()
    assert forgotten != set()


def test_a_detail_that_had_a_class_which_its_successor_lacks_leads_to_the_other(
    tmp_path: Path,
) -> None:
    data = example()
    data["enhanced"]["X.2.2"]["classes"].pop("4")
    drop_code(data, "enhanced", "X.2.7", "X.2.2")
    after = Written(site_of(data), write(site_of(data), tmp_path))
    assert (after.target("4.2.7/"), after.target("5.2.7/")) == ("5.2.2/", "5.2.2/")
    assert not (tmp_path / "2.2.7").exists()
