"""The language and the writing direction that a page states, or that its text shows."""

from __future__ import annotations

import unicodedata

from broadsheet.records import Direction
from broadsheet.rules import Scope
from broadsheet.rules.facts import meta

__all__ = ["direction_of", "find_language"]

_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))
_META = meta("og:locale") | meta("content-language") | meta("language")
_LONGEST = 35  # characters that RFC 5646 asks programs to keep of a language tag


def find_language(scope: Scope) -> str | None:
    """The language that the page states, as a BCP 47 tag: by ``<html lang>``, else in its metadata."""
    root = scope.document.root
    if root is None:
        return None
    stated = (root.get("lang") or root.get("xml:lang") or "").strip()
    if not stated:
        found = _META.read(scope)
        stated = str(getattr(found, "value", None) or "")
    tag = stated.split(",")[0].strip().replace("_", "-")
    return tag if tag and len(tag) <= _LONGEST and tag.replace("-", "").isalnum() and tag.isascii() else None


def direction_of(scope: Scope, language: str | None, sample: str) -> Direction | None:
    """The writing direction: as the page states it, else by its language, else by the letters of a sample."""
    root = scope.document.root
    stated = "" if root is None else (root.get("dir") or "").lower()
    if stated in ("rtl", "ltr"):
        return Direction(stated)
    if language is not None:
        return Direction.RTL if language.split("-")[0].lower() in _RIGHT_TO_LEFT else Direction.LTR
    for letter in sample:
        match unicodedata.bidirectional(letter):
            case "R" | "AL":
                return Direction.RTL
            case "L":
                return Direction.LTR
    return None
