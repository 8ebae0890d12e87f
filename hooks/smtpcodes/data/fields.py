"""Which keys the model of a file knows at a place of it."""

from __future__ import annotations

from typing import Any

from smtpcodes.data.model import Knowledge, Strict
from smtpcodes.data.problems import Place


def fields_at(place: Place, whole: type[Strict] = Knowledge) -> list[str]:
    """Return the keys that the model of the ``whole`` file knows at ``place`` within it."""
    model: Any = whole
    for part in place:
        model = _inner(model, part)
    return list(model.model_fields) if _is_model(model) else []


def _inner(annotation: Any, part: str | int) -> Any:
    if _is_model(annotation):
        field = annotation.model_fields.get(str(part))
        return field.annotation if field else None
    inner = [arg for arg in getattr(annotation, "__args__", ()) if arg is not type(None)]
    if not inner:
        return None
    found = inner[-1]
    while not _is_model(found) and hasattr(found, "__origin__") and hasattr(found, "__metadata__"):
        found = found.__origin__
    return found


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Strict)
