"""What pages say of themselves in well-known places, as rules by field."""

from __future__ import annotations

from typing import Any

from broadsheet.rules import Rule, jsonld, meta

__all__ = ["FACTS"]

#: The rules by field, tried in order for what a layout leaves open.
FACTS: dict[str, Rule[Any]] = {
    "authors": jsonld("author").texts() | meta("author").texts(),
    "source": jsonld("publisher") | meta("og:site_name"),
    "published_at": jsonld("datePublished").date() | meta("article:published_time").date(),
    "modified_at": jsonld("dateModified").date() | meta("article:modified_time").date(),
    "section": meta("article:section") | jsonld("articleSection"),
    "images": meta("og:image").link() | jsonld("image.url").link() | jsonld("image").link(),
}
