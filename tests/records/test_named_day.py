"""Days that a text names without their year, seen from the day on which the page was fetched."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import Age, AgeKind, NamedDay, Precision


@given(st.dates(min_value=date(10, 1, 1), max_value=date(9990, 1, 1)), st.dates())
def test_a_day_of_the_year_was_within_a_year(today: date, named: date) -> None:
    found = NamedDay(month=named.month, day=named.day).last(today)
    assert found is not None
    assert (found.month, found.day) == (named.month, named.day)
    most = 366 if (named.month, named.day) != (2, 29) else 8 * 366
    assert timedelta(days=-1) <= today - found <= timedelta(days=most)  # tomorrow has begun somewhere


@given(st.dates(min_value=date(10, 1, 1)), st.integers(0, 6))
def test_a_weekday_was_within_a_week(today: date, weekday: int) -> None:
    found = NamedDay(weekday=weekday).last(today)
    assert found is not None
    assert found.weekday() == weekday
    assert 0 <= (today - found).days < 7


@given(st.dates(min_value=date(10, 1, 1)), st.integers(0, 3))
def test_days_ago_are_counted_by_the_calendar(today: date, days: int) -> None:
    assert NamedDay(days_ago=days).last(today) == today - timedelta(days=days)


@pytest.mark.parametrize("named", [NamedDay(), NamedDay(month=2, day=31), NamedDay(month=13, day=1)])
def test_what_names_no_day_has_none(named: NamedDay) -> None:
    assert named.last(date(2025, 6, 12)) is None
    assert Age("x", AgeKind.ABSOLUTE, day=named).at(datetime(2025, 6, 12)) is None


def test_before_the_first_day_there_is_none() -> None:
    assert NamedDay(days_ago=1).last(date.min) is None
    assert NamedDay(weekday=6).last(date.min) is None
    assert NamedDay(month=8, day=14).last(date.min) is None


NOON = datetime(2025, 6, 12, 12)  # a Thursday


@pytest.mark.parametrize(
    ("named", "clock", "moment"),
    [
        (NamedDay(month=8, day=14), None, datetime(2024, 8, 14)),
        (NamedDay(month=6, day=12), time(10, 3), datetime(2025, 6, 12, 10, 3)),
        (NamedDay(weekday=3), time(10, 0), datetime(2025, 6, 12, 10)),
        (NamedDay(weekday=3), time(15, 0), datetime(2025, 6, 5, 15)),
        (NamedDay(days_ago=1), time(4, 25), datetime(2025, 6, 11, 4, 25)),
    ],
)
def test_the_moment_of_such_a_day(named: NamedDay, clock: time | None, moment: datetime) -> None:
    age = Age("x", AgeKind.ABSOLUTE, precision=Precision.MINUTE, stated=clock, day=named)
    assert age.at(NOON) == moment
    assert age.interval(NOON) == (moment, moment + timedelta(minutes=1))


def test_yesterday_is_the_whole_day_and_today_is_what_was_of_it() -> None:
    yesterday = Age("yesterday", AgeKind.RELATIVE, "en", 86_400, Precision.DAY, day=NamedDay(days_ago=1))
    assert yesterday.interval(NOON) == (datetime(2025, 6, 11), datetime(2025, 6, 12))
    today = Age("today", AgeKind.RELATIVE, "en", 0, Precision.DAY, day=NamedDay(days_ago=0))
    assert today.interval(NOON) == (datetime(2025, 6, 12), NOON)
