"""The installed package, as a program uses it."""

import doctest
import re
import smtplib
from pathlib import Path

import pytest
import smtp_codes

README = Path(__file__).parents[1] / "README.md"


def test_a_code_is_told_in_both_languages() -> None:
    code = smtp_codes.code("5.7.26")
    assert code.class_ == 5
    assert code.title["de"] == code.title.de != code.title["en"]
    assert code.url["en"].endswith("/en/5.7.26/")


def test_every_entry_of_every_table_can_be_read() -> None:
    tables = (smtp_codes.codes, smtp_codes.causes, smtp_codes.providers, smtp_codes.responses)
    for table in (*tables, smtp_codes.subjects):
        assert len(table) == len([table[name] for name in table]) > 0


def test_what_one_table_names_stands_in_the_other() -> None:
    for code in smtp_codes.codes.values():
        assert all(slug in smtp_codes.causes for slug in code.causes)
        assert all(name in smtp_codes.responses for name in code.responses)
    for one in smtp_codes.responses.values():
        assert smtp_codes.provider(one.provider).name


def test_a_range_holds_all_its_numbers() -> None:
    first, last = next(iter(smtp_codes.codes.ranges.items()))
    assert smtp_codes.code(last) is smtp_codes.code(first)


@pytest.mark.parametrize("name", ["999", "5.9.9", "5.7.", "x"])
def test_what_nobody_knows_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError, match=name):
        smtp_codes.code(name)


def test_only_steps_that_hold_for_the_code_are_told() -> None:
    code = smtp_codes.code("4.2.2")
    told = smtp_codes.steps(code, smtp_codes.cause("mailbox-full"))
    assert told["recipient"]
    assert all(step.only in {None, "4"} for steps in told.values() for step in steps)


def test_a_step_for_other_codes_is_not_told() -> None:
    cause = smtp_codes.cause("poor-reputation")
    (step,) = [one for steps in cause.steps.values() for one in steps if one.codes]
    for name in ("550", *step.codes):
        told = smtp_codes.steps(smtp_codes.code(name), cause)
        found = [one for steps in told.values() for one in steps]
        assert (step in found) == (name != "550"), name


def test_a_reply_code_may_be_a_number() -> None:
    refused = smtplib.SMTPDataError(550, b"no")
    assert smtp_codes.code(refused.smtp_code) is smtp_codes.code("550")
    with pytest.raises(KeyError, match="999"):
        smtp_codes.code(999)


def test_what_the_documentation_prints_is_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert doctest.testmod(smtp_codes).failed == 0
    (program,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.S)
    exec(compile(program, README.name, "exec"), {})
    assert capsys.readouterr().out.startswith(smtp_codes.code("5.7.26").title.de)


def test_an_entry_is_one_object() -> None:
    assert smtp_codes.code("550") is smtp_codes.codes["550"]
    assert len({smtp_codes.__version__, smtp_codes.revision}) == 2
