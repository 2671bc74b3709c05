"""A new adapter with its first cases: what ``broadsheet new`` writes, planned whole before a file is touched."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import ModuleType

import attrs

from broadsheet import Adapter
from broadsheet.authoring.addresses import host_of
from broadsheet.authoring.newcases import NewCases, ScaffoldError, new_case
from broadsheet.authoring.places import Place, PlaceKind
from broadsheet.authoring.proposal import Proposal, SavedPage
from broadsheet.authoring.source import AdapterName, module
from broadsheet.discovery import in_folders

__all__ = ["Scaffold", "name_of", "scaffold"]

_SITE = re.compile(r"[a-z][a-z0-9_]*")


@attrs.frozen
class Scaffold(NewCases):
    """The files of a new adapter, and what it makes of its pages. Nothing is written until ``write()``."""

    place: Place
    source: str = attrs.field(repr=False)

    @property
    def files(self) -> Mapping[Path, bytes]:
        """The module, the cases, and what a package needs besides."""
        first = self.cases[0]
        further = self.place.further_files(first.page.url or "", first.name)
        return {self.place.module: self.source.encode("utf-8"), **super().files, **further}

    def instead(self) -> str:
        """What to do where something is in the way: an adapter that is there can have a further case."""
        if not self.place.module.exists():
            return super().instead()
        command = self.fixtures.command("broadsheet", "case", self.place.name.site)
        return f"{command} --html FILE adds a case to an adapter that is there"

    def commands(self) -> tuple[str, ...]:
        """What the author runs next, in order."""
        return (*self.place.commands(), *super().commands())


def name_of(site: str, *urls: str) -> AdapterName:
    """What the adapter of a site is called, and its hosts: those of its pages, but for names below one of them.

    Raises ``ScaffoldError`` for a name or an address that cannot be used.

    >>> name_of("isle_times", "https://www.isle-times.example/rain", "https://shop.isle-times.example/").hosts
    ('isle-times.example',)
    """
    if not _SITE.fullmatch(site) or keyword.iskeyword(site):
        better = re.sub(r"\W+", "_", site.lower(), flags=re.ASCII).strip("_")
        better = better if _SITE.fullmatch(better) and not keyword.iskeyword(better) else f"site_{better}".rstrip("_")
        raise ScaffoldError(f"{site!r} cannot be the name of a module: small letters, digits and _; try {better!r}")
    hosts: list[str] = []
    for url in urls:
        host = host_of(url)
        if host is None:
            raise ScaffoldError(f"{url!r} is not the address of a page, such as https://news.example/rain")
        hosts.append(host.removeprefix("www."))
    above = (host for host in hosts if not any(host.endswith(f".{other}") for other in hosts))
    return AdapterName(site, tuple(dict.fromkeys(above)))


def scaffold(
    place: Place,
    proposal: Proposal,
    pages: tuple[SavedPage, ...],
    *,
    fetched_at: datetime | None = None,
    scrub: bool = False,
) -> Scaffold:
    """The adapter of a proposal, with a case for each saved page. Nothing is written yet.

    ``scrub`` keeps each page with made-up words: the proposal is that of the page as it was saved, and finds the same
    places on what is kept. Raises ``ScaffoldError`` where an adapter beside it reads a host of the site already,
    ``AdapterError`` where the proposal cannot be declared, and what ``new_case`` raises.
    """
    _refuse_hosts_taken(place)
    source = module(place.name, proposal)
    adapter = _declared(source, place)
    cases = tuple(new_case(page, adapter, fetched_at=fetched_at, scrub=scrub) for page in pages)
    return Scaffold(place.fixtures, cases, place, source)


def _refuse_hosts_taken(place: Place) -> None:
    """Two adapters of one folder for one host would stop all that are in it."""
    folder = place.module.parent
    if place.kind is not PlaceKind.FOLDER or not folder.is_dir():
        return
    for entry in in_folders([folder]).entries:
        taken = set(entry.adapter.hosts).intersection(place.name.hosts)
        if taken and Path(entry.place).stem != place.name.site:
            command = place.fixtures.command("broadsheet", "case", entry.name)
            raise ScaffoldError(
                f"{entry.place} reads {', '.join(sorted(taken))} already; {command} --html FILE adds a case to it"
            )


def _declared(source: str, place: Place) -> type[Adapter]:
    """The class that a module makes, in a module that nobody can import yet."""
    made = ModuleType(f"new_{place.name.site}")
    exec(compile(source, str(place.module), "exec"), vars(made))
    found = vars(made)[place.name.class_name]
    assert isinstance(found, type)
    assert issubclass(found, Adapter)
    return found
