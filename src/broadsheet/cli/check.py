"""``broadsheet check``: what an adapter makes of a page, rule by rule."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import click

from broadsheet import Document
from broadsheet.authoring.checking import Check, adapter_of, check_case
from broadsheet.authoring.checking import check as check_report
from broadsheet.cli.adapters import chosen, takes_adapters
from broadsheet.cli.failures import ExitCode, failing_in_words
from broadsheet.cli.parameters import moment_given
from broadsheet.cli.screen import is_pretty, show, takes_format, write_json
from broadsheet.cli.source import Source
from broadsheet.cli.waiting import waiting
from broadsheet.decoding import decode
from broadsheet.testing.cases import Case

__all__ = ["check"]


@click.command(short_help="Tells what an adapter makes of a page, rule by rule.")
@click.argument("page", type=click.Path(exists=True))
@click.option("--url", help="The address of the page: finds the site and makes links absolute.")
@click.option("--site", help="The adapter that reads the page, by its name.")
@click.option("--fetched-at", metavar="MOMENT", callback=moment_given, help="When the page was fetched, in ISO 8601.")
@takes_adapters
@takes_format
def check(page: str, form: str | None, **given: Any) -> None:
    """Tells which layout reads PAGE and why no other, then each of its rules: hits, value, and what nearly matched.

    PAGE is a saved page, or the folder of a fixture; a fixture is read as it states, and held against its expected
    record.
    """
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    with failing_in_words():
        found, fetched_at = _fixture(page, given) if Path(page).is_dir() else _page(page, given)
    if is_pretty(form):
        from broadsheet.cli.check_view import check_view

        show(check_view(found, fetched_at=fetched_at))
    else:
        write_json(found)
    code = ExitCode.RECORD if found.fits else ExitCode.DRIFT
    raise click.exceptions.Exit(ExitCode.DIFFERENT if found.differences else code)


def _fixture(folder: str, given: dict[str, Any]) -> tuple[Check, Any]:
    for option in ("url", "site", "fetched_at"):
        if given[option] is not None:
            raise click.UsageError(f"a fixture states its {option} itself, in case.json")
    case = Case.load(folder)
    with waiting(f"checking {click.format_filename(folder)}"):
        return check_case(case, chosen(given["folders"], given["without"])), case.fetched_at


def _page(file: str, given: dict[str, Any]) -> tuple[Check, Any]:
    source = Source(file=file, **given)
    report = source.report()
    data = Path(file).read_bytes()
    if source.is_text:
        document = Document.from_text(decode(data).text, url=source.url)
    else:
        document = Document.from_html(data, url=source.url)
    with waiting(f"checking {click.format_filename(file)}"):
        found = check_report(report, document, adapter_of(document, source.registry, source.site))
    return found, source.fetched_at
