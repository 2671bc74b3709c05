"""Texts, made to fit the space that there is."""

from __future__ import annotations

__all__ = ["shorten"]


def shorten(text: str, length: int) -> str:
    """At most ``length`` characters of a text, the last one an ellipsis where something is left out.

    >>> shorten("It rained on Monday", 10)
    'It rained…'
    """
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
