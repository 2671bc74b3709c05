"""What a block is that belongs to no field: by the elements around it."""

from __future__ import annotations

from broadsheet.blocks import Stream
from broadsheet.records import BoilerplateKind

__all__ = ["boilerplate_kind"]

_BY_ELEMENT = {
    "nav": BoilerplateKind.NAVIGATION,
    "footer": BoilerplateKind.FOOTER,
    "header": BoilerplateKind.HEADER,
}


def boilerplate_kind(stream: Stream, block: int) -> BoilerplateKind:
    """The kind of a block that no rule claimed; ``other`` where nothing around it tells."""
    outline = stream.outline
    if outline is None:
        return BoilerplateKind.OTHER
    above = outline.holders[outline.first_runs[block]]
    while above >= 0:
        kind = _BY_ELEMENT.get(outline.tags[above])
        if kind is not None:
            return kind
        above = outline.parents[above]
    return BoilerplateKind.OTHER
