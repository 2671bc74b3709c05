"""What pages say of themselves, as rules by field: the candidates of each, the surest first.

The first candidate that finds something is taken; a report tells what the others say (``FieldReport.others``).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from broadsheet.generic.authors import AUTHORS
from broadsheet.generic.canonical import CANONICAL
from broadsheet.generic.dates import MODIFIED, PUBLISHED
from broadsheet.generic.publisher import SITE
from broadsheet.generic.tags import TAGS
from broadsheet.rules import Rule, jsonld, meta

__all__ = ["FACTS"]

#: The candidates by field, for what a layout leaves open.
FACTS: Mapping[str, tuple[Rule[Any], ...]] = MappingProxyType(
    {
        "canonical_url": CANONICAL,
        "authors": AUTHORS,
        "source": SITE,
        "published_at": PUBLISHED,
        "modified_at": MODIFIED,
        "section": (meta("article:section"), jsonld("articleSection"), meta("parsely-section")),
        "tags": TAGS,
        "images": (
            meta("og:image").link(),
            jsonld("image.url").link(),
            jsonld("image").link(),
            meta("twitter:image").link(),
        ),
    }
)
