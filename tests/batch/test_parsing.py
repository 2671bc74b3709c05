"""One page, one row: whatever the page."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.press import press

import broadsheet
from broadsheet import BatchError, Limits, UnknownSite
from broadsheet.batch import (
    OUTCOMES,
    Failure,
    Origin,
    Parser,
    RawPage,
    Settings,
    from_batch,
    parse_batch,
    to_batch,
    to_raw_batch,
)

PARSER = Parser.of()


def test_a_row_has_the_record_that_parse_gives() -> None:
    for raw in press(5):
        outcome = PARSER.outcome(raw)
        assert raw.html is not None
        assert outcome.page == broadsheet.parse(raw.html, url=raw.url, fetched_at=raw.fetched_at, encoding="utf-8")
        assert (outcome.url, outcome.fetched_at, outcome.error) == (raw.url, raw.fetched_at, None)


def test_text_takes_the_road_of_text() -> None:
    text = "Rain at last\nIt rained on Monday, for an hour."
    assert PARSER.outcome(RawPage(text=text)).page == broadsheet.parse_text(text)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (RawPage(html=b""), "EmptyDocument"),
        (RawPage(html=b"\x89PNG\r\n\x1a\n" + bytes(99)), "EmptyDocument"),
        (RawPage(text=" "), "EmptyDocument"),
        (RawPage(html="<p>" + "x" * 999), "LimitExceeded"),
        (RawPage.damaged("broken", Origin()), "DamagedRecord"),
    ],
)
def test_what_fails_is_a_row_with_its_error(raw: RawPage, kind: str) -> None:
    outcome = Parser.of(Settings(limits=Limits(max_bytes=500))).outcome(raw)
    assert outcome.page is None
    assert outcome.error is not None
    assert outcome.error.kind == kind


def test_what_an_adapter_raises_is_a_row_too(tmp_path: Path) -> None:
    (tmp_path / "rough.py").write_text(
        "from broadsheet import Adapter, Layout\n"
        "class Rough(Adapter):\n"
        "    hosts = ('rough.example',)\n"
        "    @classmethod\n"
        "    def layout_of(cls, scope): raise KeyError('rough')\n"
        "    class Only(Layout): pass\n"
    )
    parser = Parser.of(Settings(folders=(str(tmp_path),)))
    outcome = parser.outcome(RawPage(html=b"<h1>Rain</h1><p>It rained.", url="https://rough.example/"))
    assert outcome.error == Failure("KeyError", "'rough'")


@given(st.lists(st.one_of(st.binary(max_size=200), st.text(max_size=200)), max_size=4))
def test_a_batch_has_a_row_for_each_page_in_order(pages: list[bytes | str]) -> None:
    raws = [RawPage(html=page, origin=Origin(record=str(number))) for number, page in enumerate(pages)]
    rows = parse_batch(to_raw_batch(raws))
    assert rows.schema == OUTCOMES
    assert [row.origin.record for row in from_batch(rows)] == [raw.origin.record for raw in raws]
    assert all((row.page is None) != (row.error is None) for row in from_batch(rows))


def test_a_batch_gives_what_its_pages_give_one_by_one() -> None:
    pages = press(9)
    assert parse_batch(to_raw_batch(pages)) == to_batch(map(PARSER.outcome, pages))


def test_a_batch_without_pages_is_told() -> None:
    with pytest.raises(BatchError, match="headline"):
        parse_batch(pa.RecordBatch.from_pylist([{"headline": "Rain"}]))


def test_settings_are_checked_before_the_first_page() -> None:
    with pytest.raises(UnknownSite):
        Parser.of(Settings(site="nowhere"))
