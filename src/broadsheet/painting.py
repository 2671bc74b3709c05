"""From what rules found to blocks in roles: every block gets exactly one, and none is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from broadsheet.blocks import Stream
from broadsheet.outline import Region
from broadsheet.records import Block, BodyKind, BoilerplateKind, Role
from broadsheet.rules.prose import Prose

__all__ = ["Canvas", "Paint"]


@attrs.frozen
class Paint:
    """A role, with what goes with it."""

    role: Role
    kind: BodyKind | BoilerplateKind | None = None
    card: int | None = None
    section: str | None = None


class Canvas:
    """The blocks of one page while their roles are decided: what is painted first stays.

    Where the edge of a region falls inside a block, the block is split there, so that each part has its own role;
    but words stay whole: of two edges within words, the first moves to the beginning of its word, and the second to the
    end of the block.
    """

    def __init__(self, stream: Stream) -> None:
        self._texts = stream.texts
        self._whole: list[Paint | None] = [None] * len(stream)
        self._parts: dict[int, list[tuple[int, int, Paint]]] = {}
        self._positions: list[int] = []

    def paint(self, region: Region, paint: Paint) -> None:
        """Gives a role to what is still free of a region."""
        if region.is_whole:
            whole = self._whole
            for block in range(region.start, region.stop):
                if whole[block] is None:
                    whole[block] = paint
            return
        for block in range(region.start, region.stop):
            head = region.head if block == region.start else 0
            tail = region.tail if block == region.stop - 1 else None
            self._paint_part(block, head, tail, paint)

    def paint_prose(self, prose: Prose, role: Role | None = None) -> None:
        """Gives the blocks of running text their roles, or all of them one; each stands under the heading before it."""
        paints: dict[tuple[Role, BodyKind | None], Paint] = {}
        heading: str | None = None
        for block, own, kind in zip(prose.blocks, prose.roles, prose.kinds, strict=True):
            if kind is BodyKind.LIVE_ENTRY:  # a heading is that of its own entry
                heading = None
                paints.clear()
            if (own, kind) not in paints:
                paints[own, kind] = Paint(own, kind, section=heading) if role is None else Paint(role)
            self.paint(Region(block, block + 1), paints[own, kind])
            if kind is BodyKind.HEADING:
                heading = self._texts[block]
                paints.clear()

    def claimed(self) -> frozenset[int]:
        """The blocks that have a role, in part or whole."""
        painted = (block for block, paint in enumerate(self._whole) if paint is not None)
        return frozenset((*painted, *self._parts))

    def blocks(self, default: Callable[[int], Paint]) -> list[Block]:
        """The finished blocks in reading order; ``default`` tells what an unpainted one is."""
        paints = [paint or default(block) for block, paint in enumerate(self._whole)]
        if not self._parts:
            self._positions = list(range(len(paints) + 1))
            return [
                Block(text, paint.role, paint.kind, paint.section, position, paint.card)
                for position, (text, paint) in enumerate(zip(self._texts, paints, strict=True))
            ]
        blocks: list[Block] = []
        for index, whole in enumerate(paints):
            self._positions.append(len(blocks))
            for text, paint in self._split(index, whole):
                blocks.append(Block(text, paint.role, paint.kind, paint.section, len(blocks), paint.card))
        self._positions.append(len(blocks))
        return blocks

    def positions(self, region: Region) -> range:
        """Where the blocks of a region are among the finished ones; all parts of a block that was split count."""
        return range(self._positions[region.start], self._positions[region.stop])

    def _paint_part(self, block: int, head: int, tail: int | None, paint: Paint) -> None:
        if self._whole[block] is not None:
            return
        text = self._texts[block]
        head = text.rfind(" ", 0, head) + 1 if _within_word(text, head) else head
        end = len(text) if tail is None or _within_word(text, tail) else tail
        parts = self._parts.get(block, [])
        for other_head, other_end, _ in parts:
            if other_head <= head < other_end:
                head = other_end
            elif head <= other_head < end:
                end = other_head
        if text[head:end].strip():
            self._parts[block] = sorted([*parts, (head, end, paint)], key=lambda part: part[0])

    def _split(self, block: int, rest: Paint) -> Iterator[tuple[str, Paint]]:
        """A block as its painted parts and what is between them."""
        text, at = self._texts[block], 0
        if block not in self._parts:
            yield text, rest
            return
        for head, end, paint in (*self._parts[block], (len(text), len(text), rest)):
            for part, use in ((text[at:head].strip(), rest), (text[head:end].strip(), paint)):
                if part:
                    yield part, use
            at = end


def _within_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and not text[place - 1].isspace() and not text[place].isspace()
