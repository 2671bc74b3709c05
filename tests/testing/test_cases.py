"""Fixtures: how a case is read, and that all faults of its files are told at once."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.support import gazette
from tests.support.gazette import PAGE, URL, expected_record, write_case

from broadsheet import CaseError, EmptyDocument, FindingCode, Registry
from broadsheet.testing.cases import Case, CaseFile, find_cases

FIXTURES = Path(__file__).parents[1] / "fixtures"
CASES = find_cases(FIXTURES)


def load(folder: Path) -> Case:
    gazette.adapter()
    return Case.load(folder)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_sample_reads_as_its_case(case: Case) -> None:
    assert case.sample().page() == case.page() == case.report().page


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_file_is_written_as_it_was(case: Case) -> None:
    text = (case.folder / "case.json").read_text("utf-8")
    assert json.dumps(case.file.stated(), ensure_ascii=False, indent=2) + "\n" == text


def test_all_fixtures_are_found_in_order() -> None:
    assert [case.folder for case in CASES] == sorted(path.parent for path in FIXTURES.rglob("case.json"))
    assert len({case.name for case in CASES}) == len(CASES)


def test_what_a_case_states(tmp_path: Path) -> None:
    case = load(write_case(tmp_path / "gazette/rain", fetched_at="2026-01-02T03:04:05+00:00"))
    assert (case.name, case.url, case.layout) == ("gazette/rain", URL, "Wire2026")
    assert case.fetched_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert case.adapter_class() is gazette.adapter()
    assert case.sample().adapter is gazette.adapter()
    assert not case.is_text


def test_the_address_finds_the_adapter_and_has_to(tmp_path: Path) -> None:
    case = load(write_case(tmp_path / "rain"))
    assert case.page().site == "gazette"
    elsewhere = load(write_case(tmp_path / "rain", url="https://elsewhere.example/"))
    assert elsewhere.page().site is None


def test_without_an_address_the_adapter_is_named_unless_it_has_to_recognise_its_page(tmp_path: Path) -> None:
    page = PAGE.replace("class=gazette ", "")
    assert load(write_case(tmp_path / "a", url=None, page=page)).page().site == "gazette"
    assert load(write_case(tmp_path / "b", url=None, page=page, recognise=True)).page().site is None
    assert load(write_case(tmp_path / "c", url=None, page=PAGE, recognise=True)).page().site == "gazette"


def test_without_an_adapter_the_generic_layout_reads(tmp_path: Path) -> None:
    report = load(write_case(tmp_path / "rain", adapter=None, layout=None)).report()
    assert (report.page.headline, report.page.site, report.drift) == ("Rain at last", None, ())


def test_an_adapter_may_come_from_a_registry(tmp_path: Path) -> None:
    case = load(write_case(tmp_path / "rain", adapter="gazette"))
    assert case.page(Registry(gazette.adapter())).layout == "Wire2026"
    wanted = r"case\.json: \$\.adapter: no adapter is called 'gazette'.*BROADSHEET_ADAPTERS"
    with pytest.raises(CaseError, match=wanted):
        case.page()


@pytest.mark.parametrize(
    ("adapter", "fault"),
    [
        ("nowhere:Gazette", "No module named 'nowhere'"),
        ("gazette_site:Gazete", "has no attribute 'Gazete'"),
        ("json:loads", "json:loads is not an adapter"),
    ],
)
def test_an_adapter_that_is_none_is_told(tmp_path: Path, adapter: str, fault: str) -> None:
    with pytest.raises(CaseError, match=fault):
        load(write_case(tmp_path / "rain", adapter=adapter)).page()


def test_a_page_of_text_is_read_as_text(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain", adapter=None, url=None)
    (folder / "page.html").rename(folder / "page.txt")
    assert load(folder).page().blocks[0].text.startswith("<!doctype")


# ------------------------------------------------------------------------------------------------------------- faults


def faults(folder: Path) -> list[str]:
    with pytest.raises(CaseError) as caught:
        Case.load(folder)
    return [line.removeprefix(str(folder)) for line in str(caught.value).split("\n")]


def test_all_faults_of_a_case_are_told_with_file_and_path(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text('{"ulr": "", "url": 4, "adapter": null, "expected_failures": {"age": 2}}')
    assert faults(tmp_path) == [
        ": has no page; a case has one of page.html, page.txt, page.json",
        "/case.json: invalid value for type, expected str | None @ $.url",
        "/case.json: required field missing @ $.fetched_at",
        "/case.json: required field missing @ $.about",
        "/case.json: invalid value for type, expected str @ $.expected_failures['age']",
        "/case.json: extra fields found (ulr) @ $",
    ]


@pytest.mark.parametrize(
    ("stated", "fault"),
    [
        ({"expected_failures": {"titel": "?"}}, "$.expected_failures: no field is called 'titel'"),
        ({"empty": ["titel"]}, "$.empty: no field is called 'titel'"),
        ({"recognise": True}, "$.recognise: a page is recognised where"),
        ({"recognise": True, "url": None, "adapter": None}, "$.recognise: a page is recognised where"),
        ({"fetched_at": "yesterday"}, "invalid value for type, expected datetime"),
    ],
)
def test_what_a_case_cannot_mean_is_a_fault(tmp_path: Path, stated: dict[str, Any], fault: str) -> None:
    assert fault in faults(write_case(tmp_path / "rain", **stated))[0]


def test_a_case_has_one_page(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain")
    (folder / "page.txt").write_text("Rain")
    assert faults(folder) == [": has page.html and page.txt; a case has one of page.html, page.txt, page.json"]


@pytest.mark.parametrize("content", [b"{", b"\xff", b"[" * 100_000])
def test_a_case_file_that_is_no_json_is_a_fault(tmp_path: Path, content: bytes) -> None:
    folder = write_case(tmp_path / "rain")
    (folder / "case.json").write_bytes(content)
    assert faults(folder)[0].startswith("/case.json: not JSON: ")


def test_the_faults_of_all_cases_come_in_one_error(tmp_path: Path) -> None:
    for name in ("fog", "rain"):
        write_case(tmp_path / name, about=7)
    with pytest.raises(CaseError) as caught:
        find_cases(tmp_path)
    assert [line.split("/")[-2] for line in str(caught.value).split("\n")] == ["fog", "rain"]


def test_a_case_file_states_its_layout_even_where_it_is_null() -> None:
    file = CaseFile(url=None, fetched_at=None, adapter=None, about="Nothing.")
    assert file.stated() == {"url": None, "fetched_at": None, "adapter": None, "layout": None, "about": "Nothing."}


# ----------------------------------------------------------------------------------------------------------- expected


def test_a_page_that_is_none_states_its_error_and_holds_no_record(tmp_path: Path) -> None:
    case = load(write_case(tmp_path / "rain", page=" ", expected={"raises": "EmptyDocument"}))
    assert case.refusal() == "EmptyDocument"
    with pytest.raises(EmptyDocument):
        case.page()
    assert [finding.code for finding in case.report().findings] == [FindingCode.NO_PAGE]
    with pytest.raises(CaseError, match="holds no record"):
        case.expected()


@pytest.mark.parametrize(
    ("expected", "fault"),
    [
        ({"raises": "KeyError"}, "'KeyError' is not EmptyDocument or LimitExceeded"),
        ({"raises": "EmptyDocument", "kind": "article"}, r"extra fields found \(kind\)"),
        (expected_record(headlin=None), r"expected\.json: extra fields found \(headlin\) @ \$"),
        (expected_record(age={"raw": "now"}), r"required field missing @ \$\.age\.seconds"),
        ([], r"expected\.json: holds \[\], and no JSON object"),
    ],
)
def test_faults_of_what_is_expected_are_told(tmp_path: Path, expected: object, fault: str) -> None:
    case = load(write_case(tmp_path / "rain", expected=expected))
    with pytest.raises(CaseError, match=fault):
        case.expected()


def test_a_missing_record_is_told_with_the_way_to_write_it(tmp_path: Path) -> None:
    case = load(write_case(tmp_path / "rain"))
    with pytest.raises(CaseError, match=r"there is no such file; write it with: broadsheet accept .*rain"):
        case.expected()


def test_absent_lines_are_collapsed_and_blank_ones_left_out(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "rain")
    assert load(folder).absent() == ()
    (folder / "absent.txt").write_text("About  us\n\n \tShare\n")
    assert load(folder).absent() == ("About us", "Share")
