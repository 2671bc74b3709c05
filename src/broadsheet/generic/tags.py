"""The tags of a page that no rule was written for: what its story is filed under, as the page states it."""

from __future__ import annotations

import re

import attrs

from broadsheet.generic.nearby import Marked
from broadsheet.rules import Rule, Scope, jsonld, meta
from broadsheet.rules.base import Found, Missed, Wrapper

__all__ = ["TAGS"]

#: What parts the tags of one text, and how long a tag is at the most (characters).
_PARTED, _LONGEST = re.compile(r"(?:(?<!\s)\s+)?[,;،，、；|]\s*"), 80


@attrs.frozen(eq=False, repr=False)
class _Tags(Wrapper[tuple[str, ...]]):
    """The tags that another rule finds, each once, whatever its letter case; one text alone may hold many."""

    rule: Rule[tuple[str, ...]]

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        found = self.rule.read(scope)
        if isinstance(found, Missed):
            return self.missed()
        texts = _PARTED.split(found.value[0]) if len(found.value) == 1 else found.value
        tags: dict[str, str] = {}
        for text in texts:
            tag = text.strip(" #")
            if 0 < len(tag) <= _LONGEST:
                tags.setdefault(tag.casefold(), tag)
        return found.giving(tuple(tags.values())) if tags else self.missed(found.hits)

    def __str__(self) -> str:
        return f"tags in {self.rule}"


@attrs.frozen(eq=False, repr=False)
class _Linked(Rule[tuple[str, ...]]):
    """The texts of links that are marked as those of tags; not those of cards."""

    links = Marked("rel", "tag")

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        found = self.links.read(scope)
        elements = found.value if isinstance(found, Found) else ()
        regions = [region for element in elements if (region := scope.stream.region_of(element))]
        texts = tuple(scope.stream.text_of(region) for region in regions if not scope.is_told(region))
        return Found(texts, hits=len(texts), elements=elements) if texts else self.missed(len(elements))

    def __str__(self) -> str:
        return str(self.links)


#: The candidates, the surest first: what is stated of the story, what is stated for search engines, what is linked.
TAGS: tuple[Rule[tuple[str, ...]], ...] = (
    _Tags(meta("article:tag").texts()),
    _Tags(jsonld("keywords").texts()),
    _Tags(meta("news_keywords").texts()),
    _Tags(meta("parsely-tags").texts()),
    _Tags(meta("keywords").texts()),
    _Tags(_Linked()),
)
