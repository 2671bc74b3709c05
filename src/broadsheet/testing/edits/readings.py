"""What the rules of a site read of a page, and where: so that an edit can keep out of their way, or meet them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from broadsheet import AgeKind, Card, Limits, NewsPage, PageKind, ParseError, parse_age
from broadsheet.blocks import Stream
from broadsheet.filling import Filling
from broadsheet.outline import Region
from broadsheet.reading import fill
from broadsheet.rendering import is_hidden
from broadsheet.rules import Found
from broadsheet.rules.prose import Prose
from broadsheet.testing.edits.found import FieldFound
from broadsheet.testing.edits.pages import EditedPage
from broadsheet.testing.edits.spots import Spot, seen_spots
from broadsheet.testing.samples import Sample

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Reading"]

_FEWEST_ALIKE = 3


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached properties
class Reading:
    """One page as its rules read it. ``tree`` is the page's own, to be edited when all that matters has been asked."""

    sample: Sample
    filling: Filling

    @classmethod
    def of(cls, sample: Sample) -> Reading | None:
        """None for what is no page."""
        try:
            return cls(sample, fill(sample.document(), sample.site, sample.registry, Limits()))
        except ParseError:
            return None

    @cached_property
    def page(self) -> EditedPage | None:
        """The tree that was read, ready to be edited; None for text, and for what cannot be edited."""
        root = self.stream.document.root
        return None if root is None else EditedPage.around(self.sample, root)

    @property
    def stream(self) -> Stream:
        """The blocks of the page."""
        return self.filling.scope.stream

    @cached_property
    def fields(self) -> tuple[FieldFound, ...]:
        """All fields that were found, and what told the layout."""
        found = [
            FieldFound(field, str(rule), found)
            for field, rule, found in self.filling.finds()
            if found.value is not None
        ]
        when = self.filling.layout.when if self.filling.layout is not None else None
        told = when.read(self.filling.scope) if when is not None else None
        if isinstance(told, Found):
            found.append(FieldFound("when", str(when), told))
        return tuple(found)

    @cached_property
    def anchors(self) -> frozenset[int]:
        """The blocks that rules by lines read or went by."""
        return frozenset(block for each in self.fields if each.is_by_lines for block in each.blocks())

    @cached_property
    def read(self) -> frozenset[int]:
        """The blocks that any rule read or went by, a heading that names cards' section among them; what only told the
        layout is none."""
        sections = {card.section for card in self.cards}
        headings = (block for block, text in enumerate(self.stream.texts) if text in sections)
        found = (block for each in self.fields if each.field != "when" for block in each.blocks())
        return frozenset((*found, *headings))

    @cached_property
    def elements(self) -> frozenset[Element]:
        """The elements that rules read: their text, or what is in them."""
        return frozenset(
            element
            for each in self.fields
            if each.field != "when"
            for element in each.found.elements
            if each.found.regions or element.tag not in ("html", "body")
        )

    @cached_property
    def extents(self) -> frozenset[Element]:
        """Around each card that no rule of the layout found, the largest element in which nothing else was read.

        The generic reading goes by it: what stands there belongs to the card.
        """
        if self.filling.layout is not None and "cards" in self.filling.layout.rules:
            return frozenset()
        around = Counter(above for element in self.elements for above in element.iterancestors())
        cards = (element for each in self.fields if each.field == "cards" for element in each.found.elements)
        return frozenset(above for card in cards for above in card.iterancestors() if around[above] == 1)

    @cached_property
    def asked(self) -> frozenset[Element]:
        """The elements that any rule found, for whatever."""
        return frozenset(element for each in self.fields for element in each.found.elements)

    def asks_for(self, element: Element) -> bool:
        """Whether a rule may ask for an element by its name: one that was found, or any in a card."""
        cards = {card for each in self.fields if each.field == "cards" for card in each.found.elements}
        return element in self.asked or any(above in cards for above in element.iterancestors())

    @cached_property
    def dropped(self) -> frozenset[Element]:
        """The elements that a rule leaves out of the text which it reads."""
        return frozenset(element for each in self.fields for element in each.found.dropped)

    @cached_property
    def record(self) -> NewsPage:
        """The record itself."""
        return self.filling.page()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of the record."""
        return self.filling.cards

    @cached_property
    def sections(self) -> frozenset[str]:
        """The headings that cards stand under: they are the site's own, and read all the same."""
        return frozenset(card.section for card in self.cards if card.section is not None)

    @cached_property
    def days_are_shared(self) -> bool:
        """Whether the age of a card may depend on the card above: it shows a time, and that one its day."""
        shown = (parse_age(card.age.raw) for card in self.cards if card.age is not None)
        return any(age.kind is AgeKind.TIME_ONLY for age in shown)

    @property
    def finds_cards_by_likeness(self) -> bool:
        """Whether the generic layout looks for cards: each is told by the others, which are marked up as it is."""
        layout = self.filling.layout
        return layout is None or "cards" not in layout.rules

    @property
    def lists_by_likeness(self) -> bool:
        """Whether the page is a list of stories, all of which the generic layout found."""
        return self.record.kind is PageKind.LISTING and self.finds_cards_by_likeness

    def shows_its_own(self, card: int) -> bool:
        """Whether a card shows a line that no other shows, besides its title, its summary and its age."""
        own: set[str] = set()
        others: set[str | None] = set()
        for region, place in self.filling.card_regions:
            (own if place == card else others).update(self.stream.texts[region.start : region.stop])
        found = self.cards[card]
        return bool(own - others - {found.title, found.summary, found.age.raw if found.age is not None else None})

    @property
    def fewest_cards(self) -> int:
        """How many cards the layout must find to find any: a group is told by three that are alike."""
        if self.finds_cards_by_likeness:
            return _FEWEST_ALIKE
        rule = self.filling.layout.rules.get("cards") if self.filling.layout is not None else None
        return max((getattr(each, "at_least", 1) for each in rule.alternatives()), default=1) if rule else 1

    @property
    def has_glued_source(self) -> bool:
        """Whether the page names its source in one line with something else."""
        return any(
            not region.is_whole for each in self.fields if each.field == "source" for region in each.found.regions
        )

    def region_of(self, card: int) -> Region | None:
        """Where a card stands: None where it stands in several places, or its edges are within lines."""
        regions = [region for region, place in self.filling.card_regions if place == card]
        return regions[0] if len(regions) == 1 and regions[0] and regions[0].is_whole else None

    @cached_property
    def story(self) -> Region:
        """What a page shows of its own story, from the first line of it to the last."""
        told = [block for each in self.fields if each.field not in ("cards", "when") for block in each.blocks()]
        return Region(min(told), max(told) + 1) if told else Region(0, 0)

    def labels(self) -> Iterator[Region]:
        """What stands between the first line that says what heads a group of cards and the first of its cards."""
        heading = None
        for region, place in self.filling.card_regions:
            section = self.cards[place].section if place is not None else None
            if section is not None and section != heading and region:
                above = self.stream.texts[: region.start]
                if section in above:
                    yield Region(above.index(section), region.start + 1)
            heading = section

    def cards_before(self, parent: Element, index: int) -> int:
        """How many cards of the record begin before the ``index``-th child of an element."""
        outline = self.stream.outline
        assert outline is not None
        around = self.stream.index_of(parent)
        place = self.stream.index_of(parent[index]) if index < len(parent) else outline.ends[around]
        elements = [element for each in self.fields if each.field == "cards" for element in each.found.elements]
        cards = zip(elements, self.filling.card_regions, strict=True)
        return len({card for element, (_, card) in cards if self.stream.index_of(element) < place})

    @property
    def reads_to_the_end(self) -> bool:
        """Whether lines at the end of the page would be read: as the rest of a text that nothing ends."""
        prose = any(each.is_by_lines and isinstance(each.found.value, Prose) for each in self.fields)
        return prose and not any(region.stop > max(self.anchors, default=0) for region, _ in self.filling.card_regions)

    @property
    def names_first_line(self) -> bool:
        """Whether the headline is the first line for want of a better one."""
        return any(each.rule == "the first line" for each in self.fields)

    @property
    def is_settled(self) -> bool:
        """Whether the page states a headline or a language; where it does not, its first line tells its direction."""
        return any(each.field in ("headline", "language") for each in self.fields) and not self.names_first_line

    @property
    def runs(self) -> int:
        """How many text nodes the page has."""
        assert self.stream.outline is not None
        return len(self.stream.outline.runs)

    def hides(self, element: Element) -> bool:
        """Whether an element has text that is there but not shown."""
        return (
            is_hidden(dict(element.attrib))
            and element not in self.revealed
            and bool("".join(element.itertext()).strip())
        )

    def shows_text(self, element: Element) -> bool:
        """Whether an element holds anything that a reader sees as text."""
        return bool(self.stream.region_of(element))

    @cached_property
    def revealed(self) -> frozenset[Element]:
        """The elements that the page hides, and that were read all the same, for the story stands in them."""
        root = self.stream.document.root
        hidden = root.iter() if root is not None else ()
        return frozenset(each for each in hidden if is_hidden(dict(each.attrib)) and self.shows_text(each))

    @cached_property
    def spots(self) -> dict[int, Spot]:
        """Where each text node of the page stands in its tree, by its number."""
        outline, page = self.stream.outline, self.page
        if outline is None or page is None:
            return {}
        seen = (run for run, text in enumerate(outline.runs) if not text.isspace())
        return dict(zip(seen, seen_spots(page.root, self.revealed), strict=True))

    def runs_of(self, block: int) -> range:
        """The text nodes of a block."""
        outline = self.stream.outline
        assert outline is not None
        return outline.runs_of(block)

    def block_at(self, run: int) -> int | None:
        """The block that begins with a text node; None where none does."""
        outline = self.stream.outline
        assert outline is not None
        block = bisect_left(outline.first_runs, run)
        return block if block < len(outline.first_runs) and outline.first_runs[block] == run else None

    def first_run(self, element: Element) -> int:
        """The first text node in an element or behind it."""
        outline = self.stream.outline
        assert outline is not None
        return bisect_left(outline.clocks, self.stream.index_of(element))

    def run_behind(self, element: Element) -> int:
        """The first text node behind the end of an element."""
        outline = self.stream.outline
        assert outline is not None
        index = self.stream.index_of(element)
        first, run = bisect_left(outline.clocks, index), bisect_left(outline.clocks, outline.ends[index])
        while run > first and not outline.holds(index, run - 1):
            run -= 1
        return run
