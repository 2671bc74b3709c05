"""Which blocks of a page read like paragraphs of a story: by their text, and by where they stand."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

import attrs

from broadsheet.authoring.induction.repeats import Repeats
from broadsheet.authoring.induction.statements import Statements, squeezed
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import AROUND, ELSEWHERE, INLINE

__all__ = ["LEAST_STATED", "Paragraphs", "line_of"]

#: A paragraph has so many characters, or at least so many and ends like a sentence; half as many where a letter is
#: a word.
_LONG, _LEAST = 80, 40
_ENDS = tuple('.!?…。！？।؟:"”’»)')
_SAMPLE = 200
#: A line of which more stands in links is none of the text (a share).
_MOST_LINKED = 0.6
#: What has another name is no story, unless it holds as much of the page's paragraphs (a share).
_MOST_ELSEWHERE = 0.5
#: The text that the metadata states is taken for the page's where so much of it is found (a share). Blocks of so
#: many letters and digits are looked for.
_MOST_OF_IT, LEAST_STATED = 0.5, 24


def line_of(view: View, block: int) -> int:
    """The element that a block is a line of."""
    line = view.holder(block)
    while view.tags[line] in INLINE and view.outline.parents[line] >= 0:
        line = view.outline.parents[line]
    return line


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached properties
class Paragraphs:
    """The paragraphs of one page; ``cards`` are the elements of its cards, as far as they are known."""

    view: View
    repeats: Repeats
    statements: Statements
    cards: Collection[int] = frozenset()

    @cached_property
    def stated(self) -> frozenset[int]:
        """The blocks that stand in the text as the page's metadata state it, where that is most of it."""
        if not self.statements.has_body:
            return frozenset()
        body, found = self.statements.body, {}
        for block, text in enumerate(self.view.stream.texts):
            short = squeezed(text)
            if len(short) >= LEAST_STATED and short in body and not self._is_around(block):
                found[block] = len(short)
        return frozenset(found) if sum(found.values()) > _MOST_OF_IT * len(body) else frozenset()

    @cached_property
    def seeds(self) -> frozenset[int]:
        """The blocks that read like paragraphs of a story, without those under what has another name."""
        view, found = self.view, self._found
        weights = self.weights(found)
        most = _MOST_ELSEWHERE * weights.get(0, 0)
        return frozenset(
            block
            for block in found
            if not any(
                view.words(each) & ELSEWHERE and weights[each] < most
                for each in (view.holder(block), *view.above(view.holder(block)))
                if view.tags[each] not in ("html", "body")
            )
        )

    @cached_property
    def _found(self) -> frozenset[int]:
        view = self.view
        return frozenset(
            block
            for block, text in enumerate(view.stream.texts)
            if _reads_on(text)
            and not self.repeats.has(view, text)
            and not self._is_around(block)
            and not self.is_linked(block)
            and not self._is_in_card(block)
        )

    def weights(self, blocks: Collection[int]) -> dict[int, int]:
        """How many characters of some blocks each element holds."""
        weights: dict[int, int] = {}
        for block in blocks:
            size, holder = len(self.view.stream.texts[block]), self.view.holder(block)
            for place in (holder, *self.view.above(holder)):
                weights[place] = weights.get(place, 0) + size
        return weights

    def is_linked(self, block: int) -> bool:
        """Whether most of a line stands in links."""
        view = self.view
        line = line_of(view, block)
        region = view.region(line)
        if region.stop - region.start > 1:  # text that stands loose, between line breaks
            return any(view.tags[each] == "a" for each in (view.holder(block), *view.above(view.holder(block))))
        return view.linked[line] > _MOST_LINKED * max(1, view.lengths[line])

    def _is_around(self, block: int) -> bool:
        view, holder = self.view, self.view.holder(block)
        return view.bars[holder] or any(view.tags[each] in AROUND for each in (holder, *view.above(holder)))

    def _is_in_card(self, block: int) -> bool:
        holder = self.view.holder(block)
        return holder in self.cards or any(each in self.cards for each in self.view.above(holder))


def _reads_on(text: str) -> bool:
    sample = text[:_SAMPLE]
    share = 2 if sum(letter >= "\u2e80" for letter in sample) > len(sample) / 3 else 1
    return len(text) >= _LONG // share or (len(text) >= _LEAST // share and text.endswith(_ENDS))
