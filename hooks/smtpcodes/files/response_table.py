"""The responses as a table, ``responses.csv``, for programs that sort bounces.

Codes, cause, advice, the words and the expression that finds them; RFC 4180, UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator

from smtpcodes.files import api
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.patterns import pattern
from smtpcodes.files.tables import Row, written
from smtpcodes.site.responses import Spoken
from smtpcodes.site.site import Site
from smtpcodes.site.suppression import bounce_of, of_cause


def response_table(site: Site) -> Iterator[FileSource]:
    """Yield the table, if any provider says anything."""
    if site.spoken:
        rows = [_row(one) for one in site.spoken]
        yield FileSource(f"{api.ROOT}responses.csv", written(rows).encode())


def _row(one: Spoken) -> Row:
    said = one.response
    return {
        "id": one.id,
        "provider": one.slug,
        "reply": said.reply or "",
        "status": said.status or "",
        "cause": said.cause,
        "bounce": bounce_of(one.cause, one.digit),
        "suppress": of_cause(one.cause, one.digit),
        "text": said.text,
        "pattern": pattern(said),
    }
