"""Accepting a record: what would be written, what is refused, and what stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support import gazette
from tests.support.gazette import PAGE, expected_record, write_case

from broadsheet import CaseError
from broadsheet.authoring.acceptance import Acceptance, is_ci, propose
from broadsheet.testing.cases import Case, find_cases

FIXTURES = find_cases(Path(__file__).parents[1] / "fixtures")


def proposal(folder: Path) -> Acceptance:
    gazette.adapter()
    return propose(Case.load(folder))


@pytest.mark.parametrize("case", FIXTURES, ids=lambda case: case.name)
def test_a_fixture_that_holds_has_nothing_to_accept(case: Case) -> None:
    found = propose(case)
    assert (found.changes, found.refusals, list(found.diff())) == (False, (), [])


def test_the_record_is_written_as_it_is_read(tmp_path: Path) -> None:
    found = proposal(write_case(tmp_path / "rain"))
    assert found.before is None
    assert next(found.diff()) == "--- new file"
    found.write()
    written = json.loads((tmp_path / "rain/expected.json").read_text())
    assert written == expected_record()
    assert list(written) == list(expected_record())
    assert not proposal(tmp_path / "rain").changes


def test_the_difference_is_told(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain", expected=expected_record())
    proposal(folder).write()  # in the form of the files
    (folder / "page.html").write_text(PAGE.replace("Rain at last", "Rain at first"))
    lines = [line for line in proposal(folder).diff() if line[0] in "-+" and line[:3] not in ("---", "+++")]
    assert lines == ['-  "headline": "Rain at last",', '+  "headline": "Rain at first",']


def test_the_layout_is_filled_in_and_nothing_else_of_the_case_changes(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain", layout=None)
    before = json.loads((folder / "case.json").read_text())
    found = proposal(folder)
    assert found.layout == "Wire2026"
    found.write()
    assert json.loads((folder / "case.json").read_text()) == {**before, "layout": "Wire2026"}


@pytest.mark.parametrize(
    ("page", "refusal"),
    [
        (PAGE.replace("<h1>Rain at last</h1>", ""), "Wire2026.headline: "),
        (PAGE.replace("<p>", "<i>").replace("</p>", "</i>"), "Wire2026.body: "),
        (PAGE.replace("article>", "div>"), "Wire2026.cards: "),
        (
            PAGE.replace("class=gazette data-story=1", "class=paper"),
            "case.json names the layout Wire2026, and Print2024 reads",
        ),
        (PAGE.replace("data-story=1", ""), "case.json names the layout Wire2026, and the generic layout reads"),
        (" ", 'write {"raises": "EmptyDocument"} to expected.json yourself'),
    ],
)
def test_what_a_page_must_have_is_not_accepted_empty(tmp_path: Path, page: str, refusal: str) -> None:
    folder = write_case(tmp_path / "rain", page=page)
    found = proposal(folder)
    assert any(refusal in each for each in found.refusals), found.refusals
    with pytest.raises(CaseError, match="rain: "):
        found.write()
    assert not (folder / "expected.json").exists()


def test_a_page_of_no_known_kind_is_not_accepted(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain", page="<p>It rained.", adapter=None, layout=None)
    assert [refusal[:15] for refusal in proposal(folder).refusals] == ["kind is unknown"]


def test_a_field_is_empty_where_the_case_says_so(tmp_path: Path) -> None:
    page = PAGE.replace("<article>", "<div>").replace("</article>", "</div>")
    assert proposal(write_case(tmp_path / "rain", page=page)).refusals
    assert not proposal(write_case(tmp_path / "rain", page=page, empty=["cards"])).refusals


def test_that_no_layout_fits_has_to_be_stated(tmp_path: Path) -> None:
    page = PAGE.replace("data-story=1", "")
    folder = write_case(tmp_path / "rain", page=page, layout=None)
    assert not proposal(folder).refusals
    stated = json.loads((folder / "case.json").read_text())
    del stated["layout"]
    (folder / "case.json").write_text(json.dumps(stated))
    assert "no layout of gazette_site:Gazette reads the page" in proposal(folder).refusals[0]


def test_a_line_that_must_be_absent_is_not_accepted_in_the_body(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain")
    (folder / "absent.txt").write_text("About us\nMore rain\n")
    assert proposal(folder).refusals == ("'More rain' is in the body (block 1); absent.txt says that it must not be",)


def test_an_expected_failure_stays_as_it_was_reviewed(tmp_path: Path) -> None:
    folder = write_case(
        tmp_path / "rain",
        page=PAGE.replace("Snow by Friday", "Snow on Friday"),
        expected=expected_record(headline="Rain"),
        expected_failures={"headline": "the site adds words"},
    )
    found = proposal(folder)
    assert found.kept == ("headline",)
    found.write()
    written = json.loads((folder / "expected.json").read_text())
    assert (written["headline"], written["cards"][0]["title"]) == ("Rain", "Snow on Friday")


def test_a_page_that_was_none_may_raise_another_error(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain", page=" ", expected={"raises": "LimitExceeded"})
    proposal(folder).write()
    assert json.loads((folder / "expected.json").read_text()) == {"raises": "EmptyDocument"}


@pytest.mark.parametrize(
    ("value", "expected"), [("1", True), ("true", True), ("FALSE", False), ("0", False), ("", False)]
)
def test_ci_is_known_by_its_variable(value: str, expected: bool) -> None:
    assert is_ci({"CI": value}) is expected
