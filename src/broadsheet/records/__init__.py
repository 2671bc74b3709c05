"""The records that broadsheet gives: plain values, frozen and hashable, with no parsed page behind them.

``None`` says that the page does not state the field. ``NewsPage.blocks`` is the only place where the text of the
page is stored; ``body``, ``boilerplate`` and ``text`` are read from it.
"""

from __future__ import annotations

from broadsheet.records.age import Age, AgeKind, Precision, Rounding
from broadsheet.records.limits import Limits
from broadsheet.records.named_day import NamedDay
from broadsheet.records.page import Block, BodyKind, BoilerplateKind, Card, Direction, Image, NewsPage, PageKind, Role
from broadsheet.records.report import (
    BlockReport,
    Candidate,
    Encoding,
    EncodingSource,
    FieldReport,
    Finding,
    FindingCode,
    Report,
)

__all__ = [
    "Age",
    "AgeKind",
    "Block",
    "BlockReport",
    "BodyKind",
    "BoilerplateKind",
    "Candidate",
    "Card",
    "Direction",
    "Encoding",
    "EncodingSource",
    "FieldReport",
    "Finding",
    "FindingCode",
    "Image",
    "Limits",
    "NamedDay",
    "NewsPage",
    "PageKind",
    "Precision",
    "Report",
    "Role",
    "Rounding",
]
