"""One card more, one less, two in each other's place: the record changes in step.

A card whose lines stand loose, with no element around them, is told from the next one by nothing else; what follows
the last such card may be its own or not. So none of them is moved to the end of its page. Where a card shows a time
and the card above it the day, no card is taken away from above another.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import ClassVar

import attrs

from broadsheet import Card, NewsPage
from broadsheet.testing.edits.edit import Family, RecordEdit
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.stretches import (
    Lines,
    Stretch,
    is_loose,
    lines_of,
    region_texts,
    shows,
    stretch_of,
)
from broadsheet.testing.edits.titles import address_of, retitle, retitled_lines, retitled_runs
from broadsheet.testing.edits.wordings import TITLES
from broadsheet.testing.samples import Sample

__all__ = ["AddCard", "RemoveCard", "SwapCards"]


@attrs.frozen
class AddCard(RecordEdit):
    """Puts a copy of the ``at``-th card behind it, with a made-up title in all places of the old one, and with an
    address of its own where the card has one.
    """

    family: ClassVar[Family] = Family.CARDS

    at: int = 0
    title: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a card more."""
        reading = Reading.of(sample)
        if reading is None or not reading.cards or not self._is_new(reading):
            return None
        return self._in_text(reading) if sample.html is None else self._in_html(reading)

    def expected(self, sample: Sample, page: NewsPage) -> NewsPage:
        """The record with the copy right behind its card."""
        at = self.at % len(page.cards)
        card = page.cards[at]
        copy = attrs.evolve(card, title=self._title, url=address_of(card, self.title))
        return attrs.evolve(page, cards=_numbered((*page.cards[: at + 1], copy, *page.cards[at + 1 :])))

    @property
    def _title(self) -> str:
        round_, title = divmod(self.title, len(TITLES))
        return TITLES[title] + (f" {round_ + 1}" if round_ else "")

    def _is_new(self, reading: Reading) -> bool:
        """Whether nothing shows the title yet, and the old one is only the title."""
        card = reading.cards[self.at % len(reading.cards)]
        others = (card.summary, card.source, card.category, card.section)
        return card.title not in others and not any(self._title in text for text in reading.stream.texts)

    def _in_text(self, reading: Reading) -> Sample | None:
        at = self.at % len(reading.cards)
        stretch, lines = lines_of(reading, at), reading.stream.document.lines
        ends_early = at == len(reading.cards) - 1 and reading.cards[at].summary is None
        if stretch is None or lines is None or ends_early:
            return None
        copy = retitled_lines(lines, stretch, reading.cards[at].title, self._title)
        if copy == list(lines[stretch.first : stretch.last + 1]):
            return None
        return _joined(reading, (*lines[: stretch.last + 1], "", *copy, *lines[stretch.last + 1 :]))

    def _in_html(self, reading: Reading) -> Sample | None:
        at = self.at % len(reading.cards)
        card, region = reading.cards[at], reading.region_of(at)
        stretch, page = stretch_of(reading, at), reading.page
        if stretch is None or region is None or page is None:
            return None
        instead = retitled_runs(reading, region, card.title, self._title)
        if not instead or any(reading.hides(each) for node in stretch.nodes for each in node.iter()):
            return None
        if any(_quotes(reading, block, card.title, instead) for block in range(region.start, region.stop)):
            return None
        texts = list(reading.stream.texts)
        texts[region.stop : region.stop] = region_texts(reading, region, instead)
        before = [deepcopy(node) for node in stretch.nodes]
        if not retitle(stretch, card, self._title, address_of(card, self.title), reading):
            return None
        for run, text in instead.items():
            reading.spots[run].put(text)
        before[-1].tail = (before[-1].tail or "") if not (before[-1].tail or "").strip() else None
        stretch.parent[stretch.first : stretch.first] = before
        edited = page.written()
        return edited if edited is not None and shows(edited, texts) else None


def _quotes(reading: Reading, block: int, title: str, instead: dict[int, str]) -> bool:
    """Whether a line of a card says its title in the midst of other words, as its summary may."""
    return title in reading.stream.texts[block] and instead.keys().isdisjoint(reading.runs_of(block))


@attrs.frozen
class RemoveCard(RecordEdit):
    """Takes the ``at``-th card out, where enough others are left for the layout to find cards at all."""

    family: ClassVar[Family] = Family.CARDS

    at: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a card less."""
        reading = Reading.of(sample)
        if reading is None or reading.days_are_shared or len(reading.cards) <= reading.fewest_cards:
            return None
        at = self.at % len(reading.cards)
        card, others = reading.cards[at], [other for place, other in enumerate(reading.cards) if place != at]
        if reading.has_glued_source and card.source not in {other.source for other in others}:
            return None  # the sources that cards name tell where a name ends, as in "Wire 243 hours ago"
        if reading.finds_cards_by_likeness and reading.shows_its_own(at):
            return None  # what cards show in one place tells together what it is: a source, or a category
        stretch = _stretch(reading, at)
        if stretch is None or (is_loose(reading, stretch) and at == len(others)):
            return None
        if isinstance(stretch, Lines):
            lines = reading.stream.document.lines or ()
            return _joined(reading, (*lines[: stretch.first], *lines[stretch.last + 1 :]))
        return self._in_html(reading, stretch, at)

    def expected(self, sample: Sample, page: NewsPage) -> NewsPage:
        """The record without the card."""
        at = self.at % len(page.cards)
        return attrs.evolve(page, cards=_numbered((*page.cards[:at], *page.cards[at + 1 :])))

    def _in_html(self, reading: Reading, stretch: Stretch, at: int) -> Sample | None:
        region, page = reading.region_of(at), reading.page
        assert region is not None
        assert page is not None
        nodes = stretch.nodes
        if (nodes[-1].tail or "").strip() or any(reading.hides(each) for node in nodes for each in node.iter()):
            return None
        texts = [*reading.stream.texts[: region.start], *reading.stream.texts[region.stop :]]
        for node in nodes:
            stretch.parent.remove(node)
        edited = page.written()
        return edited if edited is not None and shows(edited, texts) else None


@attrs.frozen
class SwapCards(RecordEdit):
    """Puts two cards into each other's place, where they stand in one element: the ``first``-th, and of those behind
    it, counted round, the ``second``-th.
    """

    family: ClassVar[Family] = Family.CARDS

    first: int = 0
    second: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with the two cards in each other's place; None where there is but one."""
        reading = Reading.of(sample)
        if reading is None or reading.days_are_shared or len(reading.cards) <= 1:
            return None
        first, second = self._places(len(reading.cards))
        if reading.cards[first].section != reading.cards[second].section:
            return None
        ours, theirs = _stretch(reading, first), _stretch(reading, second)
        if ours is None or theirs is None or (is_loose(reading, theirs) and second == len(reading.cards) - 1):
            return None
        if isinstance(ours, Lines) and isinstance(theirs, Lines):
            lines = reading.stream.document.lines or ()
            one, other = lines[ours.first : ours.last + 1], lines[theirs.first : theirs.last + 1]
            between, behind = lines[ours.last + 1 : theirs.first], lines[theirs.last + 1 :]
            return _joined(reading, (*lines[: ours.first], *other, *between, *one, *behind))
        assert isinstance(ours, Stretch)
        assert isinstance(theirs, Stretch)
        return _swapped(reading, (first, second), ours, theirs)

    def expected(self, sample: Sample, page: NewsPage) -> NewsPage:
        """The record with the two cards in each other's place."""
        first, second = self._places(len(page.cards))
        cards = list(page.cards)
        cards[first], cards[second] = cards[second], cards[first]
        return attrs.evolve(page, cards=_numbered(cards))

    def _places(self, count: int) -> tuple[int, int]:
        first = self.first % count
        second = (first + 1 + self.second % (count - 1)) % count
        return min(first, second), max(first, second)


def _swapped(reading: Reading, cards: tuple[int, int], ours: Stretch, theirs: Stretch) -> Sample | None:
    first, second = (reading.region_of(card) for card in cards)
    page, parent = reading.page, ours.parent
    if theirs.parent is not parent or not ours.last < theirs.first or page is None or not first or not second:
        return None
    shown = list(reading.stream.texts)
    texts = shown[: first.start] + shown[second.start : second.stop] + shown[first.stop : second.start]
    texts += shown[first.start : first.stop] + shown[second.stop :]
    one, other = ours.nodes, theirs.nodes
    if any(reading.hides(each) for node in (*one, *other) for each in node.iter()):
        return None
    between = list(parent[ours.last + 1 : theirs.first])
    one[-1].tail, other[-1].tail = other[-1].tail, one[-1].tail
    parent[ours.first : theirs.last + 1] = [*other, *between, *one]
    edited = page.written()
    return edited if edited is not None and shows(edited, texts) else None


def _stretch(reading: Reading, card: int) -> Stretch | Lines | None:
    return lines_of(reading, card) if reading.sample.html is None else stretch_of(reading, card)


def _joined(reading: Reading, lines: Iterable[str]) -> Sample:
    return attrs.evolve(reading.sample, text="\n".join(lines))


def _numbered(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(attrs.evolve(card, position=position) for position, card in enumerate(cards))
