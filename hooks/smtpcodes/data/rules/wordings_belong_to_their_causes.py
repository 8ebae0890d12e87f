"""A wording stands where it is meant."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.model import Knowledge
from smtpcodes.data.problems import Place
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.rules.walking import wordings

OWN, OTHER = 2, 4
"""At least one of two responses means a cause that lists the wording; of a cause that does not,
at most one of four."""

NAMED = 5
"""So many of the other causes a finding names."""


def check(document: Document) -> Iterator[Finding]:
    """Yield each phrase, and each hint without a gap, that responses use for other causes."""
    places = _places(document.knowledge)
    said, known = _Said(document.knowledge), document.knowledge.causes
    for words, found in places.items():
        listed = {place[1] for place in found}
        meant = said.causes(words)
        others = {cause for cause in meant if cause not in listed and cause in known}
        if not others:
            continue
        longer = {
            cause: [one for one in places if words in one and _lists(places[one], cause)]
            for cause in others
        }
        heard = Counter(
            cause
            for cause, texts in meant.items()
            for text in texts
            if not any(one in text for one in longer.get(cause, ()))
        )
        strange = {cause: heard[cause] for cause in sorted(others) if heard[cause]}
        if sum(strange.values()) * OWN > heard.total() or any(
            count * OTHER > heard.total() for count in strange.values()
        ):
            first = Counter(strange).most_common(NAMED)
            most = ", ".join(f"{cause} {count}" for cause, count in first)
            message = f"'{words}' means other causes too in {heard.total()} responses: {most}"
            yield Finding(found[0], message, "add it or longer words to their hints, or drop it")


def _places(knowledge: Knowledge) -> dict[str, list[Place]]:
    """Return where each wording stands."""
    places: dict[str, list[Place]] = {}
    for place, wording in wordings(knowledge):
        places.setdefault(_plain(wording), []).append(place)
    return places


def _lists(places: list[Place], cause: str) -> bool:
    return any(place[1] == cause for place in places)


class _Said:
    """All responses as one text, so that a wording is sought but once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._starts: list[int] = []
        self._causes: list[str] = []
        self._texts: list[str] = []
        at = 0
        for _, _, response in knowledge.responses():
            self._starts.append(at)
            self._causes.append(response.cause)
            self._texts.append(_plain(response.text))
            at += len(self._texts[-1]) + 1
        self._all = "\n".join(self._texts) + "\n"

    def causes(self, words: str) -> dict[str, list[str]]:
        """Return the responses with these words, by what they mean."""
        found: dict[str, list[str]] = {}
        at = self._all.find(words)
        while at != -1:
            which = bisect_right(self._starts, at) - 1
            found.setdefault(self._causes[which], []).append(self._texts[which])
            at = self._all.find(words, self._all.index("\n", at))
        return found


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


RULE = Rule(
    name="wordings-belong-to-their-causes",
    en="Every cause that servers mean by a phrase or hint lists it. Of the responses that contain "
    "it, at most half, and at most a quarter for any one cause, have a cause that lists neither it "
    "nor longer words of the response.",
    de="`phrases` und `hints` stehen an jeder Ursache, die Server damit meinen: Höchstens die "
    "Hälfte der Antworten, in denen sie vorkommen, und höchstens ein Viertel für eine einzelne "
    "Ursache, meint eine, bei der weder sie noch längere Worte stehen, die dort vorkommen.",
    check=check,
    good="phrases: [mailbox disabled]",
    bad="phrases: [mailbox full or over quota]",
    at="causes.mailbox-disabled.phrases[0]",
    fields=("Cause.phrases", "Cause.hints"),
)
