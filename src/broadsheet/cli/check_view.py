"""What an adapter makes of a page, for a person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from broadsheet import FieldReport, NewsPage
from broadsheet.authoring.checking import Check, LayoutCheck
from broadsheet.cli.page_view import findings_view, heading, say
from broadsheet.cli.report_view import field_view
from broadsheet.shortening import shorten

__all__ = ["check_view"]

#: How much of a rule is shown, in characters; --format json has all.
_RULE = 240


def check_view(check: Check, *, fetched_at: datetime | None = None) -> Iterator[RenderableType]:
    """The layouts, the adapter's rules, what the generic layout supplied, the findings, and the verdict."""
    page = check.report.page
    yield say(f"{page.kind} · {check.adapter or 'no adapter was asked'}", "bold")
    if page.url is not None:
        yield say(page.url, "dim")
    if check.layouts:
        yield heading(f"Layouts ({len(check.layouts)})")
        yield _grid([(layout.name, _layout(layout)) for layout in check.layouts])
    if check.rules:
        yield heading(f"Rules of {page.layout} ({len(check.rules)})")
        yield _fields(check.rules, page, fetched_at)
    yield heading(f"Supplied by the generic layout ({len(check.supplied)})")
    yield _fields(check.supplied, page, fetched_at)
    yield from findings_view(check.report.findings)
    if check.case is not None:
        yield heading(f"Against expected.json of {check.case}")
        agreed = "no difference" if check.reviewed else "there is none yet: broadsheet accept writes it"
        yield from (_difference(line) for line in check.differences or (agreed,))
    yield Text()
    yield _verdict(check)


def _difference(line: str) -> Text:
    """A line of a difference: what is gone red, what is new green."""
    return say(line, {"-": "red", "+": "green"}.get(line[:1], ""))


def _grid(rows: Sequence[tuple[str, Text]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, text in rows:
        grid.add_row(say(name), text)
    return grid


def _layout(layout: LayoutCheck) -> Text:
    said = {True: ("reads the page", "green"), False: ("does not fit", "yellow"), None: ("not asked", "dim")}
    lines = [say(*said[layout.fits])]
    if layout.near is not None:
        lines.append(say(f"nearly: {layout.near}", "yellow"))
    lines.append(say("when: " + (shorten(layout.when, _RULE) if layout.when is not None else "any page"), "dim"))
    return Text("\n").join(lines)


def _fields(fields: Sequence[FieldReport], page: NewsPage, fetched_at: datetime | None) -> RenderableType:
    return _grid([(field.field, field_view(field, page, fetched_at)) for field in fields]) if fields else say("nothing")


def _verdict(check: Check) -> Text:
    if check.adapter is not None and check.report.page.layout is None:
        return say(f"No layout of {check.adapter} fits this page.", "bold red")
    if check.missed:
        return say(f"Required, and not found: {', '.join(check.missed)}.", "bold red")
    if check.differences:
        return say("The record is not the expected one.", "bold red")
    return say("Every required rule found something." if check.rules else "No rule was tried.", "bold green")
