"""Everything that broadsheet raises on purpose.

::

    BroadsheetError
    ├── ParseError             there is no page to read
    │   ├── EmptyDocument      nothing in it: blank, or the bytes of something else
    │   └── LimitExceeded      more of something than ``Limits`` allows
    ├── LayoutDrift            a site's layout no longer fits (``Report.raise_for_drift()``)
    ├── AdapterError           an adapter is declared wrongly; names what to mend
    ├── UnknownSite            ``site=`` names no adapter of the registry
    └── RecordError            plain data that is not the record it claims to be

Page content alone raises nothing but a ``ParseError``.
"""

from __future__ import annotations

__all__ = [
    "AdapterError",
    "BroadsheetError",
    "EmptyDocument",
    "LayoutDrift",
    "LimitExceeded",
    "ParseError",
    "RecordError",
    "UnknownSite",
]


class BroadsheetError(Exception):
    """The root of all errors that broadsheet raises on purpose."""


class ParseError(BroadsheetError):
    """There is no page to read in the input."""


class EmptyDocument(ParseError):
    """The input holds nothing that a reader could see: it is blank, or not a page at all."""


class LimitExceeded(ParseError):
    """The page has more of something than the limits allow.

    ``limit`` is the field of ``Limits``, ``allowed`` its value, ``found`` what the page has
    (bytes, elements, characters …, as the field says).
    """

    def __init__(self, limit: str, *, allowed: int, found: int) -> None:
        super().__init__(limit, allowed, found)
        self.limit = limit
        self.allowed = allowed
        self.found = found

    def __str__(self) -> str:
        return (
            f"{self.limit} allows {self.allowed:,}, the page has {self.found:,}: {self.found - self.allowed:,} too many"
        )

    def __reduce__(self) -> tuple[object, ...]:
        return _limit_exceeded, (self.limit, self.allowed, self.found)


def _limit_exceeded(limit: str, allowed: int, found: int) -> LimitExceeded:
    """Rebuilds the error in another process, where pickle knows positions only."""
    return LimitExceeded(limit, allowed=allowed, found=found)


class LayoutDrift(BroadsheetError):
    """A site's layout no longer fits its page; the message lists every finding."""


class AdapterError(BroadsheetError):
    """An adapter, a layout or a rule is declared wrongly; the message names the place and the mend."""


class UnknownSite(BroadsheetError, LookupError):
    """``site=`` names no adapter of the registry; the message lists those that it has."""


class RecordError(BroadsheetError, ValueError):
    """Plain data does not describe a record; the message lists each fault with its path."""
