"""What the pages show stands in the data files as well."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import BaseModel, Field

from smtpcodes.data import model
from smtpcodes.files import api, api_models
from smtpcodes.files.publishing import (
    OTHERWISE,
    UNPUBLISHED,
    Public,
    Source,
    Words,
    publishes,
    shown,
)
from smtpcodes.pages.rendering import TEMPLATES
from smtpcodes.site.site import Site
from tests.unit.helpers import real

PAIRS: list[tuple[type[model.Strict], type[Public]]] = [
    (model.SubjectEntry, api_models.Subject),
    (model.Cause, api_models.Cause),
    (model.Step, api_models.Step),
    (model.Reply, api_models.Code),
    (model.Enhanced, api_models.Code),
    (model.StatusClass, api_models.Code),
    (model.Source, Source),
    (model.Provider, api_models.Provider),
    (model.Limit, api_models.Limit),
    (model.Link, api_models.Link),
    (model.Dialect, api_models.OwnMeaning),
    (model.Response, api_models.Response),
]


class Letter(model.Strict):
    """A made-up entry of one part."""

    text: str
    since: int | None = Field(None, description="The year")
    remarks: list[model.Text] = Field([])
    hints: list[str] = Field([])


class Parcel(model.Strict):
    """One that lacks what a letter has."""

    text: str


class Mail(Public):
    """The public form of both, as far as it is promised."""

    text: str


def names(public: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in public.model_fields.items()}


@pytest.mark.parametrize(("entry", "public"), PAIRS)
def test_every_field_of_an_entry_is_published(
    entry: type[model.Strict], public: type[Public]
) -> None:
    left = entry.model_fields.keys() - names(public) - UNPUBLISHED
    assert {name for name in left if OTHERWISE.get(name) not in names(public)} == set()


def test_what_is_not_published_stands_on_no_page() -> None:
    unpublished = re.compile(rf"\.({'|'.join(UNPUBLISHED)})\b")
    found = {
        path.name: unpublished.findall(path.read_text(encoding="utf-8"))
        for path in TEMPLATES.glob("*.j2")
    }
    assert found
    assert {name: fields for name, fields in found.items() if fields} == {}


def test_a_code_is_published_as_its_entry_says_it() -> None:
    site = Site.of(real(), "/")
    for name, code in api.codes_of(site).items():
        entry: dict[str, Any] = site.codes[name].entry.model_dump()
        public = code.model_dump()
        for field in ("text", "notes", "standing", "unverified", "instead"):
            assert public[field] == entry[field], (name, field)
        titles = [site.knowledge.sources[key].title for key in entry["sources"]]
        assert [source["title"] for source in public["sources"]] == titles, name


def test_a_new_field_is_published_without_being_named_again() -> None:
    text = model.Text.model_validate(dict.fromkeys(model.Text.model_fields, "x"))
    letter = Letter(text="a", since=1995, remarks=[text])
    form = publishes((Letter,), (Parcel,))(Mail)
    said = form.model_validate(shown(form, letter)).model_dump()
    assert said == {"text": "a", "since": 1995, "remarks": [text.model_dump()]}
    assert form.model_validate(shown(form, Parcel(text="b"))).model_dump() == {
        "text": "b", "since": None, "remarks": None,
    }  # fmt: skip
    assert form.model_fields["since"].description == "The year"
    assert form.model_fields["since"].annotation == int | None
    assert form.model_fields["remarks"].annotation == list[Words] | None


def test_what_each_kind_has_is_null_for_none() -> None:
    form = publishes((Letter, Parcel))(Mail)
    assert form.model_fields["remarks"].annotation == list[Words]


def test_a_part_without_a_public_form_is_an_error() -> None:
    class Box(model.Strict):
        content: Parcel

    with pytest.raises(TypeError, match="Parcel has no public form"):
        publishes((Box,))(Mail)
