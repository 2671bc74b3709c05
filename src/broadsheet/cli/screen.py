"""What goes to stdout: a record as JSON, or what a person reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import RenderableType

    from broadsheet import NewsPage, Report

__all__ = ["show", "write_json"]

#: A line of prose longer than this is hard to read.
_WIDEST = 100


def write_json(record: NewsPage | Report) -> None:
    """Writes a record as one line of JSON, in UTF-8 whatever the locale says."""
    # An address on the command line may hold bytes that are no text; they become \udXXX here, their JSON escape.
    click.echo(record.to_json().encode("utf-8", "backslashreplace"))


def show(parts: Iterable[RenderableType]) -> None:
    """Writes for a person: in colour on a terminal, plain elsewhere."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, _WIDEST)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    lines = (line.rstrip(" ") for line in captured.get().split("\n"))
    click.echo("\n".join(lines).encode(console.encoding, "replace"), nl=False)
