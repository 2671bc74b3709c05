"""The headline of a page that no rule was written for: its ``h1``, what it tells others, or its first line."""

from __future__ import annotations

from broadsheet.outline import Region
from broadsheet.rules import Scope, css, meta
from broadsheet.rules.base import Found

__all__ = ["find_headline"]

_H1 = css("h1").text()
_SHARED = meta("og:title") | meta("twitter:title")


def find_headline(scope: Scope) -> tuple[str, Found[str]] | None:
    """The headline with the rule that gave it; None for a page that has no text and says nothing of itself."""
    for rule in (_H1, _SHARED):
        found = rule.read(scope)
        if isinstance(found, Found):
            return str(rule), found
    if scope.document.is_text and len(scope.stream):
        return "the first line", Found(scope.stream.texts[0], (Region(0, 1),))
    title = scope.metadata.title
    if title is not None:
        return "<title>", Found(title)
    if len(scope.stream):
        return "the first line", Found(scope.stream.texts[0], (Region(0, 1),))
    return None
