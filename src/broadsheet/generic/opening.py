"""What stands right above and below the headline of a story, and is neither of its text nor of the story's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from broadsheet.generic.kicker import KICKER_RULE, SECTION_RULE, find_kicker, find_section
from broadsheet.generic.standfirst import STANDFIRST_RULE, find_standfirst
from broadsheet.outline import Region
from broadsheet.rules import Scope
from broadsheet.rules.base import Found

__all__ = ["find_opening"]


def find_opening(
    scope: Scope, headline: Found[str], story: Sequence[Region], claimed: Collection[int]
) -> Iterator[tuple[str, str, Found[str]]]:
    """The fields that stand beside a headline on a page of HTML, each with the rule that gave it.

    ``story`` is where the story's text stands, ``claimed`` are the blocks that belong to a field.
    """
    kicker = find_kicker(scope, headline, claimed)
    if kicker is not None:
        yield "kicker", KICKER_RULE, kicker
    section = find_section(scope, headline, claimed)
    if section is not None:
        yield "section", SECTION_RULE, section
    if headline.regions:
        blocks = [block for region in story for block in range(region.start, region.stop)]
        standfirst = find_standfirst(scope, headline.regions[-1].stop - 1, blocks, claimed)
        if standfirst is not None:
            yield "standfirst", STANDFIRST_RULE, standfirst
