"""The value of a field, and what a block was read as, in words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from broadsheet import Age, Block, Image, NewsPage, Role

__all__ = ["in_words", "reading_of", "value_of"]


def value_of(page: NewsPage, field: str) -> str:
    """What a page's record has of a field of its report; blank where it has nothing.

    >>> value_of(NewsPage(authors=("Ada Roe", "Ben Poe")), "authors")
    'Ada Roe, Ben Poe'
    """
    match field:
        case "body":
            return "\n\n".join(block.text for block in page.body)
        case "comments":
            return "\n\n".join(block.text for block in page.blocks if block.role is Role.COMMENT)
        case "cards":
            return "\n".join(card.title for card in page.cards)
        case _ if field.startswith("cards."):
            column = (in_words(getattr(card, field.removeprefix("cards."), None)) for card in page.cards)
            return "\n".join(value for value in column if value)
    return in_words(getattr(page, field, None))


def reading_of(block: Block, card: int | None = None) -> str:
    """A block's role and kind, with the number of its card where that is to be told.

    >>> reading_of(Block("Snow by Friday", Role.CARD, card=0), 0), reading_of(Block("Rain", Role.HEADLINE))
    ('card 1', 'headline')
    """
    number = "" if card is None else f" {card + 1}"
    kind = "" if block.kind is None else f" · {str(block.kind).replace('_', ' ')}"
    return f"{block.role}{number}{kind}"


def in_words(value: Any) -> str:
    """One value, as a person writes it."""
    match value:
        case None:
            return ""
        case Age():
            return value.raw
        case Image():
            return value.url
        case tuple():
            return ", ".join(in_words(each) for each in value)
        case datetime():
            return value.isoformat(" ", "minutes")
    return str(value)
