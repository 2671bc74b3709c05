"""``broadsheet new``: an adapter and its first cases, from pages that were saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from broadsheet.authoring.newcases import ScaffoldError
from broadsheet.authoring.places import Place, PlaceKind
from broadsheet.cli.saved import SAVED, SavedFiles, takes_cases, tell, written
from broadsheet.cli.wording import clean

if TYPE_CHECKING:
    from broadsheet.authoring.scaffold import Scaffold

__all__ = ["new"]


@click.command(short_help="Writes an adapter and its first cases, from saved pages.")
@click.argument("site")
@click.option(
    "--url",
    "urls",
    multiple=True,
    required=True,
    help="The address of the first page; may be given once for each page, in their order.",
)
@click.option(
    "--html",
    "pages",
    multiple=True,
    required=True,
    type=SAVED,
    help="A saved page; further ones may follow it. From two pages on, what they share tells what is the site's own.",
)
@click.option("--outside", is_flag=True, help="Writes a package of its own, broadsheet-SITE.")
@takes_cases
def new(site: str, more: tuple[Path, ...], **given: Any) -> None:
    """Writes the adapter of SITE and a case for each saved page, and tells what the adapter finds on them.

    In a checkout of broadsheet they go to src/broadsheet/sites and tests/fixtures; with --outside into a package;
    elsewhere to adapters and tests/fixtures. No file is ever overwritten.
    """
    files = SavedFiles((*given.pop("pages"), *more), given.pop("urls"), given.pop("cases"))
    made = written(Order(site=site, files=files, **given).scaffold)
    todo = f"mend in {made.place.module} what is open"
    tell(made, todo=todo, last=_how_it_is_found(made.place))


@attrs.frozen(kw_only=True)
class Order:
    """What the command was asked for."""

    site: str
    files: SavedFiles
    into: Path
    fetched_at: datetime | None
    scrub: bool
    outside: bool

    def scaffold(self) -> Scaffold:
        """The adapter that the pages show, with its cases. Raises ``ScaffoldError``."""
        from broadsheet.authoring.induction import induce
        from broadsheet.authoring.scaffold import name_of, scaffold

        name = name_of(self.site, *self.files.urls)
        place = Place.of(self.into, name, outside=self.outside)
        pages = self.files.pages(name)
        if any(page.is_text for page in pages):
            raise ScaffoldError("an adapter is proposed from pages of HTML; broadsheet case takes flattened text too")
        return scaffold(place, induce(pages), pages, fetched_at=self.fetched_at, scrub=self.scrub)


def _how_it_is_found(place: Place) -> Iterator[str]:
    if place.kind is PlaceKind.FOLDER:
        folder = clean(str(place.module.parent))
        yield f"Whoever parses finds the adapter by BROADSHEET_ADAPTERS={folder} or --adapters {folder}."
