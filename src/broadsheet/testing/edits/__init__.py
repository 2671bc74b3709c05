"""Changes to pages, as plain values, and what each promises about the record of the page.

An edit prints as the code that makes it, shrinks, and can be kept as JSON (``dump``, ``load``) and done again
(``replay``). Its ``family`` says what follows: noise changes nothing, a box is boilerplate, a card or an age changes
the record in step, a brittle edit may break a selector. ``strategies.edits()`` draws them.

>>> from broadsheet.testing.edits import SplitText
>>> from broadsheet.testing.samples import Sample
>>> page = Sample(html="<h1>Rain at last</h1>")
>>> edit = SplitText(place=0, at=2)
>>> edited = edit.apply(page)
>>> edited.html, edited.page() == page.page()
('<html><body><h1>Ra<!---->in at last</h1></body></html>', True)
"""

from __future__ import annotations

from broadsheet.testing.edits.ages import RelabelAge, RelabelPageAge
from broadsheet.testing.edits.boxes import AddBox, CopyBox, RemoveBox
from broadsheet.testing.edits.brittle import InsertSibling, RemoveAttribute, RenameClass, RenameTag, Tag, WrapElement
from broadsheet.testing.edits.cards import AddCard, RemoveCard, SwapCards
from broadsheet.testing.edits.catalogue import dump, kinds, load, replay
from broadsheet.testing.edits.cuts import Truncate
from broadsheet.testing.edits.edit import Edit, Family, RecordEdit
from broadsheet.testing.edits.groups import AddGroup, Shape
from broadsheet.testing.edits.markup import Characters, Quotes
from broadsheet.testing.edits.noise import (
    AddClassTokens,
    InsertComment,
    InsertScript,
    InsertStyle,
    InsertUnknownTag,
    MergeText,
    ReorderAttributes,
    SplitText,
    WrapText,
)
from broadsheet.testing.edits.spelling import (
    ChangeCase,
    ChangeDoctype,
    ChangeEntities,
    ChangeQuotes,
    ChangeWhitespace,
    IndentBlocks,
    LeaveOpen,
)
from broadsheet.testing.edits.wordings import AgeLanguage, Box, Language

__all__ = [
    "EDITS",
    "AddBox",
    "AddCard",
    "AddClassTokens",
    "AddGroup",
    "AgeLanguage",
    "Box",
    "ChangeCase",
    "ChangeDoctype",
    "ChangeEntities",
    "ChangeQuotes",
    "ChangeWhitespace",
    "Characters",
    "CopyBox",
    "Edit",
    "Family",
    "IndentBlocks",
    "InsertComment",
    "InsertScript",
    "InsertSibling",
    "InsertStyle",
    "InsertUnknownTag",
    "Language",
    "LeaveOpen",
    "MergeText",
    "Quotes",
    "RecordEdit",
    "RelabelAge",
    "RelabelPageAge",
    "RemoveAttribute",
    "RemoveBox",
    "RemoveCard",
    "RenameClass",
    "RenameTag",
    "ReorderAttributes",
    "Shape",
    "SplitText",
    "SwapCards",
    "Tag",
    "Truncate",
    "WrapElement",
    "WrapText",
    "dump",
    "kinds",
    "load",
    "replay",
]

#: Every sort of edit, family by family.
EDITS: tuple[type[Edit], ...] = (
    WrapText,
    SplitText,
    MergeText,
    ReorderAttributes,
    AddClassTokens,
    InsertComment,
    InsertScript,
    InsertStyle,
    InsertUnknownTag,
    ChangeEntities,
    ChangeCase,
    ChangeQuotes,
    ChangeDoctype,
    ChangeWhitespace,
    IndentBlocks,
    LeaveOpen,
    AddBox,
    CopyBox,
    RemoveBox,
    AddCard,
    RemoveCard,
    SwapCards,
    RelabelAge,
    RelabelPageAge,
    AddGroup,
    Truncate,
    WrapElement,
    InsertSibling,
    RenameClass,
    RenameTag,
    RemoveAttribute,
)
