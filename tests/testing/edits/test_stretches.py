"""The stretch of a card: its elements or lines, and nothing else."""

from __future__ import annotations

import pytest
from tests.support.edits import DAILY8, MORROW, SAMPLES

from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.stretches import Stretch, lines_of, new_text, stretch_of


def reading_of(name: str) -> Reading:
    (sample,) = [sample for sample in (*DAILY8, MORROW) if sample.name.split("/")[-1] == name]
    reading = Reading.of(sample)
    assert reading is not None
    return reading


def test_no_two_cards_share_anything() -> None:
    for sample in SAMPLES:
        reading = Reading.of(sample)
        assert reading is not None
        found = [stretch_of(reading, card) for card in range(len(reading.cards))]
        nodes = [id(node) for stretch in found if isinstance(stretch, Stretch) for node in stretch.nodes]
        assert len(nodes) == len(set(nodes))
        lines = [lines_of(reading, card) for card in range(len(reading.cards))]
        edges = [place for each in lines if each is not None for place in (each.first, each.last)]
        assert edges == sorted(edges)


@pytest.mark.parametrize(
    ("name", "card", "tags"),
    [
        ("morrow", 0, ["div"]),
        ("html-semantic", 1, ["article"]),
        ("html-table", 0, ["tr", "tr"]),
        ("html-br", 2, ["div"]),
    ],
)
def test_which_elements_they_are(name: str, card: int, tags: list[str]) -> None:
    stretch = stretch_of(reading_of(name), card)
    assert stretch is not None
    assert [node.tag for node in stretch.nodes] == tags


def test_a_card_of_which_text_was_cut_off_has_no_stretch() -> None:
    reading = reading_of("t-cut-before-title")
    assert lines_of(reading, len(reading.cards) - 1) is None


def test_white_space_around_a_text_stays() -> None:
    assert new_text("\n  Rain\tat last ", "Rain at last", "Snow") == "\n  Snow "
    assert new_text("Rain", "Snow", "Fog") == "Rain"
