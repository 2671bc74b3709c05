"""New cases of a site: read by its adapter, planned whole, written once, never over anything."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.support.gazette import PAGE, URL, adapter

from broadsheet import Adapter, EmptyDocument, JsonPage, Layout, Registry, css
from broadsheet.authoring.checking import check_case
from broadsheet.authoring.newcases import NewCases, ScaffoldError, case_names, new_case
from broadsheet.authoring.places import Fixtures
from broadsheet.authoring.proposal import SavedPage
from broadsheet.testing.cases import find_cases

RAIN = SavedPage("rain", PAGE.encode(), URL)
TEXT = SavedPage("text", "Rain at last\nIt rained on Monday, for an hour.".encode("utf-16"), None, is_text=True)
REGISTRY = Registry(adapter())
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def made(into: Path, *pages: SavedPage, scrub: bool = False) -> NewCases:
    cases = tuple(new_case(page, adapter(), fetched_at=AT, scrub=scrub) for page in pages or (RAIN,))
    return NewCases(Fixtures.of(into, "gazette"), cases)


@pytest.mark.parametrize("page", [RAIN, TEXT], ids=lambda page: page.name)
@pytest.mark.parametrize("scrub", [False, True])
def test_a_case_is_read_later_as_it_was_read_when_written(tmp_path: Path, page: SavedPage, scrub: bool) -> None:
    new = made(tmp_path, page, scrub=scrub)
    new.write()
    (case,) = find_cases(tmp_path / "tests/fixtures")
    assert case.folder == tmp_path / "tests/fixtures/gazette" / page.name
    assert (case.adapter, case.fetched_at, case.is_text) == ("gazette", AT, page.is_text)
    assert case.page(REGISTRY) == new.cases[0].report.page
    assert not (case.folder / "expected.json").exists()


def test_a_page_is_stored_byte_for_byte(tmp_path: Path) -> None:
    made(tmp_path, RAIN, TEXT).write()
    html, text = find_cases(tmp_path)
    assert (html.page_file.read_bytes(), text.page_file.read_bytes()) == (RAIN.data, TEXT.data)


def test_a_document_of_json_is_stored_as_one_and_read_as_the_page_that_it_is(tmp_path: Path) -> None:
    class Wire(Adapter):
        hosts = ("gazette.example",)
        json = JsonPage("<h1>{{title}}</h1>{{{body}}}")

        class Story(Layout):
            headline = css("h1").text()

    page = SavedPage("story", b'{"title": "Rain at last", "body": "<p>It rained on Monday, for an hour."}', URL)
    new = new_case(page, Wire)
    NewCases(Fixtures.of(tmp_path, "gazette"), (new,)).write()
    (case,) = find_cases(tmp_path)
    assert (case.page_file.name, case.page_file.read_bytes()) == ("page.json", page.data)
    assert case.page(Registry(Wire)) == case.sample(Registry(Wire)).page() == new.report.page
    assert check_case(case, Registry(Wire)).layouts[0].fits


def test_the_layout_is_the_one_that_reads_it_now_and_left_out_where_none_does() -> None:
    fits, drifted = new_case(RAIN, adapter()), new_case(SavedPage("drift", b"<h1>Rain at last</h1>", URL), adapter())
    assert json.loads(fits.files["case.json"])["layout"] == "Wire2026"
    assert "layout" not in json.loads(drifted.files["case.json"])
    assert any("no layout of gazette fits" in line for line in drifted.open())


def test_scrubbed_cases_share_no_prose_with_what_was_saved() -> None:
    for page, word in ((RAIN, "frogs"), (TEXT, "Monday")):
        kept, made_up = new_case(page, adapter()), new_case(page, adapter(), scrub=True)
        assert any(word in block.text for block in kept.report.page.blocks)
        assert not any(word in block.text for block in made_up.report.page.blocks)
        assert made_up.report.page.layout == kept.report.page.layout


@pytest.mark.parametrize("scrub", [False, True])
@pytest.mark.parametrize("url", ["https://almanac.example/rain", "gazette.example/rain", ""])
def test_an_address_that_the_adapter_does_not_read_is_refused(url: str, scrub: bool) -> None:
    with pytest.raises(ScaffoldError, match=r"no address of gazette, which reads gazette\.example"):
        new_case(SavedPage("rain", RAIN.data, url), adapter(), scrub=scrub)


@pytest.mark.parametrize("is_text", [False, True])
def test_a_page_that_is_none_makes_no_case(is_text: bool) -> None:
    with pytest.raises(EmptyDocument):
        new_case(SavedPage("blank", b" \n", None, is_text), adapter())


@pytest.mark.parametrize("name", ["page.html", "page.txt", "case.json", "expected.json", "replay.json"])
def test_whatever_lies_in_the_folder_of_a_case_is_in_the_way(tmp_path: Path, name: str) -> None:
    other = SavedPage("other", RAIN.data, URL)
    path = tmp_path / "tests/fixtures/gazette/rain" / name
    path.parent.mkdir(parents=True)
    assert made(tmp_path).in_the_way() == ()
    path.write_text("reviewed")
    with pytest.raises(ScaffoldError, match=f"{name}; --case NAME"):
        made(tmp_path, other, RAIN).write()
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [path]
    assert path.read_text() == "reviewed"


def test_a_file_in_place_of_the_folder_is_in_the_way_too(tmp_path: Path) -> None:
    path = tmp_path / "tests/fixtures/gazette/rain"
    path.parent.mkdir(parents=True)
    path.write_text("a file where a folder should be")
    assert made(tmp_path).in_the_way() == (path,)


def test_names_of_cases() -> None:
    assert case_names((Path("rain/page.html"),)) == ("rain",)
    assert case_names((Path("a/page.html"), Path("b/page.html"))) == ("a", "b")
    assert case_names((Path("a/page.html"), Path("a/page.htm"))) == ("a", "a-2")
    assert case_names((Path("Ünïted & more.html"), Path("a/….html"))) == ("ünïted-more", "a")
    assert case_names((Path("x.html"), Path("y.html")), given=("Front page",)) == ("front-page", "y")
