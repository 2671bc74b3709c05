"""Where the files of an adapter go: into a checkout of broadsheet, a package of its own, or a folder of adapters."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from enum import StrEnum
from importlib import resources
from pathlib import Path
from string import Template

import attrs

from broadsheet.authoring.source import AdapterName

__all__ = ["Fixtures", "Place", "PlaceKind"]

_SITES = Path("src/broadsheet/sites")
_ADAPTERS = "adapters"
_FIXTURES = Path("tests/fixtures")


class PlaceKind(StrEnum):
    """A checkout of broadsheet, a package of someone else's, or a plain folder of adapters."""

    CHECKOUT = "checkout"
    PACKAGE = "package"
    FOLDER = "folder"


@attrs.frozen
class Fixtures:
    """The folder of a site's cases; what pytest runs on; and the folders of adapters that have to be named for it.

    >>> fixtures = Fixtures.of(Path("."), "almanac", adapters=(Path("adapters"),))
    >>> fixtures.case("rain").as_posix(), fixtures.command("broadsheet", "check")
    ('tests/fixtures/almanac/rain', 'BROADSHEET_ADAPTERS=adapters broadsheet check')
    """

    folder: Path
    tests: Path
    adapters: tuple[Path, ...] = ()

    @classmethod
    def of(cls, into: Path, site: str, *, installed: bool = False, adapters: tuple[Path, ...] = ()) -> Fixtures:
        """Where the cases of an adapter that is there go, from the folder in which the author stands.

        Of one that is ``installed``, the package may lie in that folder as ``--outside`` writes it.
        """
        package = into / _distribution(site)
        folder = (package if installed and package.is_dir() else into) / _FIXTURES / site
        return cls(folder, folder, adapters)

    def case(self, name: str) -> Path:
        """The folder of one case."""
        return self.folder / name

    def command(self, *words: str) -> str:
        """A command, as a shell takes it, that finds the adapter."""
        folders = os.pathsep.join(map(str, self.adapters))
        return f"BROADSHEET_ADAPTERS={shlex.quote(folders)} {shlex.join(words)}" if folders else shlex.join(words)

    def commands(self, cases: tuple[str, ...]) -> tuple[str, ...]:
        """What makes the cases tests, and runs them."""
        accept = self.command("broadsheet", "accept", *(str(self.case(case)) for case in cases))
        return accept, self.command("pytest", str(self.tests))


@attrs.frozen
class Place:
    """Where a new adapter is to live, from the folder in which the author stands.

    >>> place = Place(PlaceKind.FOLDER, Path("."), AdapterName("almanac", ("almanac.example",)))
    >>> place.module.as_posix(), place.fixtures.case("rain").as_posix()
    ('adapters/almanac.py', 'tests/fixtures/almanac/rain')
    """

    kind: PlaceKind
    into: Path
    name: AdapterName

    @classmethod
    def of(cls, into: Path, name: AdapterName, *, outside: bool) -> Place:
        """The place for a new adapter in a folder: ``outside`` asks for a package whatever the folder is."""
        if outside:
            return cls(PlaceKind.PACKAGE, into, name)
        return cls(PlaceKind.CHECKOUT if (into / _SITES).is_dir() else PlaceKind.FOLDER, into, name)

    @property
    def root(self) -> Path:
        """The folder that holds the module and its tests."""
        return self.into / self.distribution if self.kind is PlaceKind.PACKAGE else self.into

    @property
    def module(self) -> Path:
        """The file of the adapter."""
        match self.kind:
            case PlaceKind.CHECKOUT:
                return self.root / _SITES / f"{self.name.site}.py"
            case PlaceKind.PACKAGE:
                return self.root / "src" / self.package / "__init__.py"
            case PlaceKind.FOLDER:
                return self.root / _ADAPTERS / f"{self.name.site}.py"

    @property
    def fixtures(self) -> Fixtures:
        """Where the site's cases go."""
        folder = self.root / _FIXTURES / self.name.site
        tests = self.root if self.kind is PlaceKind.PACKAGE else folder
        return Fixtures(folder, tests, (self.module.parent,) if self.kind is PlaceKind.FOLDER else ())

    @property
    def distribution(self) -> str:
        """What the package is called where it is installed from."""
        return _distribution(self.name.site)

    @property
    def package(self) -> str:
        """What the package is imported as."""
        return f"broadsheet_{self.name.site}"

    def further_files(self, url: str, example: str) -> Mapping[Path, bytes]:
        """What a package needs besides the adapter and its cases, of which ``example`` is one; nothing elsewhere."""
        if self.kind is not PlaceKind.PACKAGE:
            return {}
        words = {
            "site": self.name.site,
            "class_name": self.name.class_name,
            "host": self.name.hosts[0],
            "distribution": self.distribution,
            "package": self.package,
            "url": url,
            "example": self.fixtures.case(example).relative_to(self.root).as_posix(),
        }
        files = {self.root / path: _filled(template, words) for path, template in _TEMPLATES.items()}
        return {**files, self.module.parent / "py.typed": b""}

    def commands(self) -> tuple[str, ...]:
        """What makes the adapter known, before its cases are run."""
        return (shlex.join(("pip", "install", "-e", f"{self.root}[test]")),) if self.kind is PlaceKind.PACKAGE else ()


_TEMPLATES = {"pyproject.toml": "pyproject.toml.txt", "README.md": "README.md.txt"}
_TEMPLATES["tests/test_laws.py"] = "test_laws.py.txt"


def _distribution(site: str) -> str:
    """What the package of a site is called."""
    return f"broadsheet-{site.replace('_', '-')}"


def _filled(template: str, words: Mapping[str, str]) -> bytes:
    text = resources.files("broadsheet.authoring").joinpath("templates", template).read_text("utf-8")
    return Template(text).substitute(words).encode("utf-8")
