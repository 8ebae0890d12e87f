"""What a site has to be told before it goes out: its own address and the repository's.

``make build`` calls this module. What is forgotten is a warning while somebody tries things out,
and an error where the site is deployed (``DEPLOY`` is set): every ticket, link and data file
would name an address that is not there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

SETTINGS = {
    "SITE_URL": "the address of the site, with a final slash: https://example.com/smtp/",
    "REPO_URL": "the address of the repository: https://github.com/somebody/smtp-codes",
}


def faults(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield what is forgotten or wrong."""
    for name, meaning in SETTINGS.items():
        value = environment.get(name, "")
        if not value:
            yield f"{name} is not set, so an example stands in its place. Name {meaning}"
        elif urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).hostname:
            yield f"{name} is '{value}', which is no address. Name {meaning}"
        elif name == "SITE_URL" and not value.endswith("/"):
            yield f"{name} is '{value}'. Name {meaning}"


def main(environment: Mapping[str, str]) -> int:
    """Tell each fault; return 1 where the site would go out with it."""
    deploying = bool(environment.get("DEPLOY"))
    found = list(faults(environment))
    for fault in found:
        print(f"{'Error' if deploying else 'Warning'}: {fault}", file=sys.stderr)
    return int(deploying and bool(found))


if __name__ == "__main__":
    sys.exit(main(os.environ))
