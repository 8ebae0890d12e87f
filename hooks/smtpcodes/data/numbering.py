"""Codes as numbers: which an entry stands for, and their order."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.model import Enhanced, Knowledge


def status_codes(knowledge: Knowledge) -> Iterator[str]:
    """Yield every enhanced code that has a page: ``4.2.2``, ``5.2.2``."""
    for detail, entry in knowledge.enhanced.items():
        for digit in entry.classes:
            for number in numbers(detail, entry):
                yield digit + number[1:]


def numbers(detail: str, entry: Enhanced) -> Iterator[str]:
    """Yield the details that an entry stands for: one, or all of its range."""
    prefix, _, first = detail.rpartition(".")
    for number in range(int(first), int(entry.through or first) + 1):
        yield f"{prefix}.{number}"


def sort_key(code: str) -> tuple[int, ...]:
    """Sort codes by number: reply codes first, 5.7.9 before 5.7.10, X.1 by its subject."""
    if "." not in code:
        return (0, int(code))
    return (1, *(int(part) if part.isdigit() else 0 for part in code.split(".")))
