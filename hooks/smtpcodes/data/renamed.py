"""Names of before and of today: what ``was`` says, and which codes a name stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smtpcodes.data.model import Cause, Knowledge, Provider
from smtpcodes.data.numbering import numbers

FAILURES = "45"
"""Classes that a former detail may have had, whether or not its successor has both."""


def by_former(entries: Mapping[str, Cause] | Mapping[str, Provider]) -> dict[str, str]:
    """Return the names of today by those of before."""
    return {old: name for name, entry in entries.items() for old in entry.was}


def former_codes(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield each former code with that of today.

    A former detail is a code in each class of its successor, and in both failure classes: where
    the successor lacks one, its gravest class stands in.
    """
    for number, reply in knowledge.replies.items():
        yield from ((old, number) for old in reply.was)
    for detail, entry in knowledge.enhanced.items():
        classes = sorted(entry.classes)
        for old in entry.was:
            digits = sorted({*classes, *FAILURES}) if old[0] == "X" else [old[0]]
            for digit in digits:
                own = digit if digit in classes else classes[-1]
                yield (f"{digit}{old[1:]}" if old[0] == "X" else old), own + detail[1:]


def codes_by_name(knowledge: Knowledge) -> dict[str, list[str]]:
    """Return the codes with a page of their own by every name that means them.

    A detail (``X.2.2``) means a code in each of its classes, the number of a range the range, and
    a former name what it is called today.
    """
    found: dict[str, dict[str, None]] = {code: {code: None} for code in knowledge.replies}
    for detail, entry in knowledge.enhanced.items():
        for number in numbers(detail, entry):
            for digit in entry.classes:
                for name in (number, digit + number[1:]):
                    found.setdefault(name, {})[digit + detail[1:]] = None
    for old, new in former_codes(knowledge):
        for name in (old, f"X{old[1:]}") if "." in old else (old,):
            found.setdefault(name, {})[new] = None
    return {name: list(codes) for name, codes in found.items()}
