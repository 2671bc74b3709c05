"""Cards by a rule: an element each, its fields read within it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

from broadsheet.declaration import here, nearest, wrong
from broadsheet.errors import AdapterError
from broadsheet.outline import Region
from broadsheet.records import Age, Card, Finding, FindingCode
from broadsheet.rules.base import Found, Missed, Rule
from broadsheet.rules.nearness import counted
from broadsheet.rules.scope import Scope
from broadsheet.rules.wanting import misfit

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["CardFields", "CardFound", "CardsRule", "check_count", "check_known", "check_rows"]


@attrs.frozen
class CardFound:
    """A card and the blocks that it takes; without ``card``, lines of a card that shows no title."""

    card: Card | None
    region: Region


@attrs.frozen(eq=False, kw_only=True)
class CardFields:
    """The rules for the fields of one card. Raises ``AdapterError`` for each that is none, or gives something else."""

    title: Rule[str]
    url: Rule[str | None] | None = None
    source: Rule[str | None] | None = None
    source_url: Rule[str | None] | None = None
    age: Rule[Age | None] | None = None
    summary: Rule[str | None] | None = None
    image: Rule[str | None] | None = None
    category: Rule[str | None] | None = None
    section: Rule[str | None] | None = None

    def __attrs_post_init__(self) -> None:
        faults = []
        for name, value in attrs.asdict(self, recurse=False).items():
            wanted = "age" if name == "age" else "text"
            found = misfit(value, wanted, name) if value is not None or name == "title" else None
            if found is not None:
                faults.append((f".cards({name}=…) {found[0]}", found[1]))
        if faults:
            place = here()
            raise AdapterError(*(place.fault(*fault) for fault in faults))

    def given(self) -> dict[str, Rule[Any]]:
        """The rules that are there, by field."""
        return {name: rule for name, rule in attrs.asdict(self, recurse=False).items() if rule is not None}


@attrs.frozen(eq=False, repr=False)
class CardsRule(Rule[tuple[CardFound, ...]]):
    """A card for each element that a rule finds; one without a title is a finding, and no card.

    A card is that element and as many beside it as make ``rows`` of them.
    An element that shows no text has nothing that a title could be read from: where it gives none, it is passed over.
    """

    containers: Rule[tuple[Element, ...]]
    fields: CardFields
    at_least: int = 1
    rows: int = 1
    gives = "cards"

    def read(self, scope: Scope) -> Found[tuple[CardFound, ...]] | Missed:
        containers = self.containers.read(scope)
        elements = containers.value if isinstance(containers, Found) else ()
        scope.stream.limits.check("max_cards", len(elements))
        cards: list[CardFound] = []
        findings: list[Finding] = []
        above, box = None, None
        for element in elements:
            if element.getparent() is not box:  # another table begins its days anew
                above, box = None, element.getparent()
            inner = self._within(scope, element)
            values, missing = self._values(inner.below(above))
            above = values.get("age") or above
            if values.get("title") is not None:
                cards.append(CardFound(Card(**values, position=len(cards)), inner.region))
            elif not inner.region:
                continue
            findings += missing
        if len(cards) < self.at_least:
            return self.missed(len(cards))
        regions = tuple(found.region for found in cards)
        read = tuple(each for element in elements for each in (element, *self._beside(element)))
        return Found(tuple(cards), regions, len(cards), read, findings=tuple(findings))

    def _beside(self, element: Element) -> tuple[Element, ...]:
        """The other elements of the card that begins with one."""
        return tuple(islice(element.itersiblings("*"), self.rows - 1))

    def _within(self, scope: Scope, element: Element) -> Scope:
        """The scope of the card that begins with an element: from there to the end of its last one."""
        rows = (element, *self._beside(element))
        shown = [region for row in rows if (region := scope.stream.region_of(row))]
        if not shown:
            return scope.within(Region(0, 0), element, rows[1:])
        first, last = shown[0], shown[-1]
        return scope.within(Region(first.start, last.stop, first.head, last.tail), element, rows[1:])

    def _values(self, scope: Scope) -> tuple[dict[str, Any], list[Finding]]:
        """The fields of one card, and a finding for each that a rule should have given and did not."""
        values: dict[str, Any] = {}
        findings: list[Finding] = []
        for name, rule in self.fields.given().items():
            found = rule.read(scope)
            if isinstance(found, Found):
                values[name] = found.value
            else:
                message = f"a card has no {name}: {found.rule} found nothing"
                findings.append(Finding(FindingCode.RULE_MISSED, message, field=f"cards.{name}", rule=found.rule))
        return values, findings

    def near(self, scope: Scope) -> str | None:
        found = self.containers.read(scope)
        if isinstance(found, Missed):
            return self.containers.near(scope)
        inner = [self._within(scope, element) for element in found.value]
        titled = sum(isinstance(self.fields.title.read(each), Found) for each in inner)
        told = f"`{self.containers}`: {counted(len(inner))}, {titled} of them with a title"
        near = self.near_in(scope, "title")
        if titled >= len(inner):
            return f"{told}; at least {self.at_least} are wanted"
        return told if near is None else f"{told}; in the others {near}"

    def columns(self) -> Mapping[str, str]:
        return {name: str(rule) for name, rule in self.fields.given().items()}

    def near_in(self, scope: Scope, column: str) -> str | None:
        rule, found = self.fields.given().get(column), self.containers.read(scope)
        if rule is None or isinstance(found, Missed):
            return None
        for element in found.value:
            inner = self._within(scope, element)
            read = rule.read(inner)
            if inner.region and (isinstance(read, Missed) or read.value is None):
                return rule.near(inner)
        return None

    def __str__(self) -> str:
        return f"{self.containers}.cards({', '.join(f'{name}={rule}' for name, rule in self.fields.given().items())})"


def check_known(unknown: Iterable[str]) -> None:
    """Raises ``AdapterError`` for the first name that no field of a card has."""
    known = tuple(field.name for field in attrs.fields(CardFields))
    for name in unknown:
        meant = nearest(name, known)
        mend = f"did you mean {meant}?" if meant else f"there are {', '.join(known)}"
        raise wrong(f".cards({name}=…): no field of a card is called {name!r}", mend)


def check_rows(rows: object) -> None:
    """Raises ``AdapterError`` for what is no number of elements."""
    if type(rows) is not int or rows < 1:
        raise wrong(f".cards(rows={rows!r}): it is a number of elements", "rows=2 where a card takes two side by side")


def check_count(at_least: object) -> None:
    """Raises ``AdapterError`` for what is no number of cards."""
    if type(at_least) is not int or at_least < 0:
        raise wrong(
            f".cards(at_least={at_least!r}): it is a number of cards", "at_least=1, or 0 where none is all right"
        )
