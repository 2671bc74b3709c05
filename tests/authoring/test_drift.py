"""Drift: which fields are gone on a page of today, next to the fixtures of its layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.gazette import PAGE, TODAY, URL, adapter, write_case

from broadsheet import CaseError
from broadsheet.authoring.drift import Drift, Verdict, adapter_of_cases, drift
from broadsheet.testing.cases import Case, find_cases
from broadsheet.testing.samples import Sample

DAILY8 = find_cases(Path(__file__).parents[1] / "fixtures/daily8")
Against = Callable[[str], Drift]


def today(page: str) -> Sample:
    return Sample(name="today.html", html=page, url=URL, adapter=adapter())


@pytest.fixture
def fixtures(tmp_path: Path) -> list[Case]:
    """Two pages of the layout of today, one of the one before."""
    adapter()
    write_case(tmp_path / "gazette/rain")
    write_case(tmp_path / "gazette/unsigned", page=PAGE.replace("<div class=by>Ada Poole</div>", ""))
    old = PAGE.replace("class=gazette data-story=1", "class=paper")
    write_case(tmp_path / "gazette/old", page=old, layout="Print2024")
    return find_cases(tmp_path)


@pytest.fixture
def against(fixtures: list[Case]) -> Against:
    return lambda page: drift(fixtures, today(page))


def test_a_page_like_the_fixtures_has_not_drifted(against: Against) -> None:
    found = against(PAGE.replace("Rain at last", "Sun at last"))
    assert (found.has_drifted, found.layout, found.reason) == (False, "Wire2026", None)
    assert found.cases == ("gazette/rain", "gazette/unsigned")
    assert {rule.verdict for rule in found.rules} == {Verdict.FOUND}


@pytest.mark.parametrize("case", [case for case in DAILY8 if case.layout == "Story"], ids=lambda case: case.name)
def test_no_fixture_has_drifted_from_all(case: Case) -> None:
    if not case.file.empty:
        assert not drift(DAILY8, case.sample()).has_drifted


def test_a_list_that_is_empty_is_gone(against: Against) -> None:
    found = against(TODAY)
    assert found.has_drifted
    assert "cards" in found.gone
    cards = next(rule for rule in found.rules if rule.field == "cards")
    assert (cards.fewest, cards.most, cards.today, cards.verdict) == (2, 2, 0, Verdict.GONE)
    assert cards.near


@pytest.mark.parametrize(
    ("page", "gone"),
    [
        (PAGE.replace("h1>", "h2>"), "headline"),
        (PAGE.replace("class=copy", "class=text"), "body"),
        (PAGE.replace("<h3>", "<h4>").replace("</h3>", "</h4>"), "cards"),
    ],
)
def test_a_field_that_every_fixture_has_is_gone(against: Against, page: str, gone: str) -> None:
    found = against(page)
    assert gone in found.gone
    assert next(rule for rule in found.rules if rule.field == gone).near


def test_a_field_that_only_some_fixtures_have_may_be_missing(against: Against) -> None:
    found = against(PAGE.replace("class=by", "class=author"))
    assert not found.has_drifted
    authors = next(rule for rule in found.rules if rule.field == "authors")
    assert (authors.fewest, authors.most, authors.today, authors.verdict) == (0, 1, 0, Verdict.SOMETIMES)


def test_a_field_that_no_fixture_has_is_new(fixtures: list[Case]) -> None:
    unsigned = [case for case in fixtures if case.folder.name == "unsigned"]
    found = drift(unsigned, today(PAGE))
    assert [rule.field for rule in found.rules if rule.verdict is Verdict.NEW] == ["authors"]
    assert not found.has_drifted


def test_a_page_that_no_layout_fits_has_drifted(against: Against) -> None:
    found = against(PAGE.replace("data-story=1", ""))
    assert found.has_drifted
    assert found.reason == "no layout of gazette fits this page any more (Print2024, Wire2026)"
    assert "headline" in found.gone
    assert len(found.cases) == 3


def test_a_layout_without_a_fixture_cannot_be_held_against_any(fixtures: list[Case]) -> None:
    old = [case for case in fixtures if case.layout == "Print2024"]
    assert drift(old, today(PAGE)).reason == "no fixture has the layout Wire2026 that reads this page"


def test_a_page_that_is_none_has_drifted(against: Against) -> None:
    assert against(" ").reason == "there is no page to read: the page is blank"


def test_a_fixture_that_rightly_lacks_a_field_excuses_no_other_page(tmp_path: Path) -> None:
    adapter()
    write_case(tmp_path / "gazette/rain")
    write_case(tmp_path / "gazette/lonely", page=TODAY, empty=["cards"])
    assert "cards" in drift(find_cases(tmp_path), today(TODAY)).gone


def test_drift_comes_back_from_plain_data(against: Against) -> None:
    found = against(TODAY)
    assert Drift.from_json(found.to_json()) == found


def test_the_fixtures_of_one_site_name_one_adapter(tmp_path: Path, fixtures: list[Case]) -> None:
    assert adapter_of_cases(fixtures) is adapter()
    with pytest.raises(CaseError, match="there is no case"):
        adapter_of_cases([])
    with pytest.raises(CaseError, match="daily8, gazette"):
        adapter_of_cases([*fixtures, DAILY8[0]])


def test_a_page_needs_an_adapter_to_drift_from(fixtures: list[Case]) -> None:
    with pytest.raises(ValueError, match="no adapter"):
        drift(fixtures, Sample(html=PAGE))
