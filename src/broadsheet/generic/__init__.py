"""The reading of pages that nobody wrote an adapter for, and of what a site's layout leaves open."""

from __future__ import annotations

from broadsheet.generic.body import BODY_RULE, find_body
from broadsheet.generic.boilerplate import BoilerplateKinds
from broadsheet.generic.cards import find_cards
from broadsheet.generic.facts import FACTS
from broadsheet.generic.furniture import find_furniture
from broadsheet.generic.headline import find_headline
from broadsheet.generic.hidden import hidden_story
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
from broadsheet.generic.live import find_entries, is_live
from broadsheet.generic.opening import find_opening
from broadsheet.generic.standfirst import LISTING_RULE, standfirst_of_listing

__all__ = [
    "BODY_RULE",
    "CARDS_RULE",
    "FACTS",
    "LISTING_RULE",
    "TEXT_RULE",
    "BoilerplateKinds",
    "TextPage",
    "direction_of",
    "find_body",
    "find_cards",
    "find_entries",
    "find_furniture",
    "find_headline",
    "find_language",
    "find_line_cards",
    "find_opening",
    "find_text",
    "find_title",
    "hidden_story",
    "is_listing",
    "is_live",
    "line_kinds",
    "standfirst_of_listing",
]
