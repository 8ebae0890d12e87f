"""The page that sets the words of other programs and services beside the causes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from smtpcodes.data.values import Bounce
from smtpcodes.labels import LABELS
from smtpcodes.pages.rendering import Renderer
from smtpcodes.pages.source import Crumb, PageSource
from smtpcodes.site import addresses
from smtpcodes.site.site import Site
from smtpcodes.site.vocabularies import terms_of


def vocabularies_page(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page that sets the words of others beside the causes."""
    language, words = renderer.language, LABELS[renderer.language]
    knowledge = site.knowledge
    causes = sorted(knowledge.causes.items(), key=lambda item: item[1].title[language].casefold())
    programs = sorted(knowledge.programs.values(), key=lambda one: one.name.casefold())
    matched = [(slug, cause, terms_of(slug, knowledge)) for slug, cause in causes]
    named = {
        key: knowledge.sources[key]
        for table in (knowledge.vocabularies, knowledge.programs)
        for one in table.values()
        for key in one.sources
    }
    yield PageSource(
        language=language,
        path=addresses.VOCABULARIES,
        title=words["vocabularies"],
        description=words["vocabularies.description"].format(count=len(causes)),
        rendered=renderer.page(
            "vocabularies",
            addresses.VOCABULARIES,
            bounces=get_args(Bounce),
            causes=[(slug, cause, terms) for slug, cause, terms in matched if terms],
            others=[(slug, cause) for slug, cause, terms in matched if not terms],
            titles={slug: cause.title[language] for slug, cause in causes},
            vocabularies=knowledge.vocabularies,
            programs=programs,
            sources=named,
        ),
        is_wide=True,
        breadcrumbs=[Crumb(words["home"], ""), Crumb(words["causes.all"], "cause/")],
        data="api/v1/vocabularies.json",
    )
