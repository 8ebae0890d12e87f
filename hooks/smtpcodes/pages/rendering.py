"""Jinja2 templates with the words, the language and the links of one page.

``*.html.j2`` is HTML, escaped by default; ``*.md.j2`` is the same page as plain Markdown, made
from the same values. An unknown name in a template is an error.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from smtpcodes.data.house import House
from smtpcodes.data.languages import LANGUAGES, PARTICULARS, IncompleteLanguages, Language
from smtpcodes.data.texts import CODE_MARKS
from smtpcodes.labels import LABELS, file_of
from smtpcodes.pages.inline import inline, together
from smtpcodes.pages.mentions import linked
from smtpcodes.pages.pictures import (
    dialogue_words,
    has_place,
    is_telling,
    transcript,
    way,
    way_words,
)
from smtpcodes.pages.plans import plan
from smtpcodes.pages.source import Rendered, Section
from smtpcodes.pages.tickets import cause_texts, letter, ticket_texts
from smtpcodes.site import addresses
from smtpcodes.site.answers import answer, answers, tone
from smtpcodes.site.responses import by_cause, by_name
from smtpcodes.site.suppression import Told, bounce_of_code, of_cause, of_code

BESIDE = 2
"""So many wordings stand beside a text that quotes some itself."""

FEW_SAYERS = 2
"""So many providers are named beside a code that is no standard."""

WHOLE = re.compile(r"\b(?:E-Mail(?:-\w+)?|IP-Adresse|DNS-Server|DNS-Eintrag|T-Online)")
"""What titles and tables do not part at its hyphen."""

DAY = re.compile(r"(?P<month>\d{4}-(?:0[1-9]|1[0-2]))(?:-(?P<day>\d\d))?")

TITLE = re.compile(r"(?<=>)[^<]*(?=</h1>)")

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Place:
    """Where a template is rendered: the links from there, and the headings that it writes."""

    path: str
    """Below the language's root: ``550/``."""
    language: Language
    site_url: str
    root: str | None = None
    """What links start with, if they are not to be relative."""
    sections: list[Section] = field(default_factory=list)
    """The headings written so far."""

    def href(self, target: str) -> str:
        """Return the link to the page at the path ``target``."""
        address = addresses.in_language(target, self.language)
        if self.root is not None:
            return self.root + address
        return addresses.relative(address, addresses.in_language(self.path, self.language))

    def file(self, path: str) -> str:
        """Return the link to the file at ``path`` below the site's root."""
        if self.root is not None:
            return self.root + path
        return addresses.relative("", addresses.in_language(self.path, self.language)) + path

    def permalink(self, language: Language, target: str | None = None) -> str:
        """Return the public address of this page, or of the one at ``target``, in ``language``."""
        path = self.path if target is None else target
        return self.site_url + addresses.in_language(path, language)

    def heading(self, level: int, anchor: str, text: str, note: str = "") -> Markup:
        """Return a heading, and note it for the table of contents."""
        plain = Markup(text).striptags() if isinstance(text, Markup) else text
        plain = plain.replace("\u00ad", "")
        self.sections.append(Section(level, anchor, f"{plain} {note}".strip()))
        after = f' <span class="first">{escape(note)}</span>' if note else ""
        return Markup(f'<h{level} id="{escape(anchor)}">{escape(text)}{after}</h{level}>')

    def title(self, text: str) -> Markup:
        """Return the page's own heading: long words part with a hyphen, ``E-Mail`` stays whole."""
        heading = whole(parted(escape(together(text)), self.language))
        return self.heading(1, "top", heading)


Memory = dict[tuple[Language, str], tuple[dict[str, Any], Rendered]]
"""Rendered pages with all that they were made from, by language and path. It holds as long as
templates and the site's address stay."""


class Renderer:
    """Renders the templates in one language."""

    def __init__(self, language: Language, site_url: str, memory: Memory | None = None) -> None:
        """Prepare for one language; what ``memory`` holds is not rendered again."""
        self.language = language
        self._site_url = site_url
        self._memory = {} if memory is None else memory

    def page(self, name: str, path: str, **values: Any) -> Rendered:
        """Return the page at ``path`` as the two templates called ``name`` write it."""
        before, known = self._memory.get((self.language, path), (None, None))
        if known is None or before != values:
            known = self._page(name, path, values)
        self._memory[self.language, path] = values, known
        return known

    def _page(self, name: str, path: str, values: dict[str, Any]) -> Rendered:
        place = Place(path, self.language, self._site_url)
        content = self._render(f"{name}.html.j2", place, values)
        absolute = Place(path, self.language, self._site_url, root=self._site_url)
        plain = self._render(f"{name}.md.j2", absolute, values)
        return Rendered(content, plain, place.sections)

    def render(self, template: str, path: str, root: str | None = None, **values: Any) -> str:
        """Render ``template`` for ``path``; links are relative, or start with ``root``."""
        return self._render(template, Place(path, self.language, self._site_url, root), values)

    def _render(self, template: str, place: Place, values: dict[str, Any]) -> str:
        return _environment(self.language).get_template(template).render(page=place, **values)


class Compiled(BytecodeCache):
    """Templates compiled once for all languages and all rebuilds, as long as they do not change."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket`` if its template is known and still the same."""
        checksum, code = self._code.get(bucket.key, ("", b""))
        if code and checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._code[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())


COMPILED = Compiled()


class Templates(Environment):
    """An environment whose templates see its globals directly, not through a chain of mappings.

    Each import looks all of them up, some twenty thousand times a build.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template sees besides what it is given."""
        return {**self.globals, **(d or {})}


def forget() -> None:
    """Have templates read anew: they have changed."""
    _environment.cache_clear()


@lru_cache
def _environment(language: Language) -> Environment:
    environment = Templates(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and name.endswith((".html.j2", ".xml.j2")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # looks at each file for each page; `forget` is called instead
        bytecode_cache=COMPILED,
    )
    environment.filters.update(
        inline=inline,
        reference=reference,
        code=code,
        dialled=dialled,
        words=words,
        capital=capital,
        month=lambda checked: month(checked, language),
        day=lambda date: day(date, language),
        listed=lambda names: listed(names, language),
        beside=beside,
        quoted=lambda text: quoted(text, language),
        linked=lambda text, slugs, page: linked(text, language, slugs, page.href),
        whole=whole,
        together=together,
    )
    environment.globals.update(
        lang=language,
        t=Words(language),
        addresses=addresses,
        languages=LANGUAGES,
        answer=answer,
        answers=answers,
        by_cause=by_cause,
        by_name=by_name,
        cause_texts=cause_texts,
        plan=plan,
        way_of=way,
        is_telling=is_telling,
        has_place=has_place,
        transcript=transcript,
        standing_words=lambda code, sayers: standing_words(code.standing, sayers, language),
        way_words=lambda code: way_words(code, language),
        dialogue_words=lambda code: dialogue_words(code, language),
        letter=letter,
        lists_label=lists_label,
        suppress_of=of_cause,
        ticket_texts=ticket_texts,
        tone=tone,
        rfc_url=addresses.rfc,
    )
    return environment


class Words(dict[str, str]):
    """The words of the interface: ``t["home"]``, and ``t("found", count=3)`` fills them in.

    Looked up by its key a word costs a fraction of a call, and a build looks up 170,000.
    """

    def __init__(self, language: Language) -> None:
        super().__init__(LABELS[language])
        self._language = language

    def __missing__(self, key: str) -> str:
        raise IncompleteLanguages([f"{file_of(self._language)}: '{key}' is missing"])

    def __call__(self, key: str, **values: Any) -> str:
        """Return a word whose key was put together, or one with its placeholders filled in."""
        return self[key].format(**values) if values else self[key]


def code(text: str) -> str:
    """Return ``text`` as a code span of Markdown, whatever backticks it holds."""
    fence = "`"
    while fence in text:
        fence += "`"
    blank = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{blank}{text}{blank}{fence}"


def words(text: str) -> str:
    """Return a text that is no Markdown so that it is read as it stands."""
    return text.replace("<", r"\<").replace("\u00ad", "")


def beside(wordings: Sequence[str], text: str) -> list[str]:
    """Return the first wordings of which ``text`` quotes no part: they say something new."""
    known = [words.strip("`").lower() for words in CODE_MARKS.findall(text)]
    new = [one for one in wordings if not any(words in one.lower() for words in known)]
    return new[:BESIDE]


def dialled(phone: str) -> str:
    """Return a telephone number as a link dials it (RFC 3966)."""
    return re.sub(r"[^+0-9]", "", phone.replace("(0)", ""))


def quoted(text: str, language: Language) -> str:
    """Return a quotation as plain text."""
    before, after = PARTICULARS[language].quotes
    return f"{before}{words(text)}{after}"


def parted(html: Markup, language: Language) -> Markup:
    """Return a heading's HTML with the places where its long words may be parted."""
    for word in LABELS[language]["parted"].split():
        html = html.replace(word.replace("|", ""), Markup(word.replace("|", "&shy;")))
    return html


def whole(text: str) -> Markup:
    """Return a text as HTML in which no line ends within ``E-Mail``."""
    return Markup(WHOLE.sub(r'<span class="nb">\g<0></span>', str(escape(text))))


def by_hand(html: str, language: Language) -> str:
    """Return the content of a page written by hand, the words of its title to be parted too."""
    return TITLE.sub(lambda found: str(parted(Markup(found[0]), language)), html)


def capital(text: str) -> str:
    """Return ``text`` as it stands at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def standing_words(standing: str, sayers: Sequence[str], language: Language) -> str:
    """Return what a code rests on; of one that is no standard also who says it, if few do."""
    words = LABELS[language][f"standing.{standing}"]
    named = standing == "nonstandard" and 0 < len(sayers) <= FEW_SAYERS
    return f"{words}: {', '.join(sayers)}" if named else words


def lists_label(code: Told) -> str:
    """Return the label that tells whoever keeps a list what to do with the address."""
    return f"lists.{of_code(code)}{'' if bounce_of_code(code) else '.open'}"


def month(checked: str, language: Language) -> str:
    """Return a month as people write it: ``2026-10`` is October 2026."""
    year, _, number = checked.partition("-")
    return f"{LABELS[language][f'month.{number}']} {year}"


def day(date: str, language: Language) -> str:
    """Return a day, or a month, as people write it: ``2024-02-01`` is 1 February 2024.

    What is neither stays as it is: a changelog may say anything in the place of a date.
    """
    found = DAY.fullmatch(date)
    if not found:
        return date
    told = month(found["month"], language)
    if not found["day"]:
        return told
    return LABELS[language]["date"].format(day=int(found["day"]), month=told)


def listed(names: Sequence[str], language: Language) -> str:
    """Return names as a sentence enumerates them: ``a, b and c``."""
    parts = (", ".join(names[:-1]), *names[-1:])
    return f" {LABELS[language]['and']} ".join(filter(None, parts))


def kind_sign(digit: str) -> str:
    """Return the sign of a class as SVG, for what scripts write."""
    template = _environment(LANGUAGES[0]).get_template("verdict.html.j2")
    return str(template.module.sign(digit)).replace("\n", "")  # type: ignore[attr-defined]


def house_words(house: House, language: Language) -> dict[str, str]:
    """Return the mark of a house and whom to ask there as HTML, for what scripts write."""
    template: Any = _environment(language).get_template("house.html.j2").module
    return {
        "label": LABELS[language]["house.label"],
        "mark": str(template.mark(house)),
        "help": str(template.help(house.helpdesk)) if house.helpdesk else "",
    }


def reference(name: str, language: Language) -> str:
    """Return a reference as people write it: ``RFC 5321, section 4.2.3``."""
    number, _, section = name.partition(":")
    if not section:
        return name
    word = LABELS[language]["appendix" if section[0].isalpha() else "section"]
    return f"{number[:3]} {number[3:]}, {word} {section}"
