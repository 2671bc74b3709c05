"""The body of flattened text: the lines that speak for being a story's text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from broadsheet.generic.lines.line import Ending, Line
from broadsheet.generic.lines.page import TextPage

__all__ = ["TEXT_RULE", "find_text"]

#: What a report says of how the body was found.
TEXT_RULE = "the lines that read like a story's text"


def find_text(page: TextPage, claimed: Collection[int], title: int = -1) -> list[int]:
    """The lines of the body, without those that are claimed already; none where no line reads like a paragraph.

    ``title`` is the line of the headline: nothing before it is body.
    """
    found: list[int] = []
    if page.has_story:
        weights = page.weights
        found = [place for place, weight in enumerate(weights) if weight > 0 and place not in claimed]
        found = [place for place in found if place > title] or found
    return found or _longest_run(page.lines, claimed)


def _longest_run(lines: Sequence[Line], claimed: Collection[int]) -> list[int]:
    """The longest run of paragraphs: all that can be told of a page with hardly any text."""
    free = [place for place in range(len(lines)) if place not in claimed]
    return max(_runs(lines, free), key=lambda run: sum(lines[place].width for place in run), default=[])


def _runs(lines: Sequence[Line], places: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for place in places:
        reads = _reads_on(lines[place])
        if run and (place != run[-1] + 1 or not reads):
            yield run
            run = []
        if reads:
            run.append(place)
    if run:
        yield run


def _reads_on(line: Line) -> bool:
    return line.mass > 0 or (line.ending >= Ending.ELLIPSIS and len(line.tokens) > 1)
