"""What the fields of the files hold: the words of the models and of the rules."""

from __future__ import annotations

from smtpcodes.data import house, model
from smtpcodes.data.model import Strict
from smtpcodes.data.rules import RULES


def entry(name: str) -> type[Strict]:
    """Return the class of the model with this name. Raises ``LookupError`` if there is none."""
    found = getattr(model, name, None) or getattr(house, name, None)
    if not (isinstance(found, type) and issubclass(found, Strict)):
        raise LookupError(f"the model has no entry '{name}'")
    return found


def description(name: str, field: str) -> str:
    """Return what a field of an entry holds and the rules on it, as one line.

    Raises ``LookupError`` if the model has no such field, or no word on it.
    """
    known = entry(name).model_fields
    if field not in known or not known[field].description:
        raise LookupError(f"the model says nothing of '{name}.{field}'")
    rules = [rule.en for rule in RULES if f"{name}.{field}" in rule.fields]
    return " ".join(" ".join([str(known[field].description), *rules]).split())
