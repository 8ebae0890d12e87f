"""Public addresses: permanent, the same slugs in every language.

An address is a path below the site's root, with its final slash: ``550/``, ``en/550/``.
The home page of the default language is ``""``.
"""

from __future__ import annotations

from urllib.parse import quote

from smtpcodes.data.languages import DEFAULT, Language

DEFAULT_LANGUAGE = DEFAULT

EXAMPLE = "https://smtp-codes.example/"
"""Stands for the site's own address in pages written by hand."""


VOCABULARIES = "vocabularies/"
"""The page that sets the words of others beside the causes."""

NOTICE = "NOTICE.txt"
"""Whose work the site holds and under which terms, in English."""


def in_language(path: str, language: Language) -> str:
    """Return the address of ``path`` in ``language``: ``550/`` becomes ``en/550/``."""
    return path if language == DEFAULT_LANGUAGE else f"{language}/{path}"


def in_default(address: str, language: Language) -> str:
    """Return the path of the address of a page in ``language``: ``en/550/`` becomes ``550/``."""
    return address.removeprefix(in_language("", language)).removeprefix("./")


def code(code: str) -> str:
    """Return the path of a code's page: ``550/``, ``5.1.1/``."""
    return f"{code}/"


def reply_class(digit: str) -> str:
    """Return the path of a class of reply codes: ``5xx/``."""
    return f"{digit}xx/"


def status_class(digit: str) -> str:
    """Return the path of a class of enhanced codes: ``5.x.x/``."""
    return f"{digit}.x.x/"


def subject(subject: str) -> str:
    """Return the path of a subject: ``X.7`` becomes ``x.7.x/``."""
    return f"{subject.lower()}.x/"


def cause(slug: str) -> str:
    """Return the path of a cause's page."""
    return f"cause/{slug}/"


def provider(slug: str) -> str:
    """Return the path of a provider's page."""
    return f"provider/{slug}/"


def source_file(path: str) -> str:
    """Return the name of the Markdown file that is published at ``path``: ``cause/x.md``."""
    return f"{path.rstrip('/')}.md" if path.rstrip("/") else "index.md"


def relative(target: str, origin: str) -> str:
    """Return the relative link from the page at ``origin`` to the one at ``target``.

    Both are addresses; the result works at a domain's root and below a path.
    """
    here, there = _parts(origin), _parts(target)
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    steps = [".."] * (len(here) - common) + there[common:]
    return quote("/".join(steps) + "/") if steps else "./"


def rfc(reference: str) -> str | None:
    """Return the URL of an RFC's section for ``RFC5321:4.2.3``; None for a draft's name."""
    number, _, section = reference.partition(":")
    if not number.startswith("RFC"):
        return None
    anchor = f"appendix-{section}" if section[:1].isalpha() else f"section-{section}"
    return f"https://www.rfc-editor.org/rfc/{number.lower()}.html#{anchor}"


def _parts(address: str) -> list[str]:
    return [part for part in address.split("/") if part]
