"""Hypothesis strategies: whole pages with known truth, records, and pages that nobody would write on purpose.

``articles``, ``listings`` and ``pages`` give ``MadePage``: a page in one of many markups and languages, and all that
its reader knows. ``st.from_type`` makes them too, and every record of broadsheet.

>>> from hypothesis import given, settings
>>> @settings(max_examples=3)
... @given(articles(languages=["he", "en"], markups=["semantic"]))
... def test_headlines_are_found(made: MadePage) -> None:
...     assert made.sample().page().headline == made.truth.headline
>>> test_headlines_are_found()
"""

from __future__ import annotations

from broadsheet.testing.made import MadePage
from broadsheet.testing.strategies.accidents import mangled, mangled_text
from broadsheet.testing.strategies.arrangements import ARRANGEMENTS
from broadsheet.testing.strategies.chaos import any_fragment, any_html, any_text
from broadsheet.testing.strategies.markups import MARKUPS
from broadsheet.testing.strategies.pages import articles, listings, page_of, pages
from broadsheet.testing.strategies.records import ages, blocks, cards, news_pages
from broadsheet.testing.strategies.truths import article_truths, listing_truths, texts
from broadsheet.testing.strategies.wording import LANGUAGES

__all__ = [
    "ARRANGEMENTS",
    "LANGUAGES",
    "MARKUPS",
    "MadePage",
    "ages",
    "any_fragment",
    "any_html",
    "any_text",
    "article_truths",
    "articles",
    "blocks",
    "cards",
    "listing_truths",
    "listings",
    "mangled",
    "mangled_text",
    "news_pages",
    "page_of",
    "pages",
    "texts",
]
