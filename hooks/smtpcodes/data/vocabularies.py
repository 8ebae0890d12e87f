"""What others call causes and codes (tables ``vocabularies`` and ``programs``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from smtpcodes.data.strict import Strict
from smtpcodes.data.text import Text
from smtpcodes.data.values import AnyCode, Bounce, Slug, Words


class Term(Strict):
    """A word of another vocabulary, and the causes that it stands for."""

    bounce: Bounce | None = None
    """How the vocabulary itself classes the word, if a source says so."""
    causes: list[Slug] = []
    """The causes that the word covers, according to its source."""
    note: Text | None = None
    """A sentence: why the word matches no cause, or how it differs from its causes."""


class Vocabulary(Strict):
    """The words by which a service or a program sorts bounces."""

    name: Words
    """Whose words they are, as the maker writes it."""
    about: Text
    """What the words are called there, and where a program finds them."""
    sources: Annotated[list[Slug], Field(min_length=1)]
    """Where the words and their meanings were read: keys of `sources`."""
    terms: Annotated[dict[Words, Term], Field(min_length=1)]
    """All the words, literally, in the order of their source."""


class Program(Strict):
    """A program or a library that gives names to codes, or of which it is told that it does not."""

    name: Words
    """As its maker writes it."""
    where: Words
    """Where in the program the names are: a class, an enumeration, a file."""
    sources: Annotated[list[Slug], Field(min_length=1)]
    """Where the names were read: keys of `sources`."""
    codes: dict[AnyCode, Annotated[list[Words], Field(min_length=1)]] = {}
    """The names by code, literally. `X.1.1` if they apply to every class."""
    note: Text | None = None
    """If it has no names: a sentence on what it has instead."""
