"""What ``new`` and ``case`` wrote, for a person: the files, what the adapter found, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from broadsheet.authoring.newcases import NewCase, NewCases
from broadsheet.cli.page_view import heading, say
from broadsheet.cli.report_view import glimpse
from broadsheet.cli.wording import clean
from broadsheet.shortening import shorten

__all__ = ["next_lines", "readings_view", "written_lines"]

#: How much of a value is shown, in characters.
_VALUE = 50


def written_lines(made: NewCases) -> Iterator[str]:
    """The files, a line each."""
    yield "Written:"
    for path in made.files:
        yield f"  {clean(str(path))}"


def readings_view(made: NewCases) -> Iterator[RenderableType]:
    """What the adapter made of each page, field by field, and what is open."""
    for case in made.cases:
        yield from _reading(case)


def next_lines(made: NewCases, todo: str) -> Iterator[str]:
    """What the author does next: ``todo`` first, then a line a command."""
    yield ""
    yield f"Next: {clean(todo)}, review each record, run the tests:"
    for command in made.commands():
        yield f"  {clean(command)}"


def _reading(case: NewCase) -> Iterator[RenderableType]:
    report = case.report
    yield heading(f"{case.name} · {report.page.kind} · {report.page.layout or 'no layout fits'}")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for field in report.fields:
        value = glimpse(field.field, report.page, case.file.fetched_at)
        shown = say(shorten(value, _VALUE)) if value else say("nothing", "yellow")
        supplied = say(" (generic)" if field.origin == "generic" else "", "dim")
        grid.add_row(say(field.field), say(f"{field.hits:,}"), Text.assemble(shown, supplied))
    yield grid
    for line in case.open():
        yield say(f"open: {line}", "yellow")
