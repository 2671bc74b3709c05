"""New cases of a site, from saved pages: planned whole before a file is touched, and never written over anything."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import attrs

import broadsheet
from broadsheet import Adapter, BroadsheetError, Registry, Report
from broadsheet.authoring.places import Fixtures
from broadsheet.authoring.proposal import SavedPage
from broadsheet.authoring.scrubbing import scrub as scrub_page
from broadsheet.authoring.scrubbing import scrub_text
from broadsheet.decoding import decode
from broadsheet.testing.cases import CASE, CaseFile
from broadsheet.testing.expected import Expected

__all__ = ["NewCase", "NewCases", "ScaffoldError", "case_names", "new_case"]

#: Files are often called so; the folder tells more.
_TELLING_NOTHING = ("index", "page")


class ScaffoldError(BroadsheetError, ValueError):
    """An adapter or a case cannot be written so; the message says what is in the way."""


@attrs.frozen
class NewCase:
    """A saved page that becomes a case: as it is stored, and how its adapter reads it."""

    page: SavedPage
    file: CaseFile
    report: Report = attrs.field(repr=False)

    @property
    def name(self) -> str:
        """The folder of the case."""
        return self.page.name

    @property
    def files(self) -> Mapping[str, bytes]:
        """The files of the case, by their names."""
        stated = json.dumps(_stated(self.file), ensure_ascii=False, indent=2) + "\n"
        return {self.page.file: self.page.data, CASE: stated.encode("utf-8")}

    def open(self) -> Iterator[str]:
        """What a person still has to see to, a sentence each: findings, and fields that no page may lack."""
        yield from dict.fromkeys(finding.message for finding in self.report.findings)
        for field in Expected.of(self.report.page).empty_required():
            yield f"{field} is {'unknown' if field == 'kind' else 'empty'}"


@attrs.frozen
class NewCases:
    """Cases of one site, and where they go. Nothing is written until ``write()``."""

    fixtures: Fixtures
    cases: tuple[NewCase, ...]

    @property
    def files(self) -> Mapping[Path, bytes]:
        """All files that are to be written."""
        return {self.fixtures.case(case.name) / name: data for case in self.cases for name, data in case.files.items()}

    def in_the_way(self) -> tuple[Path, ...]:
        """What exists already: files of these names, and whatever else lies in the folder of a case."""
        folders = [self.fixtures.case(case.name) for case in self.cases]
        lying = [path for folder in folders for path in (sorted(folder.iterdir()) if folder.is_dir() else [folder])]
        return tuple(path for path in dict.fromkeys((*self.files, *lying)) if path.exists() or path.is_symlink())

    def instead(self) -> str:
        """What to do where something is in the way."""
        return "--case NAME gives a case another name"

    def write(self) -> None:
        """Writes all files. Raises ``ScaffoldError``, and writes none, where something is in the way."""
        existing = self.in_the_way()
        if existing:
            there = ", ".join(map(str, existing))
            raise ScaffoldError(f"nothing is written, for there is already: {there}; {self.instead()}")
        for path, content in self.files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(content)

    def commands(self) -> tuple[str, ...]:
        """What the author runs next, in order."""
        return self.fixtures.commands(tuple(case.name for case in self.cases))


def case_names(files: tuple[Path, ...], *, given: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A name for the case of each file: the given ones, then that of the file; of its folder where that tells nothing.

    >>> case_names((Path("Rain at last.html"), Path("a/page.html"), Path("b/page.html")))
    ('rain-at-last', 'a', 'b')
    """
    stems = [_slug(path.stem) for path in files]
    names = [
        _slug(path.resolve().parent.name) if stem in _TELLING_NOTHING or stems.count(stem) > 1 else stem
        for path, stem in zip(files, stems, strict=True)
    ]
    names = [*map(_slug, given), *names[len(given) :]]
    earlier = (names[:place].count(name) for place, name in enumerate(names))
    return tuple(f"{name}-{count + 1}" if count else name for name, count in zip(names, earlier, strict=True))


def new_case(
    page: SavedPage, adapter: type[Adapter], *, fetched_at: datetime | None = None, scrub: bool = False
) -> NewCase:
    """The case of a saved page, as the adapter reads it now. Where no layout fits, the case names none.

    ``scrub`` keeps the page with made-up words, on which the adapter finds the same places. Raises ``ScaffoldError``
    where the address is not one of the adapter's, ``ScrubError``, and what ``broadsheet.parse`` raises on a page that
    is none.

    >>> from broadsheet import Layout, css
    >>> class Almanac(Adapter):
    ...     hosts = ("almanac.example",)
    ...     class Story(Layout):
    ...         headline = css("h1").text()
    >>> case = new_case(SavedPage("rain", b"<h1>Rain at last</h1>", "https://almanac.example/rain"), Almanac)
    >>> case.file.layout, case.report.page.headline, list(case.open())[-1]
    ('Story', 'Rain at last', 'body is empty')
    """
    registry = Registry(adapter)
    if page.url is not None and registry.of_url(page.url) is None:
        raise ScaffoldError(f"{page.url!r} is no address of {adapter.name}, which reads {', '.join(adapter.hosts)}")
    page = _scrubbed(page, adapter) if scrub else page
    report = _read(page, adapter, registry, fetched_at)
    about = (
        f"A page of kind {report.page.kind}: {len(report.page.body)} blocks of body, {len(report.page.cards)} cards."
    )
    file = CaseFile(url=page.url, fetched_at=fetched_at, adapter=adapter.name, layout=report.page.layout, about=about)
    return NewCase(page, file, report)


def _scrubbed(page: SavedPage, adapter: type[Adapter]) -> SavedPage:
    """The page with made-up words, on which the adapter finds the same places."""
    if page.is_text:
        made = scrub_text(decode(page.data).text, adapter=adapter, url=page.url)
    else:
        made = scrub_page(page.data, adapter=adapter, url=page.url)
    return attrs.evolve(page, data=made.data, url=made.url)


def _read(page: SavedPage, adapter: type[Adapter], registry: Registry, fetched_at: datetime | None) -> Report:
    """How the adapter reads the page. To inspect never raises where there is no page, so it is parsed first."""
    site = adapter.name
    if page.is_text:
        text = decode(page.data).text
        broadsheet.parse_text(text, url=page.url, site=site, registry=registry)
        return broadsheet.inspect_text(text, url=page.url, fetched_at=fetched_at, site=site, registry=registry)
    broadsheet.parse(page.data, url=page.url, site=site, registry=registry)
    return broadsheet.inspect(page.data, url=page.url, fetched_at=fetched_at, site=site, registry=registry)


def _stated(file: CaseFile) -> Mapping[str, object]:
    """The plain data of a case. That no layout fits is for a person to state, so it is left out."""
    return {name: value for name, value in file.stated().items() if name != "layout" or value is not None}


def _slug(text: str) -> str:
    return re.sub(r"[\W_]+", "-", text.lower()).strip("-") or "page"
