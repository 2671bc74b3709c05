"""What a block is that belongs to no field: by the elements around it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from broadsheet.blocks import Stream
from broadsheet.records import BoilerplateKind

__all__ = ["boilerplate_kinds"]

_BY_ELEMENT = {
    "nav": BoilerplateKind.NAVIGATION,
    "footer": BoilerplateKind.FOOTER,
    "header": BoilerplateKind.HEADER,
}


def boilerplate_kinds(stream: Stream) -> dict[int, BoilerplateKind]:
    """The kinds of the blocks around which an element tells what they are; the nearest one does."""
    outline, found = stream.outline, {}
    if outline is None:
        return {}
    for element in compress(range(len(outline.tags)), map(_BY_ELEMENT.__contains__, outline.tags)):
        end = outline.ends[element]
        first = bisect_left(outline.clocks, element)
        for block in range(bisect_left(outline.first_runs, first), len(stream)):
            run = outline.first_runs[block]
            if outline.clocks[run] >= end:
                break
            if outline.holds(element, run):
                found[block] = _BY_ELEMENT[outline.tags[element]]
    return found
