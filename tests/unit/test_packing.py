"""The catalog as the decoder's page loads it."""

import gzip

from smtpcodes.files.packing import PATH, SPEAKERS, catalog_files, pack
from tests.unit.helpers import real_catalog, real_site

MOST = 90 * 1024
"""So many bytes may a visitor have to load before a bounce is read."""


def test_it_is_small() -> None:
    (file,) = [one for one in catalog_files(real_site()) if one.path == PATH]
    assert len(gzip.compress(str(file.content).encode(), 9)) <= MOST


def test_it_says_nothing_that_the_scripts_do_not_need() -> None:
    found = pack(real_catalog())
    rest = {"guess", "outgoing", "relayed", "symptoms", "followers", "broad"}
    assert found["rest"].keys() == rest
    assert len(found["speakers"]) == len(real_catalog()["responses"])


def test_every_provider_has_a_sign_of_its_own() -> None:
    found = real_catalog()
    assert len(found["providers"]) <= len(SPEAKERS)
    assert set(SPEAKERS).isdisjoint({" ", '"', "\\"})


def test_codes_that_follow_each_other_are_a_range() -> None:
    codes = pack(real_catalog())["codes"]
    assert " 5.7.606-649" in codes
    assert "5.7.607" not in codes


def test_what_responses_agree_on_is_not_said_twice() -> None:
    """``own`` names the codes of which a provider's responses alone do not tell the sense."""
    known = real_catalog()
    own = {line.split()[0]: line.split()[1:] for line in pack(known)["own"].splitlines()}
    assert own
    for provider, codes in own.items():
        assert set(codes) < known["dialect"][provider].keys() or len(codes) == len(
            known["dialect"][provider]
        )
