"""What SMTP reply codes and enhanced status codes mean, in German and English.

>>> import smtp_codes
>>> smtp_codes.code("5.7.26").title["de"]
'Echtheitsprüfungen nicht bestanden'

All look-ups raise ``KeyError`` for what is unknown. Names of before lead to what they are today.
"""

from __future__ import annotations

from smtp_codes._reading import Table, about
from smtp_codes._types import (
    Cause,
    Code,
    Language,
    Provider,
    Response,
    Step,
    Subject,
    Words,
)

__all__ = [
    "Cause",
    "Code",
    "Language",
    "Provider",
    "Response",
    "Step",
    "Subject",
    "Words",
    "__version__",
    "cause",
    "causes",
    "code",
    "codes",
    "provider",
    "providers",
    "response",
    "responses",
    "revision",
    "steps",
    "subjects",
]

__version__ = about("version")

revision = about("revision")
"""The commit of the data."""

codes: Table[Code] = Table("codes", Code)
"""All codes by name; a range stands at its first number."""

subjects: Table[Subject] = Table("codes", Subject, "subjects")
"""The subjects of enhanced status codes, ``X.1`` and so on."""

causes: Table[Cause] = Table("causes", Cause)
"""All causes by slug."""

providers: Table[Provider] = Table("providers", Provider)
"""All providers by slug."""

responses: Table[Response] = Table("responses", Response)
"""What servers say, word for word, by id."""


def code(name: str | int) -> Code:
    """Return a code, ``550`` (also as a number) or ``5.1.1``; of a range any number."""
    name = str(name)
    if name in codes:
        return codes[name]
    head, number = _parted(name)
    for first, last in codes.ranges.items():
        start, (_, end) = _parted(first), _parted(last)
        if start[0] == head and start[1] <= number <= end:
            return codes[first]
    raise KeyError(name)


def _parted(name: str) -> tuple[str, int]:
    head, _, number = name.rpartition(".")
    return head, int(number) if number.isascii() and number.isdigit() else -1


def cause(slug: str) -> Cause:
    """Return a cause by its slug, ``mailbox-full``."""
    return causes[slug]


def provider(slug: str) -> Provider:
    """Return a provider or a program by its slug, ``gmail``."""
    return providers[slug]


def response(name: str) -> Response:
    """Return what a server says, word for word, by its id."""
    return responses[name]


def steps(of: Code, why: Cause) -> dict[str, list[Step]]:
    """Return what each role can do about ``why``, as far as it holds for ``of``."""
    held = {
        role: [
            step
            for step in all_steps
            if step.only in {None, str(of.class_)}
            and (not step.codes or of.code in step.codes)
            and f"{why.slug}/{step.id}" not in of.without
        ]
        for role, all_steps in why.steps.items()
    }
    return {role: found for role, found in held.items() if found}
