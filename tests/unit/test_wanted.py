"""What the report counts as right."""

from __future__ import annotations

from typing import Any

import pytest

from tests.decoder.running import Answer
from tests.decoder.wanted import Wanted
from tests.unit.helpers import real

FULL = {"reply": "552", "cause": "mailbox-full", "recipient": "anna@example.com"}


def _case(want: dict[str, Any], primary: dict[str, Any] | None) -> Wanted:
    found = [primary] if primary else []
    return Wanted({"id": "1", "text": "", "want": want}, Answer(primary, found, None, 0))


@pytest.mark.parametrize(
    ("what", "right", "wrong"),
    [
        ("reply", "552", "550"),
        ("cause", ["storage-full", "mailbox-full"], ["recipient-unknown"]),
        ("cause", ["mailbox-full"], []),
        ("acts", "recipient", "sender-admin"),
        ("recipients", 1, 2),
    ],
)
def test_what_is_wanted_is_told_from_what_is_not(what: str, right: object, wrong: object) -> None:
    causes = real().knowledge.causes
    assert _case({what: right}, FULL).holds(what, causes)
    assert not _case({what: wrong}, FULL).holds(what, causes)


def test_nothing_told_is_right_only_where_nothing_may_be_told() -> None:
    assert _case({"cause": []}, None).holds("cause", {})
    assert not _case({"cause": ["mailbox-full"]}, None).holds("cause", {})
    assert not _case({"acts": "sender"}, None).holds("acts", {})


def test_what_is_null_is_not_asked() -> None:
    case = _case({"reply": None}, FULL)
    assert not case.asks("reply")
    assert not case.asks("status")
