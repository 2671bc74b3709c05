"""What of the text of elements a rule means: all of it, what stands behind an element in it, what a pattern catches."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from broadsheet.declaration import is_text, wrong
from broadsheet.outline import Region
from broadsheet.records import Age
from broadsheet.rules import lacks
from broadsheet.rules.base import Found, Rule
from broadsheet.rules.nearness import counted
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from broadsheet.rules.base import Elements

__all__ = ["Excerpt", "form"]

_NOWHERE = Region(0, 0)


@attrs.frozen
class Excerpt:
    """The part of each element's text that is read: all of it where neither ``after`` nor ``pattern`` is given.

    The part stands where the text behind ``after`` does: a pattern tells what of it counts, and splits no block.
    """

    after: Rule[Elements] | None = None
    pattern: re.Pattern[str] | None = None

    def text(self, scope: Scope, found: Found[Elements]) -> Found[str] | None:
        """The part of the first element that has it."""
        texts = self.texts(scope, found)
        if texts is None:
            return None
        return Found(texts.value[0], texts.regions[:1], found.hits, texts.elements[:1])

    def texts(self, scope: Scope, found: Found[Elements]) -> Found[tuple[str, ...]] | None:
        """The part of every element that has it."""
        read = [(element, *self._read(scope, element)) for element in found.value]
        shown = [(element, region, text) for element, region, text in read if text]
        if not shown:
            return None
        elements, regions, texts = zip(*shown, strict=True)
        return Found(texts, regions, found.hits, elements)

    def age(self, scope: Scope, found: Found[Elements]) -> Found[Age] | None:
        """The first age that the part of an element states."""
        return self._first_age(scope, found, lambda text: scope.ages[text])

    def dated(self, scope: Scope, found: Found[Elements]) -> Found[Age] | None:
        """The same, where a time alone is an age too: on the day of the card above."""
        first = self._first_age(scope, found, lambda text: scope.ages[text] or scope.style.read_time(text))
        return first if first is None or scope.above is None else first.giving(first.value.on_day_of(scope.above))

    def of(self, text: str) -> str:
        """The part of a text that the pattern tells; blank where it is not of that form."""
        if self.pattern is None:
            return text
        match = self.pattern.fullmatch(text)
        caught = match[1 if self.pattern.groups else 0] if match is not None else None
        return (caught or "").strip()

    def lack(self, ending: str, what: str | None = None) -> lacks.Lack:
        """Why no element has such a part; ``what`` says why one that is there does not do."""
        if self.after is not None:
            return lambda scope, found: f"{ending}: {counted(found.hits)}, none with such text behind {self.after}"
        why = "is not of this form" if self.pattern is not None else what
        return lacks.text(ending) if why is None else lacks.not_read(ending, why)

    def _read(self, scope: Scope, element: Element) -> tuple[Region, str]:
        region = self._region(scope, element)
        return region, self.of(scope.stream.text_of(region))

    def _first_age(self, scope: Scope, found: Found[Elements], read: Callable[[str], Age | None]) -> Found[Age] | None:
        for element in found.value:
            region, text = self._read(scope, element)
            age = read(text)
            if age is not None:
                return Found(age, (region,), found.hits, (element,))
        return None

    def _region(self, scope: Scope, element: Element) -> Region:
        """Where the text of an element stands, or what of it is behind the first element that ``after`` finds there."""
        region = scope.stream.region_of(element)
        if self.after is None or not region:
            return region
        found = self.after.read(scope.within(region, element))
        inner = scope.stream.region_of(found.value[0]) if isinstance(found, Found) else _NOWHERE
        if not inner:
            return _NOWHERE
        start, head = (inner.stop, 0) if inner.tail is None else (inner.stop - 1, inner.tail)
        if start >= region.stop:
            return _NOWHERE
        text = scope.stream.text_of(Region(start, region.stop, head, region.tail))
        return attrs.evolve(region, start=start, head=head + len(text) - len(text.lstrip())) if text else _NOWHERE


def form(spelling: str, pattern: str | None) -> re.Pattern[str] | None:
    """A pattern, compiled. Raises ``AdapterError`` for one that is not valid."""
    if pattern is None:
        return None
    if not is_text(pattern):
        raise wrong(f"{spelling}: a pattern is a text", r"matching=r'\((.+)\)'")
    try:
        return re.compile(pattern)
    except re.error as error:
        raise wrong(f"{spelling}: {error}") from error
