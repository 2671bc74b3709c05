"""The commands, and what they take."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from broadsheet.cli.accept import accept
from broadsheet.cli.adapters import adapters, takes_adapters
from broadsheet.cli.batch import batch
from broadsheet.cli.case import case
from broadsheet.cli.check import check
from broadsheet.cli.drift import drift
from broadsheet.cli.failures import ExitCode, failing_in_words
from broadsheet.cli.new import new
from broadsheet.cli.parameters import moment_given
from broadsheet.cli.screen import is_pretty, show, takes_format, write_json
from broadsheet.cli.scrub import scrub
from broadsheet.cli.source import Source

__all__ = ["commands"]

F = TypeVar("F", bound=Callable[..., Any])

_EXIT_CODES = "\b\nExit codes:\n" + "\n".join(f"  {code.value}  {code.meaning}" for code in ExitCode)
#: A file that a command writes.
_WRITTEN = click.Path(dir_okay=False, path_type=Path)
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

#: Where findings are shown, the log would say the same again.
_SILENT = logging.NullHandler()


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("file"),
    click.option("--text", is_flag=True, help="FILE is flattened text, a line a block. So is any FILE named *.txt."),
    click.option("--url", help="The address of the page: finds the site and makes links absolute."),
    click.option(
        "--fetched-at",
        metavar="MOMENT",
        callback=moment_given,
        help="When the page was fetched, in ISO 8601; ages are shown with their moment.",
    ),
    click.option("--site", help="The adapter that reads the page, by its name."),
    click.option("--encoding", help="The charset of the HTTP header; it outranks the one that the page names."),
    takes_adapters,
    takes_format,
)


def _reads_a_page(command: F) -> F:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.group(name="broadsheet", context_settings=_SETTINGS, epilog=_EXIT_CODES)
def commands() -> None:
    """News pages as data: parse and inspect read a page; the other commands are for those who write adapters."""


commands.add_command(adapters)
commands.add_command(new)
commands.add_command(case)
commands.add_command(check)
commands.add_command(accept)
commands.add_command(drift)
commands.add_command(scrub)
commands.add_command(batch)


@commands.command(short_help="Reads a page and writes its record.", epilog=_EXIT_CODES)
@_reads_a_page
def parse(form: str | None, **given: Any) -> None:
    """Reads the page in FILE (- is stdin) and writes its record."""
    source = Source(**given)
    if not is_pretty(form):
        write_json(source.page())
        return
    from broadsheet.cli.page_view import page_view

    logging.getLogger("broadsheet").addHandler(_SILENT)
    report = source.report()
    show(page_view(report.page, report.findings, fetched_at=source.fetched_at))


@commands.command(short_help="Tells where each field of the record came from.", epilog=_EXIT_CODES)
@_reads_a_page
@click.option("--fail-on-drift", is_flag=True, help="Exit with 5 where the layout of the site no longer fits.")
@click.option(
    "--report", "sheet", type=_WRITTEN, metavar="FILE.html", help="Writes the proof sheet of the page, for a browser."
)
@click.option("--against", metavar="FILE", help="With --report: shows what changed from this page to FILE's.")
@click.option("--against-site", metavar="NAME", help="With --report: shows what this adapter reads otherwise.")
def inspect(
    form: str | None,
    fail_on_drift: bool,
    sheet: Path | None,
    against: str | None,
    against_site: str | None,
    **given: Any,
) -> None:
    """Reads the page in FILE (- is stdin) and tells, for each field, which rule gave it and where it stands."""
    logging.getLogger("broadsheet").addHandler(_SILENT)
    source = Source(**given).at_hand()
    other = source.other(against, against_site)
    if sheet is not None:
        from broadsheet.cli.sheet import write_sheet

        report = source.report()
        write_sheet(sheet, report, other.report() if other is not None else None)
    elif other is not None:
        raise click.UsageError("--against and --against-site need --report")
    elif is_pretty(form):
        from broadsheet.cli.report_view import report_view

        report = source.report()
        show(report_view(report, fetched_at=source.fetched_at))
    else:
        report = source.report()
        write_json(report)
    if fail_on_drift:
        with failing_in_words():
            report.raise_for_drift()
