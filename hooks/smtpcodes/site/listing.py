"""``make answers``: every code with its answer, one line each, to be read through by people."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from smtpcodes.data.loading import load
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.site.answers import Answer, answers
from smtpcodes.site.codes import Code, all_codes

COLUMNS = ("code", "standing", "where", "outcome", "again", "acts", "cause", "certainty", "without")


def rows(codes: Sequence[Code]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each answer; a code whose states stand side by side has several."""
    yield COLUMNS
    for code in codes:
        for told in answers(code):
            yield _cells(code, told)


def aligned(cells: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of a table, its columns as wide as needed."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(code: Code, told: Answer) -> tuple[str, ...]:
    cause = next((slug for slug, one in zip(code.cause_slugs, code.causes, strict=True)
                  if one is told.cause), "-")  # fmt: skip
    acts = " ".join(told.acts) or "nobody"
    return (
        code.name,
        code.entry.standing,
        told.state or "-",
        told.outcome,
        told.again,
        f"(waits) {acts}" if told.waits else acts,
        cause,
        told.certainty,
        " ".join(code.without) or "-",
    )


def main(path: Path) -> int:
    """Print the table of the file; return 1 if it is not valid."""
    try:
        knowledge = load(path).knowledge
    except InvalidCodes as error:
        print(error, file=sys.stderr)
        return 1
    for line in aligned(list(rows(list(all_codes(knowledge).values())))):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
