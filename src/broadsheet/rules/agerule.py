"""An age that is read off elements, and how it comes by its day where its text states only a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from broadsheet.records import Age
from broadsheet.rules import lacks
from broadsheet.rules.base import Found, Rule, Value
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from broadsheet.rules.base import Elements

__all__ = ["AgeRule", "age_rule"]


@attrs.frozen(eq=False, repr=False)
class AgeRule(Value[Age, "Elements"]):
    """The first age that an element's text states, in the site's style."""

    def day_from_above(self) -> Rule[Age]:
        """The same, and a time alone is an age too: on the day of the card above, in the same parent element.

        Tables show each day once: "Sep-03-26 04:32PM", and below it "07:00AM". Of a card below none, or below one
        whose age names no day ("6 min"), the time stays without a day.
        """
        ending = f"{self.spelling}.day_from_above()"
        return Value(self.source, _dated, "age", ending, lacks.not_read(ending, "is no age and no time"))


def age_rule(source: Rule[Elements]) -> AgeRule:
    """The age of the elements that a rule finds."""
    return AgeRule(source, _stated, "age", ".age()", lacks.not_read(".age()", "is no age"))


def _stated(scope: Scope, found: Found[Elements]) -> Found[Age] | None:
    return _first(scope, found, lambda text: scope.ages[text])


def _dated(scope: Scope, found: Found[Elements]) -> Found[Age] | None:
    first = _first(scope, found, lambda text: scope.ages[text] or scope.style.read_time(text))
    return first if first is None or scope.above is None else first.giving(first.value.on_day_of(scope.above))


def _first(scope: Scope, found: Found[Elements], read: Callable[[str], Age | None]) -> Found[Age] | None:
    for element in found.value:
        region = scope.stream.region_of(element)
        age = read(scope.stream.text_of(region))
        if age is not None:
            return Found(age, (region,), found.hits, (element,))
    return None
