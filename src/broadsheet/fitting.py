"""What a method of a layout gave, as the record needs it: nothing but the right type gets into a record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from broadsheet.blocks import Stream
from broadsheet.layout import FIELDS
from broadsheet.outline import Region
from broadsheet.records import Age, Card
from broadsheet.rendering import collapse
from broadsheet.rules import CardFound, Found
from broadsheet.rules.prose import Prose

__all__ = ["fit"]


def fit(field: str, found: Found[Any], stream: Stream) -> Found[Any] | None:
    """The find with its value as the field takes it; None where it is not of that type.

    A body may be given as the texts of its paragraphs, cards as a sequence of ``Card``.
    """
    if found.value is None:
        return found
    if field == "cards":
        return _cards(found)
    wanted = FIELDS[field].gives
    if wanted == "prose" and not isinstance(found.value, Prose):
        return _prose(found, stream)
    return found if _TYPES[wanted](found.value) else None


_TYPES: dict[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "texts": lambda value: isinstance(value, tuple) and all(isinstance(each, str) for each in value),
    "age": lambda value: isinstance(value, Age),
    "date": lambda value: isinstance(value, date),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "prose": lambda value: isinstance(value, Prose),
}


def _cards(found: Found[Any]) -> Found[Any] | None:
    if not isinstance(found.value, tuple):
        return None
    if all(isinstance(each, CardFound) for each in found.value):
        return found
    if not all(isinstance(each, Card) for each in found.value):
        return None
    return found.giving(tuple(CardFound(card, Region(0, 0)) for card in found.value))


def _prose(found: Found[Any], stream: Stream) -> Found[Any] | None:
    """The blocks whose texts were given, each text once, in the order of the page."""
    paragraphs: Sequence[Any] = (found.value,) if isinstance(found.value, str) else found.value
    if not isinstance(paragraphs, tuple) or not all(isinstance(each, str) for each in paragraphs):
        return None
    texts = {collapse(each) for each in paragraphs}
    prose = Prose.of(stream, [block for block, text in enumerate(stream.texts) if text in texts])
    return Found(prose, prose.regions, found.hits) if prose.blocks else None
