"""A page of HTML while it is edited: its tree, and the way back to a sample that is sure to have this very tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from broadsheet import Document, ParseError
from broadsheet.testing.edits.markup import Spelling, write
from broadsheet.testing.samples import Sample

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["EditedPage", "same_tree"]

_DOCTYPE = re.compile(r"(?is)\A\ufeff?\s*(?:<!--.*?-->\s*)*(<!doctype\b[^>]*>)")
_UNTAKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ATTRIBUTES = etree.XPath("//@*", smart_strings=False)


@attrs.frozen(eq=False)
class EditedPage:
    """A tree of one sample, which may be changed, for nothing else has it."""

    sample: Sample
    root: Element
    doctype: str = ""

    @classmethod
    def of(cls, sample: Sample) -> EditedPage | None:
        """None for text, for what is no page, and where ``around`` gives None."""
        if sample.html is None:
            return None
        root = _root(sample.html)
        return None if root is None else cls.around(sample, root)

    @classmethod
    def around(cls, sample: Sample, root: Element) -> EditedPage | None:
        """A tree that was made of the sample, and that nothing else needs any more.

        None where it has characters that lxml gives but does not take, such as a form feed.
        """
        if any(_UNTAKEN.search("".join(texts)) for texts in (root.itertext(), _ATTRIBUTES(root))):
            return None
        doctype = _DOCTYPE.match((sample.html or "")[:2000])
        return cls(sample, root, doctype[1] if doctype else "")

    def written(self, spelling: Spelling | None = None) -> Sample | None:
        """The sample with this tree; None where no HTML has it.

        What is written is read again, and must be the same tree: HTML has trees that cannot be written down, such as
        one with a block in a ``p``. An edit that would come out as another one is none.
        """
        html = write(self.root, self.doctype, spelling)
        again = _root(html)
        etree.strip_tags(self.root, etree.Comment)
        if again is None or not same_tree(self.root, again):
            return None
        return attrs.evolve(self.sample, html=html)


def same_tree(first: Element, second: Element) -> bool:
    """Whether two trees have the same elements, attributes and texts."""
    ours, theirs = list(first.iter()), list(second.iter())
    return len(ours) == len(theirs) and all(
        one.tag == other.tag
        and (one.text or "") == (other.text or "")
        and (one.tail or "") == (other.tail or "")
        and len(one) == len(other)
        and dict(one.attrib) == dict(other.attrib)
        for one, other in zip(ours, theirs, strict=True)
    )


def _root(html: str) -> Element | None:
    try:
        return Document.from_html(html).root
    except ParseError:
        return None
