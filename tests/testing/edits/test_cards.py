"""Cards: one more, one less, two in each other's place, and the record says so."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.edits import DAILY8, MORROW, SAMPLES, samples

from broadsheet import Adapter, Layout, css
from broadsheet.testing.edits import AddCard, Family, RecordEdit, RelabelAge, RemoveCard, SwapCards
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.samples import Sample


@given(samples, edits(Family.CARDS))
def test_the_record_changes_in_step(sample: Sample, edit: RecordEdit) -> None:
    edited = edit.apply(sample)
    if edited is None:
        return
    page, after = sample.page(), edited.page()
    assert attrs.evolve(after, blocks=()) == attrs.evolve(edit.expected(sample, page), blocks=())
    assert [block.text for block in after.body] == [block.text for block in page.body]


def test_a_copy_stands_behind_its_card_under_a_title_and_an_address_of_its_own() -> None:
    edited = AddCard(at=1).apply(MORROW)
    assert edited is not None
    cards = edited.page().cards
    assert [card.title for card in cards] == [
        "Ropes are up again",
        "Salt mine opens",
        "Kettle museum opens a second kettle",
        "Harbour wall is mended",
    ]
    assert cards[2].url == "https://morrow.example/a/kit-0"
    assert cards[2].source == "Wire"


def test_a_card_is_gone() -> None:
    edited = RemoveCard(at=3).apply(MORROW)
    assert edited is not None
    assert [card.title for card in edited.page().cards] == ["Salt mine opens", "Harbour wall is mended"]


def test_two_cards_change_places() -> None:
    edited = SwapCards(first=2, second=0).apply(MORROW)
    assert edited is not None
    assert [card.position for card in edited.page().cards] == [0, 1, 2]
    assert [card.title for card in edited.page().cards][::2] == ["Harbour wall is mended", "Ropes are up again"]


def test_cards_that_hide_a_text_stay_where_they_are() -> None:
    hiding = attrs.evolve(
        MORROW, html=(MORROW.html or "").replace("Salt mine opens", "Salt mine opens<b hidden>7</b>", 1)
    )
    assert hiding.page().cards == MORROW.page().cards
    assert hiding.page().hidden
    assert SwapCards(first=0, second=0).apply(MORROW) is not None
    assert SwapCards(first=0, second=0).apply(hiding) is None


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_card_never_changes_places_with_itself(first: int, second: int) -> None:
    edit, page = SwapCards(first=first, second=second), MORROW.page()
    assert edit.apply(MORROW) is not None
    assert edit.expected(MORROW, page).cards != page.cards


def test_a_lone_card_has_no_other_to_change_places_with() -> None:
    lone = RemoveCard(at=0).apply(MORROW)
    while lone is not None and len(lone.page().cards) > 1:
        lone = RemoveCard(at=0).apply(lone)
    assert lone is not None
    assert SwapCards().apply(lone) is None


def test_the_last_card_of_text_stays_where_it_is() -> None:
    (sample,) = [sample for sample in DAILY8 if sample.name.endswith("t-article-full")]
    assert RemoveCard(at=2).apply(sample) is None
    assert RemoveCard(at=1).apply(sample) is not None
    assert SwapCards(first=0, second=1).apply(sample) is None


def test_a_title_that_is_there_already_is_not_put_in_again() -> None:
    once = AddCard(at=0, title=2).apply(MORROW)
    assert once is not None
    assert AddCard(at=0, title=2).apply(once) is None
    assert AddCard(at=0, title=8).apply(once) is not None


@pytest.mark.parametrize("kind", [AddCard, RemoveCard, SwapCards], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("is_text", [True, False], ids=["text", "html"])
def test_every_sort_has_a_place_somewhere(kind: type[RecordEdit], is_text: bool) -> None:
    pages = [sample for sample in SAMPLES if (sample.html is None) == is_text]
    assert any(kind().apply(sample) is not None for sample in pages)


def test_a_page_without_cards_has_no_place_for_one() -> None:
    assert AddCard().apply(Sample(html="<h1>Rain</h1><p>It rained.</p>")) is None


def test_where_a_row_shows_the_day_of_others_none_is_taken_from_above_them() -> None:
    class Ticker(Adapter):
        hosts = ("ticker.example",)

        class Front(Layout):
            cards = css("tr").cards(title=css("a").text(), age=css("td").age().day_from_above())

    rows = "<tr><td>Sep-03-26 04:32PM<td><a href=/a>Tin is dear</a>", "<tr><td>{}<td><a href=/b>Tin is cheap</a>"
    for shown, may_move in (("03:10PM", False), ("Sep-02-26 03:10PM", True)):
        page = f"<table>{''.join(rows).format(shown)}</table>"
        sample = Sample(html=page, url="https://ticker.example/", adapter=Ticker)
        assert len(sample.page().cards) == 2
        for edit in (RemoveCard(), SwapCards(), RelabelAge()):
            assert (edit.apply(sample) is not None) is may_move
        assert AddCard().apply(sample) is not None
