"""The reading of pages that nobody wrote an adapter for, and of what a site's layout leaves open."""

from __future__ import annotations

from broadsheet.generic.body import find_body
from broadsheet.generic.boilerplate import boilerplate_kinds
from broadsheet.generic.cards import find_cards
from broadsheet.generic.facts import FACTS
from broadsheet.generic.headline import find_headline
from broadsheet.generic.language import direction_of, find_language
from broadsheet.generic.lines import (
    CARDS_RULE,
    TEXT_RULE,
    TextPage,
    find_line_cards,
    find_text,
    find_title,
    line_kinds,
)
from broadsheet.generic.listing import is_listing

__all__ = [
    "CARDS_RULE",
    "FACTS",
    "TEXT_RULE",
    "TextPage",
    "boilerplate_kinds",
    "direction_of",
    "find_body",
    "find_cards",
    "find_headline",
    "find_language",
    "find_line_cards",
    "find_text",
    "find_title",
    "is_listing",
    "line_kinds",
]
