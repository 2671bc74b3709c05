"""The reading of pages that nobody wrote an adapter for, and of what a site's layout leaves open."""

from __future__ import annotations

from broadsheet.generic.body import find_body
from broadsheet.generic.boilerplate import boilerplate_kind
from broadsheet.generic.facts import FACTS
from broadsheet.generic.headline import find_headline
from broadsheet.generic.language import direction_of, find_language

__all__ = ["FACTS", "boilerplate_kind", "direction_of", "find_body", "find_headline", "find_language"]
