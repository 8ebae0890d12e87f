"""What an edit has left as it was: entries stay the same objects from load to load.

So what is made of them is compared with what was made before at no cost.
"""

from __future__ import annotations

from typing import Any

from smtpcodes.data.model import Knowledge


def reused(new: Knowledge, before: Knowledge) -> Knowledge:
    """Return ``new`` with every entry taken from ``before`` that stands there unchanged."""
    tables = {
        name: _table(getattr(new, name), getattr(before, name)) for name in type(new).model_fields
    }
    return new.model_copy(update=tables)


def _table(new: Any, before: Any) -> Any:
    if not (isinstance(new, dict) and isinstance(before, dict)):
        return before if new == before else new
    return {key: before[key] if before.get(key) == entry else entry for key, entry in new.items()}
