"""What a page says of itself instead: the names and keys that are there, where one that was asked for is not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any

from broadsheet.jsondata import values_at
from broadsheet.metadata import Metadata
from broadsheet.rules.nearness import counted

__all__ = ["near_meta", "near_path"]

#: How many keys are told.
_MOST = 8


def near_meta(page: Metadata, name: str) -> str:
    """The names of ``<meta>`` that are like the one asked for, else how many there are."""
    like = difflib.get_close_matches(name, page.metas, n=3, cutoff=0.5)
    if like:
        return f"no <meta> {name!r} with content; there is {', '.join(map(repr, like))}"
    return f"no <meta> {name!r} with content, and {len(page.metas) or 'none'} of another name"


def near_path(roots: Sequence[Any], path: str, where: str) -> str:
    """How far a dotted path goes, and the keys that stand where it ends."""
    if not roots:
        return f"the page has no {where}"
    keys = path.split(".")
    hits, found = 0, list(roots)
    for length in range(1, len(keys) + 1):
        before, beyond = found, [value for root in roots for value in values_at(root, ".".join(keys[:length]))]
        if not beyond:
            known = f"`{'.'.join(keys[: length - 1])}`: {counted(hits)}; " if length > 1 else ""
            return f"{known}`{'.'.join(keys[:length])}`: 0; there: {_keys(before)}"
        hits, found = len(beyond), beyond
    return f"`{path}`: {counted(hits)}, none of them text; there: {_keys(found)}"


def _keys(values: Iterable[Any]) -> str:
    """The keys of the objects among some values."""
    flat = [each for value in values for each in (value if isinstance(value, list) else [value])]
    keys = list(dict.fromkeys(str(key) for value in flat if isinstance(value, dict) for key in value))
    return (", ".join(keys[:_MOST]) + (" …" if len(keys) > _MOST else "")) or "no keys"
