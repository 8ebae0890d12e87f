"""From the text of ``codes.yaml`` to the model, with every fault of the file at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from smtpcodes.data.document import Document, Scalar
from smtpcodes.data.fields import fields_at
from smtpcodes.data.model import Knowledge, Strict
from smtpcodes.data.nodes import Reader, compose, invalid
from smtpcodes.data.problems import InvalidCodes, Place, Problem, did_you_mean, entry_of
from smtpcodes.data.rules import RULES
from smtpcodes.data.rules.rule import Finding, Rule

Model = TypeVar("Model", bound=Strict)

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

    Raises ``InvalidCodes`` with every problem found, also where there is no file to read.
    """
    return parse(content_of(path), path)


def content_of(path: Path, mend: str = "restore it from the last commit") -> bytes:
    """Return the bytes of the file. Raises ``InvalidCodes`` if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        raise invalid(path, 1, message, mend) from None


def parse(content: bytes, path: Path) -> Loaded:
    """Turn the bytes of a ``codes.yaml`` into the model; ``path`` only names it in messages.

    Raises ``InvalidCodes``. How the file is written (order, wrapping) is not asked here.
    """
    document = read(content, path)
    problems = broken(document, tuple(rule for rule in RULES if not rule.form))
    if problems:
        raise InvalidCodes(path, problems)
    return Loaded(document.knowledge, document.lines)


def read(content: bytes, path: Path) -> Document:
    """Return what the file says, with the place of every value; the rules come later.

    Raises ``InvalidCodes`` where it is no YAML or does not fit the model.
    """
    found = fitting(content, path, Knowledge)
    return Document(path, found.text, found.model, found.lines, found.scalars, found.root)


@dataclass(frozen=True)
class Fitting(Generic[Model]):
    """A file that fits its model, and how it is written."""

    model: Model
    text: str
    lines: dict[Place, int]
    scalars: tuple[Scalar, ...]
    root: yaml.MappingNode


def fitting(content: bytes, path: Path, model: type[Model]) -> Fitting[Model]:
    """Return what the file says. Raises ``InvalidCodes``; ``path`` only names it there."""
    text, root = compose(content, path)
    reader = Reader()
    data = reader.read(root, ())
    if reader.problems:
        raise InvalidCodes(path, reader.problems)
    try:
        found = model.model_validate(data)
    except ValidationError as error:
        problems = [_explain(details, reader.lines, model) for details in error.errors()]
        raise InvalidCodes(path, problems) from None
    assert isinstance(root, yaml.MappingNode), "the model is a mapping"
    return Fitting(found, text, reader.lines, tuple(reader.scalars), root)


def broken(document: Document, rules: tuple[Rule, ...] = RULES) -> list[Problem]:
    """Return where the document breaks one of ``rules``, in the order of the rules."""
    return [
        problem_of(finding, document.lines, rule.name)
        for rule in rules
        for finding in rule.check(document)
    ]


def problem_of(finding: Finding, lines: dict[Place, int], rule: str = "") -> Problem:
    """Return a finding as a problem of the file whose ``lines`` these are."""
    line = finding.line or line_of(finding.place, lines)
    return Problem(line, entry_of(finding.place), finding.message, finding.mend, rule)


def line_of(place: Place, lines: dict[Place, int]) -> int:
    """Return the line of ``place``, or of the nearest place around it that exists."""
    while place and place not in lines:
        place = place[:-1]
    return lines[place]


def _explain(details: ErrorDetails, lines: dict[Place, int], model: type[Strict]) -> Problem:
    """Turn one of pydantic's errors into a problem with its line and mend."""
    place = tuple(part for part in details["loc"] if part != "[key]")
    line, entry, kind = line_of(place, lines), entry_of(place), details["type"]
    if kind == "extra_forbidden":
        known = fields_at(place[:-1], model)
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
