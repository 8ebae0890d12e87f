"""What providers publish about themselves: where to turn, limits, own codes, rules for senders."""

from __future__ import annotations

from smtpcodes.data.strict import Strict
from smtpcodes.data.text import Text
from smtpcodes.data.values import ReplyCode, Since, Slug, StatusCode, Topic, Url


class Link(Strict):
    """Where to turn: a provider's postmaster page, a form, a delisting page."""

    title: Text
    """What the link leads to."""
    url: Url
    """Its address."""


class Limit(Strict):
    """A limit that a provider publishes."""

    text: Text
    """The limit, with its numbers."""
    source: Slug
    """Where the provider publishes it: a key of `sources`."""


class Dialect(Strict):
    """A code that a provider uses in another sense than the registry."""

    code: ReplyCode | StatusCode
    """The code."""
    meaning: Text
    """What the provider means by it."""
    source: Slug
    """Where the provider says so: a key of `sources`."""


class Demand(Strict):
    """What a provider requires of those who send to it, or offers them, on one topic."""

    about: Topic
    """`volume` (who counts as a bulk sender), `authentication` (SPF, DKIM), `dmarc` (and
    alignment), `reverse-dns`, `tls`, `spam-rate` (complaints), `unsubscribe`, `format`, `limits`,
    `registration` (lists of allowed senders, feedback on complaints), `contact`."""
    bulk: bool = False
    """Whether it applies to bulk senders only."""
    firm: bool = True
    """`false` for what the provider recommends, offers or answers but does not require."""
    text: Text
    """What the provider requires, with its numbers, or what it refuses or does not offer."""
    since: Since | None = None
    """Since when, if the source says so: `2024-02` or `2024-02-01`."""
    source: Slug
    """Where it was read: a key of `sources`."""
    responses: list[Slug] = []
    """What the provider's servers reply to those who break it: keys of its `responses`."""
