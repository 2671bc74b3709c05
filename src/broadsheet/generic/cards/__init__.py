"""The cards of a page that no rule was written for, found by repeated structure and not by the names of classes."""

from __future__ import annotations

from broadsheet.generic.cards.finding import find_cards

__all__ = ["find_cards"]
