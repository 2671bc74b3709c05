"""What goes to stdout: a record as JSON, or what a person reads."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from broadsheet.cli.wording import clean
from broadsheet.plain import Plain

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["is_pretty", "show", "takes_format", "write_json", "write_line"]

#: A line of prose longer than this is hard to read.
_WIDEST = 100

#: The option ``--format`` of a command; ``is_pretty`` reads its value.
takes_format = click.option(
    "--format",
    "form",
    type=click.Choice(["json", "pretty"]),
    help="One line of JSON, or for a person to read.  [default: pretty on a terminal, else json]",
)


def is_pretty(form: str | None) -> bool:
    """Whether to write for a person: told so, or not told and on a terminal."""
    return form == "pretty" or (form is None and sys.stdout.isatty())


def write_json(record: Plain) -> None:
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


def write_line(text: str, colour: str | None = None) -> None:
    """Writes one line as it is, however long: in colour on a terminal, unless ``NO_COLOR`` is set."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    shown = click.style(clean(text), fg=colour) if coloured else clean(text)
    click.echo(shown.encode(sys.stdout.encoding or "utf-8", "replace"))
