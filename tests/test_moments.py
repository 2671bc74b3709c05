"""Dates as machines write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.moments import parse_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-06-12", date(2025, 6, 12)),
        ("20250612", date(2025, 6, 12)),
        ("2025-06-12T09:30:00Z", datetime(2025, 6, 12, 9, 30, tzinfo=UTC)),
        ("2025-06-12T09:30:00 Z", datetime(2025, 6, 12, 9, 30, tzinfo=UTC)),
        ("2025-06-12 09:30:00 UTC", datetime(2025, 6, 12, 9, 30, tzinfo=UTC)),
        ("2025-06-12T09:30", datetime(2025, 6, 12, 9, 30)),
        ("2025-06-12T09:30:00.5Z", datetime(2025, 6, 12, 9, 30, 0, 500_000, tzinfo=UTC)),
        ("2025-06-12T09:30:00.123456789+02:00", datetime(2025, 6, 12, 9, 30, 0, 123_456, timezone(timedelta(hours=2)))),
        ("2025-06-12 09:30:00 +0200", datetime(2025, 6, 12, 9, 30, tzinfo=timezone(timedelta(hours=2)))),
        ("Thu, 12 Jun 2025 09:30:00 GMT", datetime(2025, 6, 12, 9, 30, tzinfo=UTC)),
        ("Thu, 12 Jun 2025 09:30:00 +0200", datetime(2025, 6, 12, 9, 30, tzinfo=timezone(timedelta(hours=2)))),
        (" 2025-06-12\n", date(2025, 6, 12)),
    ],
)
def test_what_machines_write(text: str, moment: date) -> None:
    found = parse_moment(text)
    assert found == moment
    assert type(found) is type(moment)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "2025-02-30",
        "2025-13-01",
        "yesterday",
        "2025",
        "12:30",
        "9" * 100,
        "2025-06-12T25:00:00Z",
        "٢٠٢٥-٠٦-١٢",
    ],
)
def test_what_is_no_moment(text: str) -> None:
    assert parse_moment(text) is None


@given(st.dates() | st.datetimes() | st.datetimes(timezones=st.just(UTC)))
def test_iso_8601_comes_back(moment: date) -> None:
    assert parse_moment(moment.isoformat()) == moment


@given(st.text(st.characters(), max_size=70) | st.from_regex(r"[0-9TZ:+. -]{0,40}", fullmatch=True))
def test_any_text_may_be_asked(text: str) -> None:
    assert parse_moment(text) is None or isinstance(parse_moment(text), date)
