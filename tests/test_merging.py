"""One story shown twice is one card, with what any of its copies shows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from broadsheet import Card
from broadsheet.merging import merge_cards

URL = "https://a.example/"

cards = st.builds(
    Card,
    title=st.sampled_from("ABC"),
    url=st.sampled_from([None, URL, URL + "2"]),
    source=st.none() | st.sampled_from(["BBC", "NHK"]),
    summary=st.none() | st.sampled_from(["s", "t"]),
    position=st.integers(0, 5),
)


def test_copies_complete_each_other_and_the_first_wins() -> None:
    merged = merge_cards(
        [Card("A", URL, source="BBC"), Card("B"), Card("A", URL, source="NHK", summary="s", image="i")]
    )
    assert merged.cards == (Card("A", URL, source="BBC", summary="s", image="i"), Card("B", position=1))
    assert merged.places == (0, 1, 0)


def test_without_an_address_only_equal_cards_are_one() -> None:
    assert len(merge_cards([Card("A", summary="s"), Card("A", summary="s", position=1)]).cards) == 1
    assert len(merge_cards([Card("A"), Card("A", source="BBC")]).cards) == 2
    assert len(merge_cards([Card("A", URL), Card("A")]).cards) == 2
    assert len(merge_cards([Card("A", URL), Card("B", URL)]).cards) == 2


def test_cards_without_a_title_keep_their_place() -> None:
    assert merge_cards([None, Card("A"), None]).places == (None, 0, None)


@given(st.lists(st.none() | cards, max_size=8))
def test_merging_loses_no_card_and_counts_from_zero(given_cards: list[Card | None]) -> None:
    merged = merge_cards(given_cards)
    assert [card.position for card in merged.cards] == list(range(len(merged.cards)))
    assert len(merged.places) == len(given_cards)
    for card, place in zip(given_cards, merged.places, strict=True):
        assert (card is None) == (place is None)
        if card is not None and place is not None:
            kept = merged.cards[place]
            assert (kept.title, kept.url) == (card.title, card.url)
            assert kept.source or not card.source
            assert kept.summary or not card.summary
    assert merge_cards(merged.cards).cards == merged.cards
