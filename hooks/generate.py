"""The MkDocs hook: puts what ``smtpcodes`` makes of ``codes.yaml`` into the site.

The only file that knows MkDocs and its i18n plugin. Pages live in memory, none in ``docs/``.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import jinja2
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url, meta, write_file
from mkdocs.utils.templates import TemplateContext

from smtpcodes.built import process, scripts, serving, styles
from smtpcodes.built.finishing import finished, protected
from smtpcodes.built.later import Later
from smtpcodes.built.leftovers import is_unused, undated
from smtpcodes.built.standing import Standing
from smtpcodes.data import encoding
from smtpcodes.data.faults import told
from smtpcodes.data.model import LANGUAGES, Language
from smtpcodes.data.revision import committed, revision
from smtpcodes.data.stamps import stamp
from smtpcodes.files import feeds, making, previews, search
from smtpcodes.files.hosting import Place, frame, hosting_files
from smtpcodes.files.last import last_files
from smtpcodes.files.making import Made, make
from smtpcodes.files.outputs import FileSource
from smtpcodes.labels import LABELS
from smtpcodes.pages import kept, plain
from smtpcodes.pages.naming import named_pages
from smtpcodes.pages.rendering import COMPILED, by_hand
from smtpcodes.pages.source import Neighbour, PageSource, Rendered
from smtpcodes.site import addresses, completeness

log = logging.getLogger("mkdocs.hooks.generate")

SOURCES = (*making.SOURCES, "mkdocs.yml")
"""The files in the project's folder that the site is made from."""

TEXTS = (*SOURCES, "docs/**/*.md", "overrides/**/*.*", "hooks/smtpcodes/pages/templates/*.j2")
"""All that is written by hand and read as text."""

AFTER_I18N = -200
"""static-i18n's handlers run at -100 and rebuild what they find; ours come after."""


@dataclass
class Build:
    """What builds of one process share; a server falls back on it when an edit is broken."""

    serving: bool = False
    made: Made | None = None
    bundles: list[FileSource] = field(default_factory=list)
    """Scripts and styles, and what hosts look for by its name."""
    pages: dict[tuple[Language, str], PageSource] = field(default_factory=dict)
    """By language and name of the source file."""
    by_hand: list[PageSource] = field(default_factory=list)
    """The pages written by hand, for their plain form."""
    found: dict[Language, list[search.Entry]] = field(default_factory=dict)
    """The same for the search."""
    standing: Standing = field(default_factory=Standing)
    """What the builds have written."""
    later: Later = field(default_factory=Later)
    """The files beside the pages, which an edit puts off."""


BUILD = Build()


class MadeFile(File):
    """A file made by ``smtpcodes``.

    ``mkdocs serve --dirty`` asks each whether it has changed, and neither builds nor writes again
    what has not.
    """

    made_from: Any = None

    def is_modified(self) -> bool:
        """Whether it is to be written."""
        return BUILD.standing.is_changed(self.dest_uri, self.made_from)


class MadePage(Page):
    """A page made by ``smtpcodes``: ``on_page_content`` has its HTML."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave Python-Markdown alone."""
        self.content = ""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether a server runs that must survive a broken file; collect garbage seldom."""
    BUILD.serving = command == "serve"
    process.collect_seldom()
    logging.getLogger("mkdocs.commands.build").addFilter(process.is_no_warning_of_dirty_builds)


def on_config(config: MkDocsConfig) -> None:
    """Load and render everything before the old site is deleted, once per build.

    Aborts with all errors; a running server logs them and keeps the last good site.
    """
    if _is_inner_build(config):
        return
    if BUILD.serving and not BUILD.made and (fault := serving.unusable(*config.dev_addr)):
        raise Abort(fault)
    folder = Path(config.config_file_path).parent
    try:
        encoding.check(folder, TEXTS)
        completeness.check(folder, Path(config.docs_dir), _configured(config))
        made = make(folder, config.site_url or "/", revision(folder), BUILD.made)
        if not BUILD.made:
            made.files  # noqa: B018 - what is wrong with them must come before the old site goes
        ours, url = made.site.ours, config.repo_url or ""
        place = Place(folder, made.site.url, url, committed(folder), ours.house.site)
        sheet = styles.sheet(folder, Path(config.theme.dirs[1]), ours.house if ours else None)
        bundles = [*scripts.bundles(folder, bool(ours)), sheet, *hosting_files(place)]
    except Exception as error:  # whatever it is, the server must go on
        log.debug("", exc_info=True)
        if not (BUILD.serving and BUILD.made):
            raise Abort(told(error)) from None
        log.error("%s\n%s", told(error), serving.STAYS)
        return
    BUILD.made, BUILD.bundles = made, bundles
    BUILD.pages = {(page.language, addresses.source_file(page.path)): page for page in made.pages}


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Append the generated pages of the language being built; all other files but once."""
    language = _language(config)
    _leave_out(files)
    shell = _shell(config, files)
    if language == addresses.DEFAULT_LANGUAGE:
        BUILD.standing.begin()
        BUILD.by_hand.clear()
        BUILD.found = {one: [] for one in LANGUAGES}
        all_made = _made()
        now = BUILD.later.now(lambda: all_made.files, BUILD.standing)
        for made in [*now, *BUILD.bundles]:
            files.append(_finished(config, made))
    for (page_language, name), page in BUILD.pages.items():
        if page_language == language:
            files.append(_file(config, page, name, shell))
    _i18n(config).i18n_files_per_language[language] = files.documentation_pages()
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its metadata, and every page the site's own address in examples."""
    source = _source(page)
    if source:
        # The theme writes titles as they are: they come escaped, and marked as being so.
        page.meta.update(title=escape(source.title), description=source.description)
        page.meta["hide"] = ["toc"] if source.is_wide else []
        return ""  # on_page_content has the finished HTML
    return markdown.replace(addresses.EXAMPLE, _made().site.url)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its finished content and its table of contents."""
    source = _source(page)
    if not source:
        return by_hand(html, _language(config))
    page.toc = get_toc(source.rendered.contents)
    return source.rendered.content


@event_priority(AFTER_I18N)
def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Add breadcrumbs, neighbours, the edit link and what else the templates need."""
    language = _language(config)
    source = _source(page)
    if source:
        _complete(page, source, config)
    elif (language, page.file.src_uri) not in BUILD.pages:
        _note_by_hand(page, language)
    home = addresses.in_language("", language)
    variables: dict[str, Any] = {
        "labels": LABELS[language],
        "decoder_words": lambda: _made().decoder_words[language],
        "localized": lambda path: addresses.in_language(path, language),
        "breadcrumbs": source.trail if source else [(LABELS[language]["home"], home)],
        "code_map": lambda: _made().maps[language],
        "frequent_codes": lambda: _made().frequent[language],
        "code_count": len(_made().site.codes),
        "generated": source,
        "linked_data": source.linked_data if source else "",
        "folder": None if page in nav.pages else kept.folder(page.url),
        "feed": source and feeds.has_feed(source.path, _made().public),
        "preview": previews.preview(source.path if source else "", _made().public, language),
    }
    # Both languages share the reader's choice of colours.
    config.extra["scope"] = get_relative_url(".", page.url)
    context.update(variables)  # type: ignore[typeddict-item]
    return context


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Give templates without a page (the 404 page, the sitemap) what they need."""
    config.extra.pop("scope", None)
    env.bytecode_cache = COMPILED
    env.autoescape = True  # MkDocs' own does not: a name with a "&" or a "<" would be markup
    env.globals.update(
        kept=kept.Kept(),
        folder=None,
        addresses=addresses,
        default_language=addresses.DEFAULT_LANGUAGE,
        labels_of=LABELS,
        map_of=lambda language: _made().maps_anywhere[language],
        names_of=lambda language: named_pages(_made().site, language),
        **_look(config),
    )


@event_priority(AFTER_I18N)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Give every page its Content-Security-Policy."""
    return protected(output, page.url)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Give the 404 page its Content-Security-Policy too; there is one, in the default language."""
    if not template_name.endswith(".html"):
        return output_content
    if _language(config) != addresses.DEFAULT_LANGUAGE:
        return ""
    return protected(output_content, template_name)


def _look(config: MkDocsConfig) -> dict[str, str]:
    """Return what a house may change; `mkdocs.yml` is not: the plugin restores parts of it."""
    look = _made().site.ours.house.site
    return frame(look, _language(config), config.site_name, config.theme)


def _leave_out(files: Files) -> None:
    """Take away what is not published as it is: our modules, what of the theme nobody uses."""
    for file in list(files):
        if scripts.is_source(file.src_uri) or is_unused(file.src_uri):
            files.remove(file)


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what needs all pages: one search index for each language, plain forms.

    After all languages.
    """
    if _is_inner_build(config):
        return
    site = Path(config.site_dir)
    for made in last_files(_made(), BUILD.by_hand, BUILD.found):
        write_file(str(made.content).encode(), str(site / made.path))
    BUILD.by_hand.clear()
    packed = site / "sitemap.xml.gz"
    packed.write_bytes(undated(packed.read_bytes()))
    for gone in BUILD.standing.end():
        (site / gone).unlink(missing_ok=True)


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Keep the server alive, whatever is edited, deleted or half written."""
    serving.watch(server, Path(config.config_file_path).parent, SOURCES)
    serving.survive(server, log.error)
    serving.ask(server, lambda place: BUILD.later.answer(place, Path(config.site_dir)))
    return server


def on_build_error(error: Exception) -> None:
    """Tell what stopped the build in a message instead of a traceback."""
    if not isinstance(error, MkDocsException):
        log.debug("", exc_info=error)
        raise Abort(told(error)) from None


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
    return titles, stamp(theme), _look(config)


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
    file.page = MadePage(escape(page.title), file, config)
    neighbours = [_neighbour(page, path) for path in (page.previous, page.next) if path]
    _note(file, (page, neighbours, shell))
    return file


def _finished(config: MkDocsConfig, made: FileSource) -> File:
    """Return a file to be written as it is; one named ``.md`` would become a page."""
    file: File = MadeFile.generated(
        config,
        f"{made.path}.finished",
        content=finished(made),
        inclusion=InclusionLevel.INCLUDED,  # also where the name begins with a dot
    )
    file.dest_uri = made.path
    _note(file, made.content)
    return file


def _note(file: Any, made_from: Any) -> None:
    """Note what a file is made from."""
    file.made_from = made_from
    BUILD.standing.note(file.dest_uri, made_from)


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
    repository = (config.repo_url or "").rstrip("/")
    page.edit_url = f"{repository}/blob/main/codes.yaml#L{source.line}" if source.line else None
    for name, path in (("previous_page", source.previous), ("next_page", source.next)):
        setattr(page, name, _neighbour(source, path) if path else None)


def _neighbour(source: PageSource, path: str) -> Neighbour:
    title = BUILD.pages[source.language, addresses.source_file(path)].title
    return Neighbour(escape(title), addresses.in_language(path, source.language))


def _note_by_hand(page: Page, language: Language) -> None:
    title, description = str(page.title), page.meta.get("description", "")
    path = addresses.in_default(page.url, language)
    words = plain.by_hand(page.markdown or "", language, _made().site.url)
    BUILD.by_hand.append(PageSource(language, path, title, description, Rendered("", words, [])))
    named, knowledge = page.meta.get("keywords", []), _made().site.knowledge
    entry = search.by_hand(language, path, title, description, named, knowledge)
    BUILD.found[language].append(entry)
