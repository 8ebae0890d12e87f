"""Pairs: which reply code comes with which enhanced code, and what stands in its own note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smtpcodes.data.model import Pair
from smtpcodes.data.numbering import sort_key
from smtpcodes.site.codes import Code
from smtpcodes.site.responses import Spoken

PairKey = tuple[str, str]
"""A reply code and an enhanced code."""


@dataclass(frozen=True)
class Partner:
    """The other code of a pair, as a code's page shows it."""

    code: Code
    registered: bool
    """Whether the registry associates the two (RFC 5248, section 2.4)."""
    remarks: list[Pair]
    """What RFCs or servers say with exactly this pair."""
    times: int
    """How many responses show the pair."""
    heard: list[str]
    """Providers whose responses show the pair, by slug."""


def all_pairs(codes: dict[str, Code]) -> dict[PairKey, list[Pair]]:
    """Return the remarks on every known pair (reply, enhanced), in numeric order."""
    found: dict[PairKey, list[Pair]] = {}
    for code in codes.values():
        for reply in code.basic:
            found.setdefault((reply, code.code), [])
        for pair in code.pairs:
            found.setdefault((pair.reply, code.code), []).append(pair)
    return dict(sorted(found.items(), key=lambda item: [sort_key(code) for code in item[0]]))


def heard_pairs(codes: dict[str, Code], spoken: Iterable[Spoken]) -> dict[PairKey, list[str]]:
    """Return whose responses show each pair, once for each; pairs without a page are left out."""
    found: dict[PairKey, list[str]] = {}
    for one in spoken:
        reply, status = one.response.reply, one.response.status
        if reply in codes and status in codes:
            found.setdefault((reply, status), []).append(one.slug)
    return found


def partners(codes: dict[str, Code], spoken: Iterable[Spoken] = ()) -> dict[str, list[Partner]]:
    """Return for every code the other codes that come with it, in numeric order."""
    found: dict[str, list[Partner]] = {code: [] for code in codes}
    noted, heard = all_pairs(codes), heard_pairs(codes, spoken)
    for reply, status in sorted({*noted, *heard}, key=lambda pair: [sort_key(c) for c in pair]):
        registered = reply in codes[status].basic
        remarks, said_by = noted.get((reply, status), []), heard.get((reply, status), [])
        for one, other in ((reply, status), (status, reply)):
            found[one].append(
                Partner(
                    codes[other], registered, remarks, len(said_by), list(dict.fromkeys(said_by))
                )
            )
    return found


def twin(code: Code, codes: dict[str, Code]) -> Code | None:
    """Return the same detail in the other failure class: 4.2.2 for 5.2.2; None if there is none."""
    if not (code.is_enhanced and code.is_failure):
        return None
    other = {"4": "5", "5": "4"}[code.digit]
    return codes.get(other + code.code[1:])
