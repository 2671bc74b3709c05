"""What an adapter makes of a page, rule by rule; and why its other layouts were not chosen."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from broadsheet import Adapter, Document, FieldReport, FindingCode, Layout, Limits, Registry, Report
from broadsheet.blocks import Stream
from broadsheet.plain import Plain
from broadsheet.rules import Found, Scope
from broadsheet.testing.cases import EXPECTED, Case
from broadsheet.testing.differences import difference_lines
from broadsheet.testing.expected import Expected

__all__ = ["Check", "LayoutCheck", "adapter_of", "check", "check_case", "own_rules"]

_GENERIC = "generic"


@attrs.frozen(kw_only=True)
class LayoutCheck(Plain):
    """One layout of an adapter and a page: whether it read it, its ``when`` as written, and what that found.

    ``fits`` is None where a layout was not asked, since one that is defined later had taken the page.
    """

    name: str
    when: str | None
    fits: bool | None
    near: str | None = None


@attrs.frozen(kw_only=True)
class Check(Plain):
    """How an adapter read a page. ``rules`` are its own, ``supplied`` is what the generic layout added.

    ``missed`` are the fields whose rules found nothing and are not optional. For a fixture, ``case`` is its name and
    ``differences`` hold, in lines, where the record is not the expected one; ``reviewed`` says whether it has one yet.
    """

    report: Report
    adapter: str | None = None
    layouts: tuple[LayoutCheck, ...] = ()
    rules: tuple[FieldReport, ...] = ()
    supplied: tuple[FieldReport, ...] = ()
    missed: tuple[str, ...] = ()
    case: str | None = None
    reviewed: bool = False
    differences: tuple[str, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether a layout of the adapter read the page, if one was asked, and no required rule missed."""
        return not self.missed and (self.adapter is None or self.report.page.layout is not None)


def check(report: Report, document: Document, adapter: type[Adapter] | None) -> Check:
    """What the adapter made of the page that the report is on.

    >>> from broadsheet import Document, inspect
    >>> html = "<h1>Rain</h1>"
    >>> [rule.field for rule in check(inspect(html), Document.from_html(html), None).supplied]
    ['headline']
    """
    if adapter is not None:
        document = adapter.page_of(document)
    missed = (finding.field for finding in report.findings if finding.code is FindingCode.RULE_MISSED)
    return Check(
        report=report,
        adapter=adapter.name if adapter is not None else None,
        layouts=tuple(_layouts(adapter, document)) if adapter is not None else (),
        rules=own_rules(report, document, adapter),
        supplied=tuple(field for field in report.fields if field.origin == _GENERIC),
        missed=tuple(dict.fromkeys(field for field in missed if field is not None)),
    )


def own_rules(report: Report, document: Document, adapter: type[Adapter] | None) -> tuple[FieldReport, ...]:
    """What the rules of the adapter's layout found, in their order; also of those in whose place the generic layout
    supplied the field."""
    own = {field.field: field for field in report.fields if field.origin != _GENERIC}
    layout = next((each for each in adapter.layouts if each.__name__ == report.page.layout), None) if adapter else None
    if adapter is None or layout is None:
        return tuple(own.values())
    scope = Scope(Stream.of(adapter.page_of(document), Limits())).styled(adapter.ages)
    for name, rule in layout.rules.items():
        if name not in own:
            own[name] = FieldReport(field=name, origin=layout.__name__, rule=str(rule), near=rule.near(scope))
    order = list(layout.rules)
    return tuple(sorted(own.values(), key=lambda field: order.index(field.field.partition(".")[0])))


def check_case(case: Case, registry: Registry | None = None) -> Check:
    """What the adapter of a fixture made of its page, and where the record is not the expected one.

    Raises ``CaseError``, and what ``broadsheet.parse`` raises where there is no page to read.
    """
    case.page(registry)
    report, document = case.report(registry), case.sample(registry).document()
    found = check(report, document, case.adapter_class(registry))
    if not (case.folder / EXPECTED).exists():
        return attrs.evolve(found, case=case.name)
    return attrs.evolve(found, case=case.name, reviewed=True, differences=tuple(_differences(case, report)))


def _differences(case: Case, report: Report) -> Iterator[str]:
    expected, read = case.expected(), Expected.of(report.page)
    for name in expected.differing(read):
        if name not in case.expected_failures:
            yield from difference_lines(name, expected.to_dict().get(name), read.to_dict().get(name))


def adapter_of(document: Document, registry: Registry, site: str | None = None) -> type[Adapter] | None:
    """The adapter that is asked for a page: by name, by address, or by what stands on it. Raises ``UnknownSite``."""
    if site is not None:
        return registry.of_site(site)
    if document.url is not None:
        return registry.of_url(document.url)
    return registry.recognised(Scope(Stream.of(document, Limits())))


def _layouts(adapter: type[Adapter], document: Document) -> Iterator[LayoutCheck]:
    """The layouts in the order in which they are asked: the one defined last first."""
    scope = Scope(Stream.of(document, Limits())).styled(adapter.ages)
    taken = False
    for layout in reversed(adapter.layouts):
        tried = LayoutCheck(name=layout.__name__, when=str(layout.when) if layout.when else None, fits=None)
        if not taken:
            tried = _asked(tried, layout, scope)
            taken = tried.fits is True
        yield tried


def _asked(tried: LayoutCheck, layout: type[Layout], scope: Scope) -> LayoutCheck:
    if layout.when is None:
        return attrs.evolve(tried, fits=True)
    found = layout.when.read(scope)
    if isinstance(found, Found):
        return attrs.evolve(tried, fits=found.value is not False)
    return attrs.evolve(tried, fits=False, near=layout.when.near(scope))
