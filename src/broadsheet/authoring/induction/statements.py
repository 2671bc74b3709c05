"""What a page says of itself, put so that it can be compared with what it shows."""

from __future__ import annotations

import html
from functools import cached_property
from typing import Any

import attrs

from broadsheet.authoring.induction.view import View
from broadsheet.jsondata import values_at

__all__ = ["Statements", "squeezed"]

_LEAST_BODY = 300  # characters of an article's text in metadata; a shorter one is a teaser
_TITLE_BREAKS = (" | ", " - ", " – ", " — ", " · ", " :: ", " • ")


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached properties
class Statements:
    """The titles, the text and the like that a page's metadata state."""

    view: View

    def linked(self, path: str) -> list[str]:
        """The texts at a dotted path in the page's JSON-LD."""
        data: tuple[dict[str, Any], ...] = self.view.scope.metadata.linked_data
        return [value for each in data for value in values_at(each, path) if isinstance(value, str)]

    def meta(self, *names: str) -> list[str]:
        """The contents of ``<meta>`` by name."""
        metas = self.view.scope.metadata.metas
        return [text for name in names for text in metas.get(name, ())]

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """All titles that the page states; the document's also without the name of the site behind it."""
        whole = self.view.scope.metadata.title or ""
        cut = [whole.rpartition(mark)[0] for mark in _TITLE_BREAKS if mark in whole]
        stated = (*self.meta("og:title", "twitter:title"), *self.linked("headline")[:1], whole, *cut)
        return tuple(dict.fromkeys(title for title in stated if title))

    @cached_property
    def body(self) -> str:
        """The article's text as the page's JSON-LD states it, squeezed; empty where it states none."""
        return squeezed(html.unescape(max(self.linked("articleBody"), key=len, default="")))

    @property
    def has_body(self) -> bool:
        """Whether the page states the article's text."""
        return len(self.body) >= _LEAST_BODY

    @cached_property
    def summaries(self) -> frozenset[str]:
        """The summaries that the page states, squeezed."""
        texts = (*self.meta("description", "og:description", "twitter:description"), *self.linked("description")[:1])
        return frozenset(short for text in texts if len(short := squeezed(text)) > 20)  # noqa: PLR2004

    @property
    def is_article(self) -> bool:
        """Whether the page calls itself an article."""
        kinds = [str(each.get("@type")) for each in self.view.scope.metadata.linked_data]
        return "article" in self.meta("og:type") or any("Article" in kind or "BlogPosting" in kind for kind in kinds)


def squeezed(text: str) -> str:
    """The letters and digits of a text in lower case: what stays when marks and spaces differ.

    >>> squeezed("Rain - at last!")
    'rainatlast'
    """
    return "".join(letter for letter in text.casefold() if letter.isalnum())
