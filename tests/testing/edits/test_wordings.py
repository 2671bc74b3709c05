"""Wordings: all languages have all boxes, no line reads like a paragraph, and every age is read."""

from __future__ import annotations

from broadsheet import AgeStyle, Rounding
from broadsheet.generic.body.lines import reads_on
from broadsheet.testing.edits.wordings import AGES, BOXES, TITLES, AgeLanguage, Box, Language


def test_every_box_is_there_in_every_language() -> None:
    assert set(BOXES) == set(Language)
    assert all(set(boxes) == set(Box) for boxes in BOXES.values())


def test_no_line_of_a_box_reads_like_a_paragraph() -> None:
    lines = [line for boxes in BOXES.values() for words in boxes.values() for line in words]
    assert not [line for line in lines if reads_on(line)]


def test_every_style_reads_every_age_in_its_language() -> None:
    assert set(AGES) == set(AgeLanguage)
    for language, words in AGES.items():
        for style in (AgeStyle(), AgeStyle(rounding=Rounding.NEAREST), AgeStyle(rounding=Rounding.FLOOR)):
            for text in words:
                age = style.read(text)
                assert age is not None
                assert age.language == language
                assert style.admits(age)


def test_titles_are_all_different() -> None:
    assert len(set(TITLES)) == len(TITLES)
