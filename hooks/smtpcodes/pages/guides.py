"""The pages that go through the data by a question of their own, not by an entry.

How a message tells its cause, and what the largest providers demand of senders.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.model import Cause, Language
from smtpcodes.data.values import SPOTS, Spot
from smtpcodes.labels import LABELS
from smtpcodes.pages import shown
from smtpcodes.pages.rendering import Renderer
from smtpcodes.pages.source import Crumb, PageSource
from smtpcodes.site.demands import demanding, rows
from smtpcodes.site.site import Site


def recognise_page(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page that tells all causes apart by what stands in a message."""
    words = LABELS[renderer.language]
    causes = site.knowledge.causes
    yield PageSource(
        language=renderer.language,
        path="recognise/",
        title=words["recognise"],
        description=words["recognise.description"].format(count=len(causes)),
        rendered=renderer.page(
            "recognise",
            "recognise/",
            count=len(causes),
            spots=by_spot(site, renderer.language),
            wordings={slug: shown.wordings(slug, site) for slug in causes},
        ),
        breadcrumbs=[home(words), Crumb(words["causes.all"], "cause/")],
        data="api/v1/causes.json",
    )


def rules_page(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page with what the largest providers demand."""
    language, words = renderer.language, LABELS[renderer.language]
    providers = demanding(site, PARTICULARS[language].providers)
    read = [answered.source for one in providers for _, told in one.demands for answered in told]
    yield PageSource(
        language=language,
        path="rules/",
        title=words["rules"],
        description=words["rules.description"],
        rendered=renderer.page(
            "rules",
            "rules/",
            providers=providers,
            rows=rows(providers),
            codes=set(site.codes),
        ),
        breadcrumbs=[home(words), Crumb(words["providers.all"], "provider/")],
        data="api/v1/providers.json",
        checked=shown.checked(read, language),
    )


def by_spot(site: Site, language: Language) -> list[tuple[Spot, list[tuple[str, Cause]]]]:
    """Return the causes of each spot where there are any, by title."""
    causes = sorted(site.knowledge.causes.items(), key=lambda item: item[1].title[language].lower())
    found = [(spot, [item for item in causes if item[1].where == spot]) for spot in SPOTS]
    return [(spot, here) for spot, here in found if here]


def home(words: dict[str, str]) -> Crumb:
    """Return the first step of every breadcrumb."""
    return Crumb(words["home"], "")
