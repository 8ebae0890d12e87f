"""The search index of each language: what the search engine in the browser knows of the pages.

Written for ``docs/assets/javascripts/search``, which says how it reads a query. The index holds
what identifies a page and what a result shows of it, and no page's text:

``words``     what a result shows besides: kinds of pages, who acts
``fillers``   words that say nothing about what is meant
``endings``   what words of the language end in; longer ones first
``spellings`` how people type letters that their keyboard lacks: ``ae`` for ``a``
``tokens``    what servers print for support -> the places of its pages in ``pages``
``pages``     path, kind, title, plain sentence, who acts; what it is found by: its code (with
              ``through`` the last one of a range), its names (keywords), what servers say
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from smtpcodes.data.languages import LANGUAGES, PARTICULARS, Language
from smtpcodes.data.model import Knowledge
from smtpcodes.labels import LABELS
from smtpcodes.site import addresses
from smtpcodes.site.answers import answer
from smtpcodes.site.codes import Code
from smtpcodes.site.site import Site, classes, subjects
from smtpcodes.site.tokens import tokens
from smtpcodes.site.vocabularies import named_codes

TYPED = [str.maketrans(dict(table)) for one in PARTICULARS.values() for table in one.spellings]
"""How people type letters without their marks, in any language."""

QUOTED = re.compile(r"`([^`]+)`|[„“]([^„“”]+)[“”]")
"""What a text quotes: code, or words in quotation marks."""

MARKUP = re.compile(r"[`*]|\[([^\]]*)\]\([^)]*\)")
"""Inline Markdown: a result shows words."""

OVERVIEWS = {
    "codes/": "all",
    "cause/": "causes.all",
    "recognise/": "recognise",
    "provider/": "providers.all",
    "rules/": "rules",
    "news/": "news",
    addresses.VOCABULARIES: "vocabularies",
}
"""Pages that are one of a kind, with the label of their title; what else they are called stands
below ``search.names.``, parted by commas."""

SAID = ("search.none", "search.one", "search.other", "search.acts", "search.decode.kind",
        "search.decode", "search.decode.plain")  # fmt: skip
"""What the dialog says besides, once the index is there."""

READING = ("bounce/", "decode/")
"""The pages written by hand that answer what people ask of bounces in general."""

MOST = 6
"""So many pages a token leads to at most."""

BOUNCES = ("subjects", "daemons", "markers", "remotes")
"""The wordings in which a bounce tells that it is one, and nothing else."""


@dataclass(frozen=True)
class Entry:
    """One page in the index."""

    language: Language
    path: str
    """Without the language."""
    kind: str
    """The label that names the kind of page."""
    title: str
    plain: str = ""
    acts: str | None = None
    """The label that names who acts."""
    code: str | None = None
    """What the page is about: a code, a class, a subject."""
    through: str | None = None
    """The last number of a range."""
    was: tuple[str, ...] = ()
    """The codes by which it was known before."""
    names: tuple[str, ...] = ()
    """What people call it."""
    said: tuple[str, ...] = ()
    """What servers and mail programs write of it."""


def entries(site: Site, language: Language) -> Iterator[Entry]:
    """Yield what identifies each generated page in ``language``."""
    words = LABELS[language]
    was = site.former.names_of
    for code in site.codes.values():
        yield replace(_code(code, language), was=was(site.former.codes, code.code))
    for slug, cause in site.knowledge.causes.items():
        yield Entry(language, addresses.cause(slug), "cause", cause.title[language],
                    _words(cause.plain[language]), f"acts.{cause.acts}",
                    names=(*cause.keywords[language], *_spoken(was(site.former.causes, slug))),
                    said=tuple(cause.phrases))  # fmt: skip
    for slug, provider in site.knowledge.providers.items():
        count = len(site.of_provider(slug))
        label = "search.provider.one" if count == 1 else "search.provider"
        yield Entry(language, addresses.provider(slug), "provider", provider.name,
                    words[label].format(count=count),
                    names=(slug, *_spoken(was(site.former.providers, slug)),
                           *provider.keywords[language], *provider.signs),
                    said=(*provider.hosts, *_quoted(provider.recognise[language])))  # fmt: skip
    for overview in classes(site):
        yield Entry(language, overview.path, "search.kind.overview",
                    words[f"class.{overview.name}"], _words(words[f"class.{overview.name}.lead"]),
                    code=overview.name)  # fmt: skip
    for overview in subjects(site):
        subject = site.knowledge.subjects[overview.name]
        yield Entry(language, overview.path, "search.kind.overview",
                    f"{overview.name}.x: {subject.title[language]}", _words(subject.text[language]),
                    code=f"{overview.name}.x".lower())  # fmt: skip
    for path, key in OVERVIEWS.items():
        called = words[f"search.names.{key}"].split(", ")
        yield Entry(language, path, "search.kind.overview", words[key], names=tuple(called))


def by_hand(
    language: Language, path: str, title: str, description: str, keywords: Iterable[str],
    knowledge: Knowledge,
) -> Entry:  # fmt: skip
    """Return the entry of a page written by hand.

    The pages that explain bounces are found by the words of bounces, in any language.
    """
    wordings = (
        wording.strip("…:")
        for one in knowledge.wordings.values()
        for kind in BOUNCES
        for wording in getattr(one, kind)
        if "|" not in wording
    )
    spoken = tuple(dict.fromkeys(wordings)) if path in READING else ()
    return Entry(language, path, "search.kind.page", title, description,
                 names=tuple(keywords), said=spoken)  # fmt: skip


def index(found: list[Entry], site: Site) -> str:
    """Return the index of the entries, all of one language, as JSON."""
    language = found[0].language
    own = PARTICULARS[language]
    pages = [_page(entry) for entry in found]
    shown = {*SAID, *(entry.kind for entry in found), *(one.acts for one in found if one.acts)}
    content = {
        "words": {label: LABELS[language][label] for label in sorted(shown)},
        # Servers speak English, and people write as they speak at home.
        "fillers": sorted({word for one in PARTICULARS.values() for word in one.fillers}),
        "endings": sorted(own.endings, key=lambda ending: (-len(ending), ending)),
        "spellings": _spellings(own.spellings),
        "tokens": _tokens(site, {entry.path: at for at, entry in enumerate(found)}),
        "pages": pages,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _code(code: Code, language: Language) -> Entry:
    told = answer(code)
    acts = "who.nobody" if not told.acts else "who.wait.short" if told.waits else None
    return Entry(
        language,
        addresses.code(code.code),
        f"kind.{code.digit}",
        f"{code.name} {code.title[language]}",
        _words(code.plain[language]),
        acts or f"acts.{told.acts[0]}",
        code.code,
        code.members[-1] if code.members else None,
        tuple(code.entry.keywords[language]),
        (code.entry.text,) if code.entry.text else (),
    )


def _page(entry: Entry) -> dict[str, Any]:
    """Return what the index says of a page: empty fields are left out."""
    found = {
        "path": entry.path,
        "kind": entry.kind,
        "title": entry.title,
        "plain": entry.plain,
        "acts": entry.acts,
        "code": entry.code,
        "through": entry.through,
        "was": list(entry.was),
        "names": _once(entry.names),
        "said": _longest(entry.said),
    }
    return {name: value for name, value in found.items() if value or name == "path"}


def _spoken(slugs: Iterable[str]) -> list[str]:
    """Return names of addresses as people type them."""
    return [slug.replace("-", " ") for slug in slugs]


def _once(names: Iterable[str]) -> list[str]:
    """Return the names without those that only spell another one in other letters.

    The engine reads every spelling, and the data hold several for the decoder.
    """
    once: dict[str, str] = {}
    for name in sorted(names, key=str.isascii):
        spellings = [name.lower().translate(table) for table in TYPED]
        if not any(spelling in once for spelling in spellings):
            once.update(dict.fromkeys([name.lower(), *spellings], name))
    return [name for name in names if name in once.values()]


def _longest(said: Sequence[str]) -> list[str]:
    """Return the phrases that stand in no other one: those hold their words."""
    return [one for one in said if not any(one in other for other in said if other != one)]


def _spellings(tables: Sequence[Mapping[str, str]]) -> list[tuple[str, str]]:
    """Return how letters are typed without their marks, the long way and the short one."""
    if not tables:
        return []
    return sorted({(long, tables[-1][letter]) for letter, long in tables[0].items()})


def _tokens(site: Site, places: dict[str, int]) -> dict[str, list[int]]:
    """Return the pages of each token: its cause, whose it is, the code that it came with.

    Mail programs have tokens as well, such as ``0x800ccc0f``: the hints of a cause name them.
    """
    paths: dict[str, tuple[Counter[str], Counter[str], Counter[str]]] = defaultdict(
        lambda: (Counter(), Counter(), Counter())
    )
    for slug, cause in site.knowledge.causes.items():
        for hint in cause.hints:
            if [hint] == tokens(hint):
                paths[hint][0][addresses.cause(slug)] += 1
    words = _known(site.knowledge)
    for one in site.spoken:
        for token in tokens(one.response.text):
            if token.lower() in words:
                continue
            causes, providers, codes = paths[token]
            causes[addresses.cause(one.response.cause)] += 1
            providers[addresses.provider(one.slug)] += 1
            if one.code:
                codes[addresses.code(one.code)] += 1
    leading = {
        token: [path for kind in kinds for path, _ in kind.most_common(1)]
        for token, kinds in paths.items()
    }
    spelt = {_squeezed(token): token for token in leading}
    for name, found in _elsewhere(site):
        known = leading.setdefault(spelt.setdefault(_squeezed(name), name), [])
        known += [path for path in found if path not in known]
    return {
        # A number within a range has no entry of its own.
        token: [places[path] for path in found[:MOST] if path in places]
        for token, found in sorted(leading.items())
    }


def _squeezed(token: str) -> str:
    """Return a token as the search compares it: programs spell one name in several ways."""
    return re.sub(r"[^a-z\d]+", "", token.lower())


def _elsewhere(site: Site) -> Iterator[tuple[str, list[str]]]:
    """Yield what programs and services call a code or a cause, and its pages; words are no names.

    What stands for a detail leads to the failure that lasts first.
    """
    for name, code in named_codes(site.knowledge):
        codes = [code] if code[0] != "X" else [f"{digit}{code[1:]}" for digit in "542"]
        if [name] == tokens(name):
            yield name, [addresses.code(one) for one in codes if one in site.codes]
    for vocabulary in site.knowledge.vocabularies.values():
        for whole, term in vocabulary.terms.items():
            name = whole.rpartition("/")[2]  # of a type and its subtype the latter tells
            if [name] == tokens(name):
                pages = [addresses.cause(slug) for slug in term.causes[:1]]
                yield name, [*pages, addresses.VOCABULARIES]


def _known(knowledge: Knowledge) -> set[str]:
    """Return the words by which people know something: they are no tokens, though they look so."""
    entries = (knowledge.causes, knowledge.replies, knowledge.enhanced)
    named = [(one.title, one.keywords) for table in entries for one in table.values()]
    phrases = [one.name for one in knowledge.providers.values()]
    for title, keywords in named:
        for language in LANGUAGES:
            phrases += [title[language], *keywords[language]]
    return {word for phrase in phrases for word in re.findall(r"\w+", phrase.lower())
            if word.isalpha()}  # fmt: skip


def _quoted(text: str) -> list[str]:
    """Return what a text quotes of a server, which people type as they read it."""
    return [code or words for code, words in QUOTED.findall(text)]


def _words(text: str) -> str:
    return MARKUP.sub(lambda found: found[1] or "", text)
