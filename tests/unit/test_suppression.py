"""Whether an address is dead: never on a guess, never while a server still tries."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import pytest

from smtpcodes.data.model import Cause
from smtpcodes.data.numbering import sort_key
from smtpcodes.data.values import Bounce
from smtpcodes.files import api, indexes, tables
from smtpcodes.site.site import Site
from smtpcodes.site.suppression import bounce_of_code, of_cause, of_code
from tests.unit.helpers import real, real_site, small

DEAD, FULL, SPAM = "recipient-unknown", "mailbox-full", "spam-content"


@dataclass(frozen=True)
class Told:
    """A code of which only this is known."""

    digit: str
    causes: list[Cause]
    unverified: bool = False
    is_failure: bool = True


def told(digit: str, *slugs: str) -> Told:
    return Told(digit, [real().knowledge.causes[slug] for slug in slugs])


@pytest.mark.parametrize(
    ("code", "bounce", "suppress"),
    [
        (told("5", DEAD), "hard", "yes"),
        (told("5", DEAD, "domain-not-found"), "hard", "yes"),
        (told("5", FULL), "soft", "later"),
        (told("5", SPAM), "block", "no"),
        (told("4", DEAD), "soft", "later"),
        (told("4", DEAD, FULL), "soft", "later"),
        (told("4", SPAM), "block", "no"),
        (told("5", DEAD, FULL), None, "later"),
        (told("5", DEAD, SPAM), None, "no"),
        (told("5", FULL, SPAM), None, "no"),
        (replace(told("5", DEAD), unverified=True), "soft", "later"),
        (replace(told("2", DEAD), is_failure=False), None, "no"),
        (told("5"), None, "no"),
    ],
)
def test_of_several_causes_the_most_careful_one_counts(
    code: Told, bounce: Bounce | None, suppress: str
) -> None:
    assert bounce_of_code(code) == bounce
    assert of_code(code) == suppress


def test_codes_that_everybody_knows() -> None:
    codes = real_site().codes
    wanted = {"5.1.1": "yes", "4.1.1": "later", "4.2.2": "later", "5.7.1": "no", "5.7.26": "no",
              "550": "no", "250": "no", "4.4.1": "no", "5.1.6": "yes", "354": "no"}  # fmt: skip
    assert {name: of_code(codes[name]) for name in wanted} == wanted


def test_no_address_dies_of_a_temporary_failure() -> None:
    site = real_site()
    dead = {name for name, code in site.codes.items() if of_code(code) == "yes"}
    assert dead and {name[0] for name in dead} == {"5"}
    assert {of_cause(cause, "4") for cause in site.knowledge.causes.values()} == {"later", "no"}


def test_every_file_says_the_same_of_a_code() -> None:
    site = real_site()
    files = {file.path.removeprefix(api.ROOT): file.content for kind in
             (api.code_files, indexes.index_files) for file in kind(site)}  # fmt: skip
    whole = json.loads(files["codes.json"])["codes"]
    slim = json.loads(files["index.en.json"])["codes"]
    rows = {row["code"]: row for row in tables.all_rows(site)}
    for name, code in site.codes.items():
        wanted = of_code(code)
        assert whole[name]["suppress"] == slim[name]["suppress"] == rows[name]["suppress"] == wanted
        assert whole[name]["bounce"] == bounce_of_code(code)
        assert rows[name]["bounce"] == (bounce_of_code(code) or "")
    assert list(slim) == sorted(slim, key=sort_key)


def test_a_response_goes_by_its_cause_and_its_class() -> None:
    (file,) = api.response_files(real_site())
    responses = json.loads(file.content)["responses"]
    causes = real().knowledge.causes
    for name, one in responses.items():
        temporary = "4" in ((one["reply"] or "")[:1], (one["status"] or "")[:1])
        assert one["suppress"] == of_cause(causes[one["cause"]], "4" if temporary else "5"), name
    dead = [one for one in responses.values() if one["bounce"] == "hard"]
    assert len(dead) > 100
    assert all(one["suppress"] == "yes" for one in dead)


def test_a_cause_says_what_its_entry_says() -> None:
    site = Site.of(small(("bounce: soft", "bounce: hard\n    again: elsewhere")), "/")
    (file,) = api.cause_files(site)
    cause = json.loads(file.content)["causes"]["mailbox-full"]
    assert (cause["bounce"], cause["suppress"]) == ("hard", "yes")
    assert [of_code(site.codes[name]) for name in ("4.2.2", "5.2.2")] == ["later", "yes"]
