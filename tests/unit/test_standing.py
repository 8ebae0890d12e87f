"""What a build notes of what it writes: the next one writes what has changed, nothing else."""

from smtpcodes.built.standing import Standing


def built(standing: Standing, **files: str) -> list[str]:
    """Build these files, by their names; return those that were to be written."""
    standing.begin()
    written = []
    for place, made_from in files.items():
        standing.note(place, made_from)
        if standing.is_changed(place, made_from):
            written.append(place)
    return written


def test_the_first_build_writes_everything() -> None:
    assert built(Standing(), a="1", b="2") == ["a", "b"]


def test_only_what_has_changed_is_written_again() -> None:
    standing = Standing()
    built(standing, a="1", b="2")
    assert standing.end() == []
    assert built(standing, a="1", b="3", c="4") == ["b", "c"]


def test_what_is_made_no_longer_is_told_once() -> None:
    standing = Standing()
    built(standing, a="1", b="2")
    standing.end()
    built(standing, a="1")
    assert standing.end() == ["b"]
    built(standing, a="1")
    assert standing.end() == []


def test_what_a_failed_build_has_touched_is_written_again() -> None:
    """Even if it is as it was before: the failed build may have written half of it."""
    standing = Standing()
    built(standing, a="1", b="2")
    standing.end()
    built(standing, a="other", b="2")
    assert built(standing, a="1", b="2") == ["a"]
