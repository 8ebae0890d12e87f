"""What a site has to be told before it goes out: its own address and the repository's.

``make build`` calls this module. What is forgotten is a warning while somebody tries things out,
and an error where the site is deployed (``DEPLOY`` is set): every ticket, link and data file
would name an address that is not there. A wrong address is an error everywhere, and so is a tag
(``TAG``) that names another version than ``pyproject.toml``: a release would be half out before
a registry refused the packages.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

SETTINGS = {
    "SITE_URL": "the address of the site, with a final slash: https://example.com/smtp/",
    "REPO_URL": "the address of the repository: https://github.com/somebody/smtp-codes",
}


def forgotten(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield what is not set."""
    for name, meaning in SETTINGS.items():
        if name not in environment:
            yield f"{name} is not set, so an example stands in its place. Name {meaning}"


def wrong(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield what is set and no address; MkDocs would take even an empty text for one."""
    for name, meaning in SETTINGS.items():
        value = environment.get(name)
        if value is None:
            continue
        parts = urlsplit(value)
        complete = parts.scheme in {"http", "https"} and parts.hostname
        if not complete or (name == "SITE_URL" and not value.endswith("/")):
            yield f"{name} is '{value}'. Name {meaning}"


def mistagged(environment: Mapping[str, str], project: Path) -> Iterator[str]:
    """Yield what is wrong with the tag of a release, if one is built."""
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    tag, version = environment.get("TAG"), settings["project"]["version"]
    if tag and tag != f"v{version}":
        yield f"the tag is {tag}, and pyproject.toml names version {version}. Make them one"


def main(environment: Mapping[str, str], project: Path = Path()) -> int:
    """Tell each fault; return 1 where nothing may be built."""
    warnings = list(forgotten(environment))
    errors = [*wrong(environment), *mistagged(environment, project)]
    if environment.get("DEPLOY"):
        warnings, errors = [], [*warnings, *errors]
    for kind, faults in (("Warning", warnings), ("Error", errors)):
        for fault in faults:
            print(f"{kind}: {fault}", file=sys.stderr)
    return int(bool(errors))


if __name__ == "__main__":
    sys.exit(main(os.environ))
