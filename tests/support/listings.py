"""Made-up pages that no reader takes for anything but lists of stories."""

from __future__ import annotations

from hypothesis import strategies as st

from broadsheet.testing.made import MadePage
from broadsheet.testing.strategies import MARKUPS, listings

__all__ = ["ON_CARDS", "plain_listings"]

#: The laws on cards: the generic layout is held to them on such pages.
ON_CARDS = ("card_added", "card_removed", "cards_permuted", "ages_relabelled", "group_added", "promo_injection")

#: What lists stories shows some, and their titles are sentences.
_FEWEST, _MOST, _WORDS = 5, 12, 6
#: Markups in which line breaks alone tell where a card ends.
_UNPARTED = ("broken-lines", "bare")


def plain_listings() -> st.SearchStrategy[MadePage]:
    """Listings in every markup of HTML that has elements around its cards."""
    markups = [markup.name for markup in MARKUPS if not markup.is_text and markup.name not in _UNPARTED]
    return listings(markups=markups, min_cards=_FEWEST, max_cards=_MOST, min_words=_WORDS)
