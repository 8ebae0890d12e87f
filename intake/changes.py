"""What a change of ``codes.yaml`` means for readers: texts, addresses, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.data.model import Knowledge
from smtpcodes.site import addresses
from smtpcodes.site.site import Site

Ask = Callable[[str], str]
"""Says what an address answers: "200", or why it does not."""

LONGEST = 300
"""Characters of a text that are shown."""

TIMEOUT = 15


def texts(before: Knowledge, after: Knowledge) -> Iterator[str]:
    """Yield each text that changed: where, and in each language what it was and is."""
    old, new = dict(_leaves(before.model_dump())), dict(_leaves(after.model_dump()))
    places = dict.fromkeys([*new, *old])
    for place in places:
        was, now = old.get(place, {}), new.get(place, {})
        changed = [one for one in LANGUAGES if was.get(one) != now.get(one)]
        if not changed:
            continue
        yield f"**{' · '.join(place)}**"
        for language in changed:
            yield f"  - {language}: {_shown(was.get(language))} → {_shown(now.get(language))}"
        left = [language for language in LANGUAGES if language not in changed]
        if left:
            yield f"  - unchanged in {', '.join(left)}: do all languages still say the same?"


def _leaves(value: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield every text in all its languages with its place."""
    if isinstance(value, dict) and set(LANGUAGES) <= value.keys():
        yield place, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves(one, (*place, str(key)))
    elif isinstance(value, list):
        for number, one in enumerate(value, 1):
            yield from _leaves(one, (*place, str(number)))


def _shown(text: object) -> str:
    """Return a text as code, so that nothing in it is read as Markdown."""
    if text is None:
        return "(none)"
    whole = " ".join(str(text).split())
    cut = whole if len(whole) <= LONGEST else whole[:LONGEST] + " …"
    return "`` " + cut.replace("``", "` `") + " ``"


def moves(before: Site, after: Site) -> Iterator[str]:
    """Yield each address that is new, that leads on to another one, or that is lost."""
    old, new = dict(_addresses(before)), dict(_addresses(after))
    leads = {**after.former.paths, **_former_responses(after)}
    for address in old:
        if address not in new:
            if address in leads:
                yield f"`{address}` now leads to `{leads[address]}`"
            else:
                yield f"`{address}` **is lost**: keep its name in `was`"
    for address, what in new.items():
        if address not in old:
            yield f"`{address}` is new ({what})"


def _addresses(site: Site) -> Iterator[tuple[str, str]]:
    yield from ((addresses.code(name), "a code") for name in site.codes)
    yield from ((addresses.cause(slug), "a cause") for slug in site.knowledge.causes)
    yield from ((addresses.provider(slug), "a provider") for slug in site.knowledge.providers)
    yield from ((_response(one.slug, one.id), "a response") for one in site.spoken)


def _former_responses(site: Site) -> dict[str, str]:
    slugs = {one.id: one.slug for one in site.spoken}
    former = site.former.responses.items()
    return {_response(slugs[new], old): _response(slugs[new], new) for old, new in former}


def _response(slug: str, name: str) -> str:
    return f"{addresses.provider(slug)}#{name}"


def sources(before: Knowledge, after: Knowledge, ask: Ask) -> Iterator[str]:
    """Yield what each address answers that the change brings as a source."""
    known = {one.url for one in before.sources.values()}
    for key, one in after.sources.items():
        if one.url and one.url not in known:
            yield f"`{key}` <{one.url}>: {ask(one.url)}"


def asked(url: str) -> str:
    """Ask for the head of a page."""
    if not url.startswith("https://"):
        return "not asked, as it is not https"
    try:
        with urlopen(Request(url, method="HEAD"), timeout=TIMEOUT) as answer:
            return str(answer.status)
    except HTTPError as error:
        return f"{error.code}, look at it in a browser"
    except (URLError, OSError, ValueError) as error:
        return f"no answer ({type(error).__name__})"
