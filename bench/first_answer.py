"""A bounce that is pasted at the decoder page's first paint, on a slow phone connection."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench import browsing, table
from bench.serving import Handler, Served, serve

REPEATS = 5
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 93750}
"""As browsers' tools simulate it: 1.6 Mbit a second, and 150 ms until an answer begins."""

LONG = 50
"""So many milliseconds may a task keep the page from hearing its reader."""

PASTE = """() => {
  const bounce = "<bob@example.com>: host mx.example.com[192.0.2.1] said: " +
    "552 5.2.2 Mailbox is full (in reply to RCPT TO command)";
  window.tasks = [];
  new PerformanceObserver(list => {
    for (const task of list.getEntries()) tasks.push(task.duration);
  }).observe({type: "longtask", buffered: true});
  window.answered = new Promise(resolve => {
    const paste = () => {
      const field = document.querySelector("#decoder-text");
      const place = document.querySelector("#decoder-answer");
      if (!field) return requestAnimationFrame(paste);
      const start = performance.now();
      field.value = bounce;
      new MutationObserver((_, observer) => {
        if (!place.querySelector("h2")) return;
        observer.disconnect();
        resolve({painted: start, took: performance.now() - start});
      }).observe(place, {childList: true, subtree: true});
      // Before the script is there nothing hears this, and it finds the text in the field.
      field.dispatchEvent(new Event("input", {bubbles: true}));
    };
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      paste();
    }).observe({type: "paint", buffered: true});
  });
}"""
"""Pastes a bounce at the first paint; resolves when its answer stands."""


class Packing(Handler):
    """Serves files as hosts do, packed."""

    def do_GET(self) -> None:  # noqa: N802 (the library's name)
        """Answer with a file; a folder is its index."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def first_answer(ours: Path) -> str:
    """Measure from the paste to the answer, and the longest task of the page meanwhile."""
    with _chromium() as browser, serve(ours / "site", Packing) as served:
        found = [_answer(browser, served) for _ in range(REPEATS)]
    rows: list[table.Row] = [
        ("first paint", f"{median(one['painted'] for one in found):.0f} ms"),
        ("paste to answer", f"{median(one['took'] for one in found):.0f} ms"),
        ("longest task", f"{median(one['longest'] for one in found):.0f} ms"),
        (f"tasks of more than {LONG} ms", f"{median(one['many'] for one in found):.0f}"),
    ]
    return table.show(f"A bounce pasted at first paint, slow 4G (median of {REPEATS})", rows)


@contextmanager
def _chromium() -> Iterator[Browser]:
    program = os.environ.get("CHROMIUM")
    if not program:
        raise browsing.NoBrowser("CHROMIUM is not set; `make bench` sets it")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program) as browser,
    ):
        yield browser


def _answer(browser: Browser, served: Served) -> dict[str, float]:
    """Open the decoder's page with an empty cache and return what was measured."""
    page = browser.new_page()
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_4G)
    page.add_init_script(f"({PASTE})()")
    page.goto(f"{served.url}/decode/", wait_until="commit")
    found: dict[str, float] = page.evaluate("window.answered")
    tasks: list[float] = page.evaluate("window.tasks")
    page.close()
    return {**found, "longest": max(tasks, default=0), "many": sum(one > LONG for one in tasks)}
