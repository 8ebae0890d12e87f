"""The theme's search worker, asked directly, as the theme's own script asks it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

START = """async () => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const index = await fetch(new URL(`${config.base}/search/search_index.json`, location));
  const { config: settings, docs } = await index.json();
  const worker = new Worker(new URL(config.search, location));
  const answer = (message) => new Promise((done) => {
    worker.onmessage = ({ data }) => done(data);
    worker.postMessage(message);
  });
  window.found = async (queries) => {
    const results = [];
    for (const data of queries) {
      const { data: { items } } = await answer({ type: 2, data });
      results.push(items.map(([first]) => first.location));
    }
    return results;
  };
  await answer({ type: 0, data: { config: settings, docs, options: { suggest: false } } });
}"""
"""Message types of the worker: 0 set up, 1 ready, 2 query, 3 result."""

ASK = "([queries, count]) => found(queries).then((all) => all.map((one) => one.slice(0, count)))"


@dataclass(frozen=True)
class SearchEngine:
    """The search of one language."""

    page: Page

    @classmethod
    def start(cls, page: Page) -> SearchEngine:
        """Set the worker up in ``page``, a page of the site, with the index of its language."""
        page.evaluate(START)
        return cls(page)

    def find(self, queries: list[str], count: int) -> dict[str, list[str]]:
        """Return for each query its first results, at most ``count``, as the theme lists them."""
        results: list[list[str]] = self.page.evaluate(ASK, [queries, count])
        return dict(zip(queries, results, strict=True))
