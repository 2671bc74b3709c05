"""Ways to show one truth as HTML, and as the text that crawlers leave of it."""

from __future__ import annotations

from broadsheet.testing.strategies.markups.componentry import COMPONENTRY
from broadsheet.testing.strategies.markups.dress import Markup
from broadsheet.testing.strategies.markups.flat import FLAT
from broadsheet.testing.strategies.markups.lists import LISTS
from broadsheet.testing.strategies.markups.old import OLD
from broadsheet.testing.strategies.markups.semantic import SEMANTIC
from broadsheet.testing.strategies.markups.sparse import SPARSE

__all__ = ["MARKUPS", "Markup", "markup_of"]

#: Every markup, the plainest first: what is drawn shrinks towards it.
MARKUPS: tuple[Markup, ...] = (*SEMANTIC, *LISTS, *COMPONENTRY, *OLD, *SPARSE, *FLAT)

_BY_NAME = {markup.name: markup for markup in MARKUPS}


def markup_of(name: str) -> Markup:
    """The markup of a name. Raises ``ValueError``, with the known names, where there is none.

    >>> markup_of("semantic").is_text
    False
    """
    try:
        return _BY_NAME[name]
    except KeyError:
        raise ValueError(f"no markup {name!r}; there are {', '.join(_BY_NAME)}") from None
