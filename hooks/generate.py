"""The MkDocs hook: puts what ``smtpcodes`` makes of ``codes.yaml`` into the site.

The only file that knows MkDocs and its i18n plugin. Pages live in memory; nothing is
written into ``docs/``.
"""

from __future__ import annotations

import logging
import os
import subprocess
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url, meta, write_file
from mkdocs.utils.templates import TemplateContext

from smtpcodes.built import scripts
from smtpcodes.built.anchors import with_moved_anchors
from smtpcodes.built.policy import unknown_scripts, with_policy
from smtpcodes.data.faults import told
from smtpcodes.data.languages import PARTICULARS
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.stamps import stamp
from smtpcodes.files import previews, search
from smtpcodes.files.making import Made, make
from smtpcodes.files.outputs import FileSource
from smtpcodes.files.plain_pages import plain_files
from smtpcodes.labels import LABELS
from smtpcodes.pages import plain
from smtpcodes.pages.rendering import COMPILED
from smtpcodes.pages.source import PageSource, Rendered
from smtpcodes.site import addresses, completeness

log = logging.getLogger("mkdocs.hooks.generate")

AFTER_I18N = -200
"""static-i18n's handlers run at -100 and rebuild what they find; ours come after."""


@dataclass
class Build:
    """What builds of one process share; a server falls back on it when an edit is broken."""

    serving: bool = False
    made: Made | None = None
    bundles: list[FileSource] = field(default_factory=list)
    """The scripts."""
    pages: dict[tuple[Language, str], PageSource] = field(default_factory=dict)
    """By language and name of the source file."""
    by_hand: list[PageSource] = field(default_factory=list)
    """The pages written by hand, for the search and their plain form."""
    standing: dict[str, Any] = field(default_factory=dict)
    """What the last build has written, by its place in the site, and what that was made from."""
    coming: dict[str, Any] = field(default_factory=dict)
    """The same for the build that is going on."""


BUILD = Build()


class MadeFile(File):
    """A file made by ``smtpcodes``.

    ``mkdocs serve --dirty`` asks each whether it has changed, and neither builds nor writes again
    what has not.
    """

    made_from: Any = None

    def is_modified(self) -> bool:
        """Whether it is to be written."""
        return bool(BUILD.standing.get(self.dest_uri) != self.made_from)


class MadePage(Page):
    """A page made by ``smtpcodes``: ``on_page_content`` has its HTML."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave Python-Markdown alone."""
        self.content = ""


class NotDirty(logging.Filter):
    """Takes back MkDocs' warning of builds that are not complete: ours are."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the message is to be shown."""
        return "'dirty' build" not in record.getMessage()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether a server runs that must survive a broken file."""
    BUILD.serving = command == "serve"
    logging.getLogger("mkdocs.commands.build").addFilter(NotDirty())


def on_config(config: MkDocsConfig) -> None:
    """Load and render everything before the old site is deleted, once per build.

    Aborts with all errors; a running server logs them and keeps the last good site.
    """
    if _is_inner_build(config):
        return
    folder = Path(config.config_file_path).parent
    config.watch += [str(folder / one.changelog) for one in PARTICULARS.values()]
    try:
        completeness.check(folder, Path(config.docs_dir), _configured(config))
        made = make(folder, config.site_url or "/", _revision(folder), BUILD.made)
        bundles = _bundles(folder, stamp([folder / scripts.SOURCES]))
    except Exception as error:  # whatever it is, the server must go on
        log.debug("", exc_info=True)
        if not (BUILD.serving and BUILD.made):
            raise Abort(told(error)) from None
        log.error("%s\nThe last good site stays.", told(error))
        return
    BUILD.made, BUILD.bundles = made, bundles
    BUILD.pages = {(page.language, addresses.source_file(page.path)): page for page in made.pages}


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Append the generated pages of the language being built; all other files but once."""
    language = _language(config)
    for file in [file for file in files if scripts.is_source(file.src_uri)]:
        files.remove(file)
    shell = _shell(config, files)
    if language == addresses.DEFAULT_LANGUAGE:
        BUILD.coming.clear()
        BUILD.by_hand.clear()
        for made in [*_made().files, *BUILD.bundles]:
            files.append(_finished(config, made))
    for (page_language, name), page in BUILD.pages.items():
        if page_language == language:
            files.append(_file(config, page, name, shell))
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
        return ""  # on_page_content has the finished HTML
    return markdown.replace(addresses.EXAMPLE, _made().site.url)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its finished content and its table of contents."""
    source = _source(page)
    if not source:
        return html
    page.toc = _contents(source)
    return source.rendered.content


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
        "decoder_words": lambda: _made().decoder_words[language],
        "localized": lambda path: addresses.in_language(path, language),
        "breadcrumbs": [
            (crumb.title, addresses.in_language(crumb.path, language))
            for crumb in (source.breadcrumbs if source else [])
        ],
        "code_map": lambda: _made().maps[language],
        "code_count": len(_made().site.codes),
        "generated": source,
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
    env.bytecode_cache = COMPILED
    env.globals.update(
        addresses=addresses,
        default_language=addresses.DEFAULT_LANGUAGE,
        labels_of=LABELS,
        map_of=lambda language: _made().maps_anywhere[language],
    )


@event_priority(AFTER_I18N)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Give every page its old anchors and its Content-Security-Policy."""
    address = addresses.in_default(page.url, _language(config))
    return _protected(with_moved_anchors(output, address, _made().moved), page.url)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Give the 404 page its Content-Security-Policy too."""
    if not template_name.endswith(".html"):
        return output_content
    return _protected(output_content, template_name)


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what needs all pages: one search index for each language, plain forms.

    After the theme's own index and after all languages.
    """
    if _is_inner_build(config):
        return
    site = Path(config.site_dir)
    for language in LANGUAGES:
        by_hand = [_entry(page) for page in BUILD.by_hand if page.language == language]
        entries = [*_made().entries[language], *by_hand]
        path = addresses.in_language("search/search_index.json", language)
        write_file(search.index(entries).encode(), str(site / path))
    for made in plain_files(BUILD.by_hand, _made().site.url):
        write_file(str(made.content).encode(), str(site / made.path))
    BUILD.by_hand.clear()
    for gone in BUILD.standing.keys() - BUILD.coming.keys():
        (site / gone).unlink(missing_ok=True)
    BUILD.standing = dict(BUILD.coming)


def _protected(html: str, name: str) -> str:
    """Return a page with its policy; a script that the policy stops is a warning."""
    for script in unknown_scripts(html):
        log.warning("%s: an unknown script, which will not run: %.60s", name, script)
    return with_policy(html)


def _made() -> Made:
    assert BUILD.made, "on_config has made it or aborted"
    return BUILD.made


def _language(config: MkDocsConfig) -> Language:
    language: Language = _i18n(config).current_language
    return language


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _configured(config: MkDocsConfig) -> list[str]:
    """Return the languages that `mkdocs.yml` names, the default one first."""
    entries = sorted(_i18n(config).config.languages, key=lambda entry: not entry.default)
    return [entry.locale for entry in entries if entry.build]


def _is_inner_build(config: MkDocsConfig) -> bool:
    """Whether this is static-i18n's build of a further language, inside the first one's."""
    return bool(_i18n(config).building)


def _source(page: Page) -> PageSource | None:
    language, _, name = page.file.src_uri.partition("/")
    return BUILD.pages.get((language, name))  # type: ignore[arg-type]


def _shell(config: MkDocsConfig, files: Files) -> tuple[Any, ...]:
    """Return what every page has around it, and see that the pages written by hand are built.

    The menu needs these with their titles, whether they have changed or not.
    """
    titles = []
    for file in files.documentation_pages():
        titles.append(meta.get_data(file.content_string)[1].get("title"))
        if BUILD.serving:
            file.content_string = file.content_string  # MkDocs builds all that is in memory
    theme = [Path(config.config_file_path), *map(Path, config.theme.dirs[:1])]
    return titles, stamp(theme), _made().moved


def _file(config: MkDocsConfig, page: PageSource, name: str, shell: tuple[Any, ...]) -> Any:
    """Return the page as a virtual file with all that static-i18n notes on its own files."""
    language = page.language
    file: Any = _virtual(config, page, language, name)
    file.alternates = {
        other: file if other == language else _virtual(config, page, other, name)
        for other in LANGUAGES
    }
    file.locale = file.localization = file.locale_alternate_of = language
    file.norm_src_uri = name
    file.page = MadePage(page.title, file, config)
    neighbours = [_neighbour(page, path) for path in (page.previous, page.next) if path]
    _note(file, (page, neighbours, shell))
    return file


def _finished(config: MkDocsConfig, made: FileSource) -> File:
    """Return a file to be written as it is; one named ``.md`` would become a page."""
    file: File = MadeFile.generated(config, f"{made.path}.finished", content=made.content)
    file.dest_uri = made.path
    _note(file, made.content)
    return file


def _note(file: Any, made_from: Any) -> None:
    """Note what a file is made from.

    What changes is unknown until the build has come to its end: if it fails on the way, nobody
    knows what has been written.
    """
    file.made_from = made_from
    BUILD.coming[file.dest_uri] = made_from
    if file.is_modified():
        BUILD.standing.pop(file.dest_uri, None)


@lru_cache(maxsize=1)
def _bundles(folder: Path, _stamp: str) -> list[FileSource]:
    """Return the bundles of the scripts, made once as long as their sources stay."""
    return [
        FileSource(f"{scripts.PUBLISHED}{entry}.js", scripts.bundle(folder, entry))
        for entry in scripts.ENTRIES
    ]


def _virtual(config: MkDocsConfig, page: PageSource, language: Language, name: str) -> File:
    file = MadeFile.generated(
        config,
        f"{language}/{name}",
        content="",
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


def _contents(source: PageSource) -> TableOfContents:
    """Return the headings of a page, each with those below it."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for section in source.rendered.sections:
        link = AnchorLink(section.title, section.anchor, section.level)
        while open_ and open_[-1].level >= link.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    return TableOfContents(top)


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
    path = addresses.in_default(page.url, language)
    words = plain.by_hand(page.markdown or "", language, _made().site.url)
    BUILD.by_hand.append(PageSource(language, path, title, description, Rendered("", words, [])))


def _entry(page: PageSource) -> search.Entry:
    location = addresses.in_language(page.path, page.language)
    return search.Entry(page.language, location, page.title, page.description)


@cache
def _revision(folder: Path) -> str:
    """Return the commit that ``folder`` holds, as git or the pipeline knows it."""
    command = ["git", "rev-parse", "HEAD"]
    try:
        found = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return os.environ.get("GITHUB_SHA", "unknown")
    return found.stdout.strip()
