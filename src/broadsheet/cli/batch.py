"""``broadsheet batch``: all pages of some files into one file of rows."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

import click

from broadsheet.cli.adapters import chosen, takes_adapters
from broadsheet.cli.extra import EXTRAS
from broadsheet.cli.failures import ExitCode, fail, failing_in_words

__all__ = ["batch"]


@click.command(short_help="Reads many pages into one file, by many processes.")
@click.argument("paths", nargs=-1, required=True, metavar="IN...")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, .jsonl or .parquet.",
)
@click.option("--workers", type=click.IntRange(1), help="How many processes read pages.  [default: one a core]")
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="A page that takes longer is given up.",
)
@click.option("--site", help="The adapter that reads all pages, by its name.")
@click.option("--anew", is_flag=True, help="Throw away what there is of the output, and begin with the first page.")
@takes_adapters
def batch(paths: tuple[str, ...], output: Path, workers: int | None, anew: bool, **given: Any) -> None:
    """Reads the pages of IN... and writes a row for each, in their order: the record, or the error.

    IN is a folder, or a file: .html, .txt (flattened text), .jsonl, .parquet, .warc or .wet, also as .gz or .zst.

    Stopped at any moment, even by kill -9, the same command goes on where it stopped; when all is written, it does
    nothing. How far it came stands beside the output, in the file OUTPUT.journal.

    A page that cannot be read is a row with its error, and no failure of the command: exit code 0 says that every page
    has its row, 1 that files cannot be read or written, or that the output is another batch's.
    """
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    timeout, site, folders, without = (given[name] for name in ("timeout", "site", "folders", "without"))
    chosen(folders, without)  # whatever is wrong with adapters is told before the first worker starts
    try:
        from broadsheet.batch import Batch, Settings, find_files
        from broadsheet.cli.batch_view import watched
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in EXTRAS["batch"]:
            raise
        fail(ExitCode.UNREADABLE, f"batch needs {package}, which is not installed: pip install 'broadsheet[batch]'")
    with failing_in_words():
        work = Batch(
            files=find_files(paths, but=output),
            output=output,
            settings=Settings(site=site, folders=folders, without=without),
            workers=workers or os.cpu_count() or 1,
            timeout=timeout,
        )
        try:
            watched(work, anew=anew)
        except OSError as error:
            fail(ExitCode.UNREADABLE, f"cannot write {output}: {error.strerror or error}")
