"""What pages show of the facts of the site, chosen and put in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from smtpcodes.data.model import Language, Source
from smtpcodes.pages.rendering import month
from smtpcodes.site import addresses
from smtpcodes.site.codes import Code
from smtpcodes.site.pairs import Partner
from smtpcodes.site.site import Site

AROUND = 3
"""So many codes before and behind a code stand beside its page."""

FREQUENT = 20
"""So many codes stand with their words where the most usual ones are named."""

SIGNS = 3
"""So many wordings tell a cause from the others on the page of a code."""


WORDINGS = 8
"""So many wordings stand on the page of a cause."""


def real_first(codes: Iterable[Code]) -> list[Code]:
    """Return the codes in numeric order, those last that no SMTP server sends."""
    return sorted(codes, key=lambda code: code.digit == "1")


def often_sent(site: Site) -> list[Code]:
    """Return the codes that most providers send.

    Programs do not count: their sources hold every reply, also those that hardly anybody meets.
    """
    kinds = {slug: provider.kind for slug, provider in site.knowledge.providers.items()}
    sent = {
        (name, one.slug)
        for one in site.spoken
        if kinds[one.slug] != "software"
        for name in (one.response.reply, one.response.status)
        if name in site.codes
    }
    counts = Counter(name for name, _ in sorted(sent))
    return [site.codes[name] for name, _ in counts.most_common(FREQUENT)]


def neighbours(code: Code, site: Site, language: Language) -> list[tuple[str, str, str]]:
    """Return the codes of the same kind around a code: name, title, path."""
    alike = site.alike[code.is_enhanced]
    at = alike.index(code)
    first = max(0, min(at - AROUND, len(alike) - 2 * AROUND - 1))
    return [
        (one.name, one.title[language], addresses.code(one.code))
        for one in alike[first : first + 2 * AROUND + 1]
    ]


def by_use(partners: list[Partner]) -> list[Partner]:
    """Return the partners of a code, those first that servers send most often with it."""
    return sorted(partners, key=lambda partner: -partner.times)


def signs(code: Code, site: Site) -> dict[str, list[str]]:
    """Return for each cause what servers write where it is the one, so far as it is attested."""
    return {slug: site.attested[slug][:SIGNS] for slug in code.cause_slugs}


def wordings(cause: str, site: Site) -> list[str]:
    """Return what servers write where it is this cause: phrases, or else whole responses."""
    whole = sorted((one.response.text for one in site.of_cause(cause)), key=len)
    return site.attested[cause][:WORDINGS] or whole[:SIGNS]


def sayers(code: Code, site: Site) -> list[str]:
    """Return the names of the providers that use the code, in their order."""
    spoken = (one.provider.name for one in site.of_code(code.code))
    meant = (provider.name for _, provider, _ in site.dialects_of(code.code))
    return list(dict.fromkeys([*spoken, *meant]))


def read_for(code: Code, site: Site) -> Iterator[Source]:
    """Yield the sources of what a code's page says of servers."""
    yield from code.sources
    yield from (one.source for one in site.of_code(code.code))
    for _, _, dialect in site.dialects_of(code.code):
        yield site.knowledge.sources[dialect.source]


def checked(sources: Iterable[Source], language: Language) -> str:
    """Return the month in which the last of the sources was read, in words; empty if none tells."""
    last = max((source.checked for source in sources if source.checked), default="")
    return month(last, language) if last else ""
