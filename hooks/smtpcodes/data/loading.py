"""From the text of ``codes.yaml`` to the model, with every fault of the file at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from smtpcodes.data import checks
from smtpcodes.data.model import Knowledge, Strict
from smtpcodes.data.problems import InvalidCodes, Place, Problem, did_you_mean

DEEPEST = 20
"""Levels of nesting at the most; the real file has seven."""

MENDS = {
    "string_pattern_mismatch": "correct the form of the value",
    "literal_error": "use one of the words listed",
    "missing": "add it",
    "list_type": "write a list: each item on its own line after '- '",
    "dict_type": "write a mapping: 'key: value'",
    "model_type": "write a mapping: 'key: value'",
    "model_attributes_type": "write a mapping: 'key: value'",
    "string_type": "write a text",
    "string_too_short": "write a text or remove the key",
    "too_short": "add at least one item",
}


@dataclass(frozen=True)
class Loaded:
    """A valid file: the model, and the line (from 1) of every place in it."""

    knowledge: Knowledge
    lines: dict[Place, int]


def load(path: Path) -> Loaded:
    """Read ``path`` into the model.

    Raises ``InvalidCodes`` with every problem found, or ``OSError`` if the file cannot be read.
    """
    return parse(path.read_bytes(), path)


def parse(content: bytes, path: Path) -> Loaded:
    """Turn the bytes of a ``codes.yaml`` into the model; ``path`` only names it in messages.

    Raises ``InvalidCodes``.
    """
    root = _compose(content, path)
    reader = _Reader()
    data = reader.read(root, ())
    if reader.problems:
        raise InvalidCodes(path, reader.problems)
    try:
        knowledge = Knowledge.model_validate(data)
    except ValidationError as error:
        problems = [_explain(details, reader.lines) for details in error.errors()]
        raise InvalidCodes(path, problems) from None
    findings = [
        Problem(line_of(finding.place, reader.lines), entry_of(finding.place), finding.message,
                finding.mend)
        for check in checks.CHECKS
        for finding in check(knowledge)
    ]  # fmt: skip
    if findings:
        raise InvalidCodes(path, findings)
    return Loaded(knowledge, reader.lines)


def line_of(place: Place, lines: dict[Place, int]) -> int:
    """Return the line of ``place``, or of the nearest place around it that exists."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def entry_of(place: Place) -> str:
    """Return a place as a dotted name: ``replies.550.causes[0]``."""
    name = ""
    for part in place:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name


def _compose(content: bytes, path: Path) -> yaml.Node:
    """Return the YAML nodes of the file; their tags are ignored, every scalar is a text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _invalid(path, line, "the file is not UTF-8", "save it as UTF-8") from None
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise _invalid(path, line, f"no valid YAML: {error.problem}", _yaml_mend(error)) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        message = f"a character that YAML forbids: U+{error.character:04X}"
        raise _invalid(path, line, message, "remove it") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _invalid(path, 1, f"no valid YAML: {error}", "") from None
    if root is None:
        raise _invalid(path, 1, "the file is empty", "restore it from the last commit")
    return root


def _invalid(path: Path, line: int, message: str, mend: str) -> InvalidCodes:
    return InvalidCodes(path, [Problem(line, "", message, mend)])


def _yaml_mend(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "cannot start any token" in problem:
        return "indent with spaces, not with tabs; put texts that start with a sign in quotes"
    if "mapping values are not allowed" in problem:
        return "put texts that contain ': ' in quotes"
    return "check the indentation and the quotes of this line and the one before"


class _Reader:
    """Walks the nodes once: plain data, the line of each place, faults that YAML lets pass."""

    def __init__(self) -> None:
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node, place: Place) -> Any:
        """Return the data of ``node``, which stands at ``place``."""
        self.lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in self._seen:
            self._complain(node, place, "anchors and aliases are not used here", "repeat the text")
            return None
        self._seen.add(id(node))
        if len(place) > DEEPEST:
            self._complain(node, place, "nested too deep", "check the indentation")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*place, at)) for at, item in enumerate(node.value)]
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        return None if plain and node.value == "" else node.value

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._complain(key_node, place, "a key that is no text", "put it in quotes")
                continue
            key = key_node.value
            here = (*place, key)
            if key in data:
                first = self.lines[here]
                self._complain(key_node, here, f"duplicate key, first in line {first}",
                               "merge the two or rename one")  # fmt: skip
                continue
            self.lines[here] = key_node.start_mark.line + 1
            data[key] = self.read(value_node, here)
        return data

    def _complain(self, node: yaml.Node, place: Place, message: str, mend: str) -> None:
        line = node.start_mark.line + 1
        self.problems.append(Problem(line, entry_of(place), message, mend))


def _explain(details: ErrorDetails, lines: dict[Place, int]) -> Problem:
    """Turn one of pydantic's errors into a problem with its line and mend."""
    place = tuple(part for part in details["loc"] if part != "[key]")
    line, entry, kind = line_of(place, lines), entry_of(place), details["type"]
    if kind == "extra_forbidden":
        known = fields_at(place[:-1])
        mend = did_you_mean(str(place[-1]), known) or f"known here: {', '.join(known)}"
        return Problem(line, entry, f"unknown key '{place[-1]}'", mend)
    if kind == "missing":
        return Problem(line, entry, f"'{place[-1]}' is missing", MENDS[kind])
    if kind == "literal_error":
        expected = details.get("ctx", {}).get("expected", "")
        words = expected.replace(" or ", ", ").replace("'", "").split(", ")
        mend = did_you_mean(str(details["input"]), words) or f"one of: {', '.join(words)}"
        return Problem(line, entry, f"'{details['input']}' is not known here", mend)
    message = details["msg"]
    if isinstance(details["input"], str):
        message = f"'{details['input'][:60]}': {message}"
    elif details["input"] is None:
        message = "the value is missing"
    return Problem(line, entry, message, MENDS.get(kind, ""))


def fields_at(place: Place) -> list[str]:
    """Return the keys that the model knows at ``place`` (a place within the model)."""
    model: Any = Knowledge
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
