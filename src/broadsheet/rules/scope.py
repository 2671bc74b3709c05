"""Where a rule reads: a stretch of one page, with what the rules of one reading share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from broadsheet.ages import AgeStyle
from broadsheet.blocks import Stream
from broadsheet.document import Document
from broadsheet.metadata import Metadata
from broadsheet.outline import Region
from broadsheet.records import Age

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from broadsheet.rules.base import Found, Missed, Rule

__all__ = ["Scope"]


class _Ages(dict[str, "Age | None"]):
    """Ages by text, each read when first asked for: the lines of a page repeat."""

    __slots__ = ("_style",)

    def __init__(self, style: AgeStyle) -> None:
        super().__init__()
        self._style = style

    def __missing__(self, text: str) -> Age | None:
        age = self[text] = self._style.read(text)
        return age


class _Notes:
    """What one reading of one page has found so far; it lives no longer than the reading."""

    __slots__ = ("ages", "found", "metadata", "names", "places", "start", "told")

    def __init__(self, style: AgeStyle) -> None:
        self.ages = _Ages(style)
        self.found: dict[tuple[Rule[Any], Region, Element | None], Found[Any] | Missed] = {}
        self.places: dict[str, list[int]] | None = None
        self.names: frozenset[str] = frozenset()
        self.told: frozenset[int] = frozenset()
        self.start: int | None = None
        self.metadata: Metadata | None = None


class Scope:
    """A stretch of a page: ``region`` of its blocks and, where a rule goes into an element, that ``element``.

    ``beside`` are the elements beside it that are read as if they stood in it.
    """

    __slots__ = ("_notes", "above", "beside", "element", "layout", "region", "stream", "style")

    def __init__(self, stream: Stream, style: AgeStyle | None = None) -> None:
        self.stream = stream
        self.style = style or AgeStyle()
        self.region = stream.all
        self.element = stream.document.root
        self.beside: tuple[Element, ...] = ()
        #: the layout whose rules read, as its methods know it
        self.layout: object = None
        #: the age of the card above, where a card is read that stands below another
        self.above: Age | None = None
        self._notes = _Notes(self.style)

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.stream.document

    @property
    def metadata(self) -> Metadata:
        """What the page says of itself, read when first asked for."""
        if self._notes.metadata is None:
            self._notes.metadata = Metadata(self.stream)
        return self._notes.metadata

    @property
    def names(self) -> frozenset[str]:
        """The sources that the page's cards name: they settle where a name ends and an age begins."""
        return self._notes.names

    def know(self, names: Iterable[str]) -> None:
        """Takes note of the sources that the page's cards name."""
        self._notes.names = frozenset(names)

    def tell(self, blocks: Iterable[int]) -> None:
        """Takes note of blocks that say nothing of the page's own story beside it: those of cards, of declared text,
        of the age that a layout reads."""
        self._notes.told = self._notes.told.union(blocks)

    def begin(self, block: int | None) -> None:
        """Takes note of the block that the page's story begins with; None where it turns out to have none."""
        self._notes.start = block

    @property
    def story_start(self) -> int | None:
        """The block that the page's story begins with; None for a page of other stories."""
        return self._notes.start

    def is_told(self, region: Region) -> bool:
        """Whether a stretch of the page begins in a card, or in text or an age that a layout declares."""
        return region.start in self._notes.told

    @property
    def elements(self) -> tuple[Element, ...]:
        """The element and those beside it; none in flattened text."""
        return () if self.element is None else (self.element, *self.beside)

    def within(self, region: Region, element: Element | None = None, beside: tuple[Element, ...] = ()) -> Scope:
        """A part of this scope."""
        part = Scope.__new__(Scope)
        part.stream, part.style, part.layout, part._notes = self.stream, self.style, self.layout, self._notes
        part.region, part.element, part.beside = region, self.element if element is None else element, beside
        part.above = self.above
        return part

    def below(self, above: Age | None) -> Scope:
        """The same scope, of a card that stands below one of that age."""
        part = self.within(self.region, beside=self.beside)
        part.above = above
        return part

    def of(self, layout: object) -> Scope:
        """The same scope, read by a layout."""
        part = self.within(self.region)
        part.layout = layout
        return part

    def styled(self, style: AgeStyle) -> Scope:
        """The same page, with ages read in a site's style."""
        part = Scope(self.stream, style)
        part._notes.places = self._notes.places
        return part

    def find(self, rule: Rule[Any]) -> Found[Any] | Missed:
        """What a rule finds here; a rule that several fields share is read once."""
        key = (rule, self.region, self.element)  # the rule itself, not its id: another one may get that later
        if key not in self._notes.found:
            self._notes.found[key] = rule.read(self)
        return self._notes.found[key]

    @property
    def ages(self) -> dict[str, Age | None]:
        """The age that a line of this text states, by the site's style; None where it states none."""
        return self._notes.ages

    def places_of(self, texts: Iterable[str]) -> list[int]:
        """The blocks of the whole page whose text is one of these, in order."""
        if self._notes.places is None:
            places: dict[str, list[int]] = {}
            for block, text in enumerate(self.stream.texts):
                if len(text) <= _LONGEST_LABEL:
                    if text in places:
                        places[text].append(block)
                    else:
                        places[text] = [block]
            self._notes.places = places
        known = list(texts)
        found = [block for text in known for block in self._notes.places.get(text, ())]
        long = {text for text in known if len(text) > _LONGEST_LABEL}
        if long:
            found += [block for block, text in enumerate(self.stream.texts) if text in long]
        return sorted(found)


#: Longer texts are not in the table, for they are hardly ever labels: they are searched for.
_LONGEST_LABEL = 120
