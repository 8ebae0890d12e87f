"""The decoder takes any file and says at once, in words, what it can do with it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.labels import LABELS
from tests.browser.places import in_language
from tests.site.building import BuiltSite

BOUNCE = "<anna@example.com>: host mx.example.com said: 552 5.2.2 Mailbox is full\n"
LOG = (
    "Nov 23 22:10:05 mail postfix/smtp[4711]: 4Zx1: to=<anna@example.com>, dsn=5.1.1, "
    "status=bounced (host mx.example.com[192.0.2.25] said: 550 5.1.1 User unknown)\n"
)
Choose = Callable[[bytes], None]

GIGABYTE = 1 << 30
LARGE = 1 << 21

FILES = {
    "empty": b"",
    "archive": b"PK\x03\x04\x14\0\0\0\x08\0" + random.Random(1).randbytes(5000),
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + random.Random(2).randbytes(5000),
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(3).randbytes(5000),
    "binary": random.Random(4).randbytes(20_000_000),
}
"""What is opened, by what is said of it."""

DROP_FOLDER = """box => {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  const items = [{ webkitGetAsEntry: () => ({ isDirectory: true }) }];
  const files = [new File([], "bounces")];
  Object.defineProperty(event, "dataTransfer", { value: { items, files } });
  box.dispatchEvent(event);
}"""
"""What a browser does when somebody drops a folder, which no test can."""

NO_WORKERS = """window.Worker = class {
  constructor() { throw new DOMException("no workers here", "SecurityError"); }
}"""

SILENT = """window.Worker = class extends Worker {
  postMessage(question) {
    if (question.id > 1) return;
    super.postMessage(question);
  }
}"""
"""A worker that reads one text and then, without an error, no other."""


def _open(page: Page, language: Language = "en") -> None:
    page.goto(in_language("decode/", language))
    page.locator("#decoder-text").focus()
    page.wait_for_selector("#decoder[data-ready]")


@pytest.fixture
def choose(page: Page, tmp_path: Path) -> Choose:
    """Return what opens a file with a content."""

    def choose(content: bytes) -> None:
        file = tmp_path / "file"
        file.write_bytes(content)
        page.locator("#decoder-file").set_input_files(file)

    return choose


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_without_a_text_is_told_by_its_kind(
    language: Language, page: Page, choose: Choose
) -> None:
    _open(page, language)
    answer = page.locator("#decoder-answer")
    for fault, content in FILES.items():
        choose(BOUNCE.encode())
        expect(answer.locator("h2")).to_be_visible()
        choose(content)
        expect(answer).to_have_text(LABELS[language][f"decode.file.{fault}"])
        expect(page.locator("#decoder-status")).to_have_text(answer.inner_text())
        expect(page.locator("#decoder-text")).to_have_value("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dropped_folder_is_called_one(language: Language, page: Page) -> None:
    _open(page, language)
    page.locator("#decoder").evaluate(DROP_FOLDER)
    expect(page.locator("#decoder-answer")).to_have_text(LABELS[language]["decode.file.folder"])


def test_a_file_that_is_gone_is_told_so(page: Page, tmp_path: Path) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/decode/catalog.json", hold)
    page.goto("en/decode/")
    file = tmp_path / "bounce.eml"
    file.write_text(BOUNCE)
    with page.expect_request("**/decode/catalog.json", timeout=30_000):
        page.locator("#decoder-file").set_input_files(file)
    answer = page.locator("#decoder-answer")
    expect(answer).to_have_text(LABELS["en"]["decode.loading"])
    file.unlink()
    held[0].continue_()
    # Browsers differ: the file is not there, or nothing is in it.
    said = [LABELS["en"][f"decode.file.{fault}"] for fault in ("unreadable", "empty")]
    expect(answer).to_have_text(re.compile("|".join(map(re.escape, said))))


def test_of_a_file_of_three_gigabytes_the_ends_are_read(
    page: Page, choose: Choose, tmp_path: Path
) -> None:
    file = tmp_path / "mail.log"
    lines = LOG * (LARGE // len(LOG))
    with file.open("w", encoding="utf-8") as log:
        log.write(f"{BOUNCE}\n{lines}")
        log.seek(3 * GIGABYTE)
        log.write(f"\n{lines}")
    _open(page)
    page.locator("#decoder-file").set_input_files(file)
    answer = page.locator("#decoder-answer")
    expect(answer.locator("h2").first).to_have_text("Mailbox full")
    expect(answer).to_contain_text("5.1.1")
    expect(answer).to_contain_text(LABELS["en"]["decode.file.cut"])
    read = page.locator("#decoder-text").input_value()
    assert read.startswith(BOUNCE)
    assert read.endswith(LOG)
    assert len(read) < LARGE
    choose(LOG.encode())
    expect(answer.locator("h2")).to_have_text("Recipient unknown")
    expect(answer).not_to_contain_text(LABELS["en"]["decode.file.cut"])


def test_the_same_file_can_be_opened_again(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "bounce.eml"
    _open(page)
    for text, title in ((BOUNCE, "Mailbox full"), (LOG, "Recipient unknown")):
        file.write_text(text)
        page.locator("#decoder-file").set_input_files(file)
        expect(page.locator("#decoder-answer h2")).to_have_text(title)


def test_a_worker_reads(page: Page, site: BuiltSite) -> None:
    _open(page)
    page.locator("#decoder-text").fill(BOUNCE)
    expect(page.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    assert f"{site.url}assets/javascripts/read.js" in [worker.url for worker in page.workers]


def test_without_workers_the_page_reads(page: Page, choose: Choose) -> None:
    page.add_init_script(NO_WORKERS)
    _open(page)
    page.locator("#decoder-text").fill(BOUNCE)
    expect(page.locator("#decoder-answer h2")).to_have_text("Mailbox full")
    choose(LOG.encode())
    expect(page.locator("#decoder-answer h2")).to_have_text("Recipient unknown")


def _answer_of_a_silent_worker(page: Page) -> Locator:
    """Return where the answer to a first text stands; nobody answers to the second."""
    page.add_init_script(SILENT)
    page.clock.install()
    _open(page)
    page.locator("#decoder-text").fill(BOUNCE)
    answer = page.locator("#decoder-answer")
    expect(answer.locator("h2")).to_have_text("Mailbox full")
    page.locator("#decoder-text").fill(LOG)
    return answer


def test_a_worker_that_falls_silent_leaves_no_answer_to_another_text(page: Page) -> None:
    answer = _answer_of_a_silent_worker(page)
    expect(answer).to_have_text(LABELS["en"]["decode.loading"])
    page.clock.fast_forward(10_000)  # as long as a worker is waited for
    expect(answer.locator("h2")).to_have_text("Recipient unknown")


def test_what_is_cleared_while_it_is_read_is_told_of_no_more(page: Page) -> None:
    answer = _answer_of_a_silent_worker(page)
    page.wait_for_timeout(100)
    page.locator("#decoder-clear").click()
    page.clock.fast_forward(700)
    expect(answer).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_can_read_the_page_says_so(
    language: Language, browser: Browser, site: BuiltSite
) -> None:
    page = browser.new_page(base_url=site.url)  # not a watched one: requests fail here
    page.context.route("**/read.js", lambda route: route.abort())
    _open(page, language)
    page.locator("#decoder-text").fill(BOUNCE)
    expect(page.locator("#decoder-answer")).to_have_text(LABELS[language]["decode.failed"])
    page.close()
