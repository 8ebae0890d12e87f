"""Responses as regular expressions: portable, flexible in white space, strict in codes."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from smtpcodes.data.model import Response
from smtpcodes.data.rules.placeholders_are_known import PLACEHOLDERS
from smtpcodes.files import api
from smtpcodes.files.patterns import VALUES, pattern
from smtpcodes.files.response_table import response_table
from smtpcodes.site.site import Site
from tests.unit.helpers import real, real_site, small

EXAMPLES = {
    "address": ["anna@example.com", "<anna@example.com>", "<anna>"],
    "ip": ["203.0.113.45", "2001:db8::1", "IPv6:2001:db8::1"],
    "host": ["mail.example.org", "mx_1.example.org", "203.0.113.45"],
    "domain": ["example.org", "bücher.example"],
    "url": ["https://example.net/help?id=4711&x=(1)"],
    "name": ["postbox", "Win.Test.EICAR_HDB-1", "Spamhaus ZEN list"],
    "id": ["d9443c01a7336-29b5be3ff65si1234567pl.12", "[4XyZ1abc]"],
    "size": ["26214400", "25 MB", "10,240 kB"],
    "count": ["50", "1,000"],
    "code": ["471", "S3150", "AS(201)"[:2]],
    "date": ["Thu, 26 Nov 2026 10:15:00 +0100", "1764148502"],
}

PORTABLE = re.compile(
    r"""(?:
      \(\?: | \|                                 # a group that is not kept; or
    | (?:
        \\[bsSdDwW.\\^$*+?()\[\]{}|/-]           # an escape that all know
      | \[\^?(?:[^\]\[\\(){}/|-]|(?<=[A-Za-z0-9])-(?=[A-Za-z0-9])|\\.)+\]   # a class
      | [^\\\[\](){}|*+?^$] | \)
      )
      (?:(?:[*+?] | \{[0-9]+(?:,[0-9]*)?\})\??)?  # a count, greedy or not, and nothing after it
    )*""",
    re.VERBOSE,
)
"""The syntax that PCRE, ECMAScript, Python and RE2 share; no looking around, no references."""


def response(text: str, reply: str | None = "550", status: str | None = "5.1.1") -> Response:
    return Response(text=text, reply=reply, status=status, cause="mailbox-full", source="book")


def finds(what: Response, text: str) -> bool:
    return re.search(pattern(what), text) is not None


def test_every_pattern_is_portable() -> None:
    for name, _, one in real().knowledge.responses():
        found = pattern(one)
        re.compile(found)
        assert PORTABLE.fullmatch(found), (name, found)


@pytest.mark.parametrize(
    "bad",
    [
        "(?=a)",
        "(?<!a)",
        r"(a)\1",
        "(?i)a",
        "(?P<n>a)",
        r"\Aa",
        "[[:alpha:]]",
        "a++",
        "a{1,2}+",
        "(?>a)",
        "(?:a)*+",
    ],
)
def test_what_not_all_know_is_noticed(bad: str) -> None:
    assert not PORTABLE.fullmatch(bad)


def test_each_placeholder_has_a_class() -> None:
    assert set(VALUES) == set(EXAMPLES) == set(PLACEHOLDERS)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_placeholder_stands_for_values_of_its_kind(kind: str) -> None:
    said = response(f"we say <{kind}> here")
    for value in EXAMPLES[kind]:
        assert finds(said, f"550 5.1.1 we say {value} here"), value
        assert not finds(said, f"550 5.1.1 we say {value} there"), value
    assert not finds(said, "550 5.1.1 we say  here")


@pytest.mark.parametrize(
    "text",
    [
        "550 5.1.1 No such user",
        "550-5.1.1 No such user",
        "smtp;550\t5.1.1 No\n    such\r\n  user.",
        "said: 550 5.1.1 No such user (in reply to RCPT TO)",
    ],
)
def test_white_space_is_of_any_kind(text: str) -> None:
    assert finds(response("No such user"), text)


@pytest.mark.parametrize(
    "text",
    ["550 5.1.2 No such user", "551 5.1.1 No such user", "1550 5.1.1 No such user",
     "550 5x1.1 No such user", "550 5.1.1 No such users", "550 No such user"],
)  # fmt: skip
def test_codes_and_words_are_taken_whole(text: str) -> None:
    assert not finds(response("No such user"), text)


def test_signs_stand_for_themselves() -> None:
    text = "We (really?) say [a.b] {c}|d^e$f *g* +h \\i /j #k -l"
    said = response(text, None, None)
    assert finds(said, f"Oh! {text}")
    assert not finds(said, text.replace("a.b", "axb"))
    assert not finds(response("such user", None, None), "nosuch user")


def test_what_servers_write_in_brackets_is_literal() -> None:
    assert finds(response("MAIL FROM:<userdomain>", None, None), "MAIL FROM:<userdomain>")


def test_the_table_holds_every_response() -> None:
    site = real_site()
    (file,) = response_table(site)
    assert isinstance(file.content, bytes)
    rows = list(csv.DictReader(io.StringIO(file.content.decode(), newline="")))
    (whole,) = api.response_files(site)
    responses = json.loads(whole.content)["responses"]
    assert [row["id"] for row in rows] == list(responses)
    for row in rows:
        one = responses[row["id"]]
        for name in ("provider", "cause", "bounce", "suppress", "text", "pattern"):
            assert row[name] == one[name]
        assert (row["reply"] or None, row["status"] or None) == (one["reply"], one["status"])
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []


def test_a_file_without_responses_has_no_table_of_them() -> None:
    assert list(response_table(Site.of(small(), "/"))) == []
