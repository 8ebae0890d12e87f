"""The MkDocs hook: puts what ``smtpcodes`` makes of ``codes.yaml`` into the site.

The only file that knows MkDocs and its i18n plugin. Pages live in memory; nothing is
written into ``docs/``.
"""

from __future__ import annotations

import logging
import os
import subprocess
import traceback
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file
from mkdocs.utils.templates import TemplateContext

from smtpcodes.built.anchors import with_moved_anchors
from smtpcodes.built.policy import with_policy
from smtpcodes.data.changes import changes
from smtpcodes.data.loading import load
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.moved import InvalidMoves, Moved, moved
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.files import decoder_page, previews, search
from smtpcodes.files.all import all_files
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.plain_pages import plain_files
from smtpcodes.files.redirects import moved_files
from smtpcodes.labels import LABELS
from smtpcodes.pages.source import PageSource
from smtpcodes.pages.types import all_pages, code_map
from smtpcodes.site import addresses
from smtpcodes.site.site import Site

log = logging.getLogger("mkdocs.hooks.generate")

AFTER_I18N = -200
"""static-i18n's handlers run at -100 and rebuild what they find; ours come after."""


@dataclass
class Build:
    """What one build is made from; survives rebuilds, so that serving can fall back on it."""

    serving: bool = False
    site: Site | None = None
    pages: dict[tuple[Language, str], PageSource] = field(default_factory=dict)
    """By language and name of the source file."""
    files: list[FileSource] = field(default_factory=list)
    moved: Moved = field(default_factory=dict)
    written: list[search.Entry] = field(default_factory=list)
    """Search entries of the pages written by hand."""
    by_hand: list[PageSource] = field(default_factory=list)
    """The pages written by hand, for their plain form."""


BUILD = Build()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether a server runs that must survive a broken file."""
    BUILD.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Load and render everything before the old site is deleted, once per build.

    Aborts with all errors; a running server logs them and keeps the last good site.
    """
    if _is_inner_build(config):
        return
    folder = Path(config.config_file_path).parent
    try:
        loaded, history = load(folder / "codes.yaml"), changes(folder)
        site = Site.of(loaded, config.site_url or "/", _revision(folder), history)
        pages, all_moved = all_pages(site), moved(folder / "moved.txt")
        files = [*all_files(site), *moved_files(all_moved, site.url)]
        files += plain_files(pages, site.url)
    except Exception as error:  # whatever it is: one that left would hang a running server
        known = isinstance(error, (InvalidCodes, InvalidMoves, OSError, jinja2.TemplateError))
        told = str(error) if known else "".join(traceback.format_exception(error))
        if not (BUILD.serving and BUILD.site):
            raise Abort(told) from None
        log.error("%s\nThe last good site stays.", told)
        return
    BUILD.site, BUILD.files, BUILD.moved = site, files, all_moved
    BUILD.pages = {(page.language, addresses.source_file(page.path)): page for page in pages}


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Append the generated pages of the language being built; all other files but once."""
    language = _language(config)
    if language == addresses.DEFAULT_LANGUAGE:
        for made in BUILD.files:
            files.append(_finished(config, made))
    for (page_language, name), page in BUILD.pages.items():
        if page_language == language:
            files.append(_file(config, page, language, name))
    _i18n(config).i18n_files_per_language[language] = files.documentation_pages()
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its metadata, and every page the site's own address in examples.

    Keeps every page out of the theme's own index.
    """
    source = _source(page)
    page.meta["search"] = {"exclude": True}
    if source:
        page.meta.update(title=source.title, description=source.description)
        return markdown
    return markdown.replace(addresses.EXAMPLE, _site().url)


@event_priority(AFTER_I18N)
def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Add breadcrumbs, neighbours, the edit link and the place of the language's index."""
    language = _language(config)
    source = _source(page)
    if source:
        _complete(page, source, config)
    elif (language, page.file.src_uri) not in BUILD.pages:
        _note_by_hand(page, language)
    variables: dict[str, Any] = {
        "labels": LABELS[language],
        "decoder_words": lambda: decoder_page.words(language),
        "localized": lambda path: addresses.in_language(path, language),
        "breadcrumbs": [
            (crumb.title, addresses.in_language(crumb.path, language))
            for crumb in (source.breadcrumbs if source else [])
        ],
        "code_map": lambda: code_map(_site(), language),
        "code_count": len(_site().codes),
        "linked_data": source.linked_data if source else "",
        "preview": previews.preview(source.path if source else "", language),
        # The theme looks for the search index below its base.
        "base_url": get_relative_url(addresses.in_language("", language) or ".", page.url),
    }
    # Both languages share the reader's choice of colours.
    config.extra["scope"] = get_relative_url(".", page.url)
    context.update(variables)  # type: ignore[typeddict-item]
    return context


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Give templates without a page (the 404 page, the sitemap) what they need."""
    config.extra.pop("scope", None)
    env.globals.update(
        addresses=addresses,
        default_language=addresses.DEFAULT_LANGUAGE,
        labels_of=LABELS,
        map_of=lambda language, root: code_map(_site(), language, root),
    )


@event_priority(AFTER_I18N)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Give every page its old anchors and its Content-Security-Policy."""
    address = addresses.in_default(page.url, _language(config))
    return with_policy(with_moved_anchors(output, address, BUILD.moved))


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Give the 404 page its Content-Security-Policy too."""
    return with_policy(output_content) if template_name.endswith(".html") else output_content


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what needs all pages: one search index for each language, plain forms.

    After the theme's own index and after all languages.
    """
    if _is_inner_build(config):
        return
    for language in LANGUAGES:
        entries = [*search.entries(_site(), language),
                   *(entry for entry in BUILD.written if entry.language == language)]  # fmt: skip
        path = Path(config.site_dir) / addresses.in_language("search/search_index.json", language)
        write_file(search.index(entries).encode(), str(path))
    for made in plain_files(BUILD.by_hand, _site().url):
        write_file(str(made.content).encode(), str(Path(config.site_dir) / made.path))
    BUILD.written.clear()
    BUILD.by_hand.clear()


def _site() -> Site:
    assert BUILD.site, "on_config has loaded it or aborted"
    return BUILD.site


def _language(config: MkDocsConfig) -> Language:
    language: Language = _i18n(config).current_language
    return language


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _is_inner_build(config: MkDocsConfig) -> bool:
    """Whether this is static-i18n's build of a further language, inside the first one's."""
    return bool(_i18n(config).building)


def _source(page: Page) -> PageSource | None:
    language, _, name = page.file.src_uri.partition("/")
    return BUILD.pages.get((language, name))  # type: ignore[arg-type]


def _file(config: MkDocsConfig, page: PageSource, language: Language, name: str) -> Any:
    """Return the page as a virtual file with all that static-i18n notes on its own files."""
    file: Any = _virtual(config, page, language, name)
    file.alternates = {
        other: file if other == language else _virtual(config, page, other, name)
        for other in LANGUAGES
    }
    file.locale = file.localization = file.locale_alternate_of = language
    file.norm_src_uri = name
    return file


def _finished(config: MkDocsConfig, made: FileSource) -> File:
    """Return a file to be written as it is; one named ``.md`` would become a page."""
    file = File.generated(config, f"{made.path}.finished", content=made.content)
    file.dest_uri = made.path
    return file


def _virtual(config: MkDocsConfig, page: PageSource, language: Language, name: str) -> File:
    file = File.generated(
        config,
        f"{language}/{name}",
        content=page.markdown,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.dest_uri = addresses.in_language(page.path, language) + "index.html"
    return file


def _complete(page: Page, source: PageSource, config: MkDocsConfig) -> None:
    if source.line:
        page.edit_url = f"{(config.repo_url or '').rstrip('/')}/blob/main/codes.yaml#L{source.line}"
    else:
        page.edit_url = None
    for name, path in (("previous_page", source.previous), ("next_page", source.next)):
        setattr(page, name, _neighbour(source, path) if path else None)


@dataclass(frozen=True)
class Neighbour:
    """What the theme's footer shows of the previous and the next page."""

    title: str
    url: str


def _neighbour(source: PageSource, path: str) -> Neighbour:
    title = BUILD.pages[source.language, addresses.source_file(path)].title
    return Neighbour(title, addresses.in_language(path, source.language))


def _note_by_hand(page: Page, language: Language) -> None:
    title, description = str(page.title), page.meta.get("description", "")
    BUILD.written.append(search.Entry(language, page.url, title, description))
    path = addresses.in_default(page.url, language)
    BUILD.by_hand.append(PageSource(language, path, title, description, page.markdown or ""))


@cache
def _revision(folder: Path) -> str:
    """Return the commit that ``folder`` holds, as git or the pipeline knows it."""
    command = ["git", "rev-parse", "HEAD"]
    try:
        found = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return os.environ.get("GITHUB_SHA", "unknown")
    return found.stdout.strip()
