"""A house of its own: what ``local.yaml`` adds, by the same rules, and never to what is public."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smtpcodes.built.permalinks import published
from smtpcodes.data import check
from smtpcodes.data.loading import Loaded, parse
from smtpcodes.data.merging import load_house
from smtpcodes.data.model import LANGUAGES, Knowledge, Language
from smtpcodes.data.problems import InvalidCodes
from smtpcodes.files.all import OF_PAGES
from smtpcodes.files.catalog import catalog
from smtpcodes.files.decoder_page import answers
from smtpcodes.files.making import Made, make
from smtpcodes.files.search import entries
from smtpcodes.pages.plain import plain
from smtpcodes.pages.types import all_pages
from smtpcodes.site.addresses import in_language
from smtpcodes.site.site import Site
from tests.renaming import Data, drop_code, rename, rename_cause, without_was, write
from tests.unit.helpers import ROOT, SMALL, in_every_language, real
from tests.unit.test_decoder_catalog import PROVIDER
from tests.unit.test_renames import example

URL = "https://codes.example/"
UPSTREAM = SMALL + PROVIDER

LOCAL = in_every_language("""\
name: {de: Hochschule, en: University}
site:
  name: {de: Mailhilfe, en: Mail help}
  colour: "#7a1f2b"
helpdesk:
  name: {de: Benutzerservice, en: Service desk}
  url: https://help.example/
  phone: "+49 (0) 30 12-34"
notes:
  codes:
    "552": {de: Große Dateien gehen durch., en: Large files pass.}
    X.2.2: {de: Mehr Platz im Portal., en: The portal gives more room.}
  causes:
    mailbox-full: {de: Alle haben viel Platz., en: All have much room.}
  providers:
    post: {de: Post ist gesperrt., en: Post is barred.}
sources:
  wiki:
    title: University, wiki
    url: https://wiki.example/
    checked: 2026-10
providers:
  campus:
    name: Campus
    kind: mailbox
    hosts: [mx.campus.example]
    signs: ["[CAMPUS]"]
    recognise: {de: Am Namen der Server., en: By the names of its servers.}
    was: [college]
    responses:
      full:
        reply: "552"
        status: 5.2.2
        text: "[CAMPUS] your quota of <count> bytes is used up"
        cause: mailbox-full
        source: wiki
""")


def upstream(data: Data | None = None) -> Loaded:
    """Return the small file, or other data, as if it stood in a file."""
    if data is None:
        return parse(UPSTREAM.encode(), Path("codes.yaml"))
    lines: dict[Any, int] = defaultdict(lambda: 1)
    return Loaded(Knowledge.model_validate(data), lines)


def shown(folder: Path, loaded: Loaded, text: str = LOCAL) -> Site:
    """Return the site of a house in ``folder`` whose ``local.yaml`` has this text."""
    (folder / "local.yaml").write_text(text, encoding="utf-8")
    housed = load_house(folder / "local.yaml", loaded)
    assert housed
    return Site.of(housed.loaded, URL, house=housed.house)


def faults(folder: Path, text: str, loaded: Loaded | None = None) -> list[str]:
    """Return what is told of a broken ``local.yaml``."""
    with pytest.raises(InvalidCodes) as caught:
        shown(folder, loaded or upstream(), text)
    return str(caught.value).splitlines()


def page(site: Site, path: str, language: Language = "en") -> str:
    """Return the content of a page."""
    found = [one for one in all_pages(site) if (one.language, one.path) == (language, path)]
    return found[0].rendered.content


BROKEN = [
    ("mailbox-full: {de: Alle", "mailbox-ful: {de: Alle",
     "notes.causes.mailbox-ful: unknown cause 'mailbox-ful' (did you mean 'mailbox-full'?)"),
    ('"552": {', '"441": {', "unknown code '441' (correct it; it may have been dro"),
    ("X.2.2: {", "X.7.99: {", "notes.codes.X.7.99: unknown code 'X.7.99'"),
    ("    post: {", "    unheard-of: {", "unknown provider 'unheard-of' (correct it; it may"),
    ("cause: mailbox-full", "cause: gone",
     "providers.campus.responses.full.cause: unknown cause 'gone' (name a cause of codes.yaml"),
    ("source: wiki", "source: book",
     "responses.full.source: unknown source 'book' (add it to sources, or name one of codes.yaml"),
    ("  campus:\n", "  post:\n",
     "providers.post: codes.yaml has 'post' in providers as well, or had it (take another key"),
    ("  wiki:\n", "  post-help:\n", "sources.post-help: codes.yaml has 'post-help' in sources"),
    ("name: Campus", "name: Post", "providers.campus.name: same name as 'post'"),
    ("helpdesk:", "helpdesc:", "unknown key 'helpdesc' (did you mean 'helpdesk'?)"),
    ("    url: https://wiki.example/\n", "", "sources.wiki: no address for what a provider says"),
    ("de: Alle haben viel Platz., ", "", "notes.causes.mailbox-full.de: 'de' is missing (add it)"),
    ("Alle haben", "Alle Accounts haben", "'Accounts' is not said here (say: Konto)"),
    ("All have much", "All <b>have</b> much", "notes.causes.mailbox-full.en: HTML in a text"),
    ("#7a1f2b", "#ffe000", "site.colour: white letters are hard to read on #ffe000: contrast 1.3"),
    ("  colour:", "  logo: local/none.svg\n  colour:",
     "site.logo: there is no file 'local/none.svg' beside codes.yaml (put it there or correct"),
    ("  colour:", "  logo: ../secret.svg\n  colour:", "site.logo: '../secret.svg'"),
    ("https://help.example/", "javascript:alert", "helpdesk.url: 'javascript:alert'"),
    ('"+49 (0) 30 12-34"', "0301234", "helpdesk.phone: 0301234 reads as a number"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), BROKEN, ids=[one[1] for one in BROKEN])
def test_a_fault_names_the_file_its_line_the_entry_and_the_remedy(
    before: str, after: str, expected: str, tmp_path: Path
) -> None:
    assert LOCAL.count(before) == 1
    told = faults(tmp_path, LOCAL.replace(before, after))
    line = next((one for one in told if expected in one), "")
    assert line.startswith("local.yaml:"), told


def test_all_faults_come_at_once_with_their_lines(tmp_path: Path) -> None:
    text = LOCAL.replace("mailbox-full: {", "mailbox-ful: {").replace("#7a1f2b", "#ffffff")
    told = faults(tmp_path, text.replace("Campus\n", "Post\n"))
    lines = [text[: text.index(words)].count("\n") + 1 for words in ("#fff", "-ful:", "Campus")
             if words in text]  # fmt: skip
    assert [int(one.split(":")[1]) for one in told[:2]] == lines[:2]
    assert told[-1] == "3 problems in local.yaml"


@pytest.mark.parametrize("text", ["", "# nothing yet\n\n  # really\n", None])
def test_without_it_or_in_an_empty_one_there_is_no_house(text: str | None, tmp_path: Path) -> None:
    path = tmp_path / "local.yaml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    assert load_house(path, upstream()) is None


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "local.yaml").mkdir()
    with pytest.raises(InvalidCodes, match=r"local\.yaml:1: the file cannot be read"):
        load_house(tmp_path / "local.yaml", upstream())


def test_what_upstream_says_is_no_fault_of_the_house(tmp_path: Path) -> None:
    data = example()
    data["causes"]["mailbox-full"]["title"]["de"] = "Ein Account"  # no word of the glossary
    assert shown(tmp_path, upstream(data)).ours


def test_check_tells_of_both_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "codes.yaml").write_text(UPSTREAM.replace("Voll.", "Account.", 1), "utf-8")
    (tmp_path / "local.yaml").write_text(LOCAL.replace("mailbox-full: {", "x: {"), "utf-8")
    assert check.main([str(tmp_path / "codes.yaml")]) == 1
    told = capsys.readouterr().out
    assert "'Account' is not said here" in told
    assert "local.yaml:14: notes.causes.x: unknown cause 'x'" in told
    (tmp_path / "codes.yaml").write_text("causes: [\n", "utf-8")
    assert check.main([str(tmp_path / "codes.yaml")]) == 1
    assert "unknown cause" not in capsys.readouterr().out


def test_the_example_keeps_the_rules_with_the_real_data(tmp_path: Path) -> None:
    shutil.copy(ROOT / "deploy" / "local.yaml", tmp_path)
    assert load_house(tmp_path / "local.yaml", real())


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_show_the_notes_in_a_box_with_whom_to_ask(language: Language, tmp_path: Path) -> None:
    site = shown(tmp_path, upstream())
    notes = {
        "552/": site.ours.house.notes.codes["552"],
        "4.2.2/": site.ours.house.notes.codes["X.2.2"],
        "5.2.2/": site.ours.house.notes.codes["X.2.2"],
        "cause/mailbox-full/": site.ours.house.notes.causes["mailbox-full"],
    }
    for path, note in notes.items():
        _, _, box = page(site, path, language).partition('<aside class="house"')
        box, _, after = box.partition("</aside>")
        assert note[language] in box
        assert 'href="https://help.example/"' in box
        assert 'href="tel:+493012' in box
        assert 'id="todo"' in after  # it stands before the steps
    box = page(site, "provider/post/", language).partition("</aside>")[0]
    assert site.ours.house.notes.providers["post"][language] in box
    assert "help.example" not in box


def test_the_plain_form_marks_what_is_the_houses(tmp_path: Path) -> None:
    site = shown(tmp_path, upstream())
    found = next(one for one in all_pages(site) if (one.language, one.path) == ("en", "552/"))
    assert (
        "> **In-house** University\n>\n> Large files pass.\n>\n"
        "> Questions? Ask: [Service desk](https://help.example/), phone +49 (0) 30 12-34\n"
    ) in plain(found, URL)


def test_whom_to_ask_stands_where_somebody_has_to_act(tmp_path: Path) -> None:
    text = LOCAL[: LOCAL.index("notes:")]
    site = shown(tmp_path, upstream(), text)
    assert "help.example" in page(site, "552/")
    assert "help.example" in page(site, "cause/mailbox-full/")
    assert 'class="house"' not in page(site, "provider/post/")


def test_the_houses_own_provider_stands_first_and_is_marked(tmp_path: Path) -> None:
    site = shown(tmp_path, upstream())
    html = page(site, "552/") + page(site, "5.2.2/")
    summary = html[html.index('id="from-campus"') :]
    assert html.index('id="from-campus"') < html.index('id="from-post"')
    assert 'Campus (1) <span class="first">In-house</span>' in summary
    own = page(site, "provider/campus/")
    assert "data-own" in own
    assert "help.example" in own
    listed = page(site, "provider/")
    assert listed.index("Campus") < listed.index("Post<")


def test_a_note_may_be_on_the_house_itself(tmp_path: Path) -> None:
    text = LOCAL.replace(
        "    post: {", "    campus: {de: Das sind wir., en: That is us.}\n    post: {"
    )
    site = shown(tmp_path, upstream(), in_every_language(text))
    assert "That is us." in page(site, "provider/campus/")


def test_the_edit_link_of_a_page_leads_to_no_file_that_is_not_there(tmp_path: Path) -> None:
    site = shown(tmp_path, upstream())
    own = next(one for one in all_pages(site) if one.path == "provider/campus/")
    assert (own.line, own.data) == (None, "")


def test_a_former_address_of_the_house_leads_on(tmp_path: Path) -> None:
    folder = write(shown(tmp_path, upstream()), tmp_path / "site")
    assert "../campus/" in (folder / "provider/college/index.html").read_text(encoding="utf-8")


def test_search_and_decoder_know_the_house(tmp_path: Path) -> None:
    site = shown(tmp_path, upstream())
    assert "provider/campus/" in {one.path for one in entries(site, "en")}
    known = catalog(site)
    assert known["providers"]["campus"]["hosts"] == ["mx.campus.example"]
    assert ("campus-full", "campus") in {row[:2] for row in known["responses"]}
    told = answers(site, "en")
    assert told["providers"]["campus"]["name"] == "Campus"
    assert told["house"]["causes"] == {"mailbox-full": ["All have much room."]}
    assert told["house"]["codes"]["5.2.2"] == ["The portal gives more room."]
    assert "In-house" in told["house"]["mark"]
    assert "https://help.example/" in told["house"]["help"]
    assert "house" not in answers(Site.of(upstream(), URL), "en")


def test_scripts_find_a_note_by_a_former_code_and_the_numbers_of_a_range(tmp_path: Path) -> None:
    data = example()
    drop_code(data, "enhanced", "X.2.7", "X.2.2")
    text = LOCAL.replace("X.2.2: {", "X.2.3: {").replace('"552": {', "X.2.7: {")
    codes = answers(shown(tmp_path, upstream(data), text), "en")["house"]["codes"]
    assert codes["5.2.3"] == codes["5.2.4"] == ["The portal gives more room."]
    assert codes["5.2.7"] == codes["5.2.2"] == ["Large files pass."]


def updated(data: Data) -> None:
    """Update upstream: names change, a response comes, a code goes."""
    rename_cause(data, "mailbox-full", "no-room")
    rename(data["providers"], "post", "mail")
    drop_code(data, "replies", "523", "552")
    drop_code(data, "enhanced", "X.2.7", "X.2.2")
    responses = data["providers"]["mail"]["responses"]
    responses["new"] = {**responses["552"], "text": "No room at all"}


NAMED = LOCAL.replace('"552": {', '"523": {').replace("X.2.2: {", "5.2.7: {")


def test_the_notes_still_stand_when_upstream_is_updated_below_them(tmp_path: Path) -> None:
    before = shown(tmp_path, upstream(example()), NAMED)
    assert "Large files pass." in page(before, "523/")
    data = example()
    updated(data)
    after = shown(tmp_path, upstream(data), NAMED)
    assert "No room at all" in page(after, "provider/mail/")
    assert "Large files pass." in page(after, "552/")
    assert "The portal gives more room." in page(after, "5.2.2/")
    assert "The portal gives more room." not in page(after, "4.2.2/")
    assert "All have much room." in page(after, "cause/no-room/")
    assert "Post is barred." in page(after, "provider/mail/")
    assert [one.response.cause for one in after.of_provider("campus")] == ["no-room"]


def test_two_notes_on_what_has_become_one_code_both_stand_there(tmp_path: Path) -> None:
    data = example()
    drop_code(data, "replies", "523", "552")
    text = LOCAL.replace("  codes:\n", '  codes:\n    "523": {de: Auch 523., en: And 523.}\n')
    html = page(shown(tmp_path, upstream(data), in_every_language(text)), "552/")
    assert html.index("And 523.") < html.index("Large files pass.")


def test_what_upstream_renames_and_forgets_is_told(tmp_path: Path) -> None:
    data = example()
    updated(data)
    told = "\n".join(faults(tmp_path, NAMED, upstream(without_was(data))))
    for words in ("unknown code '523'", "unknown code '5.2.7'", "unknown cause 'mailbox-full'",
                  "unknown provider 'post'", "responses.full.cause: unknown cause"):  # fmt: skip
        assert words in told


def _taken(data: Data) -> None:
    data["providers"]["campus"] = data["providers"]["post"]


def _formerly_taken(data: Data) -> None:
    rename(data["providers"], "post", "mail")
    data["providers"]["mail"]["was"].append("campus")


@pytest.mark.parametrize("change", [_taken, _formerly_taken])
def test_a_key_that_upstream_takes_is_told(change: Callable[[Data], None], tmp_path: Path) -> None:
    data = example()
    change(data)
    assert "codes.yaml has 'campus' in providers" in faults(tmp_path, LOCAL, upstream(data))[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project with the small file."""
    for name in ("CHANGELOG.md", "CHANGELOG.de.md"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "codes.yaml").write_text(UPSTREAM, encoding="utf-8")
    return tmp_path


def _files(made: Made) -> dict[str, str | bytes]:
    return {file.path: file.content for file in made.files}


def test_what_is_public_is_the_same_with_a_house_and_without(folder: Path) -> None:
    without = make(folder, URL, "x")
    (folder / "local.yaml").write_text(LOCAL, encoding="utf-8")
    housed = make(folder, URL, "x")
    before, after = _files(without), _files(housed)
    of_pages = {file.path for kind in OF_PAGES for file in kind(housed.site)}
    plain_pages = {in_language(f"{one.path}index.md", one.language) for one in housed.pages}
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert changed - plain_pages <= of_pages
    assert {"decode/catalog.json", "decode/answers.json", "provider/names.json"} <= changed
    public = [path for path in before if path.startswith("api/") or path.endswith("feed.xml")]
    assert len(public) > 10
    for path in (*public, "llms.txt", "opensearch.xml", "api/v1/manifest.json"):
        assert before[path] == after[path], path
    assert len(housed.files) == len(after), "a file is written twice"


def test_no_address_of_the_house_is_a_promise(tmp_path: Path) -> None:
    names = published(write(Site.of(upstream(), URL), tmp_path / "public"))
    site = shown(tmp_path, upstream())
    assert published(write(site, tmp_path / "shown")) == names


def test_an_edit_of_the_house_renders_what_shows_it_and_no_more(folder: Path) -> None:
    path = folder / "local.yaml"
    path.write_text(LOCAL, encoding="utf-8")
    before = make(folder, URL, "x")
    path.write_text(LOCAL.replace("All have much room.", "All have less room."), encoding="utf-8")
    after = make(folder, URL, "x", before)
    old = {(one.language, one.path): one.rendered for one in before.pages}
    again = {(one.language, one.path) for one in after.pages
             if old[one.language, one.path] is not one.rendered}  # fmt: skip
    assert {path for _, path in again} == {"cause/mailbox-full/"}
    path.unlink()
    assert make(folder, URL, "x", after).pages == make(folder, URL, "x").pages


def test_a_broken_one_leaves_the_last_good_site(folder: Path) -> None:
    (folder / "local.yaml").write_text("notes: [\n", encoding="utf-8")
    with pytest.raises(InvalidCodes, match=r"local\.yaml:2: no valid YAML"):
        make(folder, URL, "x", None)
