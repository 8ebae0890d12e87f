"""A source still shows tomorrow what was read today."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smtpcodes.data.document import Document
from smtpcodes.data.rules.rule import Finding, Rule

IN_REPOSITORY = re.compile(
    r"https://(?:github\.com/[^/]+/[^/]+/(?:blob|tree|raw)"
    r"|raw\.githubusercontent\.com/[^/]+/[^/]+"
    r"|[^/]+(?:/[^/]+)+?/-/(?:blob|tree|raw)"  # GitLab, wherever it runs
    r"|codeberg\.org/[^/]+/[^/]+/src/(?:branch|commit))/([^/]+)"
)
COMMIT = re.compile(r"[0-9a-f]{40}")


CHANGES = "its file changes with the branch"
MEND = "name the commit in 'url'"


def check(document: Document) -> Iterator[Finding]:
    """Yield each repository's file at a branch, and each `moving` of an address that stays."""
    for key, source in document.knowledge.sources.items():
        place = ("sources", key)
        moves = _moves(source.url or "")
        if moves and not source.moving:
            yield Finding(place, CHANGES, MEND)
        if source.moving and not moves:
            yield Finding(place, "'moving' is said of an address that stays", "remove 'moving'")
    for slug, provider in document.knowledge.providers.items():
        for at, link in enumerate(provider.links):
            if _moves(link.url):
                yield Finding(("providers", slug, "links", at), CHANGES, MEND)


def _moves(url: str) -> bool:
    file = IN_REPOSITORY.match(url)
    return bool(file and not COMMIT.fullmatch(file[1]))


RULE = Rule(
    name="sources-stay",
    en="The address of a file in a repository contains a commit. If no commit is known, the "
    "source says `moving`.",
    de="Eine Datei eines Repositorys wird mit ihrem Commit genannt; ist für eine Quelle keiner "
    "bekannt, steht `moving` dabei.",
    check=check,
    good="""\
    url: https://letter.example/
""",
    bad="""\
    url: https://github.com/letter/letter/blob/main/replies.txt
""",
    at="sources.letter-help",
    fields=("Source.url", "Source.moving", "Link.url"),
)
