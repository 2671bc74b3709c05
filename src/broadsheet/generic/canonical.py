"""The address that a page states to be its own: one story may be found under many."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from broadsheet.generic.nearby import Marked
from broadsheet.jsondata import text_of, values_at
from broadsheet.metadata import is_story
from broadsheet.rules import Rule, Scope, meta
from broadsheet.rules.base import Found, Missed

__all__ = ["CANONICAL"]

#: Where data of a story state its address, and what an address begins with: what stands there may be a name.
_PATHS = ("mainEntityOfPage.@id", "mainEntityOfPage.url", "mainEntityOfPage", "url")
_ADDRESS = re.compile(r"https?://|/")


@attrs.frozen(eq=False, repr=False)
class _Linked(Rule[str]):
    """The address of the link that is marked as the page's own."""

    links = Marked("rel", "canonical")

    def read(self, scope: Scope) -> Found[str] | Missed:
        found = self.links.read(scope)
        links = [each for each in found.value if each.tag == "link"] if isinstance(found, Found) else []
        for link in links:
            address = scope.document.resolve(link.get("href") or "")
            if address is not None:
                return Found(address, hits=len(links), elements=(link,))
        return self.missed(len(links))

    def __str__(self) -> str:
        return str(self.links)


@attrs.frozen(eq=False, repr=False)
class _InData(Rule[str]):
    """The address of the story in the page's JSON-LD; what else is described there has addresses of its own."""

    def read(self, scope: Scope) -> Found[str] | Missed:
        addresses = filter(None, map(scope.document.resolve, _stated(scope)))
        address = next(addresses, None)
        return self.missed() if address is None else Found(address)

    def __str__(self) -> str:
        return " | ".join(f"jsonld({path!r})" for path in _PATHS)


def _stated(scope: Scope) -> Iterator[str]:
    for story in filter(is_story, scope.metadata.linked_data):
        for path in _PATHS:
            texts = (text_of(value) or "" for value in values_at(story, path))
            yield from (text.strip() for text in texts if _ADDRESS.match(text.strip()))


#: The candidates, the surest first.
CANONICAL: tuple[Rule[str], ...] = (_Linked(), meta("og:url").link(), _InData())
