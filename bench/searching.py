"""The time from a key press to the first result on the screen."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench import browsing, table

QUERIES = ("550", "5.7.1", "postfach voll", "Empfänger unbekannt")
REPEATS = 9
SETTLED = 200
"""Milliseconds after which the results of earlier keys have come."""

FIELD = "[data-md-component=search-query]"
RESULT = ".md-search-result__item"

LISTEN = """list => {
  window.shown = new Promise((resolve, reject) => {
    let pressed;
    const note = event => { pressed = event.timeStamp; };
    addEventListener("keydown", note, {capture: true, once: true});
    const observer = new MutationObserver(() => {
      if (pressed === undefined || !list.childElementCount) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - pressed));
    });
    observer.observe(list, {childList: true});
    setTimeout(() => reject(new Error("no result came")), 5000);
  });
}"""
"""Resolves in the frame that paints the results of the next key press."""

FRAMES = """() => new Promise(resolve => {
  const times = [];
  const step = time => times.push(time) < 61
    ? requestAnimationFrame(step)
    : resolve(times.slice(1).map((time, at) => time - times[at]));
  requestAnimationFrame(step);
})"""
"""The times between 61 animation frames, in milliseconds."""


def key_to_result(ours: Path) -> str:
    """Measure the last key of some queries: codes and words."""
    with browsing.visit(ours / "site", "") as (page, _):
        page.click(FIELD)
        page.keyboard.type(QUERIES[0])
        page.wait_for_selector(RESULT)  # the index is ready
        frame = median(page.evaluate(FRAMES))
        times = {query: [last_key(page, query) for _ in range(REPEATS)] for query in QUERIES}
    rows = [(query, median(found)) for query, found in times.items()]
    rows.append(("all", median(time for found in times.values() for time in found)))
    return table.show(
        f"Search, last key press to first result (median of {REPEATS})",
        [
            *((name, f"{time:.1f} ms", f"{time / frame:.1f} frames") for name, time in rows),
            ("animation frame", f"{frame:.1f} ms"),
        ],
    )


def last_key(page: Page, query: str) -> float:
    """Type ``query``; return the milliseconds from its last key to its first result."""
    page.fill(FIELD, "")
    page.keyboard.type(query[:-1])
    page.wait_for_timeout(SETTLED)
    page.locator(".md-search-result__list").evaluate(LISTEN)
    page.keyboard.press(query[-1])
    shown: float = page.evaluate("window.shown")
    return shown
