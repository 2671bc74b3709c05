"""``broadsheet scrub``: a page or a fixture with made-up words, so that its layout can be shared."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import click

from broadsheet import Document, Registry
from broadsheet.authoring.checking import adapter_of
from broadsheet.authoring.scrubbing import Scrubbed, ScrubError, scrub_text
from broadsheet.authoring.scrubbing import scrub as scrub_html
from broadsheet.cli.adapters import chosen, takes_adapters
from broadsheet.cli.failures import ExitCode, fail, failing_in_words
from broadsheet.cli.screen import write_line
from broadsheet.cli.waiting import waiting
from broadsheet.decoding import decode
from broadsheet.testing.cases import CASE, Case

__all__ = ["scrub"]


@click.command(short_help="Makes up every word of a page's prose, and keeps its layout.")
@click.argument("page", type=click.Path(exists=True, path_type=Path))
@click.option("--url", help="The address of the page: finds the site.")
@click.option("--site", help="The adapter that reads the page, by its name.")
@click.option("--keep", multiple=True, metavar="TEXT", help="A text that stays; may be given more than once.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.  [default: stdout]")
@takes_adapters
def scrub(page: Path, keep: tuple[str, ...], output: Path | None, **given: Any) -> None:
    """Writes PAGE with made-up words of the same length; labels that rules match, ages, dates and numbers stay.

    The adapter's rules hit the same places before and after, or nothing is written. PAGE is a saved page, or the
    folder of a fixture, whose page and address are replaced; accept the fixture afterwards.
    """
    logging.getLogger("broadsheet").addHandler(logging.NullHandler())
    registry = chosen(given["folders"], given["without"])
    try:
        with failing_in_words(), waiting(f"making up the words of {click.format_filename(page)}"):
            if page.is_dir():
                _fixture(page, keep, registry)
                return
            made = _page(page, keep, registry, given)
    except ScrubError as error:
        fail(ExitCode.DIFFERENT, f"{error}; --keep TEXT keeps a text that a rule matches")
    if output is None:
        click.echo(made.data, nl=False)
    else:
        output.write_bytes(made.data)


def _page(path: Path, keep: tuple[str, ...], registry: Registry, given: dict[str, Any]) -> Scrubbed:
    data, url = path.read_bytes(), given["url"]
    if path.suffix.lower() == ".txt":
        text = decode(data).text
        adapter = adapter_of(Document.from_text(text, url=url), registry, given["site"])
        return scrub_text(text, adapter=adapter, url=url, keep=keep)
    adapter = adapter_of(Document.from_html(data, url=url), registry, given["site"])
    return scrub_html(data, adapter=adapter, url=url, keep=keep)


def _fixture(folder: Path, keep: tuple[str, ...], registry: Registry) -> None:
    case = Case.load(folder)
    adapter, data = case.adapter_class(registry), case.page_file.read_bytes()
    if case.is_text:
        made = scrub_text(decode(data).text, adapter=adapter, url=case.url, keep=keep)
    else:
        made = scrub_html(data, adapter=adapter, url=case.url, keep=keep)
    stated = json.loads((folder / CASE).read_text("utf-8"))
    case.page_file.write_bytes(made.data)
    (folder / CASE).write_text(
        json.dumps({**stated, "url": made.url}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    write_line(f"{case.page_file}: made up; next: broadsheet accept {folder}")
