"""Figures as a table in plain text."""

from __future__ import annotations

Row = tuple[str, ...]


def show(title: str, rows: list[Row]) -> str:
    """Return the rows below their title: first column to the left, figures to the right."""
    widths = [max(len(row[at]) for row in rows if at < len(row)) for at in range(_columns(rows))]
    lines = [
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=False))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([title, *(f"  {line}" for line in lines)])


def ratio(measured: float, base: float, limit: float) -> Row:
    """Return the row of a ratio with its limit, and what it says if it is over that."""
    value = measured / base
    return (f"ratio (limit {limit:g})", f"{value:.2f}", "over the limit" if value > limit else "")


def seconds(value: float) -> str:
    """Return a time: ``5.43 s``."""
    return f"{value:.2f} s"


def count(value: int) -> str:
    """Return a number with its thousands apart: ``12,345``."""
    return f"{value:,}"


def _columns(rows: list[Row]) -> int:
    return max(len(row) for row in rows)
