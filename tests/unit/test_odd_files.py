"""Whatever stands in the file: it is valid, or refused with its lines, and never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtpcodes.data.loading import parse
from smtpcodes.data.problems import InvalidCodes
from tests.unit.helpers import CODES

LINES = CODES.read_text(encoding="utf-8").splitlines(keepends=True)
ODD = st.sampled_from(["\t", "- ", ": ", "{", "]", "'", '"', "&a ", "*a ", "!!int ", "é", "\x00",
                       "? ", "|", ">-\n", "---\n", "#", "%", "@"])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    at=st.integers(0, len(LINES) - 1), column=st.integers(0, 40), odd=ODD, kind=st.integers(0, 3)
)
def test_a_mutated_file_is_valid_or_cleanly_refused(
    at: int, column: int, odd: str, kind: int
) -> None:
    # A window of the file keeps an example fast; the tables' heads keep it real.
    lines = LINES[max(0, at - 400) : at + 400]
    here = min(at, 400)
    line = lines[here]
    lines[here : here + 1] = {
        0: [line[:column] + odd + line[column:]],
        1: [],
        2: [line, line],
        3: [line.lstrip()],
    }[kind]
    try:
        parse("".join(lines).encode(), Path("codes.yaml"))
    except InvalidCodes as error:
        assert error.problems
        assert all(1 <= problem.line <= len(lines) + 40 for problem in error.problems)


@settings(max_examples=6, deadline=None)
@given(at=st.integers(0, len(LINES) - 1), column=st.integers(0, 40), odd=ODD)
def test_the_whole_file_with_one_odd_sign_is_valid_or_cleanly_refused(
    at: int, column: int, odd: str
) -> None:
    lines = list(LINES)
    lines[at] = lines[at][:column] + odd + lines[at][column:]
    try:
        parse("".join(lines).encode(), Path("codes.yaml"))
    except InvalidCodes as error:
        assert str(error).endswith("in codes.yaml")


@given(st.binary(max_size=200))
def test_any_bytes_are_cleanly_refused(content: bytes) -> None:
    with pytest.raises(InvalidCodes):
        parse(content, Path("codes.yaml"))
