"""One number is one text, in the letters of its language."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from broadsheet import Direction
from broadsheet.testing.strategies import texts
from broadsheet.testing.strategies.wording import LANGUAGES, Language, language_of
from broadsheet.testing.strategies.wording.spelling import BLEMISHES, MOST, distinct, sentence

numbers = st.integers(0, MOST)

#: how Unicode begins the names of each script's letters
LETTERS = {
    "Latn": ("LATIN",),
    "Cyrl": ("CYRILLIC",),
    "Grek": ("GREEK",),
    "Armn": ("ARMENIAN",),
    "Geor": ("GEORGIAN",),
    "Arab": ("ARABIC",),
    "Hebr": ("HEBREW",),
    "Ethi": ("ETHIOPIC",),
    "Deva": ("DEVANAGARI",),
    "Beng": ("BENGALI",),
    "Taml": ("TAMIL",),
    "Thai": ("THAI",),
    "Hans": ("CJK",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL",),
}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_words_are_written_in_the_script_of_their_language(language: Language) -> None:
    for word in language.words:
        names = [unicodedata.name(c) for c in word if c.isalpha()]
        strange = [name for name in names if not name.startswith((*LETTERS[language.script], "MODIFIER", "KATAKANA-"))]
        assert strange == [], word


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_the_direction_is_that_of_the_script(language: Language) -> None:
    leftward = {unicodedata.bidirectional(c) for word in language.words for c in word if c.isalpha()} & {"R", "AL"}
    assert (language.direction is Direction.RTL) == bool(leftward)


@given(st.sampled_from(LANGUAGES), numbers, st.integers(1, 5), st.integers(0, 20))
def test_a_sentence_is_tidy_and_the_same_each_time(language: Language, number: int, least: int, more: int) -> None:
    text = sentence(language, number, least=least, most=least + more)
    assert text == " ".join(text.split())
    assert text == sentence(language, number, least=least, most=least + more)
    assert text.endswith(language.stop)
    assert any(c.isalpha() for c in text)


@given(st.lists(st.sampled_from(("a", "b", "a 2", "a 3"))))
def test_distinct_texts_are_distinct(found: list[str]) -> None:
    told = distinct(found, set())
    assert len(set(told)) == len(found)
    assert all(text.startswith(original) for text, original in zip(told, found, strict=True))


@pytest.mark.parametrize("blemish", BLEMISHES)
def test_every_blemish_is_drawn(blemish: str) -> None:
    assert blemish in find(texts("en"), lambda text: blemish in text, random=Random(8))


def test_white_space_is_no_blemish() -> None:
    assert [blemish for blemish in BLEMISHES if blemish.split() != [blemish]] == []


def test_chinese_has_no_spaces_of_its_own() -> None:
    assert " " not in sentence(language_of("zh"), 0, least=8, most=8)
