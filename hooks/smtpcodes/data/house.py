"""The typed tables of ``local.yaml``: what a house that runs the site adds of its own.

The file is optional and never part of the repository. It has no knowledge of the world, only the
house's: what is done there, whom to call, what its own servers say. What must hold of it stands in
``merging``; the text below a field describes it for those who write the file.
"""

from __future__ import annotations

from pydantic import Field

from smtpcodes.data.model import Provider, Source, Strict, Text
from smtpcodes.data.values import Colour, FormerDetail, Phone, Picture, Slug, Url


class Look(Strict):
    """What the site is called and looks like in the house."""

    name: Text | None = None
    """What the site is called in its header, in page titles and where it is installed."""
    logo: Picture | None = None
    """The logo in the header: an SVG or PNG file, given by its path in the project's folder, for
    example `local/logo.svg`."""
    colour: Colour | None = None
    """The colour of the header, `"#7a1f2b"`. White letters must be legible on it."""


class Helpdesk(Strict):
    """Whom the readers of the house ask."""

    name: Text
    """What it is called."""
    url: Url | None = None
    """Its page or form."""
    phone: Phone | None = None
    """Its telephone number, in quotes: `"+49 30 1234-567"`."""


class Notes(Strict):
    """What is done in the house: texts beside those of the site, in a box of their own."""

    codes: dict[FormerDetail, Text] = {}
    """By code: `"550"`, `5.7.1`, or `X.7.1` for all its classes."""
    causes: dict[Slug, Text] = {}
    """By the slug of a cause, the last part of its address."""
    providers: dict[Slug, Text] = {}
    """By the slug of a provider, the last part of its address."""


class House(Strict):
    """The whole of ``local.yaml``; every part may be left out."""

    name: Text | None = None
    """The name of the organisation. It marks everything that the organisation adds."""
    site: Look = Field(default_factory=Look)
    """The site's name, logo and colour."""
    helpdesk: Helpdesk | None = None
    """Every page that says who has to act names it."""
    notes: Notes = Field(default_factory=Notes)
    """“What we do here”, by code, cause and provider. Names from before a renaming still work."""
    sources: dict[Slug, Source] = {}
    """Where the words of the organisation's own servers were read, as in `codes.yaml`. Its sources
    can be used here too."""
    providers: dict[Slug, Provider] = {}
    """The organisation's own servers and what they say, as in `codes.yaml`. The key must not exist
    in `codes.yaml`."""
