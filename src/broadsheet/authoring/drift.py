"""Whether a site changed its look: the hits of each rule on pages of today, held against those on the fixtures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

import attrs

from broadsheet import Adapter, CaseError, FieldReport, NewsPage, ParseError, Registry, Report
from broadsheet.authoring.checking import own_rules
from broadsheet.plain import Plain
from broadsheet.testing.cases import Case
from broadsheet.testing.samples import Sample

__all__ = ["Drift", "RuleDrift", "Verdict", "adapter_of_cases", "drift"]

_GENERIC = "generic"


class Verdict(StrEnum):
    """What a rule's hits of today say, next to those on the fixtures."""

    FOUND = "found"
    SOMETIMES = "sometimes"
    GONE = "gone"
    NEW = "new"


@attrs.frozen(kw_only=True)
class RuleDrift(Plain):
    """One rule: its fewest and its most hits on the fixtures, and those of today.

    The verdict is ``gone`` where every fixture has the field and the page of today has not; ``sometimes`` where some
    fixtures lack it as well; ``new`` where none of them has it. ``near`` tells what nearly matched today.
    """

    field: str
    rule: str
    fewest: int
    most: int
    today: int
    verdict: Verdict
    near: str | None = None


@attrs.frozen(kw_only=True)
class Drift(Plain):
    """A page of today next to the fixtures of its layout; next to all of them where no layout fits it.

    ``reason`` says what is wrong with the page as a whole: it is none, or no layout fits.
    """

    page: str
    adapter: str
    layout: str | None = None
    cases: tuple[str, ...] = ()
    rules: tuple[RuleDrift, ...] = ()
    reason: str | None = None

    @property
    def gone(self) -> tuple[str, ...]:
        """The fields that every fixture has, and the page of today has not."""
        return tuple(rule.field for rule in self.rules if rule.verdict is Verdict.GONE)

    @property
    def has_drifted(self) -> bool:
        """Whether the adapter no longer reads the site as it does the fixtures."""
        return self.reason is not None or bool(self.gone)


def adapter_of_cases(cases: Sequence[Case], registry: Registry | None = None) -> type[Adapter]:
    """The adapter of all of these fixtures. Raises ``CaseError`` where they name none, or more than one."""
    adapters = {adapter for case in cases if (adapter := case.adapter_class(registry)) is not None}
    if len(adapters) != 1:
        names = ", ".join(sorted(adapter.name for adapter in adapters)) or "none"
        told = f"these {len(cases)} name: {names}" if cases else "there is no case.json here"
        raise CaseError(f"the fixtures of one site name one adapter; {told}")
    return adapters.pop()


def drift(cases: Sequence[Case], sample: Sample, registry: Registry | None = None) -> Drift:
    """What became of each rule on a page of today, which the sample's adapter reads.

    Raises ``CaseError`` where a case cannot be read.
    """
    adapter = sample.adapter
    if adapter is None:
        raise ValueError("a page that no adapter reads has no rules that could drift")
    try:
        sample.page()
    except ParseError as error:
        return Drift(page=sample.name, adapter=adapter.name, reason=f"there is no page to read: {error}")
    today = sample.report()
    today = attrs.evolve(today, fields=own_rules(today, sample.document(), adapter))
    pages = [case for case in cases if case.adapter is not None and case.refusal() is None]
    readings = [_Reading(case, case.report(registry)) for case in pages]
    layout = today.page.layout
    same = [reading for reading in readings if reading.report.page.layout == layout]
    against = same if layout is not None and same else [each for each in readings if each.report.page.layout]
    reason = None
    if layout is None:
        names = ", ".join(each.__name__ for each in adapter.layouts)
        reason = f"no layout of {adapter.name} fits this page any more ({names})"
    elif not same:
        reason = f"no fixture has the layout {layout} that reads this page"
    return Drift(
        page=sample.name,
        adapter=adapter.name,
        layout=layout,
        cases=tuple(each.case.name for each in against),
        rules=tuple(_compared(against, today)),
        reason=reason,
    )


@attrs.frozen
class _Reading:
    """A fixture as it is read now."""

    case: Case
    report: Report

    def hits(self, field: str) -> int | None:
        """How often a rule hits; None where the case says that its page is an exception for the field."""
        known = {*self.case.file.empty, *self.case.expected_failures}
        return None if field.partition(".")[0] in known else _hits(self.report, field)


def _compared(against: Sequence[_Reading], today: Report) -> Iterator[RuleDrift]:
    reports = [today, *(reading.report for reading in against)]
    rules = {field.field: field for report in reversed(reports) for field in _own(report)}
    for name in dict.fromkeys(field.field for report in reports for field in _own(report)):
        known = [hits for reading in against if (hits := reading.hits(name)) is not None]
        fewest, most, now = min(known, default=0), max(known, default=0), _hits(today, name)
        yield RuleDrift(
            field=name,
            rule=rules[name].rule,
            fewest=fewest,
            most=most,
            today=now,
            verdict=_verdict(fewest, most, now),
            near=next((field.near for field in _own(today) if field.field == name), None),
        )


def _verdict(fewest: int, most: int, today: int) -> Verdict:
    if today:
        return Verdict.FOUND if most else Verdict.NEW
    return Verdict.GONE if fewest else Verdict.SOMETIMES


def _own(report: Report) -> list[FieldReport]:
    return [field for field in report.fields if field.origin != _GENERIC]


def _hits(report: Report, name: str) -> int:
    """How often the rule of a field hits; of a list, how many items it gives, which may be fewer."""
    hits = max((field.hits for field in _own(report) if field.field == name), default=0)
    items = _items(report.page, name)
    return hits if items is None else min(hits, items) if hits else 0


def _items(page: NewsPage, name: str) -> int | None:
    """How many items a list of the record has; None of what is no list."""
    if name not in ("cards", "body", "hashtags", "authors"):
        return None
    return len(getattr(page, name) or ())
