"""Edits that may break a selector: what a redesign does, a little of it. They promise nothing; a score counts them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import attrs
from lxml import etree

from broadsheet.testing.edits.edit import Edit, Family
from broadsheet.testing.edits.pages import EditedPage
from broadsheet.testing.edits.spots import chosen, is_line, seen_elements, seen_spots
from broadsheet.testing.samples import Sample

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["InsertSibling", "RemoveAttribute", "RenameClass", "RenameTag", "Tag", "WrapElement"]


class Tag(StrEnum):
    """What an element may be made."""

    DIV = "div"
    SECTION = "section"
    ARTICLE = "article"


@attrs.frozen
class WrapElement(Edit):
    """Puts a ``div`` around an element."""

    family: ClassVar[Family] = Family.BRITTLE

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with an element more."""
        page, element = _line(sample, self.place)
        if page is None or element is None:
            return None
        parent, outer = element.getparent(), etree.Element("div")
        assert parent is not None
        outer.tail, element.tail = element.tail, None
        parent.insert(parent.index(element), outer)
        outer.append(element)
        return page.written()


@attrs.frozen
class InsertSibling(Edit):
    """Puts a ``div`` with a text of its own before an element, or behind it."""

    family: ClassVar[Family] = Family.BRITTLE

    place: int = 0
    behind: bool = False

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a line more."""
        page, element = _line(sample, self.place)
        if page is None or element is None:
            return None
        parent, sibling = element.getparent(), etree.Element("div")
        assert parent is not None
        sibling.text = "Kit"
        if self.behind:
            sibling.tail, element.tail = element.tail, None
        parent.insert(parent.index(element) + self.behind, sibling)
        return page.written()


@attrs.frozen
class RenameClass(Edit):
    """Gives a class another name, wherever it stands."""

    family: ClassVar[Family] = Family.BRITTLE

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with another class."""
        page = EditedPage.of(sample)
        if page is None:
            return None
        classed = [element for element in seen_elements(page.root) if element.get("class")]
        old = chosen(
            list(dict.fromkeys(token for each in classed for token in (each.get("class") or "").split())), self.place
        )
        if old is None:
            return None
        for element in classed:
            tokens = (element.get("class") or "").split()
            element.set("class", " ".join("kit" if token == old else token for token in tokens))
        return page.written()


@attrs.frozen
class RenameTag(Edit):
    """Makes an element that stands on lines of its own another such element."""

    family: ClassVar[Family] = Family.BRITTLE

    place: int = 0
    tag: Tag = Tag.DIV

    def apply(self, sample: Sample) -> Sample | None:
        """The page with another element."""
        page, element = _line(sample, self.place)
        if page is None or element is None or element.tag == self.tag.value:
            return None
        element.tag = self.tag.value
        return page.written()


@attrs.frozen
class RemoveAttribute(Edit):
    """Takes an attribute off an element."""

    family: ClassVar[Family] = Family.BRITTLE

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with an attribute less."""
        page = EditedPage.of(sample)
        if page is None:
            return None
        stated = [(element, name) for element in seen_elements(page.root) for name in element.attrib]
        found = chosen(stated, self.place)
        if found is None:
            return None
        element, name = found
        del element.attrib[name]
        return page.written()


def _line(sample: Sample, place: int) -> tuple[EditedPage | None, Element | None]:
    """An element of the body that stands on lines of its own and holds text directly or in what it holds."""
    page = EditedPage.of(sample)
    if page is None:
        return None, None
    around: dict[Element, None] = {}
    for spot in seen_spots(page.root):
        for element in (spot.holder, *spot.holder.iterancestors()):
            if element in around:
                break
            around[element] = None
    elements = [each for each in page.root.iter() if each in around and is_line(each) and each.tag not in _FRAME]
    return page, chosen(elements, place)


#: Elements that are where they are, in all of HTML.
_FRAME = frozenset(("html", "body", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "option", "optgroup"))
