"""What the packages for programs carry: the data files without spaces, and the answers.

``codes``, ``causes``, ``providers``, ``responses``  as the files of that name below ``/api/v1/``
``answers``  the tables in which the decoder's page looks up an answer; where the data files have
             the text, it is empty; ``kinds`` by language, and the ``tickets``
``bounces``  what causes tell of the address, by their slugs, where the delivery has ``failed`` and
             where a server is still ``trying``; the ``advice`` for each, the most careful one first
``words``    language -> the words of the decoder's page
``catalog``  what the decoder knows
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from smtpcodes.data.languages import LANGUAGES, Language
from smtpcodes.files import api
from smtpcodes.files.catalog import catalog
from smtpcodes.files.decoder_page import answers, hosts_of, tickets, words
from smtpcodes.site import suppression
from smtpcodes.site.site import Site

FILES = (api.code_files, api.cause_files, api.provider_files, api.response_files)

TABLES = {f"{api.ROOT}{name}.json": name for name in ("codes", "causes", "providers", "responses")}
"""The names of the tables by the paths of their files."""


def library(site: Site) -> dict[str, Any]:
    """Return everything that the packages carry, by the name of its file."""
    return {
        **tables(site),
        "answers": _answers(site),
        "bounces": _bounces(site),
        "words": {language: _words(language) for language in LANGUAGES},
        "catalog": catalog(site),
    }


def _bounces(site: Site) -> dict[str, Mapping[str, str]]:
    """Return what the decoder alone needs to advise: it loads no other table."""
    causes = site.knowledge.causes
    return {
        "advice": {str(one): told for one, told in suppression.ADVICE.items()},
        "failed": {slug: suppression.bounce_of(cause, "5") for slug, cause in causes.items()},
        "trying": {slug: suppression.bounce_of(cause, "4") for slug, cause in causes.items()},
    }


def tables(site: Site) -> dict[str, dict[str, Any]]:
    """Return the tables of the data, without what is said of their files."""
    held = {file.path: json.loads(file.content) for files in FILES for file in files(site)
            if file.path in TABLES}  # fmt: skip
    return {
        name: {key: content[key] for key in (name, "subjects", "moved") if key in content}
        for path, content in held.items()
        for name in [TABLES[path]]
    }


def _answers(site: Site) -> dict[str, Any]:
    """Return the tables of one language's page: what they hold is the same in each."""
    held = answers(site, LANGUAGES[0])
    codes = {name: {**code, "title": ""} for name, code in held["codes"].items()}
    causes = {slug: cause | _blank(cause) for slug, cause in held["causes"].items()}
    kinds = {language: answers(site, language)["kinds"] for language in LANGUAGES}
    known = {slug: hosts_of(one, site) for slug, one in site.knowledge.providers.items()}
    providers = {slug: hosts for slug, hosts in known.items() if hosts}
    made = {"codes": codes, "causes": causes, "kinds": kinds, "providers": providers}
    return {**held, **made, "tickets": tickets(site)}


def _blank(cause: dict[str, Any]) -> dict[str, Any]:
    """Return a cause without its texts; its steps are those of the data file, in their order."""
    steps = [
        [role, [["", *rest] for _, *rest in steps if rest[2:3] != [True]]]
        for role, steps in cause["steps"]
    ]
    return {"title": "", "plain": "", "steps": steps}


def _words(language: Language) -> dict[str, Any]:
    """Return the words of the page; its icons are no words."""
    return {key: text for key, text in words(language).items() if key != "signs"}
