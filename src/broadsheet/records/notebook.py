"""Records as a notebook shows them: a small table without script or style of its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from broadsheet.markup import Html, element
from broadsheet.shortening import shorten

if TYPE_CHECKING:
    from broadsheet.records.page import NewsPage
    from broadsheet.records.report import Report

__all__ = ["page_html", "report_html"]

#: So much of a text is shown, in characters, and so many cards.
_LONGEST, _MOST_CARDS = 200, 10
_FACTS = ("kicker", "standfirst", "source", "published_at", "modified_at", "section", "language", "site", "url")


def page_html(page: NewsPage) -> Html:
    """The record: its headline and facts, how its story begins, its cards, and how many blocks have which role."""
    rows = [(name, getattr(page, name)) for name in _FACTS]
    rows.insert(2, ("authors", ", ".join(page.authors) or None))
    rows.append(("age", page.age.raw if page.age is not None else None))
    rows.append(("text", page.text or None))
    roles = Counter(str(block.role) for block in page.blocks)
    rows.append(("blocks", ", ".join(f"{count:,} {role}" for role, count in roles.items()) or "none"))
    parts = [_headline(page), element("table", *(_row(name, value) for name, value in rows if value is not None))]
    if page.cards:
        parts.append(element("table", _row("source", "title", "age"), *_cards(page)))
    return element("div", *parts, dir=str(page.direction) if page.direction is not None else "auto")


def report_html(report: Report) -> Html:
    """How a page was read: each field with its rule and its hits, and the findings."""
    rows = [_row(field.field, field.rule, f"{field.hits:,}") for field in report.fields]
    findings = [element("li", f"{finding.code}: {finding.message}", dir="auto") for finding in report.findings]
    return element(
        "div",
        _headline(report.page),
        element("table", _row("field", "rule", "hits"), *rows),
        element("ul", *findings) if findings else None,
    )


def _headline(page: NewsPage) -> Html:
    return element("p", element("strong", page.headline or "no headline"), f" ({page.kind})", dir="auto")


def _cards(page: NewsPage) -> list[Html]:
    rows = [
        _row(card.source or "", card.title, card.age.raw if card.age is not None else "")
        for card in page.cards[:_MOST_CARDS]
    ]
    more = len(page.cards) - _MOST_CARDS
    return [*rows, _row("", f"and {more:,} more", "")] if more > 0 else rows


def _row(name: str, *values: Any) -> Html:
    shown = (shorten(str(value), _LONGEST) for value in values)
    return element("tr", element("th", name, dir="auto"), *(element("td", value, dir="auto") for value in shown))
