"""From the model to the sources of pages: Markdown with its metadata, nothing on disk.

One function for each type of page, one template beside it. To add a type, write
both and add the function to ``PAGE_TYPES``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.model import LANGUAGES, Dialect, Language, Limit, Provider, Source
from smtpcodes.data.values import SPOTS, ProviderKind
from smtpcodes.labels import LABELS
from smtpcodes.pages import linked_data, shown
from smtpcodes.pages.comparing import vocabularies_page
from smtpcodes.pages.guides import by_spot, home, recognise_page, rules_page
from smtpcodes.pages.mentions import titles
from smtpcodes.pages.rendering import Memory, Renderer
from smtpcodes.pages.source import Crumb, PageSource, Rendered
from smtpcodes.site import addresses
from smtpcodes.site.answers import answer, of_cause
from smtpcodes.site.codes import STAGES, Code
from smtpcodes.site.demands import demanded_for
from smtpcodes.site.ours import Shown
from smtpcodes.site.pairs import twin
from smtpcodes.site.responses import (
    by_code,
    by_meaning,
    grouped,
    usual,
)
from smtpcodes.site.site import Site, classes, subjects
from smtpcodes.site.vocabularies import names_of

KINDS: tuple[ProviderKind, ...] = ("mailbox", "gateway", "software")
"""In the order of the list of providers."""

LIKELY = 6
"""So many causes stand on a code's page in full; the rarer ones follow as links."""


OFTEN = 8
"""So many of the pairs of a code stand on its page at once; the others are folded."""


def all_pages(site: Site, memory: Memory | None = None) -> list[PageSource]:
    """Return every generated page in every language; ``memory`` spares what has not changed."""
    return [
        page
        for language in LANGUAGES
        for renderer in [Renderer(language, site.url, memory)]
        for page_type in PAGE_TYPES
        for page in page_type(site, renderer)
    ]


def code_pages(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page of each code."""
    neighbours = _neighbours(site)
    for code in site.codes.values():
        previous, following = neighbours[code.code]
        page = _page_of(code, site, renderer, _crumbs_of(code, renderer))
        yield replace(
            page,
            rendered=_code(code, site, renderer),
            checked=shown.checked(shown.read_for(code, site), renderer.language),
            neighbours=shown.neighbours(code, site, renderer.language),
            previous=addresses.code(previous) if previous else None,
            next=addresses.code(following) if following else None,
        )


def member_pages(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield a short page for each further number of a range: people look up the one they got."""
    for whole in site.codes.values():
        crumbs = [*_crumbs_of(whole, renderer), Crumb(whole.name, addresses.code(whole.code))]
        for number in whole.members:
            code = replace(whole, code=number, members=[])
            page = _page_of(code, site, renderer, crumbs)
            made = renderer.page(
                "member",
                page.path,
                code=code,
                range=whole,
                likely=LIKELY,
                sayers=shown.sayers(whole, site),
                signs=shown.signs(whole, site),
                ours=_ours(whole, site),
            )
            yield replace(page, rendered=made, linked_data="")  # that of the range says it all


def cause_pages(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page of each cause."""
    language, words = renderer.language, LABELS[renderer.language]
    slugs = titles(site.knowledge.causes, language)
    for slug, cause in site.knowledge.causes.items():
        path = addresses.cause(slug)
        codes = site.codes_of(slug)
        ordered = usual(slug, codes, site.of_cause(slug))
        yield PageSource(
            language=language,
            path=path,
            title=cause.title[language],
            description=cause.plain[language],
            rendered=renderer.page(
                "cause",
                path,
                cause=cause,
                slugs=slugs,
                codes=codes,
                usual=ordered,
                told=of_cause(cause, ordered),
                groups=grouped(site.of_cause(slug), PARTICULARS[language].providers),
                wordings=shown.wordings(slug, site),
                neighbours=[
                    (other, site.knowledge.causes[other], shown.wordings(other, site))
                    for other in cause.neighbours
                ],
                demanding=demanded_for(slug, site.knowledge),
                ours=site.ours.of_cause(slug),
            ),
            breadcrumbs=[home(words), Crumb(words["causes.all"], "cause/")],
            line=site.lines["causes", slug],
            data="api/v1/causes.json",
            checked=shown.checked((one.source for one in site.of_cause(slug)), language),
        )


def class_pages(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the overview of each class of reply codes and of enhanced codes."""
    words = LABELS[renderer.language]
    for overview in classes(site):
        yield PageSource(
            language=renderer.language,
            path=overview.path,
            title=words[f"class.{overview.name}"],
            description=words["class.description"].format(name=overview.name),
            rendered=renderer.page("class", overview.path, overview=overview),
            is_wide=True,
            breadcrumbs=[home(words), Crumb(words["all"], "codes/")],
        )


def subject_pages(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the overview of each subject of the enhanced codes."""
    language, words = renderer.language, LABELS[renderer.language]
    for overview in subjects(site):
        entry = site.knowledge.subjects[overview.name]
        name = f"{overview.name}.x: {entry.title[language]}"
        yield PageSource(
            language=language,
            path=overview.path,
            title=name,
            description=words["subject.description"].format(name=name),
            rendered=renderer.page("subject", overview.path, overview=overview, subject=entry),
            is_wide=True,
            breadcrumbs=[home(words), Crumb(words["all"], "codes/")],
            line=site.lines["subjects", overview.name],
        )


def table_page(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page with all codes in one table."""
    words = LABELS[renderer.language]
    yield PageSource(
        language=renderer.language,
        path="codes/",
        title=words["all"],
        description=words["all.description"].format(count=len(site.codes)),
        rendered=renderer.page("codes", "codes/", codes=shown.real_first(site.codes.values()),
                                 classes=classes(site), subjects=subjects(site),
                                 knowledge=site.knowledge),
        is_wide=True,
        breadcrumbs=[home(words)],
    )  # fmt: skip


def causes_page(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the list of all causes, by the spot where the mail fails."""
    words = LABELS[renderer.language]
    count = len(site.knowledge.causes)
    yield PageSource(
        language=renderer.language,
        path="cause/",
        title=words["causes.all"],
        description=words["causes.description"].format(count=count),
        rendered=renderer.page(
            "causes", "cause/", count=count, spots=by_spot(site, renderer.language)
        ),
        breadcrumbs=[home(words)],
    )  # fmt: skip


def provider_pages(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page of each provider."""
    language, words = renderer.language, LABELS[renderer.language]
    for slug, provider in site.knowledge.providers.items():
        path = addresses.provider(slug)
        spoken = by_code(site.of_provider(slug))
        yield PageSource(
            language=language,
            path=path,
            title=provider.name,
            description=words["provider.description"].format(name=provider.name, count=len(spoken)),
            rendered=renderer.page(
                "provider",
                path,
                slug=slug,
                provider=provider,
                spoken=spoken,
                by_meaning=by_meaning,
                sources=_sources([*provider.dialect, *provider.limits], site),
                known={one.code: site.codes[one.code] for one in spoken if one.code in site.codes},
                codes={one.code for one in provider.dialect if one.code in site.codes},
                ours=site.ours.of_provider(slug),
            ),
            breadcrumbs=[home(words), Crumb(words["providers.all"], "provider/")],
            line=None if site.ours.owns(slug) else site.lines["providers", slug],
            data="" if site.ours.owns(slug) else "api/v1/providers.json",
            provider=provider.name,
            checked=shown.checked((one.source for one in spoken), language),
        )


def providers_page(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the list of all providers, by kind."""
    words = LABELS[renderer.language]
    count = len(site.knowledge.providers)
    counts = Counter(one.slug for one in site.spoken)
    yield PageSource(
        language=renderer.language,
        path="provider/",
        title=words["providers.all"],
        description=words["providers.description"].format(count=count),
        rendered=renderer.page(
            "providers",
            "provider/",
            count=count,
            kinds=_by_kind(site),
            counts=counts,
            ruling=any(one.demands for one in site.knowledge.providers.values()),
            own=set(site.ours.house.providers),
        ),
        breadcrumbs=[home(words)],
    )


def news_page(site: Site, renderer: Renderer) -> Iterator[PageSource]:
    """Yield the page that tells what has changed, from the changelog of its language."""
    words = LABELS[renderer.language]
    yield PageSource(
        language=renderer.language,
        path="news/",
        title=words["news"],
        description=words["news.description"],
        rendered=renderer.page("news", "news/", versions=site.changes.get(renderer.language, [])),
        breadcrumbs=[home(words)],
    )


def code_map(site: Site, language: Language, root: str | None = None) -> str:
    """Return the map of all codes, class by subject, as HTML for the home page.

    With ``root``, the site's path on its host, for a page that stands at any address.
    """
    return Renderer(language, site.url).render(
        "map.html.j2",
        "",
        root,
        # Failures first: they are what people come for.
        classes=sorted(classes(site), key=lambda overview: overview.name[0] not in "45"),
        subjects=site.knowledge.subjects,
        was=lambda code: site.former.names_of(site.former.codes, code),
    )


def home_lists(site: Site, language: Language) -> str:
    """Return the codes that most providers send, as HTML for the home page."""
    codes = shown.often_sent(site)
    return Renderer(language, site.url).render("frequent.html.j2", "", codes=codes)


def _code(code: Code, site: Site, renderer: Renderer) -> Rendered:
    partners, providers = site.partners[code.code], site.knowledge.providers
    meant = site.dialects_of(code.code)
    return renderer.page(
        "code",
        addresses.code(code.code),
        code=code,
        stages=STAGES,
        spots=SPOTS,
        likely=LIKELY,
        often=OFTEN,
        signs=shown.signs(code, site),
        sayers=shown.sayers(code, site),
        partners=shown.by_use(partners),
        names={slug: providers[slug].name for one in partners for slug in one.heard},
        twin=twin(code, site.codes),
        groups=grouped(site.of_code(code.code), PARTICULARS[renderer.language].providers),
        dialects=meant,
        sources=_sources([dialect for _, _, dialect in meant], site),
        named=names_of(code.code, site.knowledge),
        ours=_ours(code, site),
    )


def _ours(code: Code, site: Site) -> Shown | None:
    """Return what the house adds that runs the site; whom to ask where somebody has to act."""
    return site.ours.of_code(code.code, acting=bool(answer(code).acts))


def _sources(told: Iterable[Dialect | Limit], site: Site) -> dict[str, Source]:
    """Return the sources of what is told, by key: a page is made from no others."""
    return {one.source: site.knowledge.sources[one.source] for one in told}


def _page_of(code: Code, site: Site, renderer: Renderer, crumbs: list[Crumb]) -> PageSource:
    """Return the page of a code without its content."""
    language, words = renderer.language, LABELS[renderer.language]
    way = [(crumb.title, crumb.path) for crumb in crumbs]
    return PageSource(
        language=language,
        path=addresses.code(code.code),
        title=f"{code.name} {code.title[language]}",
        description=words["code.description"].format(code=code.code, plain=code.plain[language]),
        rendered=Rendered("", "", []),
        breadcrumbs=crumbs,
        linked_data=linked_data.of_code(code, language, site.url, way),
        data=f"api/v1/codes/{code.code}.json",
        line=site.lines[code.place],
    )


def _by_kind(site: Site) -> list[tuple[ProviderKind, list[tuple[str, Provider]]]]:
    """Return the providers of each kind of which there are any: the house's own, then by name."""
    providers = sorted(
        site.knowledge.providers.items(),
        key=lambda item: (not site.ours.owns(item[0]), item[1].name.lower()),
    )
    found = [(kind, [item for item in providers if item[1].kind == kind]) for kind in KINDS]
    return [(kind, here) for kind, here in found if here]


def _crumbs_of(code: Code, renderer: Renderer) -> list[Crumb]:
    words = LABELS[renderer.language]
    if not code.is_enhanced:
        path = addresses.reply_class(code.digit)
        return [home(words), Crumb(words[f"class.{code.digit}xx"], path)]
    assert code.subject
    return [
        home(words),
        Crumb(words[f"class.{code.digit}.x.x"], addresses.status_class(code.digit)),
        Crumb(f"{code.subject}.x", addresses.subject(code.subject)),
    ]


def _neighbours(site: Site) -> dict[str, tuple[str | None, str | None]]:
    """Return the code before and the code after each code, within its kind."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for one, other in pairwise(site.codes.values()):
        if one.is_enhanced == other.is_enhanced:
            before[other.code], after[one.code] = one.code, other.code
    return {code: (before.get(code), after.get(code)) for code in site.codes}


PAGE_TYPES: tuple[Callable[[Site, Renderer], Iterator[PageSource]], ...] = (
    code_pages,
    member_pages,
    class_pages,
    subject_pages,
    table_page,
    cause_pages,
    causes_page,
    recognise_page,
    provider_pages,
    providers_page,
    rules_page,
    news_page,
    vocabularies_page,
)
