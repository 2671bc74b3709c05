"""``broadsheet case``: further cases of a site that has an adapter, from pages that were saved."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import attrs
import click

from broadsheet import Origin, Registry, UnknownSite
from broadsheet.authoring.newcases import NewCases, ScaffoldError, new_case
from broadsheet.authoring.places import Fixtures
from broadsheet.authoring.source import AdapterName
from broadsheet.cli.adapters import chosen, takes_adapters
from broadsheet.cli.saved import SAVED, SavedFiles, takes_cases, tell, written

__all__ = ["case"]


@click.command(short_help="Writes further cases of a site, from saved pages.")
@click.argument("site")
@click.option(
    "--html",
    "pages",
    multiple=True,
    required=True,
    type=SAVED,
    help="A saved page; further ones may follow it. A file named *.txt is flattened text.",
)
@click.option(
    "--url",
    "urls",
    multiple=True,
    help="The address of a page, in their order.  [default: the one it states, else the site's front; none for text]",
)
@takes_cases
@takes_adapters
def case(site: str, more: tuple[Path, ...], **given: Any) -> None:
    """Writes a case of SITE for each saved page, and tells what the adapter of that name finds on them.

    They go to tests/fixtures/SITE, or to that of the package broadsheet-SITE where the adapter is installed and its
    package lies here. No file is ever overwritten. broadsheet accept adds expected.json.
    """
    files = SavedFiles((*given.pop("pages"), *more), given.pop("urls"), given.pop("cases"))
    registry = chosen(given["folders"], given.pop("without"))
    folders = tuple(map(Path, given.pop("folders")))
    order = Order(site=site, files=files, registry=registry, folders=folders, **given)
    made = written(order.new_cases)
    tell(made, todo="say in each case.json, under about, what the case shows")


@attrs.frozen(kw_only=True)
class Order:
    """What the command was asked for."""

    site: str
    files: SavedFiles
    registry: Registry
    folders: tuple[Path, ...]
    into: Path
    fetched_at: datetime | None
    scrub: bool

    def new_cases(self) -> NewCases:
        """The cases of the pages. Raises ``ScaffoldError``."""
        try:
            adapter = self.registry.of_site(self.site)
        except UnknownSite as error:
            raise ScaffoldError(f"{error}; broadsheet adapters tells more, and broadsheet new writes one") from error
        pages = self.files.pages(AdapterName(adapter.name, adapter.hosts))
        cases = tuple(new_case(page, adapter, fetched_at=self.fetched_at, scrub=self.scrub) for page in pages)
        return NewCases(self._fixtures(), cases)

    def _fixtures(self) -> Fixtures:
        entry = next(entry for entry in self.registry.entries if entry.name == self.site)
        return Fixtures.of(self.into, self.site, installed=entry.origin is Origin.INSTALLED, adapters=self.folders)
