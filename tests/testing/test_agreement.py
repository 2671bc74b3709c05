"""Whether two records say the same, and where not."""

from __future__ import annotations

import attrs

from broadsheet import Age, Card, NewsPage, parse_text
from broadsheet.testing.agreement import differences

PAGE = attrs.evolve(
    parse_text("Rain at last\nIt rained on Monday, for an hour."),
    cards=(Card("Snow", url="https://a.example/snow", source="Post", age=Age("3 hours ago")),),
)


def found(other: NewsPage) -> list[str]:
    return list(differences(PAGE, other))


def test_addresses_and_images_do_not_count() -> None:
    assert found(attrs.evolve(PAGE, cards=(attrs.evolve(PAGE.cards[0], url=None, image="https://a.example/i"),))) == []


def test_each_difference_is_told() -> None:
    assert found(attrs.evolve(PAGE, headline="Hail")) == ["headline: 'Rain at last' and 'Hail'"]
    assert found(attrs.evolve(PAGE, blocks=())) == ["body: 1 and 0 paragraphs, not all the same"]
    assert found(attrs.evolve(PAGE, cards=())) == ["cards: 1 and 0"]
    card = attrs.evolve(PAGE.cards[0], category="Weather")
    assert found(attrs.evolve(PAGE, cards=(card,))) == ["card 0, category: None and 'Weather'"]
