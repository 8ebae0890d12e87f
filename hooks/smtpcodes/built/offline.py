"""The offline copy: the built site as a zip that works from ``file://`` and from any folder.

``make offline`` calls this module. It changes what the site generator has written and knows
nothing of it but its files: links end in ``index.html``, the page's script becomes a
classic one, data files become scripts as well (``page/shim.js`` says why).
"""

from __future__ import annotations

import json
import posixpath
import re
import sys
import zipfile
from pathlib import Path

from smtpcodes.built.scripts import bundle

FOLDER = "smtp-codes/"
"""What the zip unpacks to."""

SCRIPT = "assets/javascripts/offline.js"

LEFT_OUT = re.compile(
    r"404\.html|sitemap\.xml(\.gz)?|_headers|robots\.txt|\.well-known/.*|(.*/)?site\.webmanifest"
    r"|assets/javascripts/(site\.js|decode\.js)"
)
"""Of no use offline: the host's own files, and scripts that have become one."""

REFUSED = re.compile(r'\s*<link rel="(?:manifest|modulepreload)"[^>]*>')
"""What a browser refuses to read from a file, and says so."""

LINK = re.compile(r'(<(?:a|link|form)\b[^>]*?\s(?:href|action)=")([^"]*)"')
GOAL = re.compile(r'(\sdata-(?:home|decoder)=")([^"]*)"')
"""Where the field's script goes."""

REFRESH = re.compile(r'(<meta http-equiv="refresh" content="\d+; url=)([^"]*)"')
DATA = re.compile(r'\sdata-[a-z]+="([^":]+\.json)"')
MODULE = re.compile(r'\s*<script src="([^"]*)(?:site|decode)\.js" type="module"></script>')

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the same site gives the same zip."""


def offline(site: Path, script: bytes) -> dict[str, bytes]:
    """Return the files of the offline copy of a built site, by name.

    ``script`` is the classic script that all its pages load.
    """
    files = {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }
    copy = {name: content for name, content in files.items() if not LEFT_OUT.fullmatch(name)}
    scripts: set[str] = set()
    for name, content in copy.items():
        if name.endswith(".html"):
            html = content.decode()
            scripts |= {_below(name, address) for address in DATA.findall(html)}
            copy[name] = page(html).encode()
    for name in scripts & files.keys():
        copy[f"{name}.js"] = b"offlineFile(" + files[name] + b");\n"
    return {**copy, SCRIPT: script}


def page(html: str) -> str:
    """Return a page whose links lead to files and that needs no module."""
    html = LINK.sub(lambda match: f'{match[1]}{to_file(match[2])}"', REFUSED.sub("", html))
    for leading in (GOAL, REFRESH):
        html = leading.sub(lambda match: f'{match[1]}{to_file(match[2])}"', html)
    module = MODULE.search(html)
    if not module:
        return html
    tag = f'<script src="{module[1]}{posixpath.basename(SCRIPT)}"></script>'
    return MODULE.sub(lambda found: found[0].partition("<")[0] + tag, html)


def to_file(link: str) -> str:
    """Return a link within the site with its ``index.html``; others as they are."""
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", link, re.S).groups()  # type: ignore[union-attr]
    if not path or ":" in path or path.startswith("/"):
        return link
    if path.rpartition("/")[2] in {".", ".."}:
        path += "/"
    return f"{path}{'index.html' if path.endswith('/') else ''}{mark}{rest}"


def is_of_house(site: Path) -> bool:
    """Whether the built site is that of a house which adds something (``local.yaml``)."""
    return "house" in json.loads((site / "decode" / "answers.json").read_bytes())


def write(files: dict[str, bytes], path: Path) -> None:
    """Write the zip: sorted, without dates, so that it depends on its content alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(FOLDER + name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


def _below(page: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))


if __name__ == "__main__":
    folder, target = map(Path, sys.argv[1:])
    script = bundle(Path.cwd(), "offline", "iife", is_of_house(folder))
    write(offline(folder, script), target)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")
