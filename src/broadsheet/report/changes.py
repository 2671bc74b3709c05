"""What two reports tell differently: the fields, then the pages, each side by side."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from broadsheet import Block, NewsPage, Report
from broadsheet.markup import Html, element
from broadsheet.report.aligned import Change, Row, aligned
from broadsheet.report.values import reading_of, value_of
from broadsheet.shortening import shorten

__all__ = ["Changes", "changes_section"]

#: How much of a value is shown, in characters.
_LONGEST = 240
_NONE = "–"


@attrs.frozen
class Changes:
    """``fields`` that differ with both values, and the ``rows`` of two pages in step."""

    fields: tuple[tuple[str, str, str], ...]
    rows: tuple[Row, ...]
    then: NewsPage
    now: NewsPage

    @classmethod
    def between(cls, then: Report, now: Report) -> Changes:
        """What changed between two reports, of one page or of two."""
        names = dict.fromkeys(field.field for field in (*now.fields, *then.fields))
        values = ((name, value_of(then.page, name), value_of(now.page, name)) for name in names)
        rows = aligned(then.page.blocks, now.page.blocks)
        return cls(tuple(each for each in values if each[1] != each[2]), rows, then.page, now.page)

    @property
    def changed(self) -> tuple[Row, ...]:
        """The rows that are not the same on both sides."""
        return tuple(row for row in self.rows if row.change is not Change.SAME)

    def before(self) -> dict[int, str]:
        """How those blocks of now were read that are read otherwise, by their places."""
        here = (row for row in self.rows if row.now is not None)
        return {place: _before(row) for place, row in enumerate(here) if row.change is not Change.SAME}


def _before(row: Row) -> str:
    if row.then is not None and row.change is Change.READ_OTHERWISE:
        return f"was {reading_of(row.then)}"
    return "not there before"


def changes_section(changes: Changes) -> Html:
    """The changes: a table of the fields with both values, then both pages in step."""
    count = len(changes.fields) + len(changes.changed)
    parts = [element("h2", f"What changed ({count:,})")]
    if changes.fields:
        parts.append(_table("fields", ("field", "against", "this report"), _fields(changes)))
    if changes.changed:
        parts.append(_pages(changes))
    if not count:
        parts.append(element("p", "Both reports have the same fields and the same blocks.", class_="none"))
    return element("section", *parts, class_="changes", aria_label="What changed")


def _table(name: str, heads: tuple[str, ...], rows: Iterator[Html]) -> Html:
    head = element("tr", *(element("th", head, scope="col") for head in heads))
    return element("table", element("thead", head), element("tbody", *rows), class_=name)


def _fields(changes: Changes) -> Iterator[Html]:
    for name, then, now in changes.fields:
        sides = (element("td", shorten(value, _LONGEST) or _NONE, dir="auto") for value in _apart(then, now))
        yield element("tr", element("th", name, scope="row"), *sides)


def _pages(changes: Changes) -> Html:
    """Both pages in step. The switch hides what is the same; the sheet's style does it, so it works without script."""
    switch = element("input", type="checkbox", id="only-changed", checked="")
    label = element("label", switch, " only what changed", class_="switch")
    told = f"The pages side by side: {len(changes.changed):,} of {len(changes.rows):,} blocks changed"
    table = _table("sides", ("change", "against", "this report"), _rows(changes))
    return element("details", element("summary", told), label, element("div", table), open="", class_="pages")


def _rows(changes: Changes) -> Iterator[Html]:
    for row in changes.rows:
        is_same = row.change is Change.SAME
        yield element(
            "tr",
            element("th", None if is_same else str(row.change), scope="row"),
            _side(row.then, changes.then),
            _side(row.now, changes.now),
            data_change=str(row.change),
        )


def _side(block: Block | None, page: NewsPage) -> Html:
    if block is None:
        return element("td", class_="nothing")
    label = element("span", reading_of(block), class_="label", dir="ltr", lang="en")
    shown = element("p", shorten(block.text, _LONGEST), dir="auto", lang=page.language)
    return element("td", label, shown, data_role=str(block.role))


def _apart(then: str, now: str) -> tuple[str, str]:
    """Two long values from shortly before the first character in which they differ."""
    same = next((at for at, (a, b) in enumerate(zip(then, now, strict=False)) if a != b), min(len(then), len(now)))
    start = max(0, same - 40) if max(len(then), len(now)) > _LONGEST else 0
    return ("…" if start else "") + then[start:], ("…" if start else "") + now[start:]
