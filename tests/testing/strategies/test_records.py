"""Made-up records are such as a reading could have given."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from tests.support.laws import is_plain_data

from broadsheet import Age, AgeKind, Block, BodyKind, BoilerplateKind, Card, NewsPage, Role
from broadsheet.testing.laws.records import has_one_role_a_block
from broadsheet.testing.made import MadePage
from broadsheet.testing.strategies import ages, blocks, cards, news_pages, pages

FETCHED = datetime(2025, 6, 12, 9)


@given(ages())
def test_an_age_has_what_its_kind_says(age: Age) -> None:
    assert Age.from_json(age.to_json()) == age
    match age.kind:
        case AgeKind.RELATIVE | AgeKind.DURATION:
            assert age.seconds is not None
            assert age.precision is not None
        case AgeKind.ABSOLUTE | AgeKind.TIME_ONLY:
            assert age.stated is not None
            assert age.seconds is None
        case AgeKind.AMBIGUOUS:
            assert len(age.readings) > 1
            assert age.stated is None
    if age.kind is AgeKind.RELATIVE:
        interval, moment = age.interval(FETCHED), age.at(FETCHED)
        assert interval is not None
        assert moment is not None
        assert interval[0] <= moment <= interval[1]


@given(cards())
def test_a_card_is_plain_data(card: Card) -> None:
    assert Card.from_json(card.to_json()) == card
    assert card.title


@given(blocks())
def test_a_block_has_a_kind_that_fits_its_role(block: Block) -> None:
    assert Block.from_json(block.to_json()) == block
    match block.role:
        case Role.BODY:
            assert isinstance(block.kind, BodyKind)
        case Role.BOILERPLATE:
            assert isinstance(block.kind, BoilerplateKind)
        case _:
            assert block.kind is None
    assert block.card is None or block.role is Role.CARD


@given(news_pages())
def test_a_record_is_a_partition_and_plain_data(page: NewsPage) -> None:
    has_one_role_a_block(page)
    is_plain_data(page)


@given(pages())
def test_the_record_of_a_made_up_page_says_what_its_pieces_say(made: MadePage) -> None:
    record = made.record()
    has_one_role_a_block(record)
    is_plain_data(record)
    assert [block.text for block in record.blocks] == [piece.text for piece in made.pieces]
    told = [(block.text, block.kind) for block in record.body]
    assert told == [(passage.text, passage.kind) for passage in made.truth.body]
    for position, card in enumerate(record.cards):
        texts = [block.text for block in record.blocks if block.card == position]
        shown = [card.title, card.source, card.summary, card.category, card.age.raw if card.age else None]
        assert sorted(texts) == sorted([*filter(None, shown), *(text for text in texts if text == "·")])
    for role, text in ((Role.HEADLINE, record.headline), (Role.KICKER, record.kicker)):
        assert [block.text for block in record.blocks if block.role is role] == [text] * (text is not None)
