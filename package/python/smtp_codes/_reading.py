"""Reads the data of the package: a file at its first use, an entry when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache, cached_property
from importlib.resources import files
from types import NoneType, UnionType
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin, get_type_hints

Entry = TypeVar("Entry")


@cache
def _file(name: str) -> dict[str, Any]:
    text = files("smtp_codes").joinpath("data", f"{name}.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def about(name: str) -> str:
    """Return a fact about the data: ``version``, ``revision``, ``url``."""
    return str(_file("about")[name])


class Table(Mapping[str, Entry], Generic[Entry]):
    """A table of the data that is read when it is needed."""

    def __init__(self, name: str, kind: type[Entry], key: str | None = None) -> None:
        self._name = name
        self._kind = kind
        self._key = key or name
        self._made: dict[str, Entry] = {}

    @property
    def _entries(self) -> dict[str, Any]:
        entries: dict[str, Any] = _file(self._name)[self._key]
        return entries

    def _today(self, name: str) -> str:
        moved = _file(self._name)["moved"] if self._key == self._name else {}
        return str(moved.get(name, name))

    @cached_property
    def ranges(self) -> dict[str, str]:
        """The last number of each range by its first one."""
        entries = self._entries.items()
        return {name: one["through"] for name, one in entries if one.get("through")}

    def __getitem__(self, name: str) -> Entry:
        today = self._today(name)
        if today not in self._made:
            if today not in self._entries:
                raise KeyError(name)
            made: Entry = _made(self._kind, self._entries[today])
            self._made[today] = made
        return self._made[today]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._today(name) in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<{len(self)} {self._key}>"


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, value: Any) -> Any:
    """Return a value of a file as the type that is declared for it."""
    origin = get_origin(kind)
    if origin is UnionType or origin is Literal or kind in {str, int, bool, NoneType}:
        held = [one for one in get_args(kind) if one is not NoneType]
        return _made(held[0], value) if value is not None and origin is UnionType else value
    if origin is list:
        return [_made(get_args(kind)[0], one) for one in value]
    if origin is dict:
        return {key: _made(get_args(kind)[1], one) for key, one in value.items()}
    hints = _hints(kind)
    return kind(**{one.name: _made(hints[one.name], value[one.name.rstrip("_")])
                   for one in fields(kind)})  # fmt: skip
