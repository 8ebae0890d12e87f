"""What is wrong with the file of a logo: browsers show nothing where it is no picture."""

from __future__ import annotations

import re
from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
SVG = re.compile(rb"<svg[\s>]")
ACTIVE = re.compile(rb"<(?:script|foreignobject)\b|\son\w+\s*=|javascript:", re.IGNORECASE)
"""What an SVG file may do when somebody opens it alone: it stands at the site's own address."""


def fault_of(folder: Path, name: str) -> tuple[str, str] | None:
    """Return what is wrong with the logo ``name`` below ``folder``, and the remedy."""
    path = folder / name
    if not path.is_file():
        return f"there is no file '{name}' beside codes.yaml", "put it there or correct the path"
    content, is_png = path.read_bytes(), path.suffix == ".png"
    if not (content.startswith(PNG) if is_png else SVG.search(content)):
        kind = path.suffix[1:].upper()
        return f"'{name}' is no {kind} picture", f"export it anew as {kind}"
    if not is_png and ACTIVE.search(content):
        return f"'{name}' holds a script", "export it as a plain SVG"
    return None
