"""From a form about a server's response to an entry of ``codes.yaml``.

Nothing is guessed: what the form leaves open is a fault, in words for whoever filled it in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from smtpcodes.data.document import Document
from smtpcodes.data.fixing import fixed
from smtpcodes.data.loading import broken, read
from smtpcodes.data.model import Knowledge
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.data.rules.responses_have_words import fault_of
from smtpcodes.data.rules.signs_can_be_seen import hidden_in
from smtpcodes.data.values import Url

LONGEST = 5000
"""Characters of a field that are read at all: a response with the codes of each of its lines."""

PERSONAL = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|\b\d{1,3}(?:\.\d{1,3}){3}\b"
    r"|(?<![\w:])(?=[\da-f:]*::|(?:[\da-f]+:){7})(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])",
    re.IGNORECASE,
)
"""An address or an IP address, of either version, which nobody may report."""

SOMEBODY = re.compile(r"[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
"""A person in the address of a page; `package@1.2.3` is none."""

REPLY = re.compile(r"(\d{3})(?:[ -]|$)\s*(?:([245]\.\d{1,3}\.\d{1,3})\b\s*)?")
MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
WORDS = 4
"""So many words of a response stand in its key."""


class Unclear(Exception):
    """The form cannot become an entry; says why, in words for whoever filled it in."""


@dataclass(frozen=True)
class Report:
    """What a form says, read."""

    provider: str
    reply: str | None
    status: str | None
    text: str
    cause: str
    source: str
    """Of the page where it stands; of one's own bounce, of the issue."""
    month: str


def report(form: Mapping[str, str], knowledge: Knowledge, issue: str) -> Report:
    """Return what a filled form says; ``issue`` is its own address. Raises ``Unclear``."""
    for name, written in form.items():
        _bearable(name, written)
    said = form["response"]
    if found := PERSONAL.search(said):
        raise Unclear(f"`{found[0]}` looks like personal data. Put a placeholder in its place.")
    reply, status, text = _parts(said)
    if not MONTH.fullmatch(form["month"]):
        raise Unclear("The month is written like this: `2026-09`.")
    return Report(
        _provider(form["provider"], knowledge),
        reply,
        status,
        text,
        _cause(form["cause"], knowledge),
        _page(form["source"]) or issue,
        form["month"],
    )


def _bearable(name: str, written: str) -> None:
    """Refuse what nobody types: nothing else has to cope with it."""
    if len(written) > LONGEST:
        raise Unclear(f"The field “{name}” holds {len(written)} characters, at most {LONGEST} fit.")
    if hidden := hidden_in("".join(written.split())):
        signs = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(hidden))
        raise Unclear(f"The field “{name}” holds signs that nobody sees: {signs}.")


def _page(source: str) -> str | None:
    """Return the address of the page that is named, if it is one."""
    url = (source.split() or [""])[0]
    if not re.match("https?:", url, re.IGNORECASE):
        return None
    try:
        TypeAdapter(Url).validate_python(url)
        host = urlsplit(url).hostname
    except ValueError:  # pydantic's own is one
        host = None
    if not host:
        raise Unclear(f"`{_shown(url)}` is no address of a page.")
    if found := SOMEBODY.search(url):
        raise Unclear(f"`{_shown(found[0])}` looks like personal data in the address of the page.")
    return url


def _parts(said: str) -> tuple[str | None, str | None, str]:
    """Return the codes and the words: each line of a reply begins with the same codes."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    codes = [REPLY.match(line) for line in lines]
    words = [line[found.end() if found else 0 :] for line, found in zip(lines, codes, strict=True)]
    text = " ".join(" ".join(words).split())
    if not text:
        raise Unclear("The response has no words besides its codes.")
    if fault := fault_of(text):
        raise Unclear(f"The response has {fault[0]}; {fault[1]}.")
    told = {found.groups() for found in codes if found}
    if len(told) > 1:
        raise Unclear("The lines have different codes: each response has a form of its own.")
    first = codes[0]
    return (first[1], first[2], text) if first else (None, None, text)


def _provider(name: str, knowledge: Knowledge) -> str:
    wanted = name.casefold().strip()
    for slug, one in knowledge.providers.items():
        if wanted in {slug, one.name.casefold()}:
            return slug
    raise Unclear(f"There is no provider `{_shown(name)}`. Use its name as the site has it.")


def _cause(name: str, knowledge: Knowledge) -> str:
    wanted = name.casefold().strip(" .`")
    for slug, one in knowledge.causes.items():
        if wanted in {slug, *(title.casefold() for title in one.title.model_dump().values())}:
            return slug
    raise Unclear(
        f"`{_shown(name)}` is no cause of the site. A maintainer writes its slug into the field "
        "“Cause”, such as `mailbox-full`."
    )


def _shown(text: str) -> str:
    return " ".join(text.replace("`", "'").split())[:80]


def added(document: Document, told: Report) -> tuple[str, str]:
    """Return the file with the response in it, and the response's public id.

    Raises ``Unclear`` where the file would then break a rule that it keeps today.
    """
    responses = document.knowledge.providers[told.provider].responses
    if any(_same(one.text) == _same(told.text) for one in responses.values()):
        raise Unclear("The site has this response already.")
    if not responses:
        raise Unclear(f"`{told.provider}` has no responses yet: its first one is added by hand.")
    key = _key(told, responses)
    source, lines = _source(document, told)
    rows = list(document.rows)
    first = document.lines["providers", told.provider, "responses", next(iter(responses))]
    rows[first - 1 : first - 1] = _entry(key, told, source)
    place = document.lines["sources", next(iter(document.knowledge.sources))]
    if place > first:
        raise Unclear("`sources` stands behind `providers`: tell the maintainers.")
    rows[place - 1 : place - 1] = lines
    return _checked(document, "\n".join(rows)), f"{told.provider}-{key}"


def _checked(before: Document, text: str) -> str:
    try:
        after = fixed(read(text.encode(), before.path))
    except InvalidCodes as error:
        raise Unclear(f"The entry does not fit:\n\n{_quotation(error)}") from None
    known = {(one.rule, one.entry, one.message) for one in broken(before)}
    new = [one for one in broken(after) if (one.rule, one.entry, one.message) not in known]
    if new:
        raise Unclear(f"The entry breaks rules:\n\n{_quotation(InvalidCodes(before.path, new))}")
    return after.text


def _quotation(error: InvalidCodes) -> str:
    """Return what is wrong so that nothing in it is read as Markdown or calls somebody."""
    return "```text\n" + str(error).replace("```", "'''") + "\n```"


def _entry(key: str, told: Report, source: str) -> list[str]:
    named = {"reply": told.reply, "status": told.status, "text": told.text,
             "cause": told.cause, "source": source}  # fmt: skip
    fields = [f"        {name}: {_quoted(value)}" for name, value in named.items() if value]
    return [f"      {key}:", *fields]


def _source(document: Document, told: Report) -> tuple[str, list[str]]:
    """Return the key of the source, and its lines if it is a new one."""
    for key, one in document.knowledge.sources.items():
        if one.url == told.source and one.checked == told.month:
            return key, []
    parts = urlsplit(told.source)
    title = f"{parts.netloc}{parts.path}".strip("/").removeprefix("www.")
    base = _slug(title)[:60].strip("-") or "page"
    taken, key, number = document.knowledge.sources, base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    fields = {"title": title, "url": told.source, "checked": told.month}
    return key, [
        f"  {key}:",
        *(f"    {name}: {_quoted(text)}" for name, text in fields.items()),
        "",
    ]


def _key(told: Report, taken: Mapping[str, object]) -> str:
    code = (told.status or told.reply or "").replace(".", "-")
    words = _slug(re.sub(r"<[^>]*>", " ", told.text)).split("-")[:WORDS]
    base = "-".join(filter(None, [code, *words])) or "words"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
