"""An age that is read off elements, and how it comes by its day where its text states only a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from broadsheet.records import Age
from broadsheet.rules import lacks
from broadsheet.rules.base import Rule, Value
from broadsheet.rules.excerpts import Excerpt

if TYPE_CHECKING:
    from broadsheet.rules.base import Elements

__all__ = ["AgeRule", "age_rule"]


@attrs.frozen(eq=False, repr=False)
class AgeRule(Value[Age, "Elements"]):
    """The first age that an element's text states, in the site's style."""

    excerpt: Excerpt = attrs.field(kw_only=True)

    def day_from_above(self) -> Rule[Age]:
        """The same, and a time alone is an age too: on the day of the card above, in the same parent element.

        Tables show each day once: "Sep-03-26 04:32PM", and below it "07:00AM". Of a card below none, or below one
        whose age names no day ("6 min"), the time stays without a day.
        """
        ending = f"{self.spelling}.day_from_above()"
        lack = lacks.not_read(ending, "is no age and no time")
        return Value(self.source, self.excerpt.dated, "age", ending, lack)


def age_rule(source: Rule[Elements], excerpt: Excerpt, ending: str) -> AgeRule:
    """The age of the part of the elements that a rule finds; ``ending`` is how the rule is spelt."""
    lack = excerpt.lack(ending, "is no age")
    return AgeRule(source, excerpt.age, "age", ending, lack, excerpt=excerpt)
