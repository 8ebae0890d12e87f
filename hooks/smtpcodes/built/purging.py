"""Styles without the rules that nothing on the pages can match.

Knows the parts of CSS that minified style sheets are made of; what it does not know, it keeps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

WHOLE = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|url\((?:\\.|[^)\\\"'])*\)|\\."
PIECE = re.compile(rf"{WHOLE}|[^\"'\\]", re.DOTALL)
"""A string, an address or a single character: brackets and commas within strings are none."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
NESTED = ("@media", "@supports", "@layer", "@container")
ALTERNATIVES = re.compile(r":(?:is|where|has)$")
ARGUMENTS = re.compile(r":[\w-]+$")
NAME = r"((?:\\.|[\w-])+)"
CLASS, ID, TAG = (re.compile(mark + NAME) for mark in (r"\.", "#", r"(?<![\w\\.#:-])(?=[a-z])"))
ATTRIBUTE = re.compile(r"\[([\w-]+)(?:([~|^$*]?=)[\"']?([^\"'\]]*)[\"']?)?[^\]]*\]")
ANIMATION = re.compile(r"animation(?:-name)?:([^;}]*)")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
SETTING = re.compile(rf"(?<=[{{;])(--[\w-]+):(?:{WHOLE}|[^\"'\\;{{}}])*(?:;|(?=\}}))")


@dataclass(frozen=True)
class Known:
    """What stands in pages: the names of elements, and words in their attributes."""

    tags: frozenset[str]
    words: frozenset[str]


Check = Callable[[str, Known], bool]


def purged(css: str, known: Known) -> str:
    """Return the rules whose selectors can match what is known."""
    kept = "".join(_kept(COMMENT.sub("", css), known))
    used = " ".join(ANIMATION.findall(kept))
    names = set(re.findall(r"[\w-]+", used))

    def is_used(prelude: str) -> bool:
        return not prelude.startswith("@keyframes") or prelude.removeprefix("@keyframes ") in names

    return "".join(f"{head}{{{body}}}" for head, body in rules(kept) if is_used(head))


def without_unused_variables(css: str) -> str:
    """Return a style sheet without the custom properties that no declaration takes."""
    while True:
        used = set(VARIABLE.findall(css))
        less = SETTING.sub(partial(_if_used, used), css)
        if less == css:
            return less
        css = less


def _if_used(used: set[str], setting: re.Match[str]) -> str:
    return setting[0] if setting[1] in used else ""


def rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield each rule of a style sheet: what stands before its brackets and within them."""
    head, body, depth = "", "", 0
    for piece in PIECE.findall(css):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if depth == 0 and piece == "}":
            yield head.strip(), body
            head = body = ""
        elif depth == 0:
            head = "" if piece == ";" else head + piece  # @charset, @import
        elif depth > 1 or piece != "{":
            body += piece


def _kept(css: str, known: Known) -> Iterator[str]:
    for head, body in rules(css):
        if head.startswith(NESTED):
            if inner := "".join(_kept(body, known)):
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif selectors := [one for one in parts(head) if is_usable(one, known)]:
            yield f"{','.join(selectors)}{{{body}}}"


def parts(selectors: str) -> list[str]:
    """Return the single selectors of a list."""
    found, depth = [""], 0
    for piece in PIECE.findall(selectors):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(piece, 0)
        if piece == "," and depth == 0:
            found.append("")
        else:
            found[-1] += piece
    return found


def is_usable(selector: str, known: Known) -> bool:
    """Whether a selector can match: all that it names is known.

    Of ``:is()`` and its like one alternative is enough; ``:not()`` asks for nothing.
    """
    plain, depth, argument, is_choice = "", 0, "", False
    for piece in PIECE.findall(selector):
        if piece == "(" and depth == 0:
            is_choice = bool(ALTERNATIVES.search(plain))
            plain = ARGUMENTS.sub(":x", plain)
            argument = ""
        elif piece == ")" and depth == 1 and is_choice:
            if not any(is_usable(one, known) for one in parts(argument)):
                return False
        elif depth:
            argument += piece
        elif piece not in "()":
            plain += piece
        depth += {"(": 1, ")": -1}.get(piece, 0)
    return all(check(plain, known) for check in CHECKS)


def _attributes(selector: str, known: Known) -> bool:
    for name, relation, value in ATTRIBUTE.findall(selector):
        words = {name, *value.split()} if relation == "=" else {name}
        if not {word for word in words if re.fullmatch(r"[\w-]+", word)} <= known.words:
            return False
    return True


def _names(pattern: re.Pattern[str], of: Callable[[Known], frozenset[str]]) -> Check:
    def check(selector: str, known: Known) -> bool:
        names = pattern.findall(ATTRIBUTE.sub("", selector))
        return {name.replace("\\", "") for name in names} <= of(known)

    return check


CHECKS: tuple[Check, ...] = (
    _attributes,
    _names(CLASS, lambda known: known.words),
    _names(ID, lambda known: known.words),
    _names(TAG, lambda known: known.tags),
)
