"""Jinja2 templates with the words, the language and the links of one page."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown import Markdown

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.labels import LABELS
from smtpcodes.pages.tickets import cause_text, response_words, ticket_text
from smtpcodes.site import addresses
from smtpcodes.site.answers import answer, answers, of_cause

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders the templates in one language."""

    def __init__(self, language: Language, site_url: str) -> None:
        self.language = language
        self._environment = _environment()
        self._words = LABELS[language]
        self._site_url = site_url

    def render(self, template: str, path: str, root: str | None = None, **values: Any) -> str:
        """Render ``template`` for the page at ``path``; an unknown name in it is an error.

        Links are relative to the page, or start with ``root`` if that is given.
        """
        origin = addresses.in_language(path, self.language)

        def href(target: str) -> str:
            address = addresses.in_language(target, self.language)
            return addresses.relative(address, origin) if root is None else root + address

        def permalink(language: Language, target: str = path) -> str:
            return self._site_url + addresses.in_language(target, language)

        return self._environment.get_template(template).render(
            lang=self.language,
            t=self.label,
            href=href,
            permalink=permalink,
            site_url=self._site_url,
            **values,
        )

    def label(self, key: str, **values: Any) -> str:
        """Return a word of the interface, its placeholders filled in."""
        words = self._words[key]
        return words.format(**values) if values else words


@lru_cache
def _environment() -> Environment:
    # The templates write Markdown, so escaping is theirs: server and RFC texts go through `e`.
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        unbroken=unbroken, html=inline_html, doc=_doc, reference=reference, e=escape
    )
    environment.globals.update(
        addresses=addresses,
        languages=LANGUAGES,
        answer=answer,
        answers=answers,
        answer_of_cause=of_cause,
        cause_text=cause_text,
        response_words=response_words,
        ticket_text=ticket_text,
        rfc_url=addresses.rfc,
    )
    return environment


def inline_html(text: str) -> str:
    """Turn one paragraph of inline Markdown into HTML without the paragraph's tags."""
    converter = _markdown()
    converter.reset()
    return converter.convert(text).removeprefix("<p>").removesuffix("</p>")


def kind_sign(digit: str) -> str:
    """Return the sign of a class as SVG, for what scripts write."""
    sign = _environment().get_template("verdict.html.j2").module.sign  # type: ignore[attr-defined]
    return str(sign(digit)).replace("\n", "")


def unbroken(title: str) -> str:
    """Keep ``E-Mail`` in one piece where a heading is broken into lines."""
    return title.replace("E-Mail", '<span class="unbroken">E-Mail</span>')


def reference(name: str, language: Language) -> str:
    """Return a reference as people write it: ``RFC 5321, section 4.2.3``."""
    number, _, section = name.partition(":")
    if not section:
        return name
    word = LABELS[language]["appendix" if section[0].isalpha() else "section"]
    return f"{number[:3]} {number[3:]}, {word} {section}"


@lru_cache
def _markdown() -> Markdown:
    return Markdown(output_format="html")


def _doc(path: str) -> str:
    """Return the link to the page at ``path``, for use in Markdown."""
    return "/" + addresses.source_file(path)
