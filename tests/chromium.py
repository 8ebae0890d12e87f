"""Find a Chromium or Chrome for the browser tests, or install Debian's; print its path.

Looks at ``CHROMIUM``, then at ``PATH`` and the usual places. The headless shell comes first: it is
the same browser without its windows, and opens a page in a third of the time. It is installed
where this is a Debian system and either no browser is there or the caller is root, as in a
container; somebody's own machine is left as it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL, WHOLE = "chromium-headless-shell", "chromium"
NAMES = (
    SHELL,
    WHOLE,
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
)
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
HELP = """\
The browser tests need Chromium or Chrome, and none was found.
Install one (Debian: apt install chromium-headless-shell; macOS: brew install --cask chromium)
or name it: make test CHROMIUM=/path/to/chromium"""


def find() -> str | None:
    """Return the path of a browser, or None; exit if ``CHROMIUM`` names none."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        return found or sys.exit(f"CHROMIUM={named} is no program that can be run")
    candidates = [shutil.which(name) for name in NAMES]
    candidates += [place for place in PLACES if Path(place).exists()]
    return next((candidate for candidate in candidates if candidate), None)


def install() -> None:
    """Install Debian's headless shell, or its Chromium: as root or with sudo unasked."""
    if os.geteuid() == 0:
        sudo: list[str] = []
    elif shutil.which("sudo"):
        sudo = ["sudo", "--non-interactive"]
    else:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}

    def works(*words: str) -> bool:
        called = [*sudo, "apt-get", "-qq", *words]
        done = subprocess.run(called, env=environment, stdout=sys.stderr, check=False)
        return done.returncode == 0

    if not works("update"):
        return
    for package in (SHELL, WHOLE):  # older systems have no package of the shell alone
        if works("install", "--yes", "--no-install-recommends", package):
            return


def is_wanted() -> bool:
    """Say whether the headless shell is missing and may be installed."""
    if os.environ.get("CHROMIUM") or shutil.which(SHELL) or not shutil.which("apt-get"):
        return False
    return os.geteuid() == 0 or not find()


if __name__ == "__main__":
    if is_wanted():
        install()
    print(find() or sys.exit(HELP))
