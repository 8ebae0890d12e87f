"""Links that never die: what `permalinks.txt` lists works, and it lists all there is."""

from __future__ import annotations

from smtpcodes.built.permalinks import listed, published
from tests.site.building import PROJECT, BuiltSite

LIST = PROJECT / "permalinks.txt"


def test_every_published_address_and_anchor_still_works(site: BuiltSite) -> None:
    lost = sorted(listed(LIST) - published(site.folder))
    mend = "somebody's links lead there: bring it back, or say in moved.txt where it is now"
    assert not lost, f"{mend}: {lost[:20]} ({len(lost)} in all)"


def test_every_address_and_anchor_is_listed(site: BuiltSite) -> None:
    new = sorted(published(site.folder) - listed(LIST))
    assert not new, f"call `make permalinks`: {new[:20]} ({len(new)} in all)"


def test_the_list_is_sorted_and_names_nothing_twice() -> None:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
