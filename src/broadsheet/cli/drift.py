"""``broadsheet drift``: whether the pages of today are still read as the fixtures are."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import attrs
import click

from broadsheet.authoring.drift import adapter_of_cases
from broadsheet.authoring.drift import drift as drift_of
from broadsheet.cli.adapters import chosen, takes_adapters
from broadsheet.cli.failures import ExitCode, fail, failing_in_words
from broadsheet.cli.screen import is_pretty, show, takes_format, write_json
from broadsheet.cli.waiting import each
from broadsheet.decoding import decode
from broadsheet.testing.cases import find_cases
from broadsheet.testing.samples import Sample

__all__ = ["drift"]

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Holds the pages of today against the fixtures, rule by rule.")
@click.argument("fixtures", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("more", nargs=-1, type=_FILE)
@click.option(
    "--html",
    "pages",
    multiple=True,
    required=True,
    type=_FILE,
    help="A page of today; further ones may follow it. A file named *.txt is flattened text.",
)
@click.option("--url", help="The address of the pages: makes links absolute.  [default: the site's]")
@takes_adapters
@takes_format
def drift(
    fixtures: Path, more: tuple[Path, ...], pages: tuple[Path, ...], url: str | None, form: str | None, **given: Any
) -> None:
    """Compares how often each rule hits on pages of today with how often it hits on the fixtures in FIXTURES.

    Exits with 5 where no layout fits a page, or where a field is gone that all fixtures of its layout have; a list
    such as cards is gone when it is empty.
    """
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    registry = chosen(**given)
    with failing_in_words():
        cases = find_cases(fixtures)
        adapter = adapter_of_cases(cases, registry)
        address = url or f"https://{adapter.hosts[0]}/"
        samples = [attrs.evolve(_sample(page, address), adapter=adapter) for page in (*pages, *more)]
        found = [drift_of(cases, sample, registry) for sample in each(samples, "reading the pages")]
    for one in found:
        if is_pretty(form):
            from broadsheet.cli.drift_view import drift_view

            show(drift_view(one))
        else:
            write_json(one)
    if any(one.has_drifted for one in found):
        raise click.exceptions.Exit(ExitCode.DRIFT.value)


def _sample(path: Path, url: str) -> Sample:
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        fail(ExitCode.UNREADABLE, f"cannot read {path}: {error.strerror or error}")
    is_text = path.suffix.lower() == ".txt"
    return Sample(name=str(path), html=None if is_text else text, text=text if is_text else None, url=url)
