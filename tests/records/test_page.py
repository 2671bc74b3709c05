"""The record of a page: what is read from its blocks."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import Block, BodyKind, BoilerplateKind, NewsPage, PageKind, Role

BLOCKS = (
    Block("Menu", Role.BOILERPLATE, BoilerplateKind.NAVIGATION, position=0),
    Block("Rain", Role.HEADLINE, position=1),
    Block("One.", Role.BODY, BodyKind.PARAGRAPH, position=2),
    Block("Why", Role.BODY, BodyKind.HEADING, position=3),
    Block("a 1", Role.BODY, BodyKind.TABLE, position=4),
    Block("A photo", Role.CAPTION, position=5),
    Block("Two", Role.BODY, BodyKind.LIST_ITEM, position=6),
    Block("Three", Role.BODY, BodyKind.QUOTE, position=7),
    Block("x = 1", Role.BODY, BodyKind.CODE, position=8),
    Block("12:00 Four", Role.BODY, BodyKind.LIVE_ENTRY, position=9),
    Block("About", Role.BOILERPLATE, BoilerplateKind.FOOTER, position=10),
)
PAGE = NewsPage(kind=PageKind.ARTICLE, headline="Rain", blocks=BLOCKS)


def test_text_is_the_story_without_tables_and_captions() -> None:
    assert PAGE.text == "One.\n\nWhy\n\nTwo\n\nThree\n\nx = 1\n\n12:00 Four"


def test_text_of_chooses_kinds() -> None:
    assert PAGE.text_of([BodyKind.TABLE]) == "a 1"
    assert PAGE.text_of({BodyKind.PARAGRAPH, BodyKind.TABLE}) == "One.\n\na 1"
    assert PAGE.text_of(iter([BodyKind.HEADING])) == "Why"
    assert PAGE.text_of(()) == ""


def test_body_and_boilerplate_are_blocks_in_order() -> None:
    assert [block.position for block in PAGE.body] == [2, 3, 4, 6, 7, 8, 9]
    assert [block.text for block in PAGE.boilerplate] == ["Menu", "About"]


def test_a_listing_has_no_text_and_an_article_without_body_has_an_empty_one() -> None:
    assert attrs.evolve(PAGE, kind=PageKind.LISTING).text is None
    assert NewsPage(kind=PageKind.ARTICLE).text == ""


def test_records_are_frozen_hashable_values() -> None:
    assert {PAGE: 1}[attrs.evolve(PAGE)] == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        PAGE.headline = "Snow"  # type: ignore[misc]  # that it cannot be set is the point
    with pytest.raises((AttributeError, TypeError)):
        PAGE.anything = 1  # type: ignore[attr-defined]  # likewise
    assert not hasattr(PAGE, "__dict__")


@given(st.lists(st.sampled_from(BLOCKS), max_size=8))
def test_every_body_block_is_in_the_text_or_a_table(blocks: list[Block]) -> None:
    page = attrs.evolve(PAGE, blocks=tuple(blocks))
    story, tables = page.text, page.text_of([BodyKind.TABLE])
    assert story is not None
    assert len([part for part in (*story.split("\n\n"), *tables.split("\n\n")) if part]) == len(page.body)
