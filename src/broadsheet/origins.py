"""Where each field of a record came from, and what a report tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from broadsheet import generic, mending
from broadsheet.layout import FIELDS
from broadsheet.outline import Region
from broadsheet.painting import Canvas
from broadsheet.paths import Paths
from broadsheet.records import BlockReport, BoilerplateKind, Candidate, FieldReport, NewsPage, Role
from broadsheet.rules import Found, Rule, Scope
from broadsheet.rules.base import Missed

__all__ = ["Origin", "block_reports", "field_reports"]

#: How many elements a field's report names: a body of a thousand paragraphs is told by its first ones.
_MOST_XPATHS = 50


@attrs.frozen
class Origin:
    """Where the find of a field came from: the layout's name, or "generic", the rule, and what it found.

    ``missed`` stands in the place of ``found`` where it found nothing.
    """

    name: str
    rule: Rule[Any] | str
    found: Found[Any] | None
    missed: Missed | None = None


def field_reports(origins: Mapping[str, Origin], page: NewsPage, canvas: Canvas, scope: Scope) -> Iterator[FieldReport]:
    """What a report tells of each field, in the order in which they were read; a column of cards is one too."""
    for field, origin in origins.items():
        yield _field_report(field, origin, page, canvas, scope)
        if field == "cards" and isinstance(origin.rule, Rule):
            yield from mending.column_reports(origin.name, origin.rule, origin.found, scope)


def _field_report(field: str, origin: Origin, page: NewsPage, canvas: Canvas, scope: Scope) -> FieldReport:
    found, rule = origin.found, origin.rule
    if found is None or found.value is None:
        near = mending.near(rule, scope, origin.missed) if isinstance(rule, Rule) else None
        return FieldReport(field=field, origin=origin.name, rule=str(rule), near=near)
    role = Role.CARD if field == "cards" else FIELDS[field].role if field in FIELDS else None
    places = sorted({place for region in found.regions for place in canvas.positions(region)})
    return FieldReport(
        field=field,
        origin=origin.name,
        rule=str(rule),
        hits=found.hits,
        blocks=tuple(place for place in places if page.blocks[place].role is role),
        xpaths=_xpaths(found, scope),
        others=tuple(_others(field, found, rule, scope)) if origin.name == "generic" else (),
    )


def block_reports(origins: Mapping[str, Origin], page: NewsPage, canvas: Canvas, scope: Scope) -> Iterator[BlockReport]:
    """Where each block of the page stands, and of boilerplate what told its kind."""
    stream, paths = scope.stream, Paths()
    kinds = generic.BoilerplateKinds(stream)
    left = {each.block: field for field, by in origins.items() if by.found is not None for each in by.found.taken}
    for block in range(len(stream)):
        element = stream.element_of(block)
        xpath = paths.of(element) if element is not None else None
        for place in canvas.positions(Region(block, block + 1)):
            shown = page.blocks[place]
            told = None
            if shown.role is Role.BOILERPLATE and shown.kind is BoilerplateKind.DUPLICATE:
                told = "it says again what the headline or a card says"
            elif shown.role is Role.BOILERPLATE and block in left:
                told = f"the rule of {left[block]} knows it and leaves it out"
            elif shown.role is Role.BOILERPLATE and element is None:
                told = "its words and its place among the lines"
            elif shown.role is Role.BOILERPLATE and shown.kind is kinds.of(block):
                told = kinds.told_by(block)
            yield BlockReport(xpath, told)


def _others(field: str, taken: Found[Any], by: Rule[Any] | str, scope: Scope) -> Iterator[Candidate]:
    """What other candidates for a field say, where it is something else."""
    told = {_shown(taken.value)}
    for rule in generic.FACTS.get(field, ()):
        found = rule.read(scope) if rule is not by else None
        if isinstance(found, Found) and (shown := _shown(found.value)) not in told:
            told.add(shown)
            yield Candidate(rule=str(rule), value=shown)


def _shown(value: Any) -> str:
    """A value of a field, for a person to read."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _xpaths(found: Found[Any], scope: Scope) -> tuple[str, ...]:
    root = scope.document.root
    if root is None:
        return ()
    elements = list(found.elements)
    for region in found.regions if not elements else ():
        elements += [
            element
            for block in range(region.start, region.stop)[:_MOST_XPATHS]
            if (element := scope.stream.element_of(block)) is not None
        ]
    path = root.getroottree().getpath
    return tuple(dict.fromkeys(path(element) for element in elements[:_MOST_XPATHS]))
