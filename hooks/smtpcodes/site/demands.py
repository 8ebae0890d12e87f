"""What the largest providers demand of senders, by topic and by provider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smtpcodes.data.model import Demand, Knowledge, Provider, Source
from smtpcodes.data.values import TOPICS, Topic
from smtpcodes.site.responses import Spoken
from smtpcodes.site.site import Site


@dataclass(frozen=True)
class Answered:
    """One demand with where it was read and what is answered where it is broken."""

    demand: Demand
    source: Source
    spoken: list[Spoken]


@dataclass(frozen=True)
class Demanding:
    """A provider with all its demands."""

    slug: str
    provider: Provider
    demands: list[tuple[Topic, list[Answered]]]
    """In the order of the topics."""

    @property
    def name(self) -> str:
        """The provider's name without what stands in brackets behind it."""
        return self.provider.name.partition(" (")[0]

    @property
    def silent(self) -> list[Topic]:
        """The topics on which no source says anything; where to turn stands on its page."""
        told = {topic for topic, _ in self.demands}
        return [topic for topic in TOPICS if topic not in told and topic != "contact"]


@dataclass(frozen=True)
class Row:
    """A topic with the providers that demand something: of all senders, of bulk senders."""

    topic: Topic
    everybody: list[Demanding]
    bulk: list[Demanding]


def demanding(site: Site, first: Sequence[str] = ()) -> list[Demanding]:
    """Return the providers with demands: those named ``first`` in their order, then by name."""
    place = {slug: at for at, slug in enumerate(first)}
    found = [
        Demanding(slug, provider, _by_topic(slug, provider, site))
        for slug, provider in site.knowledge.providers.items()
        if provider.demands
    ]
    return sorted(
        found, key=lambda one: (place.get(one.slug, len(first)), one.provider.name.casefold())
    )


def rows(providers: Sequence[Demanding]) -> list[Row]:
    """Return who demands what, topic by topic; what is only recommended does not count."""
    found = [
        Row(
            topic,
            [one for one in providers if _demands(one, topic, bulk=False)],
            [
                one
                for one in providers
                if _demands(one, topic, bulk=True) and not _demands(one, topic, bulk=False)
            ],
        )
        for topic in TOPICS
    ]
    return [row for row in found if row.everybody or row.bulk]


def demanded_for(cause: str, knowledge: Knowledge) -> list[tuple[str, str]]:
    """Return the providers whose demands, if broken, are answered with ``cause``: slug, name."""
    return [
        (slug, provider.name.partition(" (")[0])
        for slug, provider in knowledge.providers.items()
        if any(
            provider.responses[rest].cause == cause
            for demand in provider.demands
            for rest in demand.responses
        )
    ]


def _by_topic(slug: str, provider: Provider, site: Site) -> list[tuple[Topic, list[Answered]]]:
    spoken = {one.id: one for one in site.of_provider(slug)}
    told = [
        (
            topic,
            [
                Answered(
                    demand,
                    site.knowledge.sources[demand.source],
                    [spoken[f"{slug}-{rest}"] for rest in demand.responses],
                )
                for demand in provider.demands
                if demand.about == topic
            ],
        )
        for topic in TOPICS
    ]
    return [(topic, answered) for topic, answered in told if answered]


def _demands(one: Demanding, topic: Topic, *, bulk: bool) -> bool:
    return any(
        answered.demand.firm and answered.demand.bulk == bulk
        for about, all_answered in one.demands
        if about == topic
        for answered in all_answered
    )
