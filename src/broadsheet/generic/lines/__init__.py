"""The reading of flattened text that no adapter knows: headline and body from the lines alone."""

from __future__ import annotations

from broadsheet.generic.lines.body import TEXT_RULE, find_text
from broadsheet.generic.lines.headline import find_title
from broadsheet.generic.lines.page import TextPage

__all__ = ["TEXT_RULE", "TextPage", "find_text", "find_title"]
