"""The record of what a page may have."""

from __future__ import annotations

import attrs

from broadsheet.errors import LimitExceeded
from broadsheet.plain import Plain

__all__ = ["Limits"]


@attrs.frozen(kw_only=True)
class Limits(Plain):
    """What a page may have before ``LimitExceeded`` is raised; ``max_depth`` and ``max_attributes`` only trim, and lose
    no text.

    ``max_bytes`` counts the input (bytes, or the characters of a str), ``max_nodes`` the elements of an HTML page (what
    looks like one in its scripts counts too), ``max_blocks`` the pieces of text and ``max_text`` their characters, all
    together, ``max_cards`` the cards, before their fields are read. ``max_depth`` is the nesting of
    elements that is kept of a page which goes deeper than the tree parser can, 2,048 elements, and ``max_attributes``
    how many attributes are kept of an element that has more, for the tree parser's time is quadratic in them.

    >>> from broadsheet import parse_text
    >>> parse_text("word " * 100, limits=Limits(max_bytes=200))
    Traceback (most recent call last):
        ...
    broadsheet.errors.LimitExceeded: max_bytes allows 200, the page has 500: 300 too many
    """

    max_bytes: int = 64 * 2**20
    max_nodes: int = 2_000_000
    max_blocks: int = 1_000_000
    max_text: int = 64 * 2**20
    max_cards: int = 100_000
    max_depth: int = 1_000
    max_attributes: int = 4_000

    def check(self, limit: str, found: int) -> None:
        """Raises ``LimitExceeded`` where a page has more of something than the limit of that name allows.

        >>> Limits(max_cards=10).check("max_cards", 10)
        """
        allowed: int = getattr(self, limit)
        if found > allowed:
            raise LimitExceeded(limit, allowed=allowed, found=found)
