"""Findings that mend: what a rule that found nothing wanted, how much it found, and how far it still matched.

All of it costs more than reading does, and is worked out for reports only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from broadsheet.layout import FIELDS, Adapter
from broadsheet.records import FieldReport, Finding, FindingCode
from broadsheet.rules import CardFound, Found, Rule, Scope
from broadsheet.rules.base import Missed

__all__ = ["column_reports", "drift", "drifted", "mended", "missed", "near"]

#: How long the words on one rule may be, in characters: a rule may have many alternatives.
_LONGEST = 400


def near(rule: Rule[Any], scope: Scope, known: Missed | None = None) -> str | None:
    """What nearly matched where a rule found nothing, in words; ``known`` is what the rule said itself."""
    return _short(known.near if known is not None and known.near is not None else rule.near(scope))


def _short(told: str | None) -> str | None:
    return told if told is None or len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def missed(place: str, field: str, rule: Rule[Any], miss: Missed, scope: Scope) -> Finding:
    """The finding that a layout's rule found nothing."""
    told = near(rule, scope, miss)
    message = f"{place}.{field}: {rule} found nothing" + (f" ({told})" if told else "")
    wanted = "cards" if field == "cards" else FIELDS[field].gives
    return Finding(FindingCode.RULE_MISSED, message, field, str(rule), wanted, miss.hits, told)


def drifted(adapter: type[Adapter]) -> str:
    """That no layout of a site fits, in words."""
    names = ", ".join(layout.__name__ for layout in adapter.layouts)
    return f"no layout of {adapter.name} fits this page any more ({names}); the generic layout read it"


def drift(adapter: type[Adapter], scope: Scope) -> Finding:
    """The finding that no layout of a site fits, with why each one's ``when`` does not hold."""
    told = {
        layout.__name__: near(layout.when, scope.of(layout())) for layout in adapter.layouts if layout.when is not None
    }
    why = "; ".join(f"{name}: {words}" for name, words in told.items() if words) or None
    message = drifted(adapter) + (f" ({why})" if why else "")
    return Finding(FindingCode.LAYOUT_DRIFT, message, near=why)


def mended(finding: Finding, rule: Rule[Any] | None, scope: Scope) -> Finding:
    """A finding on a field of cards, with what nearly matched in the first card that lacks it; others as they are."""
    head, _, column = (finding.field or "").partition(".")
    if rule is None or finding.code is not FindingCode.RULE_MISSED or head != "cards" or not column:
        return finding
    told = _short(rule.near_in(scope, column))
    message = finding.message + (f" ({told})" if told else "")
    return attrs.evolve(finding, message=message, wanted="age" if column == "age" else "text", hits=0, near=told)


def column_reports(origin: str, rule: Rule[Any], found: Found[Any] | None, scope: Scope) -> Iterator[FieldReport]:
    """A report for each field of the cards that a rule gives: how many cards have it."""
    cards: tuple[CardFound, ...] = (found.value or ()) if found is not None else ()
    for column, spelling in rule.columns().items():
        hits = sum(each.card is not None and getattr(each.card, column) is not None for each in cards)
        told = None if hits else _short(rule.near_in(scope, column))
        yield FieldReport(field=f"cards.{column}", origin=origin, rule=spelling, hits=hits, near=told)
