"""Edits that no reader sees and no rule should: after them, the record is the same.

What is put in between elements is put at the end of their parent, so that no element gets another place among its
siblings: it is presumed that no selector counts from the end (``:last-child``) or asks for emptiness. New elements
are ones that no selector knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

import attrs
from lxml import etree

from broadsheet.testing.edits.edit import Edit, Family
from broadsheet.testing.edits.pages import EditedPage
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.spots import UNKNOWN, Spot, chosen, containers, seen_elements, seen_spots
from broadsheet.testing.samples import Sample

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = [
    "AddClassTokens",
    "InsertComment",
    "InsertScript",
    "InsertStyle",
    "InsertUnknownTag",
    "MergeText",
    "ReorderAttributes",
    "SplitText",
    "WrapText",
]

_WORD = re.compile(r"\S+")
#: Elements that change the look of words and nothing else.
_LOOKS = frozenset(("b", "i", "u", "em", "strong", "small", "big", "font", "span"))
#: Those of them that the generic layout takes for a word of what a line is.
_TOLD = frozenset(("b", "i", "em", "strong"))


@attrs.frozen
class WrapText(Edit):
    """Puts an unknown element around a text, or with ``words`` around that many of its words, ``skip`` words in."""

    family: ClassVar[Family] = Family.NOISE

    place: int = 0
    skip: int = 0
    words: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with one element more, which stands within a line."""
        page, spot = _spot(sample, self.place)
        if page is None or spot is None:
            return None
        start, stop = self._stretch(spot.text)
        node = etree.Element(UNKNOWN)
        node.text = spot.text[start:stop]
        spot.part(start, stop, node)
        return page.written()

    def _stretch(self, text: str) -> tuple[int, int]:
        if not self.words:
            return 0, len(text)
        words = list(_WORD.finditer(text))
        first = self.skip % len(words)
        last = min(first + self.words, len(words)) - 1
        return words[first].start(), words[last].end()


@attrs.frozen
class SplitText(Edit):
    """Splits a text at any of its characters by an empty comment, or by an empty unknown ``element``."""

    family: ClassVar[Family] = Family.NOISE

    place: int = 0
    at: int = 0
    element: bool = False

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a text in two; a word that is split is still one."""
        page, spot = _spot(sample, self.place)
        if page is None or spot is None:
            return None
        at = self.at % (len(spot.text) + 1)
        spot.part(at, at, etree.Element(UNKNOWN) if self.element else etree.Comment(""))
        return page.written()


@attrs.frozen
class MergeText(Edit):
    """Takes an element off the words in it: one without attributes that only changes how some words of a text look.

    There is text of the same line right beside it, so that it is not what a selector asks for to find a field. Where
    the generic layout reads the page, words keep their weight and slant: as to a reader, they tell a label there.
    """

    family: ClassVar[Family] = Family.NOISE

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with one element less, of those that no rule reads."""
        reading = Reading.of(sample)
        page = reading.page if reading is not None else None
        if reading is None or page is None:
            return None
        told = _TOLD if reading.filling.layout is None else frozenset()
        looks = [
            element
            for element in seen_elements(page.root, _is_look)
            if element.tag not in told and not reading.asks_for(element)
        ]
        element = chosen(looks, self.place)
        if element is None:
            return None
        _dissolve(element)
        return page.written()


@attrs.frozen
class ReorderAttributes(Edit):
    """Turns the attributes of all elements round, by ``turn`` places."""

    family: ClassVar[Family] = Family.NOISE

    turn: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with the same attributes, in another order where an element has more than one."""
        page = EditedPage.of(sample)
        if page is None:
            return None
        for element in page.root.iter():
            if len(element.attrib) > 1:
                stated = list(element.attrib.items())
                first = 1 + self.turn % (len(stated) - 1)
                element.attrib.clear()
                for name, value in (*stated[first:], *stated[:first]):
                    element.set(name, value)
        return page.written()


@attrs.frozen
class AddClassTokens(Edit):
    """Adds a class to elements of every ``step``-th class: those with the same classes, or with none, get it alike.

    It is presumed that selectors ask for classes, one by one. What is called alike stays so: the generic layout tells
    lines of a story from others by that. An element that HTML does not know and that has no attributes is left alone:
    it is no more than what is in it, and with a class it would be something.
    """

    family: ClassVar[Family] = Family.NOISE

    step: int = 0
    token: int = 0
    first: bool = False

    def apply(self, sample: Sample) -> Sample | None:
        """The page with one class more, behind an element's own or before them."""
        page = EditedPage.of(sample)
        if page is None:
            return None
        token = f"kit-{self.token}"
        elements = seen_elements(page.root, lambda element: bool(element.attrib) or "-" not in str(element.tag))
        classes = list(dict.fromkeys(element.get("class") for element in elements))[:: 1 + self.step]
        for element in elements:
            own = element.get("class")
            if own not in classes:
                continue
            both = (token, own) if self.first else (own, token)
            element.set("class", " ".join(each for each in both if each))
        return page.written()


@attrs.frozen
class InsertComment(Edit):
    """Puts a comment at the end of an element, or with ``before`` before its first child and behind its text."""

    family: ClassVar[Family] = Family.NOISE

    place: int = 0
    before: bool = False
    wording: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a comment."""
        wording = _COMMENTS[self.wording % len(_COMMENTS)]
        return _put_in(sample, self.place, etree.Comment(wording), first=self.before)


@attrs.frozen
class InsertScript(Edit):
    """Puts a script at the end of an element."""

    family: ClassVar[Family] = Family.NOISE

    place: int = 0
    wording: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a script that states nothing."""
        return _put_in(sample, self.place, _element("script", _SCRIPTS[self.wording % len(_SCRIPTS)]))


@attrs.frozen
class InsertStyle(Edit):
    """Puts a style sheet at the end of an element."""

    family: ClassVar[Family] = Family.NOISE

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with a style sheet."""
        return _put_in(sample, self.place, _element("style", ".kit-0 > p::before { content: '<p>3 hours ago' }"))


@attrs.frozen
class InsertUnknownTag(Edit):
    """Puts an empty unknown element at the end of an element."""

    family: ClassVar[Family] = Family.NOISE

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page with an empty element."""
        return _put_in(sample, self.place, etree.Element(UNKNOWN))


_COMMENTS = ("", " kit ", " <p>3 hours ago</p> ", " <!doctype html> ", " & - > ", "[if IE]><p>kit<![endif]")
_SCRIPTS = ("", "void 0;", "if (1 < 2 && 'a') { document.title += '<p>3 hours ago</p>'; }")


def _spot(sample: Sample, place: int) -> tuple[EditedPage | None, Spot | None]:
    page = EditedPage.of(sample)
    spots = [spot for spot in seen_spots(page.root) if spot.is_open] if page is not None else []
    return page, chosen(spots, place)


def _put_in(sample: Sample, place: int, node: Element, *, first: bool = False) -> Sample | None:
    page = EditedPage.of(sample)
    element = chosen(containers(page.root), place) if page is not None else None
    if page is None or element is None:
        return None
    if first:
        element.insert(0, node)
    else:
        element.append(node)
    return page.written()


def _element(tag: str, text: str) -> Element:
    node = etree.Element(tag)
    node.text = text or None
    return node


def _is_look(element: Element) -> bool:
    """Whether an element only changes the look of words within a text."""
    if element.tag not in _LOOKS or element.attrib or len(element) or not (element.text or "").strip():
        return False
    before = element.getprevious()
    parent = element.getparent()
    beside = (element.tail, before.tail if before is not None else parent.text if parent is not None else None)
    return any(text and not text.isspace() for text in beside)


def _dissolve(element: Element) -> None:
    """Leaves the text of an element that holds nothing else, and takes the element away."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None, "words stand in something"
    spot = Spot(parent) if before is None else Spot(before, behind=True)
    text = spot.text + (element.text or "") + (element.tail or "")
    parent.remove(element)
    spot.put(text)
