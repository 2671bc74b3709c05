"""A card under another title."""

from __future__ import annotations

from tests.support.edits import MORROW

from broadsheet import Card
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.stretches import Lines, stretch_of
from broadsheet.testing.edits.titles import address_of, retitle, retitled_lines, retitled_runs


def test_all_places_of_a_title_change() -> None:
    reading = Reading.of(MORROW)
    assert reading is not None
    region, stretch = reading.region_of(1), stretch_of(reading, 1)
    assert region is not None
    assert stretch is not None
    runs = retitled_runs(reading, region, "Salt mine opens", "Snow")
    assert list(runs.values()) == ["Snow"]
    stretch.nodes[0].set("title", " Salt  mine opens")
    assert retitle(stretch, reading.cards[1], "Snow", "https://a.example/", reading)
    assert stretch.nodes[0].get("title") == "Snow"
    assert [link.get("href") for link in stretch.nodes[0].iter("a")] == ["https://a.example/"]


def test_a_card_whose_link_is_elsewhere_is_not_copied() -> None:
    reading = Reading.of(MORROW)
    assert reading is not None
    stretch = stretch_of(reading, 1)
    assert stretch is not None
    assert not retitle(stretch, Card("Salt", url="https://b.example/"), "Snow", "https://a.example/", reading)


def test_the_address_of_a_copy_is_beside_the_old_one() -> None:
    assert address_of(Card("Salt", url="https://a.example/b/c"), 3) == "https://a.example/b/kit-3"
    assert address_of(Card("Salt"), 3) is None


def test_lines_under_another_title() -> None:
    lines = ("x", " Salt", "Salt at last", "Salt", "y")
    assert retitled_lines(lines, Lines(1, 3), "Salt", "Snow") == [" Snow", "Salt at last", "Snow"]
