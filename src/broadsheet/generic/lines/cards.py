"""The cards of flattened text: ages in a row, each with a title at the same distance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from broadsheet.generic.lines.anchors import Anchor, anchor_groups
from broadsheet.generic.lines.headline import title_of
from broadsheet.generic.lines.line import Ending, Line
from broadsheet.generic.lines.page import TextPage
from broadsheet.generic.lines.phrases import Phrase, heads_other
from broadsheet.generic.lines.sources import is_column_of_sources, source_in
from broadsheet.outline import Region
from broadsheet.records import Card
from broadsheet.rules import CardFound, Found

__all__ = ["CARDS_RULE", "find_line_cards"]

#: What a report says of how the cards were found.
CARDS_RULE = "lines with an age and a title, in a row"

#: Fewer cards than this are no row of them, and of how many the title must stand where it does on the others (a share).
_LEAST, _MOST_ALIKE = 2, 0.75
#: A title stands so many lines from the age at most, the nearest first; what is as near is tried before the age first.
_OFFSETS = (-1, 1, -2, 2, -3, 3)
#: How wide a title is, one that ends as a sentence does not, and one that was cut off.
_NARROWEST, _WIDEST, _WIDEST_CUT = 18, 200, 110
#: So wide is a summary at the least.
_SUMMARY = 50
_NO_TITLE = frozenset((Phrase.RIGHTS, Phrase.CONSENT, Phrase.NEWSLETTER, Phrase.AD, Phrase.LEGAL))


def find_line_cards(page: TextPage) -> Found[tuple[CardFound, ...]] | None:
    """The cards of a page of text, in reading order; None where it has none.

    >>> titles = ("Harbour bridge to close for a month", "Two ferries collide in fog")
    >>> page = TextPage([line for title in titles for line in (title, "The Herald · 3 hours ago")])
    >>> [found.card.source for found in find_line_cards(page).value]
    ['The Herald', 'The Herald']
    """
    groups = [group for group in anchor_groups(page.lines) if len(group) >= _LEAST]
    page.limits.check("max_cards", sum(map(len, groups)))
    rows = [_row_of(page.lines, group) for group in groups]
    own = title_of(page) if page.has_story and any(rows) else -1
    found = [card for row in rows if row is not None for card in _cards(page, row, own)]
    if not found:
        return None
    placed = tuple(CardFound(attrs.evolve(card, position=place), region) for place, (card, region) in enumerate(found))
    return Found(placed, tuple(each.region for each in placed), len(placed))


@attrs.frozen(eq=False)
class _Row:
    """Cards in a row: their ages, how far from them the titles stand, and the sources (None: there are none)."""

    anchors: Sequence[Anchor]
    title: int
    source: int | None

    @property
    def first(self) -> int:
        """How far from its age a card begins."""
        return min(self.title, 0, self.source or 0)

    @property
    def last(self) -> int:
        """How far from its age what all cards have ends."""
        return max(self.title, 0, self.source or 0)


def _row_of(lines: Sequence[Line], anchors: Sequence[Anchor]) -> _Row | None:
    """The row that some ages are those of; None where no titles stand beside them."""
    places = {anchor.place for anchor in anchors}
    gap = min(after.place - before.place for before, after in pairwise(anchors))
    worth: dict[int, tuple[float, int, int]] = {}
    for offset in _OFFSETS:
        if abs(offset) >= gap:
            continue
        column = [_line_at(lines, anchor.place + offset, places) for anchor in anchors]
        titles = [line for line in column if line is not None and _could_be_title(line)]
        share = len({line.text for line in titles}) / len(anchors)
        if share >= _MOST_ALIKE and len(titles) >= _LEAST and not is_column_of_sources([each.text for each in titles]):
            worth[offset] = share, -abs(offset), min(line.width for line in titles)
    if not worth:
        return None
    title = max(worth, key=worth.__getitem__)
    kept = [
        anchor
        for anchor in anchors
        if (line := _line_at(lines, anchor.place + title, places)) is not None and _could_be_title(line)
    ]
    return _Row(kept, title, _source_column(lines, kept, title, gap))


def _line_at(lines: Sequence[Line], place: int, taken: set[int]) -> Line | None:
    return lines[place] if 0 <= place < len(lines) and place not in taken else None


def _could_be_title(line: Line) -> bool:
    if not _NARROWEST <= line.width <= _WIDEST or line.phrase in _NO_TITLE or heads_other(line.text):
        return False
    if line.ending == Ending.ELLIPSIS:
        return line.width <= _WIDEST_CUT
    return line.ending != Ending.SENTENCE or line.text.endswith("!")


def _source_column(lines: Sequence[Line], anchors: Sequence[Anchor], title: int, gap: int) -> int | None:
    """How far from their ages the sources stand: before or behind both age and title, or between them."""
    low, high = min(title, 0), max(title, 0)
    for offset in (*range(low + 1, high), low - 1, high + 1):
        places = [anchor.place + offset for anchor in anchors]
        is_within = high - offset < gap and offset - low < gap
        is_there = offset and is_within and all(0 <= place < len(lines) for place in places)
        if is_there and is_column_of_sources([lines[place].text for place in places]):
            return int(offset)
    return None


def _cards(page: TextPage, row: _Row, own: int) -> Iterator[tuple[Card, Region]]:
    """The cards of a row with the lines of each; ``own``, the headline of the page, is none where its story follows."""
    lines, anchors = page.lines, row.anchors
    beside = [part for anchor in anchors for part in anchor.beside]
    told = is_column_of_sources(beside)
    section = _section(lines, anchors[0].place + row.first)
    for number, anchor in enumerate(anchors):
        place = anchor.place + row.title
        if place == own and number in (0, len(anchors) - 1) and _leads_on(page, place):
            continue
        start, stop = anchor.place + row.first, anchor.place + row.last + 1
        until = anchors[number + 1].place + row.first if number + 1 < len(anchors) else len(lines)
        summary = lines[stop].text if stop < until and _could_be_summary(lines[stop]) else None
        source = next(filter(None, map(source_in, anchor.beside)), None) if told else None
        if row.source is not None:
            source = source_in(lines[anchor.place + row.source].text)
        card = Card(lines[place].text, source=source, age=anchor.age, summary=summary, section=section)
        yield card, Region(start, stop + (summary is not None))


def _leads_on(page: TextPage, title: int) -> bool:
    """Whether a story follows on a title, and not the next card."""
    behind = [place for place, weight in enumerate(page.weights) if weight > 0 and place > title]
    return len(behind) >= _LEAST and not any(page.lines[place].is_age for place in range(behind[0], behind[1]))


def _could_be_summary(line: Line) -> bool:
    return line.width >= _SUMMARY and line.phrase not in _NO_TITLE and not line.is_age


def _section(lines: Sequence[Line], start: int) -> str | None:
    """The line above the first card, where it stands over other stories."""
    return lines[start - 1].text if start > 0 and heads_other(lines[start - 1].text) else None
