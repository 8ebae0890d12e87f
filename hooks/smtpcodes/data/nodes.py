"""From the bytes of ``codes.yaml`` to plain data, with the place and line of every value."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import yaml

from smtpcodes.data.document import Scalar
from smtpcodes.data.problems import InvalidCodes, Place, Problem, entry_of

DEEPEST = 20
"""Levels of nesting at the most; the real file has seven."""

BEARABLE = 500
"""Levels that the reader in C is let near: some ten thousand of them end the whole process."""

NOTHING = {"", "~", "null", "Null", "NULL"}
"""What YAML 1.2 reads as no value at all if it stands there without quotes."""

RESOLVER = yaml.resolver.Resolver()

UNTAGGED = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.MappingNode: "tag:yaml.org,2002:map",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
}
"""The tags that nodes have when nobody gives them one."""
"""Tells what YAML 1.1 takes a plain value for; it does not count here, each value is a text."""


def compose(content: bytes, path: Path) -> tuple[str, yaml.Node]:
    """Return the text of the file and its YAML nodes. Raises ``InvalidCodes``."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise invalid(path, line, "the file is not UTF-8", "save it as UTF-8") from None
    try:
        _refuse_depth(text, path)
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = cast("yaml.Mark", error.problem_mark).line + 1  # the reader in C always has it
        raise invalid(path, line, f"no valid YAML: {error.problem}", _yaml_mend(error)) from None
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        message = f"a character that YAML forbids: U+{error.character:04X}"
        raise invalid(path, line, message, "remove it") from None
    if root is None:
        raise invalid(path, 1, "the file is empty", "restore it from the last commit")
    return text, root


def _refuse_depth(text: str, path: Path) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > BEARABLE:
                line = cast("yaml.Mark", event.start_mark).line + 1
                raise invalid(path, line, "nested too deep", "check the brackets")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def invalid(path: Path, line: int, message: str, mend: str) -> InvalidCodes:
    """Return the error with this one problem."""
    return InvalidCodes(path, [Problem(line, "", message, mend)])


def _yaml_mend(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "cannot start any token" in problem:
        return "indent with spaces, not with tabs; put texts that start with a sign in quotes"
    if "mapping values are not allowed" in problem:
        return "put texts that contain ': ' in quotes"
    return "check the indentation and the quotes of this line and the one before"


class Reader:
    """Walks the nodes once: plain data, the line of each place, faults that YAML lets pass."""

    def __init__(self) -> None:
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self.scalars: list[Scalar] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node, place: Place) -> Any:
        """Return the data of ``node``, which stands at ``place``."""
        self.lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in self._seen:
            self._complain(node, place, "anchors and aliases are not used here", "repeat the text")
            return None
        self._seen.add(id(node))
        if _has_tag(node):
            self._complain(node, place, f"the tag '{node.tag}' is not used here", "remove it")
        if len(place) > DEEPEST:
            self._complain(node, place, "nested too deep", "check the indentation")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*place, at)) for at, item in enumerate(node.value)]
        if not isinstance(node, yaml.ScalarNode):
            raise TypeError(f"YAML has no such node: {node}")
        self._note(node, place, is_key=False)
        return None if not node.style and node.value in NOTHING else node.value

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
            self._note(key_node, here, is_key=True)
            data[key] = self.read(value_node, here)
        return data

    def _note(self, node: yaml.ScalarNode, place: Place, *, is_key: bool) -> None:
        start, end = node.start_mark, node.end_mark
        self.scalars.append(
            Scalar(
                place,
                node.value,
                node.style or "",
                is_key,
                start.line + 1,
                start.index,
                end.index,
            )
        )

    def _complain(self, node: yaml.Node, place: Place, message: str, mend: str) -> None:
        line = node.start_mark.line + 1
        self.problems.append(Problem(line, entry_of(place), message, mend))


def _has_tag(node: yaml.Node) -> bool:
    """Whether the file gives the node a tag of its own, such as ``!!int``."""
    if node.tag == UNTAGGED.get(type(node)):
        return False
    if isinstance(node, yaml.ScalarNode):
        implicit = (not node.style, bool(node.style))
        read_as = RESOLVER.resolve(type(node), node.value, implicit)  # type: ignore[no-untyped-call]
        return bool(read_as != node.tag)
    return True
