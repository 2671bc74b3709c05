"""The reading of flattened text that no adapter knows: headline, body, cards and boilerplate from the lines alone."""

from __future__ import annotations

from broadsheet.generic.lines.body import TEXT_RULE, find_text
from broadsheet.generic.lines.boilerplate import line_kinds
from broadsheet.generic.lines.cards import CARDS_RULE, find_line_cards
from broadsheet.generic.lines.headline import find_title
from broadsheet.generic.lines.page import TextPage

__all__ = ["CARDS_RULE", "TEXT_RULE", "TextPage", "find_line_cards", "find_text", "find_title", "line_kinds"]
