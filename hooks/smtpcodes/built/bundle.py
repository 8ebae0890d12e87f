"""The site's own few modules as one classic script, for pages that are opened from a file.

Knows the forms of import and export that these modules use, and refuses all others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

IMPORT = re.compile(r'^import\s*(?:\{(?P<names>[^}]*)\}\s*from\s*)?"(?P<module>[^"]+)";', re.M)
EXPORT = re.compile(
    r"^export (?P<form>(?:async )?function\*?|class|const|let) ?(?P<name>[\w$]+)", re.M
)
DYNAMIC = re.compile(r"\bimport\(")
LEFT = re.compile(r"^\s*(?:import\b|export\b)|\bimport\.meta\b", re.M)

LOADER = """\
const offlineLoaded = new Map();
const offlineLoad = (name) => {
  if (!offlineLoaded.has(name)) {
    const exports = {};
    offlineLoaded.set(name, offlineModules[name](exports).then(() => exports));
  }
  return offlineLoaded.get(name);
};
"""


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """Return one classic script that runs ``entry``; modules by name, as they import each other."""
    parts = [f"{json.dumps(name)}: {wrapped(name, text)}" for name, text in sorted(modules.items())]
    start = f"const start = () => offlineLoad({json.dumps(entry)});"
    ready = 'document.readyState === "loading"'
    wait = f'{ready} ? addEventListener("DOMContentLoaded", start) : start();'
    table = "const offlineModules = {\n" + ",\n".join(parts) + "\n};\n"
    return f'(() => {{\n"use strict";\n{table}{LOADER}{start}\n{wait}\n}})();\n'


def wrapped(name: str, text: str) -> str:
    """Return a module as a function that fills its exports."""
    names = [match["name"] for match in EXPORT.finditer(text)]
    text = IMPORT.sub(_imported, text)
    text = EXPORT.sub(lambda match: f"{match['form']} {match['name']}", text)
    text = DYNAMIC.sub("offlineLoad(", text)
    left = LEFT.search(text)
    if left:
        raise ValueError(f"{name}: the offline copy does not know this form: {left[0].strip()}")
    given = f"Object.assign(exports, {{ {', '.join(names)} }});\n" if names else ""
    return f"async (exports) => {{\n{text}\n{given}}}"


def _imported(match: re.Match[str]) -> str:
    loading = f"await offlineLoad({json.dumps(match['module'])});"
    if match["names"] is None:
        return loading
    names = re.sub(r"\s+as\s+", ": ", match["names"])
    return f"const {{{names}}} = {loading}"
