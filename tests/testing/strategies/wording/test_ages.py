"""The wordings of made-up ages mean what their truth says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import AgeKind, parse_age
from broadsheet.testing.strategies.wording import LANGUAGES, Language
from broadsheet.testing.strategies.wording.ages import WORDINGS, AgeWording, age_of, moment_of
from broadsheet.testing.strategies.wording.spelling import MOST

numbers = st.integers(0, MOST)


@given(st.sampled_from(LANGUAGES), numbers)
def test_parse_age_reads_what_cards_show(language: Language, number: int) -> None:
    age = age_of(language, number)
    read = parse_age(age.raw, context="card")
    assert (read.seconds, read.stated) == (age.seconds, age.stated)
    assert read.kind in (AgeKind.RELATIVE, AgeKind.ABSOLUTE)


@pytest.mark.parametrize(
    ("tag", "wording"), [(tag, wording) for tag, wordings in WORDINGS.items() for wording in wordings], ids=str
)
def test_each_number_of_each_wording_is_read(tag: str, wording: AgeWording) -> None:
    for number in range(wording.most - wording.least + 1):
        age = wording.age(number)
        read = parse_age(age.raw, languages=[tag], context="card")
        assert (read.language, read.seconds) == (tag.partition("-")[0], age.seconds), age.raw
        assert parse_age(age.raw, context="card").seconds == age.seconds, age.raw  # whoever else words it so


@given(st.sampled_from(LANGUAGES), numbers)
def test_a_day_is_shown_with_its_numbers(language: Language, number: int) -> None:
    shown, stated = moment_of(language, number)
    assert all(str(part) in shown for part in (stated.year, stated.month, stated.day))
    assert shown == " ".join(shown.split())
