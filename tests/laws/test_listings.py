"""The generic layout on lists of stories: it finds each story, and keeps to the laws on cards."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.listings import ON_CARDS, plain_listings

from broadsheet import PageKind
from broadsheet.testing.laws import LAWS, Law
from broadsheet.testing.made import MadePage


@given(plain_listings())
def test_every_story_of_a_listing_is_a_card_and_nothing_else_is(made: MadePage) -> None:
    page = made.sample().page()
    assert [(card.title, card.url) for card in page.cards] == [(card.title, card.url) for card in made.truth.cards]
    assert (page.kind, page.text) == (PageKind.LISTING, None)


@pytest.mark.parametrize("law", [law for law in LAWS if law.name in ON_CARDS], ids=lambda law: law.name)
@settings(max_examples=25)
@given(made=plain_listings(), data=st.data())
def test_the_laws_on_cards_hold(law: Law, made: MadePage, data: Any) -> None:
    law.holds(made.sample(), data.draw(law.edits()))
