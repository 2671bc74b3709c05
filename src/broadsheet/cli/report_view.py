"""How a page was read, for a person: field by field, then the findings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from broadsheet import Age, FieldReport, Image, NewsPage, Report, Role
from broadsheet.cli.page_view import findings_view, heading, say
from broadsheet.cli.wording import moment, ranges, shown_age
from broadsheet.shortening import shorten

__all__ = ["field_view", "glimpse", "report_view"]

#: How much of a value and of a rule is shown, in characters; --format json has all.
_VALUE, _RULE = 160, 240
#: How many elements a field is shown to stand in.
_PLACES = 3


def report_view(report: Report, *, fetched_at: datetime | None = None) -> Iterator[RenderableType]:
    """The report, in words."""
    page = report.page
    reader = f"{report.adapter}, layout {report.layout}" if report.adapter is not None else "no site, generic layout"
    yield say(f"{page.kind} · {reader}", "bold")
    if page.url is not None:
        yield say(page.url, "dim")
    if report.encoding is not None:
        encoding = report.encoding
        yield say(f"encoding {encoding.name}, decided by: {encoding.source.replace('_', ' ')}", "dim")
    yield heading(f"Fields ({len(report.fields)})")
    grid = Table.grid(padding=(0, 2, 1, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    for field in report.fields:
        grid.add_row(say(field.field), field_view(field, page, fetched_at))
    yield grid
    yield from findings_view(report.findings)


def field_view(field: FieldReport, page: NewsPage, fetched_at: datetime | None) -> Text:
    """One field: its value, where it comes from, and the rule."""
    value = glimpse(field.field, page, fetched_at)
    missing = "in no card" if field.field.startswith("cards.") else "not on the page"
    lines = [say(shorten(value, _VALUE), "bold") if value else say(missing, "dim")]
    hits = "1 hit" if field.hits == 1 else f"{field.hits:,} hits"
    lines.append(say(" · ".join((field.origin, hits, *_places(field)))))
    if field.near is not None:
        lines.append(say(f"nearly: {field.near}", "yellow"))
    lines.append(say(shorten(field.rule, _RULE), "dim"))
    lines += [say(f"also: {shorten(each.value, _VALUE)}  {shorten(each.rule, _RULE)}", "dim") for each in field.others]
    return Text("\n").join(lines)


def _places(field: FieldReport) -> Iterator[str]:
    """Where a field stands: its blocks, and in HTML its elements."""
    if field.blocks:
        yield f"{'block' if len(field.blocks) == 1 else 'blocks'} {ranges(field.blocks)}"
    if field.xpaths:
        more = len(field.xpaths) - _PLACES
        yield ", ".join(field.xpaths[:_PLACES]) + (f" and {more:,} more" if more > 0 else "")


def glimpse(name: str, page: NewsPage, fetched_at: datetime | None) -> str:
    """The value of a field in a few words; blank where it has none."""
    match name:
        case "body":
            return _counted([block.text for block in page.body], "block", "blocks")
        case "comments":
            comments = [block.text for block in page.blocks if block.role is Role.COMMENT]
            return _counted(comments, "block", "blocks")
        case "cards":
            return _counted([card.title for card in page.cards], "card", "cards")
        case _ if name.startswith("cards."):
            shown = (_words(getattr(card, name.removeprefix("cards."), None), fetched_at) for card in page.cards)
            return _counted([words for words in shown if words], "card", "cards")
    return _words(getattr(page, name), fetched_at)


def _words(value: Any, fetched_at: datetime | None) -> str:
    match value:
        case None:
            return ""
        case Age():
            return shown_age(value, fetched_at)
        case Image():
            return value.url
        case tuple():
            return ", ".join(_words(each, fetched_at) for each in value)
        case _ if hasattr(value, "isoformat"):
            return moment(value)
    return str(value)


def _counted(texts: list[str], one: str, many: str) -> str:
    return f"{len(texts):,} {one if len(texts) == 1 else many}: {' / '.join(texts)}" if texts else ""
