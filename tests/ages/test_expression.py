"""What a time expression says: every unit and count, in English and Arabic, dates, clocks, and what is none."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import Age, AgeKind, Precision, parse_age

SINGULARS = ("second", "minute", "hour", "day", "week", "month", "year")
COUNTS = st.integers(0, 999_999)
TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
TO_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@pytest.mark.parametrize("unit", SINGULARS)
@given(count=COUNTS)
def test_english_counts_units(unit: str, count: int) -> None:
    for text in (
        f"{count} {unit}s ago",
        f"{count} {unit} ago",
        f" {count}  {unit.upper()}S Ago ",
        f"· {count} {unit}s ago",
    ):
        age = parse_age(text)
        assert age.raw == text
        assert (age.kind, age.language) == (AgeKind.RELATIVE, "en")
        assert age.precision is Precision(unit)
        assert age.seconds == count * Precision(unit).seconds
        assert age.stated is None
        assert age.readings == ()


@pytest.mark.parametrize("unit", SINGULARS)
def test_english_says_one_in_words(unit: str) -> None:
    for text in (f"{'an' if unit == 'hour' else 'a'} {unit} ago", f"one {unit} ago", f"1 {unit} ago"):
        age = parse_age(text)
        assert (age.kind, age.precision, age.seconds) == (AgeKind.RELATIVE, Precision(unit), Precision(unit).seconds)


@pytest.mark.parametrize(
    ("short", "unit"),
    [
        ("s", "second"),
        ("m", "minute"),
        ("min", "minute"),
        ("mins", "minute"),
        ("h", "hour"),
        ("hr", "hour"),
        ("hrs", "hour"),
        ("d", "day"),
        ("w", "week"),
        ("wk", "week"),
        ("mo", "month"),
        ("yr", "year"),
        ("y", "year"),
    ],
)
def test_english_short_forms(short: str, unit: str) -> None:
    for text in (f"5{short} ago", f"5 {short} ago", f"5{short.upper()} AGO"):
        assert parse_age(text).seconds == 5 * Precision(unit).seconds
        assert parse_age(text).kind is AgeKind.RELATIVE


@pytest.mark.parametrize("text", ["58 mins", "3h", "12 minutes", "2 days"])
def test_a_number_and_a_unit_is_a_duration_but_beside_a_title_an_age(text: str) -> None:
    assert parse_age(text).kind is AgeKind.DURATION
    assert parse_age(text, context="card").kind is AgeKind.RELATIVE
    assert parse_age(text, context="card").seconds == parse_age(f"{text} ago").seconds


@pytest.mark.parametrize("text", ["a few seconds ago", "just now", "moments ago", "منذ ثانية واحدة"])
def test_now_is_some_seconds(text: str) -> None:
    age = parse_age(text)
    assert (age.kind, age.precision) == (AgeKind.RELATIVE, Precision.SECOND)
    assert age.seconds is not None
    assert 0 < age.seconds < 45


ARABIC = {
    "minute": ("دقيقة", "دقيقتين", "دقائق"),
    "hour": ("ساعة", "ساعتين", "ساعات"),
    "day": ("يوم", "يومين", "أيام"),
    "week": ("أسبوع", "أسبوعين", "أسابيع"),
    "month": ("شهر", "شهرين", "أشهر"),
    "year": ("سنة", "سنتين", "سنوات"),
}


@pytest.mark.parametrize("unit", ARABIC)
@given(count=COUNTS)
def test_arabic_counts_units_with_any_digits(unit: str, count: int) -> None:
    for number in (str(count), str(count).translate(TO_ARABIC), str(count).translate(TO_PERSIAN)):
        for word in (ARABIC[unit][0], ARABIC[unit][2]):
            age = parse_age(f"منذ {number} {word}")
            assert (age.kind, age.language, age.precision) == (AgeKind.RELATIVE, "ar", Precision(unit))
            assert age.seconds == count * Precision(unit).seconds


@pytest.mark.parametrize("unit", ARABIC)
def test_arabic_says_one_and_two_in_words(unit: str) -> None:
    one, two, _ = ARABIC[unit]
    for since in ("منذ", "قبل"):
        assert parse_age(f"{since} {one}").seconds == Precision(unit).seconds
        assert parse_age(f"{since} {two}").seconds == 2 * Precision(unit).seconds
    assert parse_age(f"منذ {one} واحدة").seconds == Precision(unit).seconds


def test_languages_settle_what_a_wording_means_and_do_not_limit_it() -> None:
    assert parse_age("3 hours ago", languages=["ar"]).language == "en"  # pages mix languages
    assert parse_age("3 hours ago", languages=["ar", "en-GB"]).kind is AgeKind.RELATIVE
    assert parse_age("منذ 3 ساعات", languages=("en",)).language == "ar"
    assert parse_age("منذ 3 ساعات", languages=("ar-EG",)).kind is AgeKind.RELATIVE
    assert parse_age("21-06-2025", languages=()).kind is AgeKind.ABSOLUTE
    assert [parse_age("12 listopada 2025", languages=[tag]).stated for tag in ("pl", "hr")] == [
        date(2025, 11, 12),
        date(2025, 10, 12),
    ]
    assert parse_age("12 listopad 2025").kind is AgeKind.AMBIGUOUS


@given(st.dates(), st.sampled_from("-/."))
def test_dates_in_numbers_by_their_order(day: date, separator: str) -> None:
    parts = {"DMY": "{0.day:02}S{0.month:02}S{0.year:04}", "MDY": "{0.month:02}S{0.day:02}S{0.year:04}"}
    parts["YMD"] = "{0.year:04}S{0.month:02}S{0.day:02}"
    for order in ("DMY", "MDY"):
        text = parts[order].format(day).replace("S", separator)
        for shown in (text, text.translate(TO_ARABIC), f" {text} "):
            age = parse_age(shown, day_order="DMY" if order == "DMY" else "MDY")
            assert (age.kind, age.stated, age.precision) == (AgeKind.ABSOLUTE, day, Precision.DAY)
            assert age.raw == shown
    text = parts["YMD"].format(day).replace("S", separator)
    assert parse_age(text).stated == day


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Sep-03-26", date(2026, 9, 3)),
        ("Sep-03-2026", date(2026, 9, 3)),
        ("03-Sep-26", date(2026, 9, 3)),
        ("Sep-03-26 04:32PM", datetime(2026, 9, 3, 16, 32)),
        ("Sep 3-26, 2025", date(2025, 9, 3)),  # a range, and its first day
    ],
)
def test_a_hyphen_that_joins_the_month_makes_no_range(text: str, stated: date) -> None:
    assert parse_age(text).stated == stated


@given(st.dates())
def test_a_date_with_two_readings_is_ambiguous_and_keeps_both(day: date) -> None:
    age = parse_age(f"{day.day}/{day.month}/{day.year:04}")
    if day.day == day.month or day.day > 12:
        assert (age.kind, age.stated, age.readings) == (AgeKind.ABSOLUTE, day, ())
    else:
        assert (age.kind, age.stated) == (AgeKind.AMBIGUOUS, None)
        assert {reading.stated for reading in age.readings} == {day, date(day.year, day.day, day.month)}
        assert all(reading.kind is AgeKind.ABSOLUTE for reading in age.readings)
        assert age.at(datetime(2025, 6, 12)) is None
        assert age.interval(datetime(2025, 6, 12)) is None


@pytest.mark.parametrize(
    ("text", "stated", "precision"),
    [
        ("07:15", time(7, 15), Precision.MINUTE),
        ("7:15", time(7, 15), Precision.MINUTE),
        ("23:59:58", time(23, 59, 58), Precision.SECOND),
        ("٠٧:١٥", time(7, 15), Precision.MINUTE),
    ],
)
def test_clocks(text: str, stated: time, precision: Precision) -> None:
    age = parse_age(text)
    assert (age.kind, age.stated, age.precision) == (AgeKind.TIME_ONLY, stated, precision)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("2025-06-12T09:30:00Z", datetime(2025, 6, 12, 9, 30, tzinfo=UTC)),
        ("2025-06-12T09:30", datetime(2025, 6, 12, 9, 30)),
        ("2025-06-12 09:30:05", datetime(2025, 6, 12, 9, 30, 5)),
        ("2025-06-12T09:30:00+02:00", datetime(2025, 6, 12, 9, 30, tzinfo=timezone(timedelta(hours=2)))),
    ],
)
def test_machine_made_moments(text: str, stated: datetime) -> None:
    age = parse_age(text)
    assert (age.kind, age.stated) == (AgeKind.ABSOLUTE, stated)
    assert age.at(datetime(2026, 1, 1)) == stated


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "·", "ago", "hours ago", "three bananas ago", "3 hours agoo", "in 3 hours", "3 5 hours ago"),
        *("25:00", "12:60", "00/00/2025", "31-02-2025", "1-2-3", "12.3", "2025-13-01", "2025-06-12T25:00"),
        *("3-hours-ago", "Reuters", "Reuters 3 hours ago", "3 hours ago Reuters", "#storm", "1234567 hours ago"),
        *("-3 hours ago", "½ hours ago"),
    ],
)
def test_what_is_no_age_is_unknown_and_keeps_its_text(text: str) -> None:
    assert parse_age(text) == Age(text)


@given(st.text(st.characters()))
def test_any_text_is_an_age_that_keeps_its_text(text: str) -> None:
    age = parse_age(text)
    assert age.raw == text
    assert (age.seconds is not None) == (age.kind in (AgeKind.RELATIVE, AgeKind.DURATION))
    assert bool(age.readings) == (age.kind is AgeKind.AMBIGUOUS)
    assert (age.stated or age.day) is not None or age.kind not in (AgeKind.ABSOLUTE, AgeKind.TIME_ONLY)


@pytest.mark.parametrize(
    "text", ["3 hours ago" + " " * 1_000_000, "9" * 1_000_000, ("3 hours ago " * 100_000), "3" + "٣" * 100_000]
)
def test_long_text_is_no_age_and_costs_nothing(text: str) -> None:
    assert parse_age(text) == Age(text)
