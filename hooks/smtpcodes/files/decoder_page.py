"""What the decoder's page says to a finding: the texts of one language, from ``codes.yaml``.

What a ticket says stands in a file of its own, in all languages: an answer can be read without it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from smtpcodes.data.model import LANGUAGES, Language, Provider, Step, Text
from smtpcodes.files.answer_tables import AnswerTables
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS
from smtpcodes.pages.inline import inline
from smtpcodes.pages.rendering import house_words, kind_sign, whole
from smtpcodes.pages.tickets import NAMED, form, parts
from smtpcodes.site import addresses
from smtpcodes.site.advice import advice
from smtpcodes.site.answers import certainty
from smtpcodes.site.codes import Code
from smtpcodes.site.site import Site

WORDS = (
    "acts.", "bar", "card.acts", "cause.postmaster", "decode.", "for.", "postmaster.", "retry.how",
    "todo.first", "todo.none", "todo.own", "todo.unwritten", "voice", "who",
)  # fmt: skip
"""Labels that the decoder's script uses."""

LETTERS = (
    "postmaster.closing", "postmaster.domain", "postmaster.facts", "postmaster.opening",
)  # fmt: skip
"""Those that stand in the messages to postmasters, which come with the texts of tickets."""

IN_TICKETS = (
    "locale", "ticket.age", "ticket.by.", "ticket.certainty.", "ticket.code", "ticket.intro.",
    "ticket.left", "ticket.mail.", "ticket.more", "ticket.moved", "ticket.others", "ticket.sizes",
    "ticket.until", "ticket.wait",
)  # fmt: skip
"""Those of them that a customer reads, in the customer's language."""


def answer_files(site: Site) -> Iterator[FileSource]:
    """Yield ``decode/answers.json`` in each language, and ``decode/tickets.json``."""
    for language in LANGUAGES:
        path = addresses.in_language("decode/answers.json", language)
        yield FileSource(path, _json(answers(site, language)))
    yield FileSource("decode/tickets.json", _json(_with_letters(tickets(site), site)))


def tickets(site: Site) -> dict[str, Any]:
    """Return what tickets say of each cause, and how they call it, by cause and language."""
    return {
        slug: {
            "said": {one: parts(cause, one) for one in LANGUAGES},
            "title": {one: cause.title[one] for one in LANGUAGES},
        }
        for slug, cause in site.knowledge.causes.items()
    }


def _with_letters(spoken: dict[str, Any], site: Site) -> dict[str, Any]:
    """Return them with the messages to the other side's postmaster, which programs have already."""
    causes = site.knowledge.causes
    letters = {
        slug: {"letter": {language: form(cause, language) for language in LANGUAGES}}
        for slug, cause in causes.items()
        if cause.postmaster
    }
    return {slug: one | letters.get(slug, {}) for slug, one in spoken.items()}


def answers(site: Site, language: Language) -> dict[str, Any]:
    """Return the texts for causes, codes and providers that a finding may name.

    ``rows``, ``entries`` and ``kinds`` hold the answers, see ``AnswerTables``; each kind also in
    words.
    """
    tables = AnswerTables(site.knowledge.causes)
    codes = {
        name: said
        for code in site.codes.values()
        for said in [_said(code, tables, language)]
        for name in [code.code, *code.members]
    }
    codes |= {old: codes[new] for old, new in site.former.codes.items()}
    classes = {digit: tables.of_class(digit) for digit in "12345"}
    return {
        "causes": {
            slug: {
                "title": cause.title[language],
                "plain": cause.plain[language],
                "acts": cause.acts,
                "actsPublic": cause.acts_public or cause.acts,
                "forged": cause.forged,
                **({"transit": True} if cause.where == "transit" else {}),
                "steps": [
                    [role, [_step(step, slug, language) for step in steps]]
                    for role, steps in advice(cause, "sender", every=True)
                ],
            }
            for slug, cause in site.knowledge.causes.items()
        },
        "codes": codes,
        "classes": {**classes, "": tables.unsaid()},
        "rows": tables.rows,
        "entries": tables.entries,
        "kinds": {name: kind | _worded(kind, language) for name, kind in tables.kinds.items()},
        "providers": {
            slug: {
                "name": provider.name,
                "kind": provider.kind,
                "public": provider.public,
                "dialect": {one.code: inline(one.meaning[language])
                            for one in provider.dialect},
            } | hosts_of(provider, site)
              | ({"domains": provider.domains} if provider.domains else {})
            for slug, provider in site.knowledge.providers.items()
        },
        "former": site.former.causes,
        "sent": sorted({word for one in site.knowledge.wordings.values() for word in one.sendings}),
        "url": {one: site.url + addresses.in_language("", one) for one in LANGUAGES},
        **_house(site, language),
    }  # fmt: skip


def _step(step: Step, slug: str, language: Language) -> list[str | bool | list[str] | None]:
    """Return a step as HTML, its class and its name; then what it is limited to.

    That is whether it is for public providers, and its codes.
    """
    name = f"{slug}/{step.id}" if step.id else None
    limits = [step.public, step.codes] if step.codes else [step.public]
    where = [] if limits == [None] else limits
    return [whole(inline(step[language])), step.only, name, *where]


def _house(site: Site, language: Language) -> dict[str, Any]:
    """Return what the house adds that runs the site, as HTML; nothing where there is none."""
    ours = site.ours
    if not ours:
        return {}

    def written(notes: Mapping[str, Sequence[Text]]) -> dict[str, list[str]]:
        return {name: [inline(note[language]) for note in said] for name, said in notes.items()}

    codes = {
        name: notes
        for code, notes in ours.codes.items()
        for name in (
            code,
            *site.codes[code].members,
            *site.former.names_of(site.former.codes, code),
        )
    }
    return {
        "house": {
            **house_words(ours.house, language),
            "codes": written(codes),
            "causes": written(ours.causes),
            "providers": written(ours.providers),
        }
    }


def hosts_of(provider: Provider, site: Site) -> dict[str, list[str]]:
    """Return the hosts of a provider whose words alone tell nothing; nothing of any other."""
    return {"hosts": provider.hosts} if _is_mistakable(provider, site) else {}


def _is_mistakable(provider: Provider, site: Site) -> bool:
    """Whether its servers' words are also those of a program that others run: only hosts tell."""
    sold = {sign for one in site.knowledge.providers.values() if one.kind == "software"
            for sign in one.signs}  # fmt: skip
    return provider.kind == "mailbox" and not sold.isdisjoint(provider.signs)


def _said(code: Code, tables: AnswerTables, language: Language) -> dict[str, Any]:
    said = {
        "title": code.title[language],
        "row": tables.row(code),
        "certainty": certainty(code),
    }
    if code.causes:
        said["causes"] = code.cause_slugs[: NAMED + 1]
    return said | ({"without": code.without} if code.without else {})


def _worded(kind: Mapping[str, Any], language: Language) -> dict[str, str | None]:
    """Return what a kind of answer says: what has become of the mail, whether to send it again.

    An outcome may have a step of its own, which the reader takes before all others.
    """
    labels: Mapping[str, str] = LABELS[language]
    first = f"outcome.{kind['outcome']}.first"
    own: dict[str, str | None] = {"first": labels[first]} if first in labels else {}
    return own | {
        "told": labels[f"outcome.{kind['outcome']}"],
        "again": kind["resend"] and labels[f"resend.{kind['resend']}"],
        "when": kind["state"] and labels[f"state.{kind['state']}"],
    }


def words(language: Language) -> dict[str, Any]:
    """Return the words of the interface that the decoder's script uses, and of its tickets."""
    used = {key: text for key, text in LABELS[language].items() if key.startswith(WORDS)}
    tickets = {
        one: {key: text for key, text in LABELS[one].items() if key.startswith(IN_TICKETS)}
        for one in LANGUAGES
    }
    used["postmaster.where"] = inline(used["postmaster.where"])
    for made in LETTERS:
        del used[made]
    used["resend"] = LABELS[language]["resend"]
    used["ticket.text"] = LABELS[language][f"ticket.{language}"]
    signs = {digit: kind_sign(digit) for digit in "12345"}
    return {**used, "language": language, "tickets": tickets, "signs": signs}


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
