"""How one site words its ages, and where a name ends and an age begins."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import AgeKind, AgeStyle, Rounding, parse_age
from broadsheet.ages import split_age

DAYJS = AgeStyle(rounding=Rounding.NEAREST, date_form="DD-MM-YYYY")


def splits(text: str, style: AgeStyle = DAYJS) -> list[tuple[str, str]]:
    return [(name, age.raw) for name, age in split_age(text, style)]


def test_the_rounding_of_the_site_is_the_rounding_of_its_ages() -> None:
    age = DAYJS.read("3 hours ago")
    assert age is not None
    assert age.rounding is Rounding.NEAREST
    assert parse_age("3 hours ago").rounding is None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("03-04-2025", date(2025, 4, 3)),
        ("٠٣-٠٤-٢٠٢٥", date(2025, 4, 3)),
        ("3-4-2025", None),
        ("03/04/2025", None),
        ("2025-04-03", None),
        ("31-02-2025", None),
    ],
)
def test_only_dates_in_the_form_of_the_site_are_read(text: str, stated: date | None) -> None:
    age = DAYJS.read(text)
    assert (age.stated if age else None) == stated


def test_a_style_without_a_form_reads_every_date() -> None:
    age = AgeStyle().read("03/04/2025")
    assert age is not None
    assert age.kind is AgeKind.AMBIGUOUS


@pytest.mark.parametrize("text", ["07:15", "Reuters", "", "x" * 1000, "02:28"])
def test_what_states_no_age_is_none(text: str) -> None:
    assert DAYJS.read(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NHK4 days ago", [("NHK", "4 days ago")]),
        ("The Star17 hours ago", [("The Star", "17 hours ago"), ("The Star1", "7 hours ago")]),
        ("Yahoo21-05-2025", [("Yahoo", "21-05-2025")]),
        ("الشرق الأوسط٠٩-٠٦-٢٠٢٥", [("الشرق الأوسط", "٠٩-٠٦-٢٠٢٥")]),
        ("الجزيرةمنذ 3 ساعات", [("الجزيرة", "منذ 3 ساعات")]),
        ("France 243 hours ago", [("France 24", "3 hours ago")]),
        ("France 242 hours ago", [("France 24", "2 hours ago")]),
        ("France 2412 hours ago", [("France 24", "12 hours ago"), ("France 241", "2 hours ago")]),
        ("BBC Newsan hour ago", [("BBC News", "an hour ago")]),
        ("Reutersa few seconds ago", [("Reuters", "a few seconds ago")]),
        ("Reuters · 3 hours ago", [("Reuters", "3 hours ago")]),
        ("CNNa day ago", [("CNN", "a day ago")]),
        ("3 hours ago", []),
        ("Reuters", []),
        ("", []),
        ("It happened 3 hours ago in Rome", []),
    ],
)
def test_a_name_and_the_age_glued_to_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert splits(text) == expected


@given(
    st.sampled_from(["NHK", "The Star", "RTÉ News", "India.com", "أخبار ليبيا", "Le Monde", "x"]),
    st.sampled_from(["4 days ago", "an hour ago", "21-05-2025", "a few seconds ago", "منذ 3 ساعات", "٠٩-٠٦-٢٠٢٥"]),
    st.sampled_from(["", " ", " · ", " | "]),
)
def test_what_was_glued_comes_apart(name: str, age: str, glue: str) -> None:
    assert (name, age) in splits(f"{name}{glue}{age}")


@given(st.text(max_size=300))
def test_any_line_can_be_asked_for_a_split(text: str) -> None:
    for name, age in split_age(text, DAYJS):
        assert name
        assert text.startswith(name)
        assert text.endswith(age.raw)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("44 minutes ago", True),
        ("45 minutes ago", False),
        ("21 hours ago", True),
        ("22 hours ago", False),
        ("43 hours ago", False),
        ("25 days ago", True),
        ("26 days ago", False),
        ("21-05-2025", True),
        ("0 hours ago", False),
    ],
)
def test_what_dayjs_would_say(text: str, said: bool) -> None:
    age = DAYJS.read(text)
    assert age is not None
    assert DAYJS.admits(age) is said
    assert AgeStyle().admits(age)


def test_a_site_words_its_ages_in_its_languages_alone() -> None:
    style = AgeStyle(languages=("en", "de"))
    assert style.read("vor 3 Stunden") is not None
    assert style.read("hace 3 horas") is None
    assert AgeStyle().read("hace 3 horas") is not None
    assert [name for name, _ in split_age("Der Hafenvor 3 Stunden", style)] == ["Der Hafen"]


@pytest.mark.parametrize("text", ["yesterday", "Today", "gestern"])
def test_who_rounds_as_dayjs_does_never_says_yesterday(text: str) -> None:
    assert AgeStyle().read(text) is not None
    assert DAYJS.read(text) is None


@given(st.text("0123 anfew٣-·İ|", max_size=30))
def test_an_age_may_begin_at_each_digit_and_each_opener(line: str) -> None:
    style = AgeStyle()
    begins = [match.start() for match in style.beginning.finditer(line)]
    assert begins == [at for at in range(len(line)) if line[at].isdecimal() or line.startswith(style.openers, at)]
