"""Cards by a rule: an element each, its fields read within it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from broadsheet.outline import Region
from broadsheet.records import Age, Card, Finding, FindingCode
from broadsheet.rules.base import Found, Missed, Rule
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["CardFields", "CardFound", "CardsRule"]


@attrs.frozen
class CardFound:
    """A card and the blocks that it takes; without ``card``, lines of a card that shows no title."""

    card: Card | None
    region: Region


@attrs.frozen(eq=False, kw_only=True)
class CardFields:
    """The rules for the fields of one card."""

    title: Rule[str]
    url: Rule[str | None] | None = None
    source: Rule[str | None] | None = None
    source_url: Rule[str | None] | None = None
    age: Rule[Age | None] | None = None
    summary: Rule[str | None] | None = None
    image: Rule[str | None] | None = None
    category: Rule[str | None] | None = None


@attrs.frozen(eq=False, repr=False)
class CardsRule(Rule[tuple[CardFound, ...]]):
    """A card for each element that a rule finds; one without a title is a finding, and no card."""

    containers: Rule[tuple[Element, ...]]
    fields: CardFields
    at_least: int = 1
    gives = "cards"

    def read(self, scope: Scope) -> Found[tuple[CardFound, ...]] | Missed:
        containers = self.containers.read(scope)
        elements = containers.value if isinstance(containers, Found) else ()
        cards: list[CardFound] = []
        findings: list[Finding] = []
        for element in elements:
            region = scope.stream.region_of(element)
            values, missing = self._values(scope.within(region, element))
            findings += missing
            if values.get("title") is not None:
                cards.append(CardFound(Card(**values, position=len(cards)), region))
        if len(cards) < self.at_least:
            return self.missed(len(cards), f"{len(elements)} elements, {len(cards)} of them with a title")
        regions = tuple(found.region for found in cards)
        return Found(tuple(cards), regions, len(cards), tuple(elements), findings=tuple(findings))

    def _values(self, scope: Scope) -> tuple[dict[str, Any], list[Finding]]:
        """The fields of one card, and a finding for each that a rule should have given and did not."""
        values: dict[str, Any] = {}
        findings: list[Finding] = []
        for name, rule in attrs.asdict(self.fields, recurse=False).items():
            if rule is None:
                continue
            found = rule.read(scope)
            if isinstance(found, Found):
                values[name] = found.value
            else:
                message = f"a card has no {name}: {found.rule} found nothing"
                findings.append(Finding(FindingCode.RULE_MISSED, message, field=f"cards.{name}", rule=found.rule))
        return values, findings

    def __str__(self) -> str:
        given = attrs.asdict(self.fields, recurse=False)
        return f"{self.containers}.cards({', '.join(f'{name}={rule}' for name, rule in given.items() if rule)})"
