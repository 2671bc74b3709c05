"""Made-up words: as long, in the same script and letter case, the same each time, and none that the page has."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.authoring.madeup import WORD, MadeUp, words_of

TEXTS = st.text(
    st.sampled_from("abcXYZ éßÉ привет ПРИ λόγος שלום خبر عاجل 日本語 ニュース 한국어 हिन्दी ไทย 0123 .,-!\n")
    | st.characters(codec="utf-8"),
    max_size=80,
)


def scripts(text: str) -> list[str]:
    return [unicodedata.name(char, "").partition(" ")[0] for char in text]


@given(TEXTS)
def test_a_text_keeps_its_length_its_scripts_and_all_that_is_no_letter(text: str) -> None:
    made = MadeUp(words_of(text)).text(text)
    assert len(made) == len(text)
    assert scripts(WORD.sub("", made)) == scripts(WORD.sub("", text))
    assert [len(word) for word in words_of(made)] == [len(word) for word in words_of(text)]
    letters = [(one, other) for one, other in zip(text, made, strict=True) if one.isalpha()]
    known = [(one, other) for one, other in letters if scripts(one) != [""]]
    assert all(scripts(one) == scripts(other) for one, other in known)


@given(TEXTS)
def test_words_keep_their_case(text: str) -> None:
    made = MadeUp(words_of(text)).text(text)
    for one, other in zip(text, made, strict=True):
        if one.isascii() and one.isalpha():
            assert one.isupper() == other.isupper()


@given(st.lists(st.text(st.sampled_from("abcdefgхлеб"), min_size=4, max_size=9)))
def test_no_word_of_the_page_is_made_up(words: list[str]) -> None:
    made = MadeUp(words)
    assert not {made.word(word).casefold() for word in words} & {word.casefold() for word in words}


def test_one_word_is_the_same_each_time_whatever_its_case() -> None:
    made = MadeUp(["rain"])
    assert made.word("Rain") == made.word("rain").capitalize()
    assert made.word("RAIN") == MadeUp(["rain"]).word("rain").upper()


def test_another_salt_makes_other_words() -> None:
    assert MadeUp(["rainfall"], 1).word("rainfall") != MadeUp(["rainfall"]).word("rainfall")


@pytest.mark.parametrize("text", ["日本の雨", "ニュース"])
def test_where_words_have_no_spaces_a_part_of_a_text_stays_a_part(text: str) -> None:
    made = MadeUp([])
    assert made.text(text[1:3]) in made.text(text)
