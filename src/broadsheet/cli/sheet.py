"""The proof sheet of a page as a file."""

from __future__ import annotations

from pathlib import Path

import click

from broadsheet import Report
from broadsheet.cli.failures import ExitCode, fail
from broadsheet.report import report

__all__ = ["write_sheet"]


def write_sheet(file: Path, shown: Report, against: Report | None) -> None:
    """Writes a sheet and says where it is. Ends the command where it cannot be written."""
    try:
        file.write_text(report(shown, against=against), "utf-8")
    except OSError as error:
        fail(ExitCode.UNREADABLE, f"cannot write {click.format_filename(file)}: {error.strerror or error}")
    click.echo(f"wrote {click.format_filename(file)}")
