"""The running text of one page: the element that holds it, and which of its blocks belong to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs

from broadsheet.authoring.induction.paragraphs import LEAST_STATED, Paragraphs, line_of
from broadsheet.authoring.induction.view import View
from broadsheet.generic.vocabulary import APART, AROUND, HEADINGS, INLINE

__all__ = ["Copy", "find_copy"]

#: An element holds the text if it holds so much of it (a share); with half of it, if the rest is of another kind.
_WHOLE, _HALF = 0.8, 0.5
#: Where the paragraphs of a page are strewn, the element with so many times the text of any other is the story's.
_FAR_MORE = 2.5
#: Words that set an element apart from the text say nothing where it holds more of the text than this (a share).
_MOST_APART = 0.3
_SENTENCE_ENDS = (".", "。")
_SUBHEADS = frozenset(("h2", "h3", "h4", "h5", "li", "strong"))


@attrs.frozen(eq=False)
class Copy:
    """The text of a story: the element that holds it, the blocks in there that are its, and those that are not.

    A block may be neither: nothing tells. ``before`` are paragraphs that stand before the element; ``is_stated``
    tells whether the page's metadata state the text; ``seeds`` are the blocks that read like paragraphs.
    """

    view: View
    container: int
    good: frozenset[int]
    bad: frozenset[int]
    before: frozenset[int]
    is_stated: bool
    seeds: frozenset[int] = frozenset()

    @property
    def size(self) -> int:
        """How many characters the text has."""
        return sum(len(self.view.stream.texts[block]) for block in self.good)


def find_copy(paragraphs: Paragraphs) -> Copy | None:
    """The running text of a page; None where nothing reads like a story."""
    seeds = paragraphs.stated or paragraphs.seeds
    if not seeds:
        return None
    view, search = paragraphs.view, _Search(paragraphs)
    container = search.container(seeds)
    region = view.region(container)
    blocks = range(region.start, region.stop)
    apart = search.apart(container, seeds)
    if paragraphs.stated:
        good, bad = search.told_by_statement(blocks, apart)
    else:
        bad = frozenset(block for block in blocks if search.is_bad(block, apart))
        good = frozenset(blocks) - bad
    before = frozenset(block for block in paragraphs.seeds if block < region.start)
    return Copy(view, container, good, bad, before, bool(paragraphs.stated), paragraphs.seeds)


@attrs.frozen(eq=False)
class _Search:
    """The search for the text of one page."""

    paragraphs: Paragraphs

    @property
    def view(self) -> View:
        """The page."""
        return self.paragraphs.view

    def container(self, seeds: frozenset[int]) -> int:
        """The smallest element that holds the text, as one comes down to it from the root."""
        view, weights = self.view, self.paragraphs.weights(seeds)
        children: dict[int, list[int]] = {}
        for place in weights:
            children.setdefault(view.outline.parents[place], []).append(place)
        place = 0
        while True:
            inner = sorted(children.get(place, ()), key=lambda each: (-weights[each], each))
            best = next((each for each in inner if view.tags[each] not in INLINE), None)
            if best is not None and weights[best] < _HALF * weights[place]:
                return self._outstanding(seeds, place)
            if best is None or self._is_paragraph(best) or not self._holds_on(best, inner, weights, weights[place]):
                return place
            place = best

    def _outstanding(self, seeds: frozenset[int], place: int) -> int:
        """Of the elements right around paragraphs, the one that holds far more of them than any other, else place."""
        view = self.view
        direct: dict[int, int] = {}
        for block in sorted(seeds):
            line = line_of(view, block)
            around = view.outline.parents[line] if self._is_paragraph(line) else line
            if view.holds(place, around):
                direct[around] = direct.get(around, 0) + len(view.stream.texts[block])
        first, second = [*sorted(direct.values(), reverse=True), 0, 0][:2]
        return max(direct, key=lambda each: direct[each]) if first > _FAR_MORE * second else place

    def _is_paragraph(self, element: int) -> bool:
        return self.view.tags[element] in ("p", "blockquote", "li", "pre", *HEADINGS)

    def _holds_on(self, best: int, inner: Sequence[int], weights: dict[int, int], whole: int) -> bool:
        """Whether the text goes on in one of the elements: it holds nearly all, or the others are of another kind."""
        if weights[best] >= _WHOLE * whole:
            return True
        mark = self.view.marks[best].signature
        others = sum(weights[each] for each in inner if self.view.marks[each].signature == mark) - weights[best]
        loose = sum(weights[each] for each in inner if self._is_paragraph(each))
        return others + loose <= (1 - _WHOLE) * whole

    def apart(self, container: int, seeds: frozenset[int]) -> frozenset[int]:
        """The elements in the container that are set apart from the text, by what they are or are called."""
        view, weights = self.view, self.paragraphs.weights(seeds)
        most = _MOST_APART * sum(len(view.stream.texts[block]) for block in seeds)
        inside = view.within(container)[1:]
        named: dict[str, int] = {}
        for each in inside:
            for word in view.words(each) & APART:
                named[word] = named.get(word, 0) + weights.get(each, 0)
        telling = {word for word, weight in named.items() if weight <= most}
        return frozenset(
            each
            for each in inside
            if (view.tags[each] in AROUND or view.words(each) & telling or each in self.paragraphs.cards)
            and weights.get(each, 0) <= most
        )

    def told_by_statement(
        self, blocks: Collection[int], apart: frozenset[int]
    ) -> tuple[frozenset[int], frozenset[int]]:
        """The blocks that are the text's and those that are not, where the metadata state the text.

        They often leave out the opening and subheads.
        """
        stated = self.paragraphs.stated
        first = min((block for block in blocks if block in stated), default=0)
        opening = {block for block in self.paragraphs.seeds if block < first and not self.is_bad(block, apart)}
        good = frozenset(block for block in blocks if block in stated or block in opening)
        return good, frozenset(block for block in blocks if block not in good and not self._is_subhead(block, apart))

    def is_bad(self, block: int, apart: frozenset[int]) -> bool:
        """Whether a block is not the text's: set apart, repeated, a title, an age, or a mere link."""
        view, holder, repeats = self.view, self.view.holder(block), self.paragraphs.repeats
        text = view.stream.texts[block]
        if any(each in apart for each in (holder, *view.above(holder))):
            return True
        if repeats.has(view, text) or repeats.is_often(view, text) or text in self.paragraphs.statements.titles:
            return True
        is_link = self.paragraphs.is_linked(block) and not text.endswith(_SENTENCE_ENDS)
        return is_link or view.scope.ages[text] is not None

    def _is_subhead(self, block: int, apart: frozenset[int]) -> bool:
        if self.is_bad(block, apart):
            return False
        text = self.view.stream.texts[block]
        return self.view.tags[line_of(self.view, block)] in _SUBHEADS or len(text) < LEAST_STATED
