"""The generic layout on lists of stories: it finds each story, and keeps to the laws on cards."""

from __future__ import annotations

from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from tests.support.listings import ON_CARDS, plain_listings

from broadsheet import Card, PageKind
from broadsheet.generic.cards.fields import Fields
from broadsheet.testing.edits import Edit
from broadsheet.testing.laws import LAWS, Law, LawBroken
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


def test_it_is_found_when_the_last_card_shows_what_stands_behind_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    law = next(law for law in LAWS if law.name == "promo_injection")

    cards = Fields.cards

    def greedy(self: Fields) -> list[Card]:
        *others, last = cards(self)
        return [*others, attrs.evolve(last, summary=self._ground.stream.texts[-1])]

    def breaks(drawn: tuple[MadePage, tuple[Edit, ...]]) -> bool:
        made, edits = drawn
        try:
            law.holds(made.sample(), edits)
        except LawBroken:
            return True
        return False

    search = settings(
        max_examples=200, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck), deadline=None
    )
    with monkeypatch.context() as patch:
        patch.setattr(Fields, "cards", greedy)
        found = find(st.tuples(plain_listings(), law.edits()), breaks, settings=search, random=Random(1))
    assert not breaks(found)
