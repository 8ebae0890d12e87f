"""The data files for programs below ``/api/v1/``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from smtpcodes.data.model import LANGUAGES, Demand, Dialect, Limit
from smtpcodes.data.numbering import sort_key
from smtpcodes.data.revision import UNKNOWN
from smtpcodes.files import api_models
from smtpcodes.files.api_models import Retrier, Type
from smtpcodes.files.lines import in_lines
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.patterns import pattern
from smtpcodes.files.publishing import shown
from smtpcodes.pages.tickets import letter, spoken
from smtpcodes.site import addresses
from smtpcodes.site.advice import advice
from smtpcodes.site.answers import Outcome, answer
from smtpcodes.site.codes import Code
from smtpcodes.site.pairs import Partner, twin
from smtpcodes.site.responses import Spoken
from smtpcodes.site.site import Site
from smtpcodes.site.suppression import bounce_of, bounce_of_code, of_cause, of_code
from smtpcodes.site.vocabularies import names_of, terms_of

ROOT = "api/v1/"

TYPES: dict[str, Type] = {
    "2": "success",
    "3": "intermediate",
    "4": "temporary",
    "5": "permanent",
}

RETRIERS: dict[Outcome, Retrier] = {"trying": "server", "unsent": "client"}
"""Who may try again, by what has become of the mail."""


def code_files(site: Site) -> Iterator[FileSource]:
    """Yield ``codes.json`` and one file for each code, number of a range and former code."""
    codes = codes_of(site)
    subjects = {
        name: api_models.Subject.model_validate(
            {"title": entry.title, "text": entry.text, "url": _urls(site, addresses.subject(name))}
        )
        for name, entry in site.knowledge.subjects.items()
    }
    moved = site.former.codes
    yield _file(
        "codes.json", api_models.CodesFile(**HEAD, codes=codes, subjects=subjects, moved=moved)
    )
    for name, code in codes.items():
        content = api_models.CodeFile(**HEAD, **dict(code))
        for number in (name, *site.codes[name].members):
            yield _file(f"codes/{number}.json", content)
    for old, new in moved.items():
        content = api_models.MovedFile(**HEAD, **dict(codes[new]), moved=new)
        yield _file(f"codes/{old}.json", content)


def cause_files(site: Site) -> Iterator[FileSource]:
    """Yield ``causes.json``."""
    causes = {slug: _cause(slug, site) for slug in site.knowledge.causes}
    moved = site.former.causes
    yield _file("causes.json", api_models.CausesFile(**HEAD, causes=causes, moved=moved))


def provider_files(site: Site) -> Iterator[FileSource]:
    """Yield ``providers.json``."""
    providers = {
        slug: api_models.Provider.model_validate(
            {
                **shown(api_models.Provider, provider),
                "dialect": [_sourced(one, site) for one in provider.dialect],
                "limits": [_sourced(one, site) for one in provider.limits],
                "demands": [_demand(one, slug, site) for one in provider.demands],
                "slug": slug,
                "responses": _ids(site.of_provider(slug)),
                "url": _urls(site, addresses.provider(slug)),
            }
        )
        for slug, provider in site.knowledge.providers.items()
    }
    moved = site.former.providers
    yield _file(
        "providers.json",
        api_models.ProvidersFile(**HEAD, providers=providers, moved=moved),
    )


def response_files(site: Site) -> Iterator[FileSource]:
    """Yield ``responses.json``."""
    responses = {
        one.id: api_models.Response.model_validate(
            {
                **shown(api_models.Response, one.response),
                "provider": one.slug,
                "bounce": bounce_of(one.cause, one.digit),
                "suppress": of_cause(one.cause, one.digit),
                "pattern": pattern(one.response),
                "source": one.source.url,
                "checked": one.source.checked,
                "until": one.source.until,
                "id": one.id,
                "url": _urls(site, addresses.provider(one.slug), f"#{one.id}"),
            }
        )
        for one in site.spoken
    }
    moved = site.former.responses
    yield _file(
        "responses.json",
        api_models.ResponsesFile(**HEAD, responses=responses, moved=moved),
    )


def vocabulary_files(site: Site) -> Iterator[FileSource]:
    """Yield ``vocabularies.json``."""
    knowledge = site.knowledge
    vocabularies = {
        slug: {**dict(one), "sources": [knowledge.sources[key] for key in one.sources]}
        for slug, one in knowledge.vocabularies.items()
    }
    programs = {
        slug: {**dict(one), "sources": [knowledge.sources[key] for key in one.sources]}
        for slug, one in knowledge.programs.items()
    }
    yield _file(
        "vocabularies.json",
        api_models.VocabulariesFile.model_validate(
            {**HEAD, "vocabularies": vocabularies, "programs": programs}
        ),
    )


def schema_files(site: Site) -> Iterator[FileSource]:
    """Yield ``schema.json``."""
    content = json.dumps(schema(site.url), indent=2, ensure_ascii=False) + "\n"
    yield FileSource(f"{ROOT}schema.json", content)


def schema(url: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of all the files; ``$defs`` names each."""
    _, exported = models_json_schema([(model, "serialization") for model in api_models.FILES])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{url}{ROOT}schema.json",
        "title": "SMTP codes, data files, version 1",
        "description": "Further keys may be added; none is renamed or removed.",
        "anyOf": [{"$ref": f"#/$defs/{model.__name__}"} for model in api_models.FILES],
        "$defs": exported["$defs"],
    }


def codes_of(site: Site) -> dict[str, api_models.Code]:
    """Return every code in its public form."""
    return {name: _code(code, site) for name, code in site.codes.items()}


def _code(code: Code, site: Site) -> api_models.Code:
    other = twin(code, site.codes)
    numbers = (code.code, *code.members)
    told = answer(code)
    return api_models.Code.model_validate(
        {
            **shown(api_models.Code, code.entry, code.own),
            "code": code.code,
            "sources": code.sources,
            "title": code.title,
            "meanings": code.meanings,
            "commands": code.commands,
            "through": code.members[-1] if code.members else None,
            "kind": "enhanced" if code.is_enhanced else "reply",
            "class": int(code.digit),
            "subject": code.subject,
            "type": TYPES.get(code.digit),
            "states": code.states,
            "without": code.without,
            "retry": told.outcome == "trying",
            "retry_by": RETRIERS.get(told.outcome),
            "outcome": told.outcome,
            "again": told.again,
            "certainty": told.certainty,
            "bounce": bounce_of_code(code),
            "suppress": of_code(code),
            "references": [_reference(name) for name in code.entry.rfc],
            "causes": code.cause_slugs,
            "pairs": [_pair(partner, site) for partner in site.partners[code.code]],
            "twin": other.code if other else None,
            "dialects": [
                {
                    "provider": slug,
                    "meaning": dialect.meaning,
                    "source": site.knowledge.sources[dialect.source].url,
                }
                for slug, _, dialect in site.dialects_of(code.code)
            ],
            "names": [
                {"program": one.slug, "names": one.names}
                for one in names_of(code.code, site.knowledge)
            ],
            "responses": [id for number in numbers for id in _ids(site.of_code(number))],
            "url": _urls(site, addresses.code(code.code)),
        }
    )


def _pair(partner: Partner, site: Site) -> dict[str, Any]:
    return {
        "code": partner.code.code,
        "registered": partner.registered,
        "providers": sorted(partner.heard),
        "remarks": [
            {
                **dict(remark),
                "references": [_reference(name) for name in remark.rfc],
                "sources": [site.knowledge.sources[key] for key in remark.sources],
            }
            for remark in partner.remarks
        ],
    }


def _sourced(fact: Dialect | Limit, site: Site) -> dict[str, Any]:
    return {**dict(fact), "source": site.knowledge.sources[fact.source].url}


def _demand(demand: Demand, slug: str, site: Site) -> dict[str, Any]:
    source = site.knowledge.sources[demand.source]
    ids = [f"{slug}-{rest}" for rest in demand.responses]
    return {**dict(demand), "source": source.url, "checked": source.checked, "responses": ids}


def _cause(slug: str, site: Site) -> api_models.Cause:
    cause = site.knowledge.causes[slug]
    codes = [code.code for code in site.codes_of(slug)]
    return api_models.Cause.model_validate(
        {
            **shown(api_models.Cause, cause),
            "slug": slug,
            "steps": dict(advice(cause, cause.acts)),
            "suppress": of_cause(cause),
            "terms": terms_of(slug, site.knowledge),
            "ticket": {one: spoken(cause.ticket, one) for one in LANGUAGES},
            # Who reads them knows of no provider: what holds at public ones alone is not for all.
            "ticket_sentences": [one for one in cause.ticket if not one.public],
            "letter": cause.postmaster and {one: letter(cause, one) for one in LANGUAGES},
            "codes": sorted(codes, key=sort_key),
            "responses": _ids(site.of_cause(slug)),
            "url": _urls(site, addresses.cause(slug)),
        }
    )


def _reference(name: str) -> dict[str, str | None]:
    number, _, section = name.partition(":")
    return {"rfc": number, "section": section or None, "url": addresses.rfc(name)}


def _ids(spoken: Iterable[Spoken]) -> list[str]:
    return [one.id for one in spoken]


def _urls(site: Site, path: str, anchor: str = "") -> dict[str, str]:
    return {
        language: site.url + addresses.in_language(path, language) + anchor
        for language in LANGUAGES
    }


HEAD: dict[str, Any] = {"version": api_models.VERSION, "generated_from": UNKNOWN}
"""What every file begins with. The commit stands in the manifest alone: so a file whose data
have not changed is the same, byte for byte, whatever else a commit has changed."""


def _file(name: str, content: api_models.Head) -> FileSource:
    return FileSource(ROOT + name, in_lines(content))
