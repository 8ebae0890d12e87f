"""Pages without the blanks at the beginning of lines, and without empty lines.

Templates are indented for those who read them; thousands of pages need not carry that.
"""

from __future__ import annotations

import re

VERBATIM = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)
"""What is shown or run as it stands."""

BETWEEN = re.compile(
    r">\n(?=</?(?:[uod]l|li|p|h[1-6]|t[rdh]|thead|tbody|table|div|nav|section|details|summary"
    r"|figure|figcaption|form|aside|article|main|header|footer|meta|link|script|title)\b)"
)
"""Where no line of text can go on: before a block."""


def compact(html: str) -> str:
    """Return a page that shows the same with fewer blanks."""
    pieces = VERBATIM.split(html)
    # Each piece that stays as it is comes with the name of its element behind it.
    plain, verbatim = pieces[::3], pieces[1::3]
    whole = [piece for pair in zip(map(_shorter, plain), [*verbatim, ""], strict=True)
             for piece in pair]  # fmt: skip
    return "".join(whole).lstrip()


def _shorter(piece: str) -> str:
    # Line by line, by methods of strings: a pattern for blanks takes three times as long.
    first, *lines = piece.split("\n")
    if not lines:
        return piece
    between = filter(None, map(str.strip, lines[:-1]))
    return BETWEEN.sub(">", "\n".join([first.rstrip(), *between, lines[-1].lstrip()]))
