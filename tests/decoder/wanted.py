"""Prints how far the decoder says what a postmaster would answer to what people paste.

A row has ``text`` and ``want``: ``reply``, ``status``, ``cause`` (any of the list is right),
``acts`` (the role that has to move first), ``recipients`` (how many), ``action``; what is null or
missing there is not asked. An empty list of causes means that none may be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from smtpcodes.data.model import Cause
from tests.decoder.running import Answer

ASKED = ("reply", "status", "cause", "acts", "recipients", "action")


class Wanted(NamedTuple):
    """One row and what the decoder said of its text."""

    row: dict[str, Any]
    answer: Answer

    def asks(self, what: str) -> bool:
        """Whether the row says what is right of ``what``."""
        return self.row["want"].get(what) is not None

    def holds(self, what: str, causes: Mapping[str, Cause]) -> bool:
        """Whether the decoder says of ``what`` what is wanted; the role is that of the cause."""
        want, found = self.row["want"][what], self.answer.primary or {}
        if what == "recipients":
            return bool(len({one["recipient"] for one in self.answer.findings}) == want)
        if what == "cause":
            return found.get("cause") in (want or [None])
        if what == "acts":
            cause = causes.get(str(found.get("cause")))
            return bool(cause and cause.acts == want)
        return bool(found.get(what) == want)


def wanted(cases: Iterable[Wanted], causes: Mapping[str, Cause], *, verbose: bool) -> None:
    """Print for each thing asked how often it is right; ``verbose`` lists what is wrong."""
    print("what is wanted")
    every = list(cases)
    for what in ASKED:
        asked = [case for case in every if case.asks(what)]
        wrong = [case for case in asked if not case.holds(what, causes)]
        if asked:
            right = len(asked) - len(wrong)
            print(f"  {what:10} {right:4} of {len(asked):4}  {right / len(asked):.4f}")
        for case in wrong if verbose else []:
            found = (case.answer.primary or {}).get("cause" if what == "acts" else what)
            print(f"    {case.row['id']}: {found}, not {case.row['want'][what]}")
