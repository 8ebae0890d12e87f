"""Parts of the theme are written once for all pages that have them in common."""

from collections.abc import Callable

import pytest

from smtpcodes.pages.kept import Kept, folder

Part = tuple[list[str], Callable[[], str]]
"""What was written so far, and what writes."""


@pytest.fixture
def write() -> Part:
    written: list[str] = []

    def caller() -> str:
        written.append(f"part {len(written) + 1}")
        return written[-1]

    return written, caller


def test_a_part_is_written_once_for_each_place(write: Part) -> None:
    written, caller = write
    kept = Kept()
    assert [kept("menu", place, caller) for place in ("en", "en", "", "en")] == [
        "part 1", "part 1", "part 2", "part 1",
    ]  # fmt: skip
    assert kept("source", "", caller) == "part 3"
    assert len(written) == 3


def test_a_part_of_one_page_is_written_for_it_alone(write: Part) -> None:
    _, caller = write
    kept = Kept()
    assert [kept("menu", None, caller) for _ in range(2)] == ["part 1", "part 2"]


def test_another_build_keeps_nothing_of_the_last(write: Part) -> None:
    _, caller = write
    assert [Kept()("menu", "", caller) for _ in range(2)] == ["part 1", "part 2"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("550/", ""),
        ("", ""),
        ("en/550/", "en"),
        ("en/", ""),
        ("en/cause/mailbox-full/", "en/cause"),
    ],
)
def test_the_folder_of_a_page_is_what_stands_before_its_name(url: str, expected: str) -> None:
    assert folder(url) == expected
