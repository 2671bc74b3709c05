"""When an age means, for a page fetched at a moment: never by a clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import Age, AgeKind, AgeStyle, Precision, Rounding, parse_age

NOON = datetime(2025, 6, 12, 12)
MINUTE, HOUR, DAY = 60, 3600, 86_400


def span(text: str, rounding: Rounding | None) -> tuple[float, float]:
    """The youngest and the oldest age that a wording allows, in seconds."""
    age = AgeStyle(rounding=rounding).read(text)
    assert age is not None
    interval = age.interval(NOON)
    assert interval is not None
    return (NOON - interval[1]).total_seconds(), (NOON - interval[0]).total_seconds()


@pytest.mark.parametrize(
    ("text", "youngest", "oldest"),
    [
        ("a few seconds ago", 0, 45),
        ("a minute ago", 45, 90),
        ("2 minutes ago", 90, 150),
        ("44 minutes ago", 43.5 * MINUTE, 44.5 * MINUTE),
        ("an hour ago", 45 * MINUTE, 90 * MINUTE),
        ("2 hours ago", 1.5 * HOUR, 2.5 * HOUR),
        ("3 hours ago", 2.5 * HOUR, 3.5 * HOUR),
        ("21 hours ago", 20.5 * HOUR, 21.5 * HOUR),
        ("a day ago", 22 * HOUR, 36 * HOUR),
        ("2 days ago", 1.5 * DAY, 2.5 * DAY),
        ("a month ago", 26 * DAY, 46 * DAY),
        ("منذ 3 ساعات", 2.5 * HOUR, 3.5 * HOUR),
        ("منذ ساعة واحدة", 45 * MINUTE, 90 * MINUTE),
    ],
)
def test_a_site_that_rounds_to_the_nearest(text: str, youngest: float, oldest: float) -> None:
    assert span(text, Rounding.NEAREST) == (youngest, oldest)


@pytest.mark.parametrize(
    ("text", "youngest", "oldest"), [("3 hours ago", 3, 4), ("an hour ago", 1, 2), ("21 hours ago", 21, 22)]
)
def test_a_site_that_cuts(text: str, youngest: float, oldest: float) -> None:
    assert span(text, Rounding.FLOOR) == (youngest * HOUR, oldest * HOUR)


@pytest.mark.parametrize(("text", "youngest", "oldest"), [("3 hours ago", 2.5, 4), ("an hour ago", 0.75, 2)])
def test_a_site_whose_way_is_not_known_may_do_either(text: str, youngest: float, oldest: float) -> None:
    assert span(text, None) == (youngest * HOUR, oldest * HOUR)


@given(
    st.integers(0, 10_000),
    st.sampled_from(list(Precision)),
    st.sampled_from((None, *Rounding)),
    st.datetimes(datetime(1970, 1, 1)),
)
def test_the_moment_lies_in_the_interval(
    count: int, unit: Precision, rounding: Rounding | None, fetched_at: datetime
) -> None:
    age = Age("x", AgeKind.RELATIVE, "en", count * unit.seconds, unit, rounding=rounding)
    moment, interval = age.at(fetched_at), age.interval(fetched_at)
    if moment is None or interval is None:
        return
    assert moment == fetched_at - timedelta(seconds=count * unit.seconds)
    first, end = interval
    assert first < end <= fetched_at
    if count:
        assert first <= moment <= end


@given(st.integers(1, 9999), st.sampled_from(list(Precision)), st.datetimes())
def test_the_unknown_way_spans_both_usual_ones(count: int, unit: Precision, fetched_at: datetime) -> None:
    def interval(rounding: Rounding | None) -> tuple[datetime, datetime] | None:
        return Age("x", AgeKind.RELATIVE, "en", count * unit.seconds, unit, rounding=rounding).interval(fetched_at)

    either, cut, near = interval(None), interval(Rounding.FLOOR), interval(Rounding.NEAREST)
    if either and cut and near:
        assert either == (min(cut[0], near[0]), max(cut[1], near[1]))


@given(st.datetimes(timezones=st.none() | st.timezones()), st.integers(0, 999_999), st.sampled_from(list(Precision)))
def test_no_age_is_too_long_to_be_asked(fetched_at: datetime, count: int, unit: Precision) -> None:
    age = Age("x", AgeKind.RELATIVE, "en", count * unit.seconds, unit)
    for answer in (age.at(fetched_at), *(age.interval(fetched_at) or ())):
        assert answer is None or answer.tzinfo is fetched_at.tzinfo


def test_a_date_is_its_day_in_the_zone_of_fetching() -> None:
    age = Age("21-05-2025", AgeKind.ABSOLUTE, precision=Precision.DAY, stated=date(2025, 5, 21))
    zone = timezone(timedelta(hours=3))
    assert age.at(NOON) == datetime(2025, 5, 21)
    assert age.at(NOON.replace(tzinfo=zone)) == datetime(2025, 5, 21, tzinfo=zone)
    assert age.interval(NOON) == (datetime(2025, 5, 21), datetime(2025, 5, 22))


def test_the_last_day_of_all_has_no_end() -> None:
    age = Age("31-12-9999", AgeKind.ABSOLUTE, precision=Precision.DAY, stated=date(9999, 12, 31))
    assert age.at(NOON) == datetime(9999, 12, 31)
    assert age.interval(NOON) is None


@pytest.mark.parametrize(
    ("clock", "moment"),
    [
        (time(7, 15), datetime(2025, 6, 12, 7, 15)),
        (time(12), NOON),
        (time(12, 1), datetime(2025, 6, 11, 12, 1)),
        (time(23, 59), datetime(2025, 6, 11, 23, 59)),
    ],
)
def test_a_clock_is_its_last_time(clock: time, moment: datetime) -> None:
    assert Age("x", AgeKind.TIME_ONLY, precision=Precision.MINUTE, stated=clock).at(NOON) == moment


@given(st.times(), st.datetimes(min_value=datetime(1, 1, 3)))
def test_a_clock_is_never_ahead_and_never_a_day_behind(clock: time, fetched_at: datetime) -> None:
    moment = Age("x", AgeKind.TIME_ONLY, precision=Precision.MINUTE, stated=clock).at(fetched_at)
    assert moment is not None
    assert timedelta(0) <= fetched_at - moment < timedelta(days=1)


def test_a_clock_on_the_first_day_of_all_has_no_day_before() -> None:
    age = Age("23:59", AgeKind.TIME_ONLY, precision=Precision.MINUTE, stated=time(23, 59))
    assert age.at(datetime(1, 1, 1, 12)) is None


@pytest.mark.parametrize("text", ["Reuters", "12 minutes", "03/04/2025"])
def test_what_states_no_moment_has_none(text: str) -> None:
    assert parse_age(text).at(NOON) is None
    assert parse_age(text).interval(NOON) is None


@pytest.mark.parametrize(
    ("above", "at"),
    [
        ("Sep-03-26 04:32PM", datetime(2026, 9, 3, 7)),
        ("2026-09-03T16:32:00+02:00", datetime(2026, 9, 3, 7, tzinfo=timezone(timedelta(hours=2)))),
        ("3 September 2026", datetime(2026, 9, 3, 7)),
        ("Sep-03", datetime(2026, 9, 3, 7)),
        ("Yesterday", datetime(2026, 9, 4, 7)),
        ("Today 10:12AM", datetime(2026, 9, 5, 7)),
        ("Thursday 10:12AM", datetime(2026, 9, 3, 7)),
    ],
)
def test_a_clock_is_of_the_day_above(above: str, at: datetime) -> None:
    age = parse_age("07:00AM").on_day_of(parse_age(above))
    assert (age.kind, age.raw, age.precision) == (AgeKind.ABSOLUTE, "07:00AM", Precision.MINUTE)
    assert age.at(datetime(2026, 9, 5, 12)) == at
    assert parse_age("06:00AM").on_day_of(age).at(datetime(2026, 9, 5, 12)) == at - timedelta(hours=1)


@pytest.mark.parametrize("above", ["6 min ago", "04:32PM", "September 2026", "no age", "2M ago", "58 mins"])
def test_an_age_that_names_no_day_gives_none(above: str) -> None:
    clock = parse_age("07:00AM")
    assert clock.on_day_of(parse_age(above)) == clock


def test_of_a_day_in_doubt_so_is_the_clock() -> None:
    age = parse_age("07:00").on_day_of(parse_age("03/04/2026"))
    assert age.kind is AgeKind.AMBIGUOUS
    assert [each.stated for each in age.readings] == [datetime(2026, 4, 3, 7), datetime(2026, 3, 4, 7)]


@pytest.mark.parametrize("text", ["3 hours ago", "3 September 2026", "Today 10:12AM", "no age"])
def test_what_is_no_clock_keeps_its_day(text: str) -> None:
    assert parse_age(text).on_day_of(parse_age("Sep-01-26")) == parse_age(text)
