"""``make sources``: ask every outside address of ``codes.yaml``, list what died, moved or is old.

Nothing here runs in a build or a test of the data: the net has bad days. An answer is kept in a
file, so that a second call soon after asks only what is still open.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from smtpcodes.data.loading import content_of, read
from smtpcodes.data.model import LANGUAGES, Knowledge
from smtpcodes.data.texts import texts

AGENT = "Mozilla/5.0 (compatible; smtp-codes link check)"
GONE = {404, 410}
LASTING = {301, 308}
OLD = 24
"""Months after which a source has to be read again."""
KEPT = 24 * 3600
"""Seconds for which an answer is believed."""
ADDRESS = re.compile(r"https?://[^\s<>\"“”„)`]+[^\s<>\"“”„)`.,;:]")


@dataclass(frozen=True)
class Heard:
    """What an address answered: ``fine``, ``died``, ``moved`` or ``unclear``, and details."""

    state: str
    details: str = ""


class _Staying(HTTPRedirectHandler):
    """Follows no redirect, so that a lasting one is seen."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Return nothing: the caller gets the redirect as an error."""


def addresses(knowledge: Knowledge) -> dict[str, str]:
    """Return every outside address, and where it first stands."""
    found: dict[str, str] = {}
    for key, source in knowledge.sources.items():
        if source.url:
            found.setdefault(source.url, f"sources.{key}")
    for slug, provider in knowledge.providers.items():
        for link in provider.links:
            found.setdefault(link.url, f"providers.{slug}.links")
    for place, text in texts(knowledge):
        for language in LANGUAGES:
            for address in ADDRESS.findall(text[language]):
                if not urlsplit(address).netloc.endswith((".example", "example.com")):
                    found.setdefault(address, ".".join(map(str, place)))
    return found


def ask(address: str, seconds: float = 20) -> Heard:
    """Return what ``address`` answers; its fragment is not sent."""
    request = Request(address.partition("#")[0], headers={"User-Agent": AGENT})
    try:
        with build_opener(_Staying).open(request, timeout=seconds):
            return Heard("fine")
    except HTTPError as error:
        if error.code in GONE:
            return Heard("died", str(error.code))
        if error.code in LASTING:
            return Heard("moved", urljoin(address, error.headers.get("Location", "")))
        return Heard("fine" if error.code in {302, 303, 307} else "unclear", str(error.code))
    except (OSError, HTTPException, ValueError) as error:
        return Heard("unclear", str(getattr(error, "reason", error)))


def ask_all(wanted: Iterable[str], seconds: float = 20, pause: float = 1) -> dict[str, Heard]:
    """Return the answers: hosts in parallel, the addresses of one after another with a pause."""
    hosts: dict[str, list[str]] = {}
    for address in wanted:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)

    def one_host(own: list[str]) -> list[tuple[str, Heard]]:
        heard = []
        for number, address in enumerate(own):
            time.sleep(pause if number else 0)
            heard.append((address, ask(address, seconds)))
        return heard

    with ThreadPoolExecutor(max_workers=16) as pool:
        return dict(one for found in pool.map(one_host, hosts.values()) for one in found)


def old(knowledge: Knowledge, today: datetime.date) -> Iterator[tuple[str, str]]:
    """Yield the keys of the sources that were read too long ago, with their month."""
    for key, source in knowledge.sources.items():
        if source.checked:
            year, month = map(int, source.checked.split("-"))
            if (today.year - year) * 12 + today.month - month > OLD:
                yield key, source.checked


def report(
    where: dict[str, str], heard: dict[str, Heard], aged: Iterable[tuple[str, str]]
) -> list[str]:
    """Return the lines of a Markdown list: what died, moved, gave no clear answer or is old."""
    lines = []
    for state, heading in (("died", "Died"), ("moved", "Moved"), ("unclear", "No clear answer")):
        found = [one for one in where if one in heard and heard[one].state == state]
        if found:
            lines += [f"## {heading} ({len(found)})", ""]
            lines += [f"- `{where[one]}`: <{one}> – {heard[one].details}" for one in found] + [""]
    stale = list(aged)
    if stale:
        lines += [f"## Read more than {OLD} months ago ({len(stale)})", ""]
        lines += [f"- `sources.{key}`: {month}" for key, month in stale] + [""]
    return lines


def remembered(path: Path, now: float) -> dict[str, Heard]:
    """Return the answers in the file that are still believed; those without an answer are not."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {
        address: Heard(state, details)
        for address, (state, details, at) in kept.items()
        if now - at < KEPT and state != "unclear"
    }


def main(arguments: list[str]) -> int:
    """Print the report; return 1 if anything died, so that nobody overlooks it."""
    parser = argparse.ArgumentParser(prog="smtpcodes.data.asking", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--cache", type=Path, default=Path(".cache/sources.json"))
    parser.add_argument("--pause", type=float, default=1.0)
    given = parser.parse_args(arguments)
    knowledge, now = read(content_of(given.path), given.path).knowledge, time.time()
    where, heard = addresses(knowledge), remembered(given.cache, now)
    heard |= ask_all((one for one in where if one not in heard), pause=given.pause)
    given.cache.parent.mkdir(parents=True, exist_ok=True)
    kept = {address: [one.state, one.details, now] for address, one in heard.items()}
    given.cache.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    print("\n".join(report(where, heard, old(knowledge, datetime.date.today()))))
    return 1 if any(heard[one].state == "died" for one in where) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
