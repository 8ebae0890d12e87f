"""`codes.yaml` agrees with the registry and the RFCs, word for word."""

import re

import pytest

from smtpcodes.data.model import Knowledge
from smtpcodes.site.codes import all_codes
from smtpcodes.site.pairs import all_pairs
from tests.unit.helpers import real, rows


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return real().knowledge


def test_every_detail_of_the_registry_is_there(knowledge: Knowledge) -> None:
    missing = [row["code"] for row in rows("enhanced") if row["code"] not in knowledge.enhanced]
    assert missing == []


@pytest.mark.parametrize("row", rows("enhanced"), ids=lambda row: row["code"])
def test_an_enhanced_code_says_what_the_registry_says(
    row: dict[str, str], knowledge: Knowledge
) -> None:
    entry = knowledge.enhanced[row["code"]]
    assert (entry.text or "") == row["sample_text"]
    assert entry.basic == re.findall(r"\b[2-5]\d\d\b", row["associated_basic"].partition(" (")[0])
    cited = {reference.partition(":")[0] for reference in entry.rfc}
    assert set(row["reference"].split(";")) <= cited
    for section in filter(None, row["section"].split(";")):
        rfc, _, names = section.partition(":")
        assert {f"{rfc}:{name}" for name in names.split("+")} <= set(entry.rfc)
    assert {"4", "5"} <= entry.classes.keys()
    rests_on_rfc = any(name.startswith("RFC") for name in row["reference"].split(";"))
    usual = "standard" if rests_on_rfc else "registered"
    assert entry.standing == ("deprecated" if row["status"] == "duplicate" else usual)


def test_every_reply_code_is_there(knowledge: Knowledge) -> None:
    missing = [row["code"] for row in rows("basic") if row["code"] not in knowledge.replies]
    assert missing == []


@pytest.mark.parametrize("row", rows("basic"), ids=lambda row: row["code"])
def test_a_reply_code_says_what_its_rfc_says(row: dict[str, str], knowledge: Knowledge) -> None:
    entry = knowledge.replies[row["code"]]
    literal = row["official_text"] if not row["official_text"].startswith("(no fixed") else ""
    assert (entry.text or "") == literal
    assert set(filter(None, row["section"].split(";"))) <= set(entry.rfc)
    kinds = {"rfc5321": {"standard"}, "extension": {"extension", "deprecated"},
             "historic": {"historic"}, "nonstandard": {"nonstandard"}}  # fmt: skip
    assert entry.standing in kinds[row["kind"]]


def test_every_row_of_the_first_list_has_its_page_and_its_pair(knowledge: Knowledge) -> None:
    codes = all_codes(knowledge)
    pairs = all_pairs(codes)
    for row in rows("seed-codes"):
        assert row["reply"] in codes
        if row["enhanced"]:
            assert (row["reply"], row["enhanced"]) in pairs, row


def test_every_pair_that_an_rfc_shows_is_there(knowledge: Knowledge) -> None:
    pairs = all_pairs(all_codes(knowledge))
    for row in rows("pairs"):
        for reply in row["code"].split("/"):
            status = row["enhanced"].replace("X", reply[0])
            assert (reply, status) in pairs, row


def test_every_reply_names_the_commands_that_it_answers(knowledge: Knowledge) -> None:
    for row in rows("command_replies"):
        if row["rfc"] != "RFC5321":
            continue
        commands = knowledge.replies[row["code"]].commands
        assert row["command"] in commands or "any" in commands, row


def test_odd_codes_are_told_as_what_they_are(knowledge: Knowledge) -> None:
    assert knowledge.replies["240"].standing == "nonstandard"
    assert knowledge.replies["538"].standing == "deprecated"
    assert knowledge.replies["523"].standing == "extension"
