"""The catalog as the decoder's page loads it."""

import gzip

from smtpcodes.files.packing import PATH, catalog_files, pack, words_of
from tests.unit.helpers import real_catalog, real_site

MOST = 108 * 1024
"""So many bytes may a visitor have to load before a bounce is read.

With 1,800 responses it was 90 KiB; three quarters of it are the words of servers and phrases.
"""


def test_it_is_small() -> None:
    (file,) = [one for one in catalog_files(real_site()) if one.path == PATH]
    assert len(gzip.compress(str(file.content).encode(), 9)) <= MOST


def test_it_says_nothing_that_the_scripts_do_not_need() -> None:
    found = pack(real_catalog())
    assert found["rest"].keys() & {"causes", "responses", "phrases"} == set()
    assert len(found["ids"].splitlines()) == len(real_catalog()["responses"])


def test_words_are_counted_once() -> None:
    assert words_of(["", "mail box mail", "is-full"]) == ["mail", "box", "is", "full"]
