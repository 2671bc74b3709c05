"""Whether the records of two forms of one page, its HTML and its flattened text, say the same."""

from __future__ import annotations

from collections.abc import Iterator

from broadsheet import NewsPage

__all__ = ["CARD_FIELDS", "differences"]

#: What a card has in both forms; text has no addresses and no images.
CARD_FIELDS = ("source", "age", "title", "category", "summary")


def differences(first: NewsPage, second: NewsPage) -> Iterator[str]:
    """In words, each of headline, body and cards in which two records differ.

    >>> from broadsheet import parse, parse_text
    >>> list(differences(parse("<h1>Rain</h1>"), parse_text("Rain")))
    []
    >>> list(differences(parse("<h1>Rain</h1>"), parse_text("Snow")))
    ["headline: 'Rain' and 'Snow'"]
    """
    if first.headline != second.headline:
        yield f"headline: {first.headline!r} and {second.headline!r}"
    if _body(first) != _body(second):
        yield f"body: {len(first.body)} and {len(second.body)} paragraphs, not all the same"
    if len(first.cards) != len(second.cards):
        yield f"cards: {len(first.cards)} and {len(second.cards)}"
    for one, other in zip(first.cards, second.cards, strict=False):
        for field in CARD_FIELDS:
            if getattr(one, field) != getattr(other, field):
                yield f"card {one.position}, {field}: {getattr(one, field)!r} and {getattr(other, field)!r}"


def _body(page: NewsPage) -> list[str]:
    return [block.text for block in page.body]
