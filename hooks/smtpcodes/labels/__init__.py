"""The words of the interface, one module for each language.

All hold the same keys; a test compares them. Texts about codes stand in ``codes.yaml``.
"""

from __future__ import annotations

from smtpcodes.data.model import Language
from smtpcodes.labels import de, en

LABELS: dict[Language, dict[str, str]] = {"de": de.WORDS, "en": en.WORDS}
