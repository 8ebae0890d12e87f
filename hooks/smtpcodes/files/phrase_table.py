"""The words that tell a cause: those that stand together, and those with a gap of a few between.

Which causes use them, which of them say little, and which say nothing more than shorter ones.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from smtpcodes.data.model import Knowledge
from smtpcodes.site.phrases import Texts

GAP = "…"
"""What stands in a hint for up to four words, whatever they are."""

EITHER = "|"
"""What stands between words of which any may stand at a side of a gap."""

STRONG = 16
"""A phrase of so many letters outweighs most others by itself; longer ones add little."""

SHOWN = 3
"""So many responses with a phrase show what it means."""

GapRow = tuple[list[str], list[str], str]


def vague(knowledge: Knowledge, phrases: dict[str, list[str]]) -> list[str]:
    """Return the phrases for which no single one of their causes speaks for the most part.

    Measured by the responses in which they stand.
    """
    responses = [response for _, _, response in knowledge.responses()]
    said = Texts(" ".join(one.text.split()).lower() for one in responses)
    found = []
    for phrase, causes in phrases.items():
        meant = Counter(responses[at].cause for at in said.holding(phrase))
        most = max((meant[cause] for cause in causes), default=0)
        if meant.total() >= SHOWN and most * 2 < meant.total():
            found.append(phrase)
    return found


def either(knowledge: Knowledge, phrases: dict[str, list[str]]) -> list[str]:
    """Return the phrases of several causes that not one of them alone lists as its phrase."""
    owners = _of(knowledge, "phrases")
    return [
        phrase
        for phrase, causes in phrases.items()
        if len(causes) > 1 and len(owners.get(phrase, [])) != 1
    ]


def phrases(knowledge: Knowledge) -> dict[str, list[str]]:
    """Return what servers write with its causes: those that list it as a phrase come first."""
    said = _of(knowledge, "phrases", "hints")
    needless = superfluous(said, set(vague(knowledge, said)))
    return {phrase: causes for phrase, causes in said.items() if phrase not in needless}


def _of(knowledge: Knowledge, *fields: str) -> dict[str, list[str]]:
    """Return the wordings without a gap in ``fields``, each with its causes."""
    return meanings(
        (wording, slug)
        for field in fields
        for slug, one in knowledge.causes.items()
        for wording in getattr(one, field)
        if GAP not in wording
    )


def superfluous(said: dict[str, list[str]], unclear: set[str]) -> set[str]:
    """Return the phrases that hold a strong one of the same causes, and no longer one of others.

    Wherever they stand, that one says the same; ``unclear`` ones say too little for it.
    """
    phrases = list(said)
    texts = Texts(phrases)
    held: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        whole = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")
        for at in texts.holding(phrase):
            if phrases[at] != phrase and whole.search(phrases[at]):
                held[phrases[at]].append(phrase)
    found = set()
    for phrase, parts in held.items():
        same = [one for one in parts if said[one] == said[phrase] and one not in unclear]
        most = max((len(one) for one in same if len(one) >= STRONG), default=0)
        others = [len(one) for one in parts if said[one] != said[phrase]]
        if phrase not in unclear and most > max(others, default=0):
            found.add(phrase)
    return found


def gap_of(hint: str) -> tuple[list[str], list[str]]:
    """Cut ``mailbox | inbox … full | over quota`` at its one gap, and both sides into what may be.

    Raises ``ValueError`` if there are several gaps, or nothing on a side of it.
    """
    before, behind = (
        [" ".join(one.split()).lower() for one in side.split(EITHER)] for side in hint.split(GAP)
    )
    if not all([*before, *behind]):
        raise ValueError(hint)
    return before, behind


def gaps(knowledge: Knowledge) -> list[GapRow]:
    """Return the hints with a gap: what stands before it, what behind it, the cause."""
    return [
        (*gap, slug)
        for slug, one in sorted(knowledge.causes.items())
        for gap in sorted(
            (gap_of(hint) for hint in one.hints if GAP in hint),
            key=lambda gap: GAP.join("|".join(side) for side in gap),
        )
    ]


def meanings(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return each text with the causes that it is paired with, in their order."""
    found: dict[str, list[str]] = {}
    for text, slug in pairs:
        meant = found.setdefault(" ".join(text.split()).lower(), [])
        if slug not in meant:
            meant.append(slug)
    return dict(sorted(found.items()))
