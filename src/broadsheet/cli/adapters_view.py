"""A list of adapters, for a person to read."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from broadsheet.cli.adapters import AdapterList, AdapterState, ListedAdapter
from broadsheet.cli.page_view import heading, say

__all__ = ["adapters_view"]

_TITLES = {AdapterState.USED: "Adapters", AdapterState.REPLACED: "Replaced", AdapterState.OFF: "Switched off"}


def adapters_view(found: AdapterList) -> Iterator[RenderableType]:
    """The list, in words: what is used first; of the rest only what there is."""
    if found.url is not None:
        yield say(f"{found.url}: {found.reader or 'no adapter, the generic layout reads it'}", "bold")
    for state, title in _TITLES.items():
        listed = [each for each in found.adapters if each.state is state]
        if listed or state is AdapterState.USED:
            yield heading(f"{title} ({len(listed)})")
            yield _grid([(each.name, _adapter(each)) for each in listed])
    if found.broken:
        yield heading(f"Broken ({len(found.broken)})")
        yield _grid([(each.origin, Text("\n").join((say(each.place), say(each.message)))) for each in found.broken])


def _adapter(adapter: ListedAdapter) -> Text:
    lines = [
        say(" ".join(adapter.hosts)),
        say(f"layouts {', '.join(adapter.layouts)}"),
        say(f"{adapter.origin} · {adapter.place} · {adapter.reference.rpartition(':')[2]}", "dim"),
    ]
    if adapter.by is not None:
        lines.append(say(f"replaced by {adapter.by}", "yellow"))
    lines += [say(f"pages of {lost.host} go to {lost.by}", "yellow") for lost in adapter.lost]
    return Text("\n").join(lines)


def _grid(rows: list[tuple[str, Text]]) -> RenderableType:
    if not rows:
        return say("none", "dim")
    grid = Table.grid(padding=(0, 2, 1, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, text in rows:
        grid.add_row(say(name), text)
    return grid
