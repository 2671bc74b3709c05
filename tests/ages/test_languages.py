"""Ages and dates of many languages, as sites show them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import Age, AgeKind, NamedDay, parse_age

MINUTE, HOUR, DAY, WEEK, MONTH, YEAR = 60, 3600, 86_400, 7 * 86_400, 30 * 86_400, 365 * 86_400

RELATIVE = [
    ("vor 3 Std.", 3 * HOUR),
    ("VOR 19 STUNDEN", 19 * HOUR),
    ("vor einer halben Stunde", HOUR // 2),
    ("il y a une heure", HOUR),
    ("Il y a 51 minutes", 51 * MINUTE),
    ("hace 2 h", 2 * HOUR),
    ("Hace 37 minutos", 37 * MINUTE),
    ("Há 7 minutos", 7 * MINUTE),
    ("4시간전", 4 * HOUR),
    ("2시간 전", 2 * HOUR),
    ("15時間前", 15 * HOUR),
    ("14分钟前", 14 * MINUTE),
    ("15 小时前", 15 * HOUR),
    ("三小时前", 3 * HOUR),
    ("半小时前", HOUR // 2),
    ("22 часа назад", 22 * HOUR),
    ("5 ЧАСОВ НАЗАД", 5 * HOUR),
    ("3 SAAT ÖNCE", 3 * HOUR),
    ("ΠΡΙΝ ΑΠΌ 3 ΏΡΕΣ", 3 * HOUR),
    ("منذ 3 ساعات", 3 * HOUR),
    ("قبل يومين", 2 * DAY),
    ("منذ أسبوعين", 2 * WEEK),
    ("לפני שעתיים", 2 * HOUR),
    ("۲ ساعت پیش", 2 * HOUR),
    ("3 ชม.ที่แล้ว", 3 * HOUR),
    ("เมื่อ 5 นาทีที่แล้ว", 5 * MINUTE),
    ("2 oras na ang nakakaraan", 2 * HOUR),
    ("२ घंटे पहले", 2 * HOUR),
    ("৩ ঘণ্টা আগে", 3 * HOUR),
    ("30 menit yang lalu", 30 * MINUTE),
    ("5 giờ trước", 5 * HOUR),
    ("przed chwilą", 22),
    ("vorgestern", 2 * DAY),
    ("вчера", DAY),
    ("вчора", DAY),
    ("hôm qua", DAY),
    ("Ieri", DAY),
    ("last week", WEEK),
    ("two hours ago", 2 * HOUR),
    ("1 hr 4 mins ago", 64 * MINUTE),
    ("vor 1 Std. 20 Min.", 80 * MINUTE),
    ("1.5 hours ago", 90 * MINUTE),
    ("6 Tagen ago", 6 * DAY),
    ("UPDATED 13 min ago", 13 * MINUTE),
    ("time5 hours ago", 5 * HOUR),
    ("・ 18 HOURS AGO", 18 * HOUR),
    ("3 hours ago • 5 min read", 3 * HOUR),
    ("3 horas atrás", 3 * HOUR),
    ("5分钟前更新", 5 * MINUTE),
    ("3時間前に更新", 3 * HOUR),
    ("15 min tagasi", 15 * MINUTE),
    ("به‌روزرسانی ۳ ساعت پیش", 3 * HOUR),
    ("një orë më parë", HOUR),
    ("berî 3 deqeyan", 3 * MINUTE),
]


@pytest.mark.parametrize(("text", "seconds"), RELATIVE)
def test_relative_wordings(text: str, seconds: int) -> None:
    age = parse_age(text)
    assert (age.kind, age.seconds, age.raw) == (AgeKind.RELATIVE, seconds, text)


DATES: list[tuple[str, date]] = [
    ("Publié le 29 juin 2019", date(2019, 6, 29)),
    ("Veröffentlicht am: 5. Juni 2023", date(2023, 6, 5)),
    ("31 Okt, 2023", date(2023, 10, 31)),
    ("18th Dec 2025", date(2025, 12, 18)),
    ("14 JAN 20", date(2020, 1, 14)),
    ("1 января 2025", date(2025, 1, 1)),
    ("12 Haziran 2025 Perşembe", date(2025, 6, 12)),
    ("19 de set. de 2023", date(2023, 9, 19)),
    ("12 tháng 6, 2025", date(2025, 6, 12)),
    ("2025年6月12日", date(2025, 6, 12)),
    ("令和7年6月12日(木)", date(2025, 6, 12)),
    ("2025년 6월 12일 목요일", date(2025, 6, 12)),
    ("12 มิ.ย. 2568", date(2025, 6, 12)),
    ("ב־12 ביוני 2025", date(2025, 6, 12)),
    ("١٢ حزيران ٢٠٢٥", date(2025, 6, 12)),
    ("07.11.2023", date(2023, 11, 7)),
    ("Thứ năm, 2/11/2023", date(2023, 11, 2)),
    ("June 1-2, 2026", date(2026, 6, 1)),
    ("Feb 11, 2019 · 3 min read", date(2019, 2, 11)),
    ("April 2025", date(2025, 4, 1)),
    ("Publikation | 10/2021", date(2021, 10, 1)),
    ("Release date: Feb 26, 2025", date(2025, 2, 26)),
]


@pytest.mark.parametrize(("text", "stated"), DATES)
def test_dates(text: str, stated: date) -> None:
    age = parse_age(text)
    assert (age.kind, age.stated, age.raw) == (AgeKind.ABSOLUTE, stated, text)


MOMENTS = [
    ("2025年6月12日 10:03", datetime(2025, 6, 12, 10, 3)),
    ("2023.11.02. 오후 8:06", datetime(2023, 11, 2, 20, 6)),
    ("Créé: 12.12.2019, 07h36", datetime(2019, 12, 12, 7, 36)),
    ("am 4. Februar 2022 um 11:23", datetime(2022, 2, 4, 11, 23)),
    ("12.6.2025 klo 10.03", datetime(2025, 6, 12, 10, 3)),
    ("November 8, 2023 at 4:56 p.m.", datetime(2023, 11, 8, 16, 56)),
    ("on Friday December 19, 2025 @08:00PM", datetime(2025, 12, 19, 20)),
    ("9th Nov 2023, 09:34 GMT", datetime(2023, 11, 9, 9, 34, tzinfo=timezone(timedelta(0)))),
    ("2/11/2023, 19:20 (GMT+7)", None),
    ("02 Nov 2023 22:02 WIB", datetime(2023, 11, 2, 22, 2, tzinfo=timezone(timedelta(hours=7)))),
    ("Nov 8, 2023 / 02:40 PM CST", datetime(2023, 11, 8, 14, 40)),  # a zone of that name is in China too
]


@pytest.mark.parametrize(("text", "stated"), MOMENTS)
def test_moments(text: str, stated: datetime | None) -> None:
    age = parse_age(text)
    assert age.stated == stated
    assert age.kind is (AgeKind.ABSOLUTE if stated else AgeKind.AMBIGUOUS)


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("14 Aug", NamedDay(month=8, day=14), None),
        ("16 авг.", NamedDay(month=8, day=16), None),
        ("Le 17 juillet à 22:09", NamedDay(month=7, day=17), time(22, 9)),
        ("1/14 06:01", NamedDay(month=1, day=14), time(6, 1)),
        ("5.6. 10:30", NamedDay(month=6, day=5), time(10, 30)),
        ("6月12日", NamedDay(month=6, day=12), None),
        ("Thursday at 12:23 PM", NamedDay(weekday=3), time(12, 23)),
        ("Yesterday at 4:25 AM", NamedDay(days_ago=1), time(4, 25)),
        ("Aujourd’hui à 12:30", NamedDay(days_ago=0), time(12, 30)),
        ("今天 10:12", NamedDay(days_ago=0), time(10, 12)),
        ("dnes 08:23", NamedDay(days_ago=0), time(8, 23)),
    ],
)
def test_days_without_a_year(text: str, day: NamedDay, clock: time | None) -> None:
    age = parse_age(text)
    assert (age.kind, age.day, age.stated) == (AgeKind.ABSOLUTE, day, clock)
    assert age.at(datetime(2025, 6, 12, 23)) is not None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        (", 16:41 Uhr", time(16, 41)),
        ("at 9:41", time(9, 41)),
        ("10:01 am", time(10, 1)),
        ("12:03 AM GMT+2", time(0, 3, tzinfo=timezone(timedelta(hours=2)))),
        ("kl. 10.03", time(10, 3)),
        ("오후 8시 6분", time(20, 6)),
    ],
)
def test_times_alone(text: str, clock: time) -> None:
    age = parse_age(text)
    assert (age.kind, age.stated) == (AgeKind.TIME_ONLY, clock)


# ------------------------------------------------------------------------------------------------------- ambiguity


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("2M ago", {2 * MINUTE, 2 * MONTH}), ("5m", {5 * MINUTE, 5 * MONTH}), ("updated 9M ago", {9 * MINUTE, 9 * MONTH})],
)
def test_a_letter_m_says_what_it_could_mean(text: str, seconds: set[int]) -> None:
    age = parse_age(text)
    assert age.kind is AgeKind.AMBIGUOUS
    assert {reading.seconds for reading in age.readings} == seconds


@pytest.mark.parametrize(
    ("text", "seconds"), [("5m ago", 5 * MINUTE), ("42M ago", 42 * MINUTE), ("5M AGO", 5 * MINUTE)]
)
def test_where_a_letter_m_can_only_be_minutes(text: str, seconds: int) -> None:
    assert (parse_age(text).kind, parse_age(text).seconds) == (AgeKind.RELATIVE, seconds)
    assert parse_age("5m", context="card").seconds == 5 * MINUTE


@pytest.mark.parametrize(
    ("language", "stated"),
    [("de", date(2025, 4, 3)), ("en-US", date(2025, 3, 4)), ("en-GB", date(2025, 4, 3)), ("pt_BR", date(2025, 4, 3))],
)
def test_the_language_settles_the_order_of_day_and_month(language: str, stated: date) -> None:
    assert parse_age("03/04/2025", languages=[language]).stated == stated


@pytest.mark.parametrize("languages", [None, ["en"], ["ja"], ["en-US", "de"]])
def test_where_no_language_settles_it_both_are_kept(languages: list[str] | None) -> None:
    age = parse_age("03/04/2025", languages=languages)
    assert {reading.stated for reading in age.readings} == {date(2025, 4, 3), date(2025, 3, 4)}


def test_a_weekday_settles_it_too() -> None:
    assert parse_age("Friday, 03/04/2025").kind is AgeKind.AMBIGUOUS or date(2025, 4, 3).weekday() != 4
    assert parse_age("Thursday, 03/04/2025").stated == date(2025, 4, 3)
    assert parse_age("Tuesday, 03/04/2025").stated == date(2025, 3, 4)


@pytest.mark.parametrize("text", ["58 mins", "1 h 5 min", "Monday", "Freitag"])
def test_what_is_an_age_only_beside_a_title(text: str) -> None:
    assert parse_age(text).kind in (AgeKind.DURATION, AgeKind.UNKNOWN)
    assert parse_age(text, languages=["de"], context="card").kind in (AgeKind.RELATIVE, AgeKind.ABSOLUTE)


@pytest.mark.parametrize(
    "text",
    [
        *("5 min read", "4K", "5G", "1st", "The 19th", "sat", "so", "Sun 12", "May", "Mar", "March", "May Day"),
        *("Windows 11", "Formula 1", "US Open 2025", "7-Eleven", "3 of 5", "6-3", "50/50", "9/11", "24/7", "2 for 1"),
        *("10.5", "1,200", "20.000", "$5", "5%", "1984", "20250612", "in 3 hours", "next week", "Just in", "Live"),
        *("15:30 – 16:45", "12 Jun 2025 10:00 Updated 11:00", "2.36m-Dot OLED Viewfinder", "Best Books of 2025"),
        *("Set of 2", "(3rd Gen)", "U3000 PRO", "E2 Pro", "9.4 mi", "20.02 (6.16)", "2:38 min", "4.6M", ".NET", "~5M"),
        *("November 2022 (2)", "May 2017 (12", "May 2017 [1]", "amasegonda"),
        *("2019年", "1080P", "1/5", "Sunday night", "The Sun", "Car", "min read", "Posted on", "Cora"),
        *("31 February 2025", "12:75", "1 2 3 4 5", "June June 2025", "12 12 12 June", "2025-06-12T99:99:99Z"),
    ],
)
@pytest.mark.parametrize("languages", [None, ["en"]])
def test_what_only_looks_like_an_age_is_unknown(text: str, languages: list[str] | None) -> None:
    assert parse_age(text, languages=languages) == Age(text)


# ---------------------------------------------------------------------------------------------------- any text at all

WORDS = ["3", "12", "2025", "12:34", "hours", "ago", "vor", "Juni", "June", "de", "年", "6月", "am", "PM", "yesterday"]
WORDS += ["Updated", "·", "/", ".", "-", "+02:00", "UTC", "12/06/25", "٣", "منذ", "ساعة", "Monday", "令和", "h", "日"]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(["", " "]), st.sampled_from([None, "card"]))
def test_any_mixture_of_such_words_gives_a_sound_age(words: list[str], between: str, context: str | None) -> None:
    text = between.join(words)
    age = parse_age(text, context="card" if context else None)
    assert age.raw == text
    assert bool(age.readings) == (age.kind is AgeKind.AMBIGUOUS)
    assert (age.stated is not None or age.day is not None) == (
        age.kind in (AgeKind.ABSOLUTE, AgeKind.TIME_ONLY) or (age.kind is AgeKind.RELATIVE and age.day is not None)
    )
    for moment in (datetime.min, datetime(2025, 6, 12), datetime.max):
        age.at(moment)
        age.interval(moment)
