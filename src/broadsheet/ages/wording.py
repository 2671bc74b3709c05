"""What is known of how a text words its ages, before it is read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Protocol, TypeVar

import attrs

from broadsheet.ages.tables import DayOrder, tables
from broadsheet.records import Rounding

__all__ = ["Wording"]

#: One language under several tags, and languages that are written alike.
_ALIASES = {"no": "nb", "tl": "fil", "iw": "he", "in": "id", "sh": "sr", "mo": "ro"}


class _Spoken(Protocol):
    @property
    def language(self) -> str: ...


_S = TypeVar("_S", bound=_Spoken)


@attrs.frozen(slots=False)  # slots would leave no room for the cached properties
class Wording:
    """What is known of how a text words its ages.

    ``languages`` are those of the page: what a wording means in one of them, it means. What none of them says is read
    as other languages have it, for pages mix languages; with ``strictly`` it is not.
    """

    languages: Collection[str] | None = None
    day_order: DayOrder | None = None
    beside_title: bool = False
    rounding: Rounding | None = None
    strictly: bool = False

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The languages without their regions, each under one tag."""
        bases = (tag.replace("_", "-").split("-")[0].lower() for tag in self.languages or ())
        return frozenset(_ALIASES.get(base, base) for base in bases)

    def choose(self, senses: Iterable[_S]) -> tuple[_S, ...]:
        """Of what a wording means in several languages, what it can mean here."""
        senses = tuple(senses)
        own = tuple([sense for sense in senses if sense.language in self.spoken]) if self.spoken else ()
        if own or (self.strictly and self.languages is not None):
            return own
        english = tuple([sense for sense in senses if sense.language == "en"])
        return english or senses

    @cached_property
    def order(self) -> DayOrder | None:
        """The order of day and month: the one that is told, else that of the languages, where they agree on one."""
        if self.day_order is not None:
            return self.day_order
        orders = {tables().order_of(tag) for tag in self.languages or ()}
        return orders.pop() if len(orders) == 1 else None
