"""News pages as data.

>>> import broadsheet
>>> page = broadsheet.parse("<h1>Rain at last</h1><p>It rained on Monday, for an hour.", url="https://a.example/rain")
>>> page.headline, page.text
('Rain at last', 'It rained on Monday, for an hour.')
"""

from __future__ import annotations

from broadsheet.ages import AgeStyle, parse_age
from broadsheet.discovery import Broken, Origin
from broadsheet.document import Document
from broadsheet.errors import (
    AdapterError,
    BroadsheetError,
    CaseError,
    EmptyDocument,
    LayoutDrift,
    LimitExceeded,
    ParseError,
    RecordError,
    UnknownSite,
)
from broadsheet.jsonpage import JsonPage
from broadsheet.layout import Adapter, Layout
from broadsheet.reading import inspect, inspect_text, parse, parse_text
from broadsheet.records import (
    Age,
    AgeKind,
    Block,
    BodyKind,
    BoilerplateKind,
    Candidate,
    Card,
    Direction,
    Encoding,
    EncodingSource,
    FieldReport,
    Finding,
    FindingCode,
    Image,
    Limits,
    NamedDay,
    NewsPage,
    PageKind,
    Precision,
    Report,
    Role,
    Rounding,
)
from broadsheet.registry import Registry
from broadsheet.rules import (
    AGE,
    ANY,
    START,
    Rule,
    css,
    jsonld,
    label,
    lines,
    many,
    maybe,
    meta,
    prefix,
    rule,
    section,
    state,
    xpath,
)

__all__ = [
    "AGE",
    "ANY",
    "START",
    "Adapter",
    "AdapterError",
    "Age",
    "AgeKind",
    "AgeStyle",
    "Block",
    "BodyKind",
    "BoilerplateKind",
    "BroadsheetError",
    "Broken",
    "Candidate",
    "Card",
    "CaseError",
    "Direction",
    "Document",
    "EmptyDocument",
    "Encoding",
    "EncodingSource",
    "FieldReport",
    "Finding",
    "FindingCode",
    "Image",
    "JsonPage",
    "Layout",
    "LayoutDrift",
    "LimitExceeded",
    "Limits",
    "NamedDay",
    "NewsPage",
    "Origin",
    "PageKind",
    "ParseError",
    "Precision",
    "RecordError",
    "Registry",
    "Report",
    "Role",
    "Rounding",
    "Rule",
    "UnknownSite",
    "css",
    "inspect",
    "inspect_text",
    "jsonld",
    "label",
    "lines",
    "many",
    "maybe",
    "meta",
    "parse",
    "parse_age",
    "parse_text",
    "prefix",
    "rule",
    "section",
    "state",
    "xpath",
]
