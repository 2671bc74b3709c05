"""A group of cards more, and the record has them all."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from tests.support import almanac
from tests.support.edits import DAILY8, MORROW

from broadsheet.testing.edits import AddGroup, Language, Shape, load
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.laws import LAWS
from broadsheet.testing.samples import Sample
from broadsheet.testing.strategies import MadePage, listings

LAW = next(law for law in LAWS if law.name == "group_added")
PARAGRAPH = "It rained in the valley all of Monday, and the people of the mill came out to look at the stream again. "
PAGE = Sample(
    html=f"<nav><a href='/'>Front page</a></nav><main><h1>Rain at last</h1><div>{f'<p>{PARAGRAPH * 3}</p>' * 8}</div>"
    "</main><div><p>The Almanac</p></div>",
    url="https://almanac.example/rain",
)


def test_the_cards_stand_where_they_were_put() -> None:
    edited = AddGroup(place=0).apply(PAGE)
    assert edited is not None
    page = edited.page()
    assert (page.headline, page.text) == (PAGE.page().headline, PAGE.page().text)
    first = page.cards[0]
    assert first.title == "Mayor returns the borrowed kettle after eleven years"
    assert (first.url, first.source) == ("https://kit.example/en/48210", "Kettle Tribune")
    assert first.age is not None
    assert first.age.raw == "2 hours ago"
    assert len(page.cards) == 5


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("language", Language)
def test_every_shape_is_found_in_every_language_and_place(shape: Shape, language: Language) -> None:
    assert [LAW.holds(PAGE, [AddGroup(place, shape, language, depth=place)]) for place in range(8)] == [True] * 8


def test_none_stands_in_the_story() -> None:
    for place in range(12):
        edited = AddGroup(place=place).apply(PAGE)
        assert edited is not None
        texts = [block.text for block in edited.page().blocks]
        story = [at for at, text in enumerate(texts) if text == "Rain at last" or text.startswith("It rained")]
        assert story == list(range(story[0], story[-1] + 1))


def test_a_layout_that_declares_cards_finds_no_others() -> None:
    assert AddGroup().apply(almanac.sample()) is None
    assert AddGroup().apply(MORROW) is None
    assert AddGroup().apply(DAILY8[0]) is None


def test_a_group_is_put_in_once() -> None:
    edited = AddGroup().apply(PAGE)
    assert edited is not None
    assert AddGroup(place=3).apply(edited) is None
    assert AddGroup(place=3, language=Language.GERMAN).apply(edited) is not None


def test_a_page_that_is_little_but_cards_is_left_alone() -> None:
    assert AddGroup().apply(attrs.evolve(PAGE, html="<h1>Rain</h1><p>It rained.</p>")) is None


@given(listings(markups=["semantic", "row-pairs", "terms"], min_cards=5, min_words=6), edits(AddGroup))
@settings(max_examples=15)
def test_a_listing_has_the_cards_between_its_own(made: MadePage, edit: AddGroup) -> None:
    LAW.holds(made.sample(), [edit])


def test_it_is_plain_data() -> None:
    edit = AddGroup(place=2, shape=Shape.ROWS, language=Language.ARABIC, depth=1)
    assert load([{"edit": "add_group", "place": 2, "shape": "rows", "language": "ar", "depth": 1}]) == (edit,)
