"""The commands, and what they take."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click

from broadsheet.cli.failures import ExitCode, failing_in_words
from broadsheet.cli.screen import show, write_json
from broadsheet.cli.source import Source

__all__ = ["commands"]

F = TypeVar("F", bound=Callable[..., Any])

_EXIT_CODES = "\b\nExit codes:\n" + "\n".join(f"  {code.value}  {code.meaning}" for code in ExitCode)
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

#: Where findings are shown, the log would say the same again.
_SILENT = logging.NullHandler()


def _moment(context: click.Context, option: click.Parameter, value: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if value is not None else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is not ISO 8601, such as 2025-06-12T09:00:00+00:00") from None


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("file"),
    click.option("--text", is_flag=True, help="FILE is flattened text, a line a block. So is any FILE named *.txt."),
    click.option("--url", help="The address of the page: finds the site and makes links absolute."),
    click.option(
        "--fetched-at",
        metavar="MOMENT",
        callback=_moment,
        help="When the page was fetched, in ISO 8601; ages are shown with their moment.",
    ),
    click.option("--site", help="The adapter that reads the page, by its name."),
    click.option("--encoding", help="The charset of the HTTP header; it outranks the one that the page names."),
    click.option(
        "--format",
        "form",
        type=click.Choice(["json", "pretty"]),
        help="One line of JSON, or for a person to read.  [default: pretty on a terminal, else json]",
    ),
)


def _reads_a_page(command: F) -> F:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _is_pretty(form: str | None) -> bool:
    return form == "pretty" or (form is None and sys.stdout.isatty())


@click.group(name="broadsheet", context_settings=_SETTINGS, epilog=_EXIT_CODES)
def commands() -> None:
    """News pages as data: each command reads one page, as HTML or as flattened text."""


@commands.command(short_help="Reads a page and writes its record.", epilog=_EXIT_CODES)
@_reads_a_page
def parse(form: str | None, **given: Any) -> None:
    """Reads the page in FILE (- is stdin) and writes its record."""
    source = Source(**given)
    if not _is_pretty(form):
        write_json(source.page())
        return
    from broadsheet.cli.page_view import page_view

    logging.getLogger("broadsheet").addHandler(_SILENT)
    report = source.report()
    show(page_view(report.page, report.findings, fetched_at=source.fetched_at))


@commands.command(short_help="Tells where each field of the record came from.", epilog=_EXIT_CODES)
@_reads_a_page
@click.option("--fail-on-drift", is_flag=True, help="Exit with 5 where the layout of the site no longer fits.")
def inspect(form: str | None, fail_on_drift: bool, **given: Any) -> None:
    """Reads the page in FILE (- is stdin) and tells, for each field, which rule gave it and where it stands."""
    logging.getLogger("broadsheet").addHandler(_SILENT)
    source = Source(**given)
    if _is_pretty(form):
        from broadsheet.cli.report_view import report_view

        report = source.report()
        show(report_view(report, fetched_at=source.fetched_at))
    else:
        report = source.report()
        write_json(report)
    if fail_on_drift:
        with failing_in_words():
            report.raise_for_drift()
