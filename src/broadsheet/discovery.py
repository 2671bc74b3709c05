"""Where adapters come from: modules of a folder, installed packages, and the sites that come with broadsheet.

Whoever looks for adapters runs the code of others. What fails there is told and left out, so one package that is
broken never keeps the rest from work.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import importlib.util
import logging
import os
import pkgutil
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeGuard

import attrs

from broadsheet.declaration import wrong
from broadsheet.errors import AdapterError
from broadsheet.layout import Adapter
from broadsheet.plain import Plain

if TYPE_CHECKING:
    from importlib.metadata import Distribution

__all__ = ["GROUP", "Broken", "Entry", "Finds", "Origin", "bundled", "in_folders", "installed"]

#: The entry points of a package that name its adapters.
GROUP = "broadsheet.adapters"

_SITES = "broadsheet.sites"
_HOUSE = Path(__file__).parent
#: Code between an error and the module that it is about: ours, and what imports modules.
_BETWEEN = (f"{_HOUSE}{os.sep}", f"{Path(importlib.__file__).parent}{os.sep}", "<frozen ")
_log = logging.getLogger("broadsheet")


class Origin(StrEnum):
    """Where an adapter comes from, in the order of precedence: code, a folder, a package, broadsheet itself."""

    GIVEN = "given"
    LOCAL = "local"
    INSTALLED = "installed"
    BUNDLED = "bundled"


@attrs.frozen
class Entry:
    """An adapter, and where it comes from.

    ``place`` is the file of a local adapter, the name and version of an installed package, else the module.

    >>> from broadsheet import Registry
    >>> entry = next(each for each in Registry.default().entries if each.name == "daily8")
    >>> entry.name, str(entry.origin), entry.place, entry.reference
    ('daily8', 'bundled', 'broadsheet.sites.daily8', 'broadsheet.sites.daily8:Daily8')
    """

    adapter: type[Adapter]
    origin: Origin
    place: str

    @classmethod
    def given(cls, adapter: type[Adapter]) -> Entry:
        """An adapter that the caller's code hands over. Raises ``AdapterError`` for what is none."""
        _check_class(adapter)
        return cls(adapter, Origin.GIVEN, adapter.__module__)

    @property
    def name(self) -> str:
        """The adapter's name."""
        return self.adapter.name

    @property
    def reference(self) -> str:
        """What names this adapter alone, where two have one name: its module, or its file, and its class."""
        module = self.place if self.origin is Origin.LOCAL else self.adapter.__module__
        return f"{module}:{self.adapter.__qualname__}"

    def is_called(self, name: str) -> bool:
        """Whether ``name`` is this adapter's name or its reference."""
        return name in (self.name, self.reference)

    def __str__(self) -> str:
        place = f" {self.place}" if self.origin is Origin.INSTALLED else ""
        return f"{self.reference} ({self.origin}{place})"


@attrs.frozen(kw_only=True)
class Broken(Plain):
    """A package or a module that was to give adapters and could not; ``message`` says why, and where it failed."""

    origin: Origin
    place: str
    message: str


@attrs.frozen
class Finds:
    """What a search found: adapters, and what is broken."""

    entries: tuple[Entry, ...] = ()
    broken: tuple[Broken, ...] = ()


def in_folders(folders: Iterable[str | os.PathLike[str]]) -> Finds:
    """The adapters of the modules and packages that lie in folders, file by file.

    Names that begin with ``_`` are helpers: not searched, but a module may import them (``from . import _helpers``).
    Raises ``AdapterError`` where a folder cannot be read.
    """
    return _gather([source for folder in folders for source in _sources_in(Path(folder).expanduser().absolute())])


def installed(path: Iterable[str]) -> Finds:
    """The adapters that installed packages offer under the entry points ``broadsheet.adapters``.

    ``path`` is where packages lie, as in ``sys.path``.
    """
    return _gather(_installed_sources(list(path)))


def bundled() -> Finds:
    """The adapters that come with broadsheet."""
    names = sorted(found.name for found in pkgutil.iter_modules(importlib.import_module(_SITES).__path__))
    modules = [f"{_SITES}.{name}" for name in names if not name.startswith("_")]
    return _gather([_Source(Origin.BUNDLED, module, partial(importlib.import_module, module)) for module in modules])


# ----------------------------------------------------------------------------------------------------------- loading


@attrs.frozen
class _Source:
    """What may give adapters, before any of its code has run."""

    origin: Origin
    place: str
    load: Callable[[], object]


def _gather(sources: Iterable[_Source]) -> Finds:
    entries: list[Entry] = []
    broken: list[Broken] = []
    for source in sources:
        try:
            adapters = _adapters_of(source.load())
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # code of others may raise anything; SystemExit is no exception to that
            fault = Broken(origin=source.origin, place=source.place, message=_words(error))
            _log.warning("%s adapters left out, %s: %s", fault.origin, fault.place, fault.message)
            broken.append(fault)
        else:
            entries += [Entry(adapter, source.origin, source.place) for adapter in adapters]
    return Finds(tuple(entries), tuple(broken))


def _adapters_of(found: object) -> list[type[Adapter]]:
    """The adapter, or those of a module: the ones with a public name there that it, or a module inside it, defines."""
    if _is_adapter(found):
        return [found]
    if not isinstance(found, ModuleType):
        raise AdapterError(f"it leads to {found!r}; name a module, or a class that is an Adapter")
    public = [each for name, each in vars(found).items() if not name.startswith("_")]
    adapters = [each for each in public if _is_adapter(each) and f"{each.__module__}.".startswith(f"{found.__name__}.")]
    if not adapters:
        raise AdapterError("it defines no adapter; the name of a module with helpers begins with _")
    return list(dict.fromkeys(adapters))


def _check_class(given: object) -> None:
    if isinstance(given, type) and issubclass(given, Adapter):
        return
    mend = type(given).__name__ if isinstance(given, Adapter) else "class Daybreak(Adapter): …"
    raise wrong(f"Registry({given!r}): needs a class of an adapter", mend)


def _is_adapter(found: object) -> TypeGuard[type[Adapter]]:
    return isinstance(found, type) and issubclass(found, Adapter) and found is not Adapter


def _words(error: BaseException) -> str:
    """The type and the text of an error on one line, and the last place that is neither ours nor Python's."""
    lines = traceback.format_exception_only(error)  # with the lines of a SyntaxError before, and notes after
    words = " ".join(next(line for line in lines if not line.startswith("  ")).split())
    if isinstance(error, SyntaxError) and error.filename is not None:
        return f"{words} ({error.filename}:{error.lineno})"
    places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__) if _told(frame)]
    return f"{words} ({places[-1]})" if places else words


def _told(frame: traceback.FrameSummary) -> bool:
    return frame.filename.startswith(str(_HOUSE / "sites")) or not frame.filename.startswith(_BETWEEN)


# ------------------------------------------------------------------------------------------------------------ folders


def _sources_in(folder: Path) -> Iterator[_Source]:
    try:
        modules = sorted(path for path in folder.iterdir() if _is_module(path))
        package = _package(folder, modules)
    except OSError as error:
        raise AdapterError(f"cannot read the folder of adapters {folder}: {error.strerror or error}") from None
    for path in modules:
        if not path.name.startswith("_"):
            yield _Source(Origin.LOCAL, str(path), partial(_local_module, package, path))


def _is_module(path: Path) -> bool:
    return (path.suffix == ".py" and path.is_file()) or (path / "__init__.py").is_file()


def _package(folder: Path, modules: Iterable[Path]) -> str:
    """The name of a package, made here, whose modules are those of the folder.

    Nothing else has this name, so no module of the folder hides another of the same name. It changes when a file
    does: then all is loaded anew; as long as none does, the classes are the same.
    """
    from hashlib import sha256  # loads a library that nothing else here needs

    files = [file for path in modules for file in ((path,) if path.is_file() else sorted(path.rglob("*.py")))]
    states = [(str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files]
    name = "_broadsheet_local_" + sha256(repr((str(folder), states)).encode()).hexdigest()[:16]
    if name not in sys.modules:
        spec = importlib.machinery.ModuleSpec(name, None, is_package=True)
        spec.submodule_search_locations = [str(folder)]
        sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
        importlib.invalidate_caches()  # files may be younger than what Python remembers of the folder
    return name


def _local_module(package: str, path: Path) -> ModuleType:
    name = path.name.removesuffix(".py")
    if "." in name:
        raise AdapterError("the name of a module has no dot in it; rename the file")
    return importlib.import_module(f"{package}.{name}")


# ----------------------------------------------------------------------------------------------------------- packages


def _installed_sources(path: list[str]) -> Iterator[_Source]:
    from importlib.metadata import Distribution  # slow to import, and needed once

    packages: dict[str, Distribution] = {}
    for distribution in filter(_may_offer, Distribution.discover(path=path)):
        name, _ = _identity(distribution)
        # Where a package is there twice, Python imports the first; so that one counts, even if it offers nothing.
        packages.setdefault(name, next(iter(Distribution.discover(name=name, path=path)), distribution))
    for _, distribution in sorted(packages.items()):
        place = " ".join(_identity(distribution))
        try:
            points = sorted(point for point in distribution.entry_points if point.group == GROUP)
        except Exception:  # a file that is no list of entry points
            yield _Source(Origin.INSTALLED, place, partial(getattr, distribution, "entry_points"))  # is told as broken
            continue
        for point in points:
            yield _Source(Origin.INSTALLED, place, point.load)


def _may_offer(distribution: Distribution) -> bool:
    try:
        return GROUP in (distribution.read_text("entry_points.txt") or "")
    except ValueError:  # not UTF-8: nobody can tell
        return True


def _identity(distribution: Distribution) -> tuple[str, str]:
    """The name and the version of a package; its file may lack them, or be missing."""
    try:
        return str(distribution.metadata["Name"]), str(distribution.metadata["Version"])
    except Exception:  # which error it is, and whether it is one, changed from one Python to the next
        return "a package without a name", "and version"
