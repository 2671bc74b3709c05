"""Schemas are read off the records, and records come back from Arrow equal."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import attrs
import pyarrow as pa
import pytest
from tests.support.press import press

from broadsheet import Age, AgeKind, Block, BodyKind, Card, Image, NamedDay, NewsPage, PageKind, Role
from broadsheet.batch import OUTCOMES, RAW_PAGES, Failure, Origin, Outcome, RawPage, from_batch, to_batch, to_raw_batch
from broadsheet.batch.arrow import raw_pages

READING = Age("3/4", AgeKind.ABSOLUTE, stated=date(2026, 4, 3))
FULL = Outcome(
    origin=Origin(file="a.warc.gz", record="<urn:1>", offset=2**40),
    url="https://press.example/1",
    fetched_at=datetime(2026, 3, 2, 12, 0, 0, 5, tzinfo=UTC),
    page=NewsPage(
        kind=PageKind.ARTICLE,
        headline="Rain at last – für immer",
        authors=("Ada", "Tom"),
        published_at=date(2026, 3, 2),
        modified_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
        age=Age("yesterday 07:15", AgeKind.ABSOLUTE, stated=time(7, 15), day=NamedDay(days_ago=1)),
        hashtags=(),
        images=(Image("https://press.example/1.jpg", "rain"),),
        comment_count=0,
        cards=(Card("Fog", age=Age("3/4", AgeKind.AMBIGUOUS, readings=(READING, READING))),),
        blocks=(Block("Rain at last", Role.HEADLINE), Block("It rained.", Role.BODY, BodyKind.PARAGRAPH, card=0)),
    ),
)


@pytest.mark.parametrize("row", [FULL, Outcome(error=Failure("EmptyDocument", "the page is blank")), Outcome()])
def test_rows_come_back_equal(row: Outcome) -> None:
    assert list(from_batch(to_batch([row, row]))) == [row, row]


def test_every_field_of_a_record_has_its_column() -> None:
    page = OUTCOMES.field("page").type
    assert [field.name for field in page] == [field.name for field in attrs.fields(NewsPage)]
    assert page.field("blocks").type == pa.list_(
        pa.struct(
            {
                "text": pa.string(),
                "role": pa.string(),
                "kind": pa.string(),
                "section": pa.string(),
                "position": pa.int64(),
                "card": pa.int64(),
            }
        )
    )


def test_ages_are_unrolled_once() -> None:
    age = OUTCOMES.field("page").type.field("age").type
    inner = age.field("readings").type.value_type
    assert {field.name for field in age} - {field.name for field in inner} == {"readings"}


def test_raw_pages_come_back_equal() -> None:
    pages = [*press(3), RawPage(text="Rain", origin=Origin(file="a", record="1")), RawPage.damaged("broken", Origin())]
    batch = to_raw_batch(pages)
    assert batch.schema == RAW_PAGES
    assert list(raw_pages(batch)) == pages


def test_html_in_text_is_not_read_by_the_charset_that_it_names() -> None:
    (page,) = raw_pages(to_raw_batch([RawPage(html="<meta charset=latin-1><h1>Für")]))
    assert (page.html, page.encoding) == ("<meta charset=latin-1><h1>Für".encode(), "utf-8")


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()])
def test_pages_may_be_text_of_any_type(kind: pa.DataType) -> None:
    batch = pa.record_batch([pa.array(["<h1>Rain"], kind)], names=["html"])
    assert [page.html for page in raw_pages(batch)] == ["<h1>Rain"]


def test_moments_may_be_timestamps() -> None:
    moment = datetime(2026, 3, 2, 12, tzinfo=UTC)
    batch = pa.RecordBatch.from_pylist([{"html": b"<h1>Rain", "fetched_at": moment, "shard": 4}])
    assert [page.fetched_at for page in raw_pages(batch)] == [moment]
