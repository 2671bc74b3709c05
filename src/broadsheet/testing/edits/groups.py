"""A whole group of cards more, of which all is known: what they show, and where they lead.

Such a group may stand anywhere outside a story. Only the generic layout finds it: a layout that declares cards asks
for those of its site.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from html import escape
from typing import ClassVar

import attrs
from lxml import etree

from broadsheet import AgeStyle, Card, NewsPage, PageKind
from broadsheet.testing.edits.edit import Family, RecordEdit
from broadsheet.testing.edits.places import Place, keeps_start, outside_story
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.spots import chosen
from broadsheet.testing.edits.wordings import STORIES, Language, Stories, Story
from broadsheet.testing.samples import Sample

__all__ = ["AddGroup", "Shape"]

_DEEPEST = 8
_HOST = "https://kit.example"


class Shape(StrEnum):
    """How the cards of a group are marked up."""

    ITEMS = "items"
    TILES = "tiles"
    ROWS = "rows"
    TERMS = "terms"
    SLIDES = "slides"
    COLUMNS = "columns"


#: The group and one card of it: ``{}`` is what stands in it.
_WRITTEN: dict[Shape, tuple[str, str]] = {
    Shape.ITEMS: (
        '<div class="kit-group"><h2>{heading}</h2><ul>{}</ul></div>',
        '<li><h3><a href="{url}">{title}</a></h3><p><span class="source">{source}</span> <time>{age}</time></p></li>',
    ),
    Shape.TILES: (
        '<div class="kit-tiles"><h3>{heading}</h3>{}</div>',
        '<a class="kit-tile" href="{url}"><div><h4>{title}</h4></div><div><cite>{source}</cite></div>'
        "<div>{age}</div></a>",
    ),
    Shape.ROWS: (
        "<div><h2>{heading}</h2><table><tbody>{}</tbody></table></div>",
        '<tr><td><a href="{url}">{title}</a></td></tr>'
        '<tr><td><span class="publisher">{source}</span> | <span class="age">{age}</span></td></tr>',
    ),
    Shape.TERMS: (
        "<div><h2>{heading}</h2><dl>{}</dl></div>",
        '<dt><a href="{url}">{title}</a></dt><dd><em class="source">{source}</em> <small>{age}</small></dd>',
    ),
    Shape.SLIDES: (
        '<div class="kit-track"><h2>{heading}</h2><div>{}</div></div>',
        '<div role="group"><a href="{url}"><img src="{url}.jpg" alt=""/></a><p><a href="{url}">{title}</a></p>'
        '<p class="provider">{source}</p><p><time>{age}</time></p></div>',
    ),
    Shape.COLUMNS: (
        "<div><h2>{heading}</h2>{}</div>",
        '<div><div><a class="headline" href="{url}"><strong>{title}</strong></a>'
        '<div><span class="source">{source}</span><span>{age}</span></div></div></div>',
    ),
}


@attrs.frozen
class AddGroup(RecordEdit):
    """Puts a group of made-up cards under a heading of their own anywhere outside the story, in ``depth`` elements
    (0 to 8) around it.
    """

    family: ClassVar[Family] = Family.GROUP

    place: int = 0
    shape: Shape = Shape.ITEMS
    language: Language = Language.ENGLISH
    depth: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with the group; None for one of a layout that declares cards, or whose rules would read the group;
        and for one without a story that is no listing: with more cards it may become one.
        """
        reading = Reading.of(sample)
        page = reading.page if reading is not None else None
        if reading is None or page is None or not self._is_new(reading) or not self._keeps_kind(reading.record):
            return None
        place = self._chosen(reading)
        if place is None:
            return None
        place.parent.insert(place.index, self._group())
        edited = page.written()
        return None if edited is None or self._meets_rules(edited) else edited

    def expected(self, sample: Sample, page: NewsPage) -> NewsPage:
        """The record with the cards where they stand on the page."""
        reading = Reading.of(sample)
        assert reading is not None
        place = self._chosen(reading)
        assert place is not None
        before = reading.cards_before(place.parent, place.index)
        cards = (*page.cards[:before], *self._cards(), *page.cards[before:])
        return attrs.evolve(
            page, cards=tuple(attrs.evolve(card, position=position) for position, card in enumerate(cards))
        )

    def _chosen(self, reading: Reading) -> Place | None:
        lines = self._stories.lines
        places = outside_story(reading)
        kept = {block for block in {place.block for place in places} if keeps_start(reading, block, lines)}
        return chosen([place for place in places if place.block in kept], self.place)

    @property
    def _stories(self) -> Stories:
        return STORIES[self.language]

    def _is_new(self, reading: Reading) -> bool:
        """Whether cards are looked for at all, and none of the made-up ones is there yet."""
        titles = {story.title for story in self._stories.stories}
        return reading.finds_cards_by_likeness and titles.isdisjoint(reading.stream.texts)

    def _meets_rules(self, edited: Sample) -> bool:
        """Whether a rule of the page's layout hits a line of the group: it may ask for elements that are called so."""
        reading = Reading.of(edited)
        if reading is None or reading.filling.layout is None:
            return False
        own = {text for story in self._stories.stories for text in (story.title, story.source, story.age)}
        own.add(self._stories.heading)
        hit = {
            block for each in reading.fields if each.field in reading.filling.layout.rules for block in each.blocks()
        }
        return any(line in reading.stream.texts[block] for block in hit for line in own)

    def _keeps_kind(self, record: NewsPage) -> bool:
        """Whether the page is a listing, or tells twice as much of its own as cards do, these among them."""
        if record.kind is not PageKind.ARTICLE or record.layout is not None:
            return record.kind is not PageKind.UNKNOWN
        shown = sum(len(block.text) for block in record.blocks if block.card is not None)
        return len(record.text or "") > 2 * (shown + sum(len(story.text) for story in self._stories.stories))

    def _group(self) -> etree._Element:
        around, each = _WRITTEN[self.shape]
        cards = "".join(_filled(each, story, url) for story, url in self._linked())
        group = etree.fromstring(around.replace("{heading}", escape(self._stories.heading)).replace("{}", cards))
        for _ in range(self.depth % (_DEEPEST + 1)):
            outer = etree.Element("div")
            outer.append(group)
            group = outer
        return group

    def _linked(self) -> Iterator[tuple[Story, str]]:
        for number, story in enumerate(self._stories.stories):
            yield story, f"{_HOST}/{self.language}/{48210 + number}"

    def _cards(self) -> Iterator[Card]:
        for story, url in self._linked():
            yield Card(
                title=story.title,
                url=url,
                source=story.source,
                age=AgeStyle().read(story.age),
                image=f"{url}.jpg" if self.shape is Shape.SLIDES else None,
                section=self._stories.heading,
            )


def _filled(template: str, story: Story, url: str) -> str:
    facts = {"url": url, "title": story.title, "source": story.source, "age": story.age}
    for name, fact in facts.items():
        template = template.replace(f"{{{name}}}", escape(fact))
    return template
