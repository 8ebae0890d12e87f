"""The words of the interface, one module for each language.

All hold the same keys; a test compares them. Texts about codes stand in ``codes.yaml``.
"""

from __future__ import annotations

from smtpcodes.labels import de, en
from smtpcodes.model import Language

LABELS: dict[Language, dict[str, str]] = {"de": de.WORDS, "en": en.WORDS}
