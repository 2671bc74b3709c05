"""Whatever the page, its record is a partition of it, a plain value, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from tests.support import laws
from tests.support.daily8 import MARKUPS, Truth, flat_h, flat_t, truths
from tests.support.strategies import html_pages, mangled_pages, mangled_texts

import broadsheet
from broadsheet import Document, EmptyDocument
from broadsheet.testing.cases import Case, find_cases
from broadsheet.testing.laws import records

FIXTURES = [case for case in find_cases(Path(__file__).parents[1] / "fixtures") if case.refusal() is None]


@pytest.mark.parametrize("case", FIXTURES, ids=lambda case: case.name)
def test_every_fixture_is_a_partition_and_plain_data(case: Case) -> None:
    records.has_one_role_a_block(case.page())
    laws.is_plain_data(case.page())
    laws.is_plain_data(case.report())
    assert case.report().page == case.page()


@pytest.mark.parametrize("case", FIXTURES, ids=lambda case: case.name)
def test_every_fixture_reads_the_same_each_time(case: Case) -> None:
    records.reads_equal_again(case.page)
    records.reads_equal_again(case.report)


@given(html_pages)
def test_each_block_has_one_role(html: str) -> None:
    page = laws.read(html)
    if page is not None:
        records.has_one_role_a_block(page)


@given(mangled_pages)
def test_each_block_of_a_mangled_page_has_one_role(html: bytes) -> None:
    page = laws.read(html, "daily8")
    if page is not None:
        records.has_one_role_a_block(page)


@given(mangled_texts)
def test_each_block_of_a_mangled_dump_has_one_role(text: str) -> None:
    try:
        records.has_one_role_a_block(broadsheet.parse_text(text, site="daily8"))
    except EmptyDocument:
        assert not text.strip()


@given(truths())
def test_each_block_of_a_made_up_page_has_one_role(truth: Truth) -> None:
    for flatten in (flat_t, flat_h):
        records.has_one_role_a_block(broadsheet.parse_text(flatten(truth), site="daily8"))
    for mark_up in MARKUPS:
        records.has_one_role_a_block(broadsheet.parse(mark_up(truth), site="daily8"))


@given(html_pages)
def test_reading_twice_gives_equal_records(html: str) -> None:
    if laws.read(html) is not None:
        records.reads_equal_again(lambda: broadsheet.parse(html))
    records.reads_equal_again(lambda: broadsheet.inspect(html))


@given(mangled_pages)
def test_reading_changes_nothing_of_the_document(html: bytes) -> None:
    try:
        document = Document.from_html(html)
    except EmptyDocument:
        return
    records.leaves_document_alone(document)


@given(html_pages)
def test_reports_of_any_page_are_plain_data(html: str) -> None:
    laws.is_plain_data(broadsheet.inspect(html, url="https://a.example/x"))


@given(mangled_pages)
def test_reports_of_a_mangled_page_are_plain_data(html: bytes) -> None:
    laws.is_plain_data(broadsheet.inspect(html, site="daily8"))


@given(truths())
def test_records_of_a_made_up_page_are_plain_data(truth: Truth) -> None:
    laws.is_plain_data(broadsheet.inspect_text(flat_h(truth), site="daily8"))
    laws.is_plain_data(broadsheet.parse(MARKUPS[0](truth), site="daily8"))


@given(html_pages)
def test_inspect_gives_the_record_that_parse_gives(html: str) -> None:
    page, report = laws.read(html), broadsheet.inspect(html)
    assert page is None or report.page == page
    assert (page is None) == any(finding.code is broadsheet.FindingCode.NO_PAGE for finding in report.findings)
