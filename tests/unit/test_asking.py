"""What ``make sources`` hears: asked of a server on this machine, never of the net."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from smtpcodes.data import asking
from smtpcodes.data.asking import Heard
from smtpcodes.data.loading import read
from smtpcodes.data.model import Knowledge
from smtpcodes.data.rules.rule import EXAMPLE


class Answers(BaseHTTPRequestHandler):
    """Answers with the status that the path names."""

    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        """Note the path and answer."""
        self.asked.append(self.path)
        self.send_response(int(self.path.strip("/")))
        self.send_header("Location", "/200")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    Answers.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.mark.parametrize(
    ("status", "state"),
    [(200, "fine"), (404, "died"), (410, "died"), (302, "fine"), (403, "unclear"),
     (503, "unclear")],
)  # fmt: skip
def test_the_status_tells_what_became_of_an_address(server: str, status: int, state: str) -> None:
    assert asking.ask(f"{server}/{status}").state == state


def test_a_lasting_redirect_names_the_new_address(server: str) -> None:
    assert asking.ask(f"{server}/301#there") == Heard("moved", f"{server}/200")


def test_what_gives_no_answer_is_not_called_dead(server: str) -> None:
    port = int(server.rpartition(":")[2])
    assert asking.ask(f"http://127.0.0.1:{port}x/").state == "unclear"


def test_all_addresses_of_a_host_are_asked(server: str) -> None:
    wanted = [f"{server}/200", f"{server}/404"]
    heard = asking.ask_all(wanted, pause=0)
    assert [heard[one].state for one in wanted] == ["fine", "died"]


def test_a_second_call_asks_only_what_is_open(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = tmp_path / "codes.yaml"
    told = EXAMPLE.replace("https://letter.example/", f"{server}/404")
    codes.write_text(told.replace("https://post.example/", f"{server}/503"), encoding="utf-8")
    arguments = [str(codes), "--cache", str(tmp_path / "kept.json"), "--pause", "0"]
    assert asking.main(arguments) == 1
    assert asking.main(arguments) == 1
    assert Answers.asked.count("/404") == 1
    assert Answers.asked.count("/503") == 2
    assert f"- `sources.letter-help`: <{server}/404> – 404" in capsys.readouterr().out


def test_a_source_grows_old_after_two_years() -> None:
    knowledge = _example()
    assert list(asking.old(knowledge, datetime.date(2028, 10, 31))) == []
    found = dict(asking.old(knowledge, datetime.date(2028, 11, 1)))
    assert found == {"letter-help": "2026-10", "post-help": "2026-10"}


def _example() -> Knowledge:
    return read(EXAMPLE.encode(), Path("codes.yaml")).knowledge
