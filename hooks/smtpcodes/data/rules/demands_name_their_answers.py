"""What a provider replies where its rules are broken stands below the same provider."""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.problems import did_you_mean
from smtpcodes.data.rules.rule import Finding, Rule
from smtpcodes.data.values import TOPICS


def check(document: Document) -> Iterator[Finding]:
    """Yield each unknown response of a demand, and each demand that stands out of order."""
    for slug, provider in document.knowledge.providers.items():
        last = 0
        for at, demand in enumerate(provider.demands):
            place = ("providers", slug, "demands", at)
            for number, rest in enumerate(demand.responses):
                if rest not in provider.responses:
                    mend = did_you_mean(rest, provider.responses) or "name one of its responses"
                    here = (*place, "responses", number)
                    yield Finding(here, f"unknown response '{rest}'", mend)
            topic = TOPICS.index(demand.about)
            if topic < last:
                mend = f"put it before '{provider.demands[at - 1].about}'"
                yield Finding((*place, "about"), f"'{demand.about}' stands too late", mend)
            last = max(last, topic)


RULE = Rule(
    name="demands-name-their-answers",
    en="An entry of `demands` names responses of the same provider, and a provider's entries are "
    "in the order of their topics: " + ", ".join(f"`{topic}`" for topic in TOPICS) + ".",
    de="Eine Regel für Absender nennt Antworten desselben Anbieters; die Regeln eines Anbieters "
    "stehen in der Reihenfolge ihrer Themen: " + ", ".join(f"`{topic}`" for topic in TOPICS) + ".",
    check=check,
    good="responses: [550-disabled]",
    bad="responses: [550-disable]",
    at="providers.post.demands[0].responses[0]",
    fields=("Demand.responses",),
)
