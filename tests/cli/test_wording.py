"""Text of a page, made fit for a terminal."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from broadsheet import Age, parse_age
from broadsheet.cli.wording import age_moment, clean, moment, ranges


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[bold]plain", "[bold]plain"),
        ("a\x00b\tc\nd\x7f", "a␀b␉c␊d␡"),
        ("\x9b31m", "�31m"),
        ("left \u202eright \u2066x", "left �right �x"),
        ("half \ud800", "half �"),
        ("الرباط \u200f \u200d", "الرباط \u200f \u200d"),
    ],
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_moment() -> None:
    assert moment(date(2025, 6, 12)) == "2025-06-12"
    assert moment(datetime(2025, 6, 12, 9, tzinfo=UTC)) == "2025-06-12 09:00 UTC"
    assert moment(datetime(2025, 6, 12, 9, tzinfo=timezone(timedelta(hours=9)))) == "2025-06-12 09:00+09:00"


def test_age_moment() -> None:
    fetched_at = datetime(2025, 6, 12, 9)
    assert age_moment(parse_age("2 hours ago"), None) is None
    assert age_moment(parse_age("2 hours ago"), fetched_at) == datetime(2025, 6, 12, 7)
    assert age_moment(parse_age("21-05-2025"), fetched_at) == date(2025, 5, 21)
    assert age_moment(Age("soon"), fetched_at) is None


def test_ranges() -> None:
    assert ranges([]) == ""
    assert ranges([4]) == "4"
    assert ranges([1, 2, 3, 7, 9, 10]) == "1–3, 7, 9–10"
