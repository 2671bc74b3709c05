"""Text as it is compared with wordings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.ages.folding import fold, key_of, words_of


@given(st.text(max_size=200))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@pytest.mark.parametrize(
    ("shown", "folded"),
    [
        ("3\N{NO-BREAK SPACE}HOURS\N{NARROW NO-BREAK SPACE}AGO", "3 hours ago"),
        ("İKİ YIL ÖNCE", "iki yil once"),
        ("iki yıl önce", "iki yil once"),
        ("ΠΡΙΝ ΑΠΌ ΛΊΓΟ", "πριν απο λιγο"),
        ("يومًا", "يوما"),
        ("۳ ساعت پیش", "3 ساعت پيش"),
        ("１２分前", "12分前"),
        ("o’clock", "o'clock"),
        ("\N{RIGHT-TO-LEFT MARK}12\N{ZERO WIDTH SPACE}", "12"),
        ("٣ ساعات", "3 ساعات"),
    ],
)
def test_what_a_keyboard_makes_different_is_the_same(shown: str, folded: str) -> None:
    assert fold(shown) == folded


@pytest.mark.parametrize("text", ["3 hr. ago", "3hr ago", "3 hr ago.", "3  hr. ago"])
def test_the_key_of_a_wording_has_no_spaces_and_no_full_stops(text: str) -> None:
    assert key_of(fold(text)) == "3hrago"


def test_the_words_of_a_name() -> None:
    assert words_of("p.m.") == words_of("p. m.") == "p m"
    assert words_of("d'abril") == "d abril"
    assert words_of("thg 6") == "thg 6"
