"""Edits that write the same page in other characters: after them the tree of HTML is the same, or its white space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

import attrs

from broadsheet.testing.edits.edit import Edit, Family
from broadsheet.testing.edits.markup import Characters, Quotes, Spelling
from broadsheet.testing.edits.pages import EditedPage
from broadsheet.testing.edits.spots import chosen, is_line, seen_elements, seen_spots
from broadsheet.testing.samples import Sample

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = [
    "ChangeCase",
    "ChangeDoctype",
    "ChangeEntities",
    "ChangeQuotes",
    "ChangeWhitespace",
    "IndentBlocks",
    "LeaveOpen",
]

_SPACE = re.compile(r"[ \t\n\f]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_SPACES = (" ", "\n", "\t", "  ", "\n    ", " \t\n ")
#: What stands behind a line of flattened text.
_ENDS = ("\n", "\r\n", " \n", "\n\n", "\t\r\n\r\n", "\n \n")
_GAPS = (" ", "\n", "\t", "   ", "\n\n  ")
#: Elements whose white space is kept as it is.
_KEPT = frozenset(("pre", "textarea", "xmp", "listing", "plaintext"))

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "div",
        "dl",
        "fieldset",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "ol",
        "p",
        "pre",
        "table",
        "ul",
    ]
)
#: Elements that may be left open, and the elements that end them by beginning.
_ENDED_BY = {
    "p": _BLOCKS,
    "li": frozenset(("li",)),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "tr": frozenset(("tr",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "option": frozenset(("option",)),
}


@attrs.frozen
class ChangeEntities(Edit):
    """Writes every ``every``-th character of all text as an entity: by its number, or by its name if it has one."""

    family: ClassVar[Family] = Family.NOISE

    characters: Characters = Characters.DECIMAL
    every: int = 1

    def apply(self, sample: Sample) -> Sample | None:
        """The page, spelled so."""
        return _respelled(sample, Spelling(characters=self.characters, every=max(self.every, 1)))


@attrs.frozen
class ChangeCase(Edit):
    """Writes the names of elements and attributes in capitals."""

    family: ClassVar[Family] = Family.NOISE

    def apply(self, sample: Sample) -> Sample | None:
        """The page, spelled so."""
        return _respelled(sample, Spelling(upper=True))


@attrs.frozen
class ChangeQuotes(Edit):
    """Quotes attributes in another way, with other white space between them; ``slash`` ends ``<br />`` so."""

    family: ClassVar[Family] = Family.NOISE

    quotes: Quotes = Quotes.SINGLE
    gap: int = 0
    slash: bool = False

    def apply(self, sample: Sample) -> Sample | None:
        """The page, spelled so."""
        return _respelled(sample, Spelling(quotes=self.quotes, gap=_GAPS[self.gap % len(_GAPS)], slash=self.slash))


@attrs.frozen
class ChangeDoctype(Edit):
    """Gives the page another doctype, or none."""

    family: ClassVar[Family] = Family.NOISE

    doctype: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page, spelled so."""
        page = EditedPage.of(sample)
        doctype = _DOCTYPES[self.doctype % len(_DOCTYPES)]
        return attrs.evolve(page, doctype=doctype).written() if page is not None else None


@attrs.frozen
class ChangeWhitespace(Edit):
    """Writes every ``every``-th run of white space within text as another one; in flattened text, ends of lines."""

    family: ClassVar[Family] = Family.NOISE

    space: int = 0
    every: int = 1

    def apply(self, sample: Sample) -> Sample | None:
        """The page with other white space, wherever there is some."""
        if sample.text is not None:
            return attrs.evolve(sample, text=self._varied(sample.text, _LINE_END, _ENDS))
        page = EditedPage.of(sample)
        if page is None:
            return None
        for spot in seen_spots(page.root):
            if not any(above.tag in _KEPT for above in (spot.holder, *spot.holder.iterancestors())):
                spot.put(self._varied(spot.text, _SPACE, _SPACES))
        return page.written()

    def _varied(self, text: str, run: re.Pattern[str], instead: tuple[str, ...]) -> str:
        count = 0

        def vary(found: re.Match[str]) -> str:
            nonlocal count
            count += 1
            return instead[self.space % len(instead)] if count % max(self.every, 1) == 0 else found[0]

        return run.sub(vary, text)


@attrs.frozen
class IndentBlocks(Edit):
    """Puts white space behind every element that ends its line, in an element whose children all do; or takes it away
    there with ``space`` 0. In flattened text, it stands before every line.
    """

    family: ClassVar[Family] = Family.NOISE

    space: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page, indented."""
        if sample.text is not None:
            return attrs.evolve(sample, text=_LINE.sub(_MARGINS[self.space % len(_MARGINS)], sample.text))
        page = EditedPage.of(sample)
        if page is None:
            return None
        for element in seen_elements(page.root, _holds_lines):
            for child in element:
                child.tail = _INDENTS[self.space % len(_INDENTS)]
        return page.written()


@attrs.frozen
class LeaveOpen(Edit):
    """Leaves out an end tag that HTML lets one leave out: of a ``p``, ``li``, ``td`` … before what ends it anyway."""

    family: ClassVar[Family] = Family.NOISE

    place: int = 0

    def apply(self, sample: Sample) -> Sample | None:
        """The page without the tag, and without white space behind it."""
        page = EditedPage.of(sample)
        element = chosen(seen_elements(page.root, _may_be_open), self.place) if page is not None else None
        if page is None or element is None:
            return None
        element.tail = None
        return page.written(Spelling(left_open=element))


_DOCTYPES = (
    "",
    "<!doctype html>",
    "<!DOCTYPE HTML>\n",
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
)
_LINE = re.compile(r"(?m)^(?=\S)")
_MARGINS = ("  ", "\t", "    ")
_INDENTS = (None, "\n", "\n    ", "\t", " ")


def _respelled(sample: Sample, spelling: Spelling) -> Sample | None:
    page = EditedPage.of(sample)
    return None if page is None else page.written(spelling)


def _holds_lines(element: Element) -> bool:
    """Whether nothing stands in a seen element but lines of their own, with white space between them."""
    if element.tag == "html" or not is_line(element) or not len(element):
        return False
    return all(is_line(child) and not (child.tail or "").strip() for child in element)


def _may_be_open(element: Element) -> bool:
    if element.tag not in _ENDED_BY or (element.tail or "").strip():
        return False
    following, parent = element.getnext(), element.getparent()
    if following is not None:
        return following.tag in _ENDED_BY[str(element.tag)]
    return parent is not None and is_line(parent) and parent.tag != "body"
