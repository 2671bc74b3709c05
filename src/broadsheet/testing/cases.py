"""Fixtures: a saved page, how it is read, and the record that a person reviewed.

A case is a folder with a page, ``page.html``, ``page.txt`` or ``page.json``, and with ``case.json`` and
``expected.json``; it may have ``absent.txt``.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

import broadsheet
from broadsheet import Adapter, CaseError, Document, NewsPage, RecordError, Registry, Report, UnknownSite
from broadsheet.decoding import decode
from broadsheet.plain import Plain
from broadsheet.rendering import collapse
from broadsheet.testing.expected import FIELDS, OPTIONAL, Expected
from broadsheet.testing.samples import Sample

__all__ = ["ABSENT", "CASE", "EXPECTED", "PAGES", "Case", "CaseFile", "find_cases"]

#: The files of a case.
CASE, EXPECTED, ABSENT = "case.json", "expected.json", "absent.txt"
PAGES = ("page.html", "page.txt", "page.json")

#: What a page may raise that is none.
_REFUSALS = ("EmptyDocument", "LimitExceeded")

P = TypeVar("P", bound=Plain)


@attrs.frozen(kw_only=True)
class CaseFile(Plain):
    """What ``case.json`` states.

    ``adapter`` is a name, ``package.module:Class``, or None for the generic layout. ``layout`` is the layout that
    reads the page; None with an adapter says that none of its layouts fits. ``recognise`` says that the page names
    its site itself: it is read without address and name. ``empty`` lists fields that are empty on this page, and
    rightly so; ``expected_failures`` those that are read wrongly today, each with the reason.
    """

    url: str | None
    fetched_at: datetime | None
    adapter: str | None
    layout: str | None = None
    recognise: bool = False
    about: str
    empty: tuple[str, ...] = ()
    expected_failures: dict[str, str] = attrs.field(factory=dict, hash=False)

    def stated(self) -> dict[str, Any]:
        """The plain data to write: what has its default is left out, but for the layout."""
        optional = {"recognise", "empty", "expected_failures"}
        return {name: value for name, value in self.to_dict().items() if name not in optional or value}


@attrs.frozen
class Refusal(Plain):
    """What ``expected.json`` states of a page that is none: the name of the error."""

    raises: str


@attrs.frozen
class Case:
    """One fixture. A page is read by its adapter alone, which is found by the address if the case states one.

    Without an address the adapter is named, or, where the case says ``"recognise": true``, has to know its page.
    """

    folder: Path
    file: CaseFile = attrs.field(repr=False)

    @classmethod
    def load(cls, folder: Path | str) -> Case:
        """The case in a folder. Raises ``CaseError`` with all faults of ``case.json`` and of the folder."""
        folder = Path(folder)
        faults = list(_faults_of_page(folder))
        try:
            file = _record(CaseFile, folder / CASE, _json(folder / CASE))
            faults += _faults_of_file(file, folder / CASE)
        except CaseError as error:
            raise CaseError("\n".join((*faults, str(error)))) from error
        if faults:
            raise CaseError("\n".join(faults))
        return cls(folder, file)

    @property
    def name(self) -> str:
        """The site's folder and the case's: ``daily8/html-br``."""
        return "/".join(self.folder.resolve().parts[-2:])

    @property
    def about(self) -> str:
        """One sentence on what the case shows."""
        return self.file.about

    @property
    def url(self) -> str | None:
        """The address of the page."""
        return self.file.url

    @property
    def fetched_at(self) -> datetime | None:
        """The moment at which the page was fetched."""
        return self.file.fetched_at

    @property
    def adapter(self) -> str | None:
        """The adapter's name, or ``package.module:Class``; None for the generic layout."""
        return self.file.adapter

    @property
    def layout(self) -> str | None:
        """The name of the layout that reads the page; None where none fits."""
        return self.file.layout

    @property
    def expected_failures(self) -> Mapping[str, str]:
        """The fields that are read wrongly today, with the reasons."""
        return MappingProxyType(self.file.expected_failures)

    @property
    def page_file(self) -> Path:
        """The saved page."""
        return next(path for name in PAGES if (path := self.folder / name).exists())

    @property
    def is_text(self) -> bool:
        """Whether the page is flattened text."""
        return self.page_file.suffix == ".txt"

    def adapter_class(self, registry: Registry | None = None) -> type[Adapter] | None:
        """The adapter, looked up in a registry (default: ``Registry.default()``) or imported. Raises ``CaseError``."""
        if self.adapter is None:
            return None
        module, colon, name = self.adapter.partition(":")
        try:
            if not colon:
                return (Registry.default() if registry is None else registry).of_site(self.adapter)
            found = getattr(importlib.import_module(module), name)
        except UnknownSite as error:
            hint = "is its package installed, or its folder in BROADSHEET_ADAPTERS?"
            raise CaseError(f"{self.folder / CASE}: $.adapter: {error}; {hint}") from error
        except (ImportError, AttributeError) as error:
            raise CaseError(f"{self.folder / CASE}: $.adapter: {error}") from error
        if not (isinstance(found, type) and issubclass(found, Adapter)):
            raise CaseError(f"{self.folder / CASE}: $.adapter: {self.adapter} is not an adapter")
        return found

    def sample(self, registry: Registry | None = None) -> Sample:
        """The page as a sample for laws, its adapter named; of JSON, the page that it is. Raises ``CaseError``."""
        text, adapter = decode(self.page_file.read_bytes()).text, self.adapter_class(registry)
        if self.page_file.suffix == ".json" and adapter is not None:
            text = adapter.page_of(Document.from_html(text)).source
        return Sample(
            name=self.name,
            html=None if self.is_text else text,
            text=text if self.is_text else None,
            url=self.url,
            fetched_at=self.fetched_at,
            adapter=adapter,
        )

    def page(self, registry: Registry | None = None) -> NewsPage:
        """The record that is read now. Raises ``CaseError`` and what ``broadsheet.parse`` raises."""
        data, options = self.page_file.read_bytes(), self._options(registry)
        return (
            broadsheet.parse_text(decode(data).text, **options) if self.is_text else broadsheet.parse(data, **options)
        )

    def report(self, registry: Registry | None = None) -> Report:
        """The record that is read now, and how. Raises ``CaseError``."""
        data, options = self.page_file.read_bytes(), self._options(registry)
        if self.is_text:
            return broadsheet.inspect_text(decode(data).text, **options)
        return broadsheet.inspect(data, **options)

    def _options(self, registry: Registry | None) -> dict[str, Any]:
        adapter = self.adapter_class(registry)
        told = adapter is not None and self.url is None and not self.file.recognise
        return {
            "url": self.url,
            "fetched_at": self.fetched_at,
            "site": adapter.name if adapter is not None and told else None,
            "registry": Registry() if adapter is None else Registry(adapter),
        }

    def refusal(self) -> str | None:
        """The name of the error that the page raises, where ``expected.json`` states one. Raises ``CaseError``."""
        path = self.folder / EXPECTED
        data = _json(path) if path.exists() else None
        if not isinstance(data, dict) or "raises" not in data:
            return None
        name = _record(Refusal, path, data).raises
        if name not in _REFUSALS:
            raise CaseError(f"{path}: $.raises: {name!r} is not {' or '.join(_REFUSALS)}")
        return name

    def expected(self) -> Expected:
        """The reviewed record. Raises ``CaseError`` where there is none, and with all faults of the file."""
        path = self.folder / EXPECTED
        if self.refusal() is not None:
            raise CaseError(f"{path}: holds no record: the page is none, and raises {self.refusal()}")
        return _record(Expected, path, _json(path))

    def absent(self) -> tuple[str, ...]:
        """The lines of ``absent.txt``: texts that must not be in the body; empty where there is no such file."""
        path = self.folder / ABSENT
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return tuple(text for line in lines if (text := collapse(line)))

    def present(self, page: NewsPage) -> tuple[tuple[str, int], ...]:
        """The lines of ``absent.txt`` that are in the body of a record all the same, each with the place there."""
        return tuple(
            (line, place) for line in self.absent() for place, block in enumerate(page.body) if line in block.text
        )


def find_cases(folder: Path | str) -> list[Case]:
    """All cases in a folder and below it, sorted by their folders. Raises ``CaseError`` with the faults of all.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     find_cases(folder)
    []
    """
    cases, faults = [], []
    for path in sorted(Path(folder).rglob(CASE)):
        try:
            cases.append(Case.load(path.parent))
        except CaseError as error:
            faults.append(str(error))
    if faults:
        raise CaseError("\n".join(faults))
    return cases


def _faults_of_page(folder: Path) -> Iterator[str]:
    pages = [name for name in PAGES if (folder / name).is_file()]
    if len(pages) != 1:
        yield f"{folder}: has {' and '.join(pages) or 'no page'}; a case has one of {', '.join(PAGES)}"


def _faults_of_file(file: CaseFile, path: Path) -> Iterator[str]:
    known = {*FIELDS, *OPTIONAL, "absent", "layout", "raises"}
    for key, fields in (("expected_failures", file.expected_failures), ("empty", file.empty)):
        for field in fields:
            if field not in known:
                yield f"{path}: $.{key}: no field is called {field!r}"
    if file.recognise and (file.url is not None or file.adapter is None):
        yield f"{path}: $.recognise: a page is recognised where its case states an adapter and no url"


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        hint = f"; write it with: broadsheet accept {path.parent}" if path.name == EXPECTED else ""
        raise CaseError(f"{path}: there is no such file{hint}") from None
    except (OSError, ValueError, RecursionError) as error:
        raise CaseError(f"{path}: not JSON: {error}") from error


def _record(kind: type[P], path: Path, data: Any) -> P:
    from cattrs import transform_error

    if not isinstance(data, dict):
        raise CaseError(f"{path}: holds {data!r:.50}, and no JSON object")
    try:
        return kind.from_dict(data)
    except RecordError as error:
        faults = transform_error(error.__cause__) if error.__cause__ is not None else []
        raise CaseError("\n".join(f"{path}: {fault}" for fault in faults or [str(error)])) from error
