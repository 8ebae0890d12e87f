"""The search's worker, asked directly, as the page asks it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

START = """async () => {
  const { index, worker } = document.querySelector(".md-search").dataset;
  const engine = new Worker(worker);
  engine.postMessage({ index: await (await fetch(index)).json() });
  const answer = (query) => new Promise((done) => {
    engine.onmessage = ({ data }) => done(data.results.map(({ path }) => path));
    engine.postMessage({ query });
  });
  window.found = async (queries) => {
    const all = [];
    for (const query of queries) all.push(await answer(query));
    return all;
  };
}"""

ASK = "([queries, count]) => found(queries).then((all) => all.map((one) => one.slice(0, count)))"


@dataclass(frozen=True)
class SearchEngine:
    """The search of one language."""

    page: Page

    @classmethod
    def start(cls, page: Page) -> SearchEngine:
        """Start the worker in ``page``, a page of the site, with the index of its language."""
        page.evaluate(START)
        return cls(page)

    def find(self, queries: list[str], count: int) -> dict[str, list[str]]:
        """Return for each query the paths of its first results, at most ``count``."""
        results: list[list[str]] = self.page.evaluate(ASK, [queries, count])
        return dict(zip(queries, results, strict=True))
