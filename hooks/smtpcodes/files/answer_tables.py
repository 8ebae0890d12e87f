"""The answers as tables in which the decoder's page only looks up: state, code, cause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from smtpcodes.data.model import Cause
from smtpcodes.site.answers import HELD, Answer, Bare, Said, answer, answers, reportable, tone


class AnswerTables:
    """Collects the answers of many codes, each different one once.

    ``rows``: for each kind of code the number of its entry, and of the entries of the causes
    that change it. ``entries``: what is ``told`` as long as no report says more, what is
    ``shown`` side by side if that is several, and what counts when one does (``reports``, by
    its action). ``kinds``: the answers that they name, with all that the page says of them.
    """

    def __init__(self, causes: Mapping[str, Cause]) -> None:
        self.rows: list[dict[str, Any]] = []
        self.entries: list[dict[str, Any]] = []
        self.kinds: dict[str, dict[str, Any]] = {}
        self._causes = causes
        self._by_cause: dict[tuple[Any, ...], dict[str, int]] = {}

    def row(self, code: Said) -> int:
        """Return the number of the row for ``code``."""
        usual = self._entry(code)
        known = self._entries_by_cause(code)
        changed = {slug: entry for slug, entry in known.items() if entry != usual}
        return _numbered({"entry": usual, "causes": changed}, self.rows)

    def of_class(self, digit: str) -> int:
        """Return the number of the row for a code of which only the class is known."""
        return self.row(Bare(digit))

    def unsaid(self) -> int:
        """Return the number of the row for a bounce without any code: a report may say more."""
        self.kinds["unsaid"] = dict.fromkeys(("resend", "state", "steps"))
        self.kinds["unsaid"] |= {"outcome": "unsaid", "digit": "5", "waits": False}
        reports = {"delayed": self._kind(Bare("4")), "failed": self._kind(Bare("5"))}
        reports["unsent"] = self._name(answer(Bare("5"), state="unsent"), Bare("5"))
        reports["held"] = self._name(HELD, Bare("4"))
        entry = _numbered({"told": "unsaid", "reports": reports}, self.entries)
        return _numbered({"entry": entry, "causes": {}}, self.rows)

    def _entries_by_cause(self, code: Said) -> dict[str, int]:
        """Return the entry for each cause; many codes share them, so they are made once."""
        likeliest = code.cause_slugs[:1] if code.again else []
        key = (code.digit, *code.states, code.again, *likeliest)
        if key not in self._by_cause:
            self._by_cause[key] = {
                slug: self._entry(code, cause) for slug, cause in self._causes.items()
            }
        return self._by_cause[key]

    def _entry(self, code: Said, cause: Cause | None = None) -> int:
        shown = [self._name(one, code) for one in answers(code, cause)]
        entry: dict[str, Any] = {
            "told": self._kind(code, cause),
            "reports": {
                state: self._name(answer(code, cause, state), code) for state in reportable(code)
            },
        }
        return _numbered(entry | ({"shown": shown} if len(shown) > 1 else {}), self.entries)

    def _kind(self, code: Said, cause: Cause | None = None) -> str:
        return self._name(answer(code, cause), code)

    def _name(self, told: Answer, code: Said) -> str:
        digit = tone(told, code.digit)
        name = f"{told.wording}.{told.again}.{digit}"
        if told.state == "unsent" and told.steps_of != code.digit:
            name += f".{told.steps_of}"
        self.kinds[name] = {
            "outcome": told.wording,
            # What is open is never shown: each of the states that can be meant says it.
            "resend": None if told.outcome == "open" else f"{told.outcome}.{told.again}",
            "state": told.state,
            "waits": told.waits,
            "digit": digit,
            "steps": told.steps_of,
        }
        if told.acts and told.cause is None:  # whatever the cause is
            self.kinds[name]["acts"] = told.acts[0]
        return name


def _numbered(one: dict[str, Any], known: list[dict[str, Any]]) -> int:
    """Return the place of ``one`` among the ``known``, where it is added if it is new."""
    if one not in known:
        known.append(one)
    return known.index(one)
