"""Pages lose the blanks of their templates and nothing that is shown."""

import pytest

from smtpcodes.built.compact import compact


def test_blanks_at_the_beginning_of_lines_and_empty_lines_go() -> None:
    assert compact("\n<p>\n    one  \n\n\n  two\n</p>") == "<p>\none\ntwo\n</p>"


@pytest.mark.parametrize("name", ["pre", "textarea", "script"])
def test_what_is_shown_or_run_as_it_stands_stays(name: str) -> None:
    kept = f'<{name} class="x">\n\n  a\n    b\n</{name}>'
    assert compact(f"<p>\n  {kept}\n  </p>") == f"<p>\n{kept}\n</p>"


def test_words_stay_apart() -> None:
    assert compact("<b>a</b>\n   <b>c</b> d").split() == ["<b>a</b>", "<b>c</b>", "d"]
