"""Everything that broadsheet raises on purpose.

::

    BroadsheetError
    ├── ParseError             there is no page to read
    │   ├── EmptyDocument      nothing in it: blank, or the bytes of something else
    │   └── LimitExceeded      more of something than ``Limits`` allows
    ├── LayoutDrift            a site's layout no longer fits (``Report.raise_for_drift()``)
    ├── AdapterError           an adapter is declared wrongly; names each place and what to mend (``Fault``)
    ├── UnknownSite            ``site=`` names no adapter of the registry
    ├── RecordError            plain data that is not the record it claims to be
    ├── CaseError              a fixture cannot be used: lists what is wrong in which file
    └── BatchError             a batch of pages cannot begin, or not go on: its files, its output or its workers

Page content alone raises nothing but a ``ParseError``.
"""

from __future__ import annotations

import attrs

__all__ = [
    "AdapterError",
    "BatchError",
    "BroadsheetError",
    "CaseError",
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


@attrs.frozen
class Fault:
    """What is wrong with a declaration.

    ``problem`` says what is wrong, ``mend`` what would be right; ``place`` is the class and the field
    ("Gazette.Wire2026.headline"), ``file`` and ``line`` tell where they are written: None where no source is at hand.

    >>> str(Fault("it names no host", mend='hosts = ("news.example",)', place="Gazette.hosts", file="news.py", line=3))
    'news.py:3: Gazette.hosts: it names no host: hosts = ("news.example",)'
    """

    problem: str
    mend: str | None = None
    place: str | None = None
    file: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.file is not None else None
        return ": ".join(part for part in (where, self.place, self.problem, self.mend) if part)


class AdapterError(BroadsheetError):
    """An adapter, a layout or a rule is declared wrongly; the message has a line for each of its ``faults``."""

    def __init__(self, *faults: Fault | str) -> None:
        super().__init__(*faults)
        self.faults = tuple(Fault(fault) if isinstance(fault, str) else fault for fault in faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class UnknownSite(BroadsheetError, LookupError):
    """``site=`` names no adapter of the registry; the message lists those that it has."""


class RecordError(BroadsheetError, ValueError):
    """Plain data does not describe a record; the message lists each fault with its path."""


class CaseError(BroadsheetError, ValueError):
    """A fixture cannot be used; the message lists each fault with its file, a line a fault."""


class BatchError(BroadsheetError):
    """A batch of pages cannot begin, or not go on. What is wrong with one page is in its row, and raises nothing."""
