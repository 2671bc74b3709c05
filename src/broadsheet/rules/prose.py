"""The blocks of a text: which they are, and what each of them is."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from broadsheet.blocks import Stream
from broadsheet.outline import Outline, Region
from broadsheet.records import BodyKind, Role

__all__ = ["Prose"]

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KINDS = {
    "li": BodyKind.LIST_ITEM,
    "dd": BodyKind.LIST_ITEM,
    "dt": BodyKind.LIST_ITEM,
    "blockquote": BodyKind.QUOTE,
    "q": BodyKind.QUOTE,
    "pre": BodyKind.CODE,
}
_CELLS = frozenset(("td", "th"))
_CAPTIONS = frozenset(("figcaption", "caption"))


@attrs.frozen
class Prose:
    """Blocks of running text, in reading order, with the role and the kind of each."""

    blocks: tuple[int, ...]
    roles: tuple[Role, ...]
    kinds: tuple[BodyKind | None, ...]

    @classmethod
    def of(cls, stream: Stream, blocks: Sequence[int]) -> Prose:
        """The blocks, told apart by the elements that they stand in; lines of flattened text are paragraphs."""
        outline = stream.outline
        if outline is None:
            return cls(tuple(blocks), (Role.BODY,) * len(blocks), (BodyKind.PARAGRAPH,) * len(blocks))
        known: dict[int, tuple[Role, BodyKind | None]] = {}
        found = []
        for block in blocks:
            holder = outline.holders[outline.first_runs[block]]
            if holder not in known:
                known[holder] = _kind(outline, holder, blocks)
            found.append(known[holder])
        return cls(tuple(blocks), tuple(role for role, _ in found), tuple(kind for _, kind in found))

    def without_figures(self) -> Prose:
        """The same blocks, with captions and cells as paragraphs: flattened text does not tell them apart."""
        kinds = tuple(BodyKind.PARAGRAPH if kind in (None, BodyKind.TABLE) else kind for kind in self.kinds)
        return Prose(self.blocks, (Role.BODY,) * len(self.blocks), kinds)

    @property
    def regions(self) -> tuple[Region, ...]:
        """The blocks as stretches of the page, each as long as can be."""
        regions: list[Region] = []
        for block in self.blocks:
            if regions and regions[-1].stop == block:
                regions[-1] = Region(regions[-1].start, block + 1)
            else:
                regions.append(Region(block, block + 1))
        return tuple(regions)


def _kind(outline: Outline, holder: int, blocks: Sequence[int]) -> tuple[Role, BodyKind | None]:
    """What text standing directly in an element is: by the nearest element around it that says so."""
    in_paragraph = False
    tags, parents, element = outline.tags, outline.parents, holder
    while element >= 0:
        tag = tags[element]
        if tag in _HEADINGS:
            return Role.BODY, BodyKind.HEADING
        if tag in _KINDS:
            return Role.BODY, _KINDS[tag]
        if tag in _CAPTIONS:
            return Role.CAPTION, None
        in_paragraph = in_paragraph or tag == "p"
        if tag in _CELLS and not in_paragraph and not _lays_out(outline, element, blocks):
            return Role.BODY, BodyKind.TABLE
        element = parents[element]
    return Role.BODY, BodyKind.PARAGRAPH


def _lays_out(outline: Outline, cell: int, blocks: Sequence[int]) -> bool:
    """Whether the table of a cell holds all of the text: then it is the page's layout, and no table of data."""
    table = cell
    while table >= 0 and outline.tags[table] != "table":
        table = outline.parents[table]
    return table < 0 or all(outline.holds(table, outline.first_runs[block]) for block in (blocks[0], blocks[-1]))
