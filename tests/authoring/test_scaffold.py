"""A new adapter and its cases: planned whole, written once, never over anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from broadsheet import AdapterError, PageKind, Registry
from broadsheet.authoring.newcases import ScaffoldError
from broadsheet.authoring.places import Place
from broadsheet.authoring.proposal import Proposal, ProposedLayout, ProposedRule, SavedPage
from broadsheet.authoring.scaffold import Scaffold, name_of, scaffold
from broadsheet.testing.cases import find_cases

URL = "https://www.almanac.example/rain"
PAGE = b"<main><h1>Rain at last</h1><p>It rained on Monday, for an hour and a half.</p></main>"
RULES = (ProposedRule("headline", "css('main h1').text()"), ProposedRule("body", "css('main p').prose()"))


def proposal(*rules: ProposedRule, when: str = "css('main')") -> Proposal:
    return Proposal((ProposedLayout("Story", PageKind.ARTICLE, ProposedRule("when", when), rules, ("rain",)),))


def made(
    into: Path,
    *rules: ProposedRule,
    page: bytes = PAGE,
    when: str = "css('main')",
    outside: bool = False,
    scrub: bool = False,
) -> Scaffold:
    place = Place.of(into, name_of("almanac", URL), outside=outside)
    return scaffold(place, proposal(*(rules or RULES), when=when), (SavedPage("rain", page, URL),), scrub=scrub)


def test_what_is_written_is_an_adapter_and_a_case(tmp_path: Path) -> None:
    made(tmp_path).write()
    (case,) = find_cases(tmp_path / "tests/fixtures")
    registry = Registry.from_folder(tmp_path / "adapters")
    assert (case.adapter, case.layout, case.url) == ("almanac", "Story", URL)
    assert case.page_file.read_bytes() == PAGE
    assert case.page(registry).headline == "Rain at last"
    assert not (case.folder / "expected.json").exists()


def test_it_tells_what_the_adapter_found_before_anything_is_written(tmp_path: Path) -> None:
    (case,) = made(tmp_path).cases
    assert [field.field for field in case.report.fields if field.origin == "Story"] == ["headline", "body"]
    assert list(case.open()) == []
    assert list(tmp_path.iterdir()) == []


def test_what_is_open_is_told(tmp_path: Path) -> None:
    rules = (*RULES, ProposedRule("cards", "css('aside li').cards(title=css('a').text())"))
    (case,) = made(tmp_path, *rules).cases
    assert any("aside li" in line for line in case.open())
    (case,) = made(tmp_path, page=b"<main><h1>Rain</h1></main>").cases
    assert "body is empty" in case.open()


def test_that_no_layout_fits_is_left_to_a_person(tmp_path: Path) -> None:
    scaffold = made(tmp_path, when="css('article')")
    (path,) = (path for path in scaffold.files if path.name == "case.json")
    assert "layout" not in json.loads(scaffold.files[path])


def test_a_scrubbed_page_has_the_same_places_and_other_words(tmp_path: Path) -> None:
    (case,), (other,) = made(tmp_path).cases, made(tmp_path, scrub=True).cases
    assert b"Monday" not in other.page.data
    assert [(field.field, field.hits, field.xpaths) for field in other.report.fields] == [
        (field.field, field.hits, field.xpaths) for field in case.report.fields
    ]
    assert len(other.report.page.headline or "") == len(case.report.page.headline or "")


@pytest.mark.parametrize("outside", [True, False])
def test_nothing_is_written_over_anything(tmp_path: Path, outside: bool) -> None:
    first = made(tmp_path, outside=outside)
    first.write()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for path in list(before)[1:]:
        path.unlink()
    with pytest.raises(ScaffoldError, match="there is already") as caught:
        first.write()
    assert str(next(iter(before))) in str(caught.value)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [next(iter(before))]


def test_who_has_the_adapter_is_told_how_to_add_a_case(tmp_path: Path) -> None:
    made(tmp_path).write()
    with pytest.raises(ScaffoldError, match=r"adapters broadsheet case almanac --html FILE adds a case"):
        made(tmp_path).write()
    (tmp_path / "adapters/almanac.py").unlink()
    with pytest.raises(ScaffoldError, match="--case NAME gives a case another name"):
        made(tmp_path).write()


def test_a_host_that_an_adapter_beside_it_reads_is_refused(tmp_path: Path) -> None:
    made(tmp_path).write()
    place = Place.of(tmp_path, name_of("yearbook", URL), outside=False)
    with pytest.raises(ScaffoldError) as caught:
        scaffold(place, proposal(*RULES), (SavedPage("rain", PAGE, URL),))
    assert "almanac.py reads almanac.example already" in str(caught.value)
    assert "broadsheet case almanac" in str(caught.value)
    assert not (tmp_path / "adapters/yearbook.py").exists()
    other = Place.of(tmp_path, name_of("yearbook", "https://yearbook.example/"), outside=False)
    page = SavedPage("rain", PAGE, "https://yearbook.example/rain")
    scaffold(other, proposal(*RULES), (page,)).write()


def test_a_link_that_leads_nowhere_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / "adapters").mkdir()
    (tmp_path / "adapters/almanac.py").symlink_to(tmp_path / "elsewhere.py")
    with pytest.raises(ScaffoldError, match=r"almanac\.py"):
        made(tmp_path).write()
    assert not (tmp_path / "elsewhere.py").exists()


def test_a_proposal_that_is_no_declaration_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(AdapterError, match="headline"):
        made(tmp_path, ProposedRule("headline", "css('h1').date()"))


@pytest.mark.parametrize(
    ("site", "better"),
    [("my-site", "my_site"), ("Almanac", "almanac"), ("24ore", "site_24ore"), ("class", "site_class"), ("", "site")],
)
def test_a_site_is_named_as_a_module_is(site: str, better: str) -> None:
    with pytest.raises(ScaffoldError, match=f"try '{better}'"):
        name_of(site, URL)
    assert name_of(better, URL).site == better


@pytest.mark.parametrize("url", ["", "almanac.example", "file:///rain.html", "http://[::1/x", "https://"])
def test_an_address_has_a_host(url: str) -> None:
    with pytest.raises(ScaffoldError, match="not the address of a page"):
        name_of("almanac", url)


def test_the_host_is_the_sites_own_without_www() -> None:
    assert name_of("almanac", "https://WWW.Almanac.co.example:8080/x").hosts == ("almanac.co.example",)
    assert name_of("almanac", "https://news.almanac.example/x").hosts == ("news.almanac.example",)


def test_each_host_counts_but_for_those_below_another() -> None:
    urls = ("https://dev.almanac.example/a", "https://www.almanac.example/b", "https://almanac.co.example/c", URL)
    assert name_of("almanac", *urls).hosts == ("almanac.example", "almanac.co.example")
    assert name_of("almanac", "https://notalmanac.example/", URL).hosts == ("notalmanac.example", "almanac.example")
