"""Links that never die: what `permalinks.txt` lists works, and it lists all there is."""

from __future__ import annotations

from smtpcodes.built.permalinks import listed, lost, published
from tests.base import NAME, listed_before
from tests.site.building import PROJECT, BuiltSite


def test_every_published_address_still_works(site: BuiltSite) -> None:
    names = listed(PROJECT / NAME) | listed_before(PROJECT)
    dead = sorted(lost(site.folder, names))
    mend = "somebody's links lead there: what was renamed or dropped keeps its old name in 'was'"
    assert not dead, f"{mend}: {dead[:20]} ({len(dead)} in all)"


def test_every_address_is_listed(site: BuiltSite) -> None:
    new = sorted(published(site.folder) - listed(PROJECT / NAME))
    assert not new, f"call `make permalinks`: {new[:20]} ({len(new)} in all)"
