"""``section()``: the blocks between two runs of lines, and what stands in them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from broadsheet.declaration import wrong
from broadsheet.outline import Region
from broadsheet.records import Finding
from broadsheet.rules.base import Found, Missed, Rule, Taken, Value, Wrapper
from broadsheet.rules.linecards import LineCardsRule
from broadsheet.rules.lines import Run
from broadsheet.rules.parts import AnyLine
from broadsheet.rules.prose import Prose
from broadsheet.rules.scope import Scope

__all__ = ["SectionRule", "section"]

T = TypeVar("T")


@attrs.frozen(eq=False, repr=False)
class SectionRule(Rule[Region]):
    """The blocks behind what one rule finds and before what another finds; to the end where that is not there."""

    after: Rule[Any] | None = None
    before: Rule[Any] | None = None
    gives = "section"
    makes = MappingProxyType(
        {"prose": ".prose()", "cards": '.cards(lines(…), rest=ANY.named("summary"))', "text": ".find(…)"}
    )

    def __attrs_post_init__(self) -> None:
        for name, edge in (("after", self.after), ("before", self.before)):
            if edge is not None and not isinstance(edge, Rule):
                mend = f"{name}=lines({edge!r})" if isinstance(edge, str) else f"{name}=lines(…)"
                raise wrong(f"section({name}={edge!r}): an edge is what a rule finds", mend)

    def read(self, scope: Scope) -> Found[Region] | Missed:
        start, stop = scope.region.start, scope.region.stop
        taken: tuple[Taken, ...] = ()
        findings: tuple[Finding, ...] = ()
        if self.after is not None:
            found = scope.find(self.after)
            if isinstance(found, Missed) or not found.regions:
                return self.missed()
            start = max(region.stop for region in found.regions)
            taken, findings = found.taken, found.findings
        if self.before is not None:
            found = scope.find(self.before)
            if isinstance(found, Found) and found.regions:
                stop = max(start, min(region.start for region in found.regions))
                taken += found.taken
        region = Region(start, max(start, stop))
        return Found(region, (region,) if region else (), region.stop - region.start, taken=taken, findings=findings)

    def near(self, scope: Scope) -> str | None:
        if self.after is None:
            return None
        if isinstance(scope.find(self.after), Found):
            return f"its start, {self.after}, stands in no line"
        near = self.after.near(scope)
        return f"its start, {self.after}, is missing" + (f": {near}" if near else "")

    def prose(self) -> Rule[Prose]:
        """All blocks of the section, as running text, so that HTML and its text agree; a section may be empty."""
        return Value(self, _prose, "prose", ".prose()")

    def find(self, rule: Rule[T]) -> Rule[T]:
        """Another rule, read within the section."""
        if not isinstance(rule, Rule):
            raise wrong(f"{self}.find({rule!r}): it is no rule", ".find(lines(…).text(part))")
        return _Within(self, rule)

    def cards(self, card: Run, *, rest: AnyLine, at_least: int = 1) -> LineCardsRule:
        """A card for each run of lines like ``card``; the lines behind it are its ``rest``.

        Of several runs (``otherwise``), the first that stands in the section at all is what its cards are like.
        """
        return LineCardsRule(self, card, rest, at_least)

    def __str__(self) -> str:
        edges = {"after": self.after, "before": self.before}
        return f"section({', '.join(f'{name}={rule}' for name, rule in edges.items() if rule is not None)})"


@attrs.frozen(eq=False, repr=False)
class _Within(Wrapper[T]):
    section: SectionRule
    rule: Rule[T]

    def read(self, scope: Scope) -> Found[T] | Missed:
        found = scope.find(self.section)
        if isinstance(found, Missed):
            return self.missed(found.hits)
        inner = scope.within(found.value).find(self.rule)
        return inner if isinstance(inner, Missed) else attrs.evolve(inner, taken=(*found.taken, *inner.taken))

    @property
    def is_optional(self) -> bool:
        return self.rule.is_optional

    def alternatives(self) -> tuple[Rule[Any], ...]:
        return (self,)

    def near(self, scope: Scope) -> str | None:
        found = scope.find(self.section)
        return self.section.near(scope) if isinstance(found, Missed) else self.rule.near(scope.within(found.value))

    def near_in(self, scope: Scope, column: str) -> str | None:
        found = scope.find(self.section)
        return None if isinstance(found, Missed) else self.rule.near_in(scope.within(found.value), column)

    def __str__(self) -> str:
        return f"{self.section}.find({self.rule})"


def section(*, after: Rule[Any] | None = None, before: Rule[Any] | None = None) -> SectionRule:
    """The blocks behind what ``after`` finds (it must) and before what ``before`` finds (if it does).

    >>> from broadsheet import ANY, lines, section
    >>> str(section(after=lines("Related")).cards(lines(ANY.named("title")), rest=ANY.named("summary")))
    "section(after=lines('Related')).cards(lines(ANY.named('title')), rest=summary)"
    """
    return SectionRule(after, before)


def _prose(scope: Scope, found: Found[Region]) -> Found[Prose]:
    prose = Prose.of(scope.stream, range(found.value.start, found.value.stop)).without_figures()
    return Found(prose, prose.regions, found.hits, taken=found.taken, findings=found.findings)
