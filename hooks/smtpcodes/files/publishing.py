"""How the fields of an entry come into its data file, so that none reaches the pages alone.

A public class names the fields that are promised; ``publishes`` adds those that the model has
and nobody names, and ``shown`` reads their values.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, create_model

from smtpcodes.data import model
from smtpcodes.data.languages import in_every_language


class Public(BaseModel):
    """Base of all published objects; reads the site's own objects by their attributes."""

    model_config = ConfigDict(from_attributes=True, frozen=True, populate_by_name=True)


Form = TypeVar("Form", bound=Public)


@in_every_language(str)
class Words(Public):
    """A text in every language: one paragraph of inline Markdown."""


class Source(Public):
    """Where a fact that no RFC states was read."""

    title: str
    url: str | None
    checked: Annotated[str | None, Field(description="The month in which it was read")]
    until: Annotated[
        str | None,
        Field(description="The month until which it was seen to say so, if it no longer may"),
    ]


FORMS: dict[type[model.Strict], type[Public]] = {model.Text: Words, model.Source: Source}
"""The public form of what an entry may hold."""

UNPUBLISHED = frozenset(
    {
        "ended", "follows", "hints", "keywords", "moving", "outgoing", "own_server", "relayed",
        "symptom", "was",
    }
)  # fmt: skip
"""For the search, the decoder, old addresses, whoever keeps the sources: no page shows them. Which
steps are not for a hosted server is said of each code, as ``without``."""

OTHERWISE = {
    "basic": "pairs", "classes": "class", "hosted": "without", "meaning": "meanings",
    "rfc": "references",
}  # fmt: skip
"""Fields of entries that the data files say in another form."""


def publishes(*kinds: tuple[type[model.Strict], ...]) -> Callable[[type[Form]], type[Form]]:
    """Return a decorator that adds the fields of entries which a public class does not name.

    Each of ``kinds`` is one that the class may be made from: its parts, one or several. What not
    every kind has is null for the others.
    """

    def decorate(public: type[Form]) -> type[Form]:
        named = {*public.model_fields, *UNPUBLISHED, *OTHERWISE}
        parts = [part for kind in kinds for part in kind]
        fields: dict[str, Any] = {
            name: (_form(field.annotation), Field(description=field.description))
            for part in parts
            for name, field in part.model_fields.items()
            if name not in named
        }
        for name, (form, about) in fields.items():
            if not all(any(name in part.model_fields for part in kind) for kind in kinds):
                fields[name] = (form | None, about)
        return create_model(
            public.__name__,
            __base__=public,
            __module__=public.__module__,
            __doc__=public.__doc__,
            **fields,
        )

    return decorate


def shown(public: type[Public], *parts: model.Strict) -> dict[str, Any]:
    """Return what an entry's parts hold of a public class's fields; of two, the last one counts."""
    held: dict[str, Any] = {}
    for part in parts:
        held |= dict(part)
    return {name: held.get(name) for name, field in public.model_fields.items() if not field.alias}


def _form(annotation: Any) -> Any:
    """Return the public form of a field's type: without the rules that a writer has to keep."""
    if get_origin(annotation) is Annotated:
        return _form(get_args(annotation)[0])
    if isinstance(annotation, type) and issubclass(annotation, model.Strict):
        if annotation not in FORMS:
            raise TypeError(f"{annotation.__name__} has no public form: name one in FORMS")
        return FORMS[annotation]
    if get_origin(annotation) in {list, dict}:
        return get_origin(annotation)[tuple(_form(part) for part in get_args(annotation))]
    if get_origin(annotation) in {Union, UnionType}:
        return reduce(or_, (_form(part) for part in get_args(annotation)))
    return annotation
