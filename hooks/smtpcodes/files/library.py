"""What the packages for programs carry: the data files without spaces, and the answers.

``codes``, ``causes``, ``providers``, ``responses``  as the files of that name below ``/api/v1/``
``answers``  the tables in which the decoder's page looks up an answer, without texts of pages
``words``    language -> the words that an answer is told in
``catalog``  what the decoder knows
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from smtpcodes.data.languages import LANGUAGES
from smtpcodes.files import api
from smtpcodes.files.catalog import catalog
from smtpcodes.files.decoder_page import answers
from smtpcodes.labels import LABELS
from smtpcodes.site.site import Site

FILES = (api.code_files, api.cause_files, api.provider_files, api.response_files)

TABLES = ("codes", "causes", "providers", "responses")

WORDS = ("retry", "resend", "role.", "state.", "who", "ticket.", "decode.also",
         "decode.candidates", "decode.none", "decode.open.", "decode.provider", "decode.unsure",
         "decode.who.open")  # fmt: skip
"""Labels in which an answer is told."""


def library(site: Site) -> dict[str, Any]:
    """Return everything that the packages carry, by the name of its file."""
    return {
        **dict(_tables(site)),
        "answers": _answers(site),
        "words": {language: _words(language) for language in LANGUAGES},
        "catalog": catalog(site),
    }


def _tables(site: Site) -> Iterator[tuple[str, Any]]:
    """Yield each table, without what is said of the file itself."""
    for files in FILES:
        for file in files(site):
            name = file.path.removeprefix(api.ROOT).removesuffix(".json")
            if name in TABLES:
                held = json.loads(file.content)
                yield name, {key: held[key] for key in (name, "subjects", "moved") if key in held}


def _answers(site: Site) -> dict[str, Any]:
    """Return the tables of one language's page: what they hold is the same in each."""
    held = answers(site, LANGUAGES[0])
    codes = {name: {**code, "title": ""} for name, code in held["codes"].items()}
    kept = ("ticket", "names", "acts")
    causes = {slug: {key: one[key] for key in kept} for slug, one in held["causes"].items()}
    shared = {key: held[key] for key in ("classes", "rows", "entries", "kinds", "former", "url")}
    return {"codes": codes, "causes": causes, "providers": {}, **shared}


def _words(language: str) -> dict[str, str]:
    return {key: text for key, text in LABELS[language].items() if key.startswith(WORDS)}  # type: ignore[index]
