"""Which adapter reads a page: an immutable value, made of adapters and asked by host, by name or by the page."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from urllib.parse import urlsplit

import attrs

from broadsheet import discovery
from broadsheet.discovery import Broken, Entry, Finds, Origin
from broadsheet.errors import AdapterError, UnknownSite
from broadsheet.layout import Adapter
from broadsheet.rules import Scope
from broadsheet.rules.base import Found

__all__ = ["Registry"]

#: Folders of adapters, separated as in PATH.
_FOLDERS = "BROADSHEET_ADAPTERS"
#: Names of adapters that are switched off, separated by commas.
_WITHOUT = "BROADSHEET_WITHOUT"
#: How many settings of the environment are remembered; a process has one, its tests have more.
_REMEMBERED = 8

_Rank = tuple[Entry, ...]
_log = logging.getLogger("broadsheet")


@attrs.frozen(init=False, repr=False)
class Registry:
    """The adapters that may be used. ``Registry()`` knows no site: the generic layout reads everything.

    Adapters stand in ranks: those given in code, of local folders, of installed packages, and bundled ones. A page's
    host is looked for in the first rank, the more specific name first (``news.example.com`` before
    ``example.com``), then in the next. An adapter replaces those of later ranks that have its name. Within a rank
    names and hosts are unique; where they are not, making the registry raises ``AdapterError``. An adapter is
    also found by ``site=``, its name; or, where neither address nor site is given, by what it recognises.

    >>> from broadsheet import Registry
    >>> Registry.default().of_host("www.daily8.com").name
    'daily8'
    >>> Registry().of_host("www.daily8.com") is None
    True
    """

    ranks: tuple[_Rank, ...]
    #: what was to give adapters and could not
    broken: tuple[Broken, ...]
    #: what was switched off by name
    off: tuple[Entry, ...]
    _by_name: Mapping[str, Entry] = attrs.field(eq=False)
    _by_host: Mapping[str, tuple[int, type[Adapter]]] = attrs.field(eq=False)
    _deepest: int = attrs.field(eq=False)

    def __init__(self, *adapters: type[Adapter]) -> None:
        self._fill([[Entry.given(adapter) for adapter in adapters]])

    @classmethod
    def default(
        cls, *, folders: Collection[str | os.PathLike[str]] = (), without: str | Collection[str] = ()
    ) -> Registry:
        """The adapters of local folders, over those of installed packages, over those that come with broadsheet.

        Local folders are ``folders`` and those in the variable ``BROADSHEET_ADAPTERS``. ``without`` names adapters
        to switch off, as ``BROADSHEET_WITHOUT`` does. Looked for when first called, and again only where variables,
        arguments or ``sys.path`` are others. What is broken is left out, see ``broken``. Raises ``AdapterError``
        where two adapters of a rank have one name or one host or a folder cannot be read, ``UnknownSite`` where
        ``without`` names none.
        """
        local = (*folders, *filter(None, os.environ.get(_FOLDERS, "").split(os.pathsep)))
        paths = tuple(dict.fromkeys(os.path.abspath(os.path.expanduser(folder)) for folder in local))
        return _default(paths, _names(without), os.environ.get(_WITHOUT, ""), tuple(sys.path))

    @classmethod
    def from_folder(cls, path: str | os.PathLike[str], *, without: str | Collection[str] = ()) -> Registry:
        """The adapters of the modules and packages in a folder, without what lies deeper, and without ``_names``.

        Loading an unchanged folder again gives the same classes. Raises as ``default`` does.
        """
        return _made([discovery.in_folders([path])], _names(without))

    def over(self, other: Registry) -> Registry:
        """Both registries in one; what this one has comes first.

        >>> from broadsheet import Adapter, Layout, Registry, css
        >>> class Mine(Adapter):
        ...     hosts = ("daily8.com",)
        ...     class Front(Layout):
        ...         headline = css("h1").text()
        >>> Registry(Mine).over(Registry.default()).of_host("www.daily8.com").name
        'mine'
        """
        broken = dict.fromkeys((*self.broken, *other.broken))
        return _registry((*self.ranks, *other.ranks), broken, dict.fromkeys((*self.off, *other.off)))

    def without(self, *names: str) -> Registry:
        """This registry, less the adapters of these names, in whatever rank. Raises ``UnknownSite``.

        Where two have one name, ``module:Class`` names one of them.
        """
        ranks, off = _switched_off(self.ranks, names)
        return _registry(ranks, self.broken, (*self.off, *off))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The adapters in use and where they come from, in order of precedence."""
        return tuple(entry for rank in self.ranks for entry in rank if self._by_name[entry.name] is entry)

    @property
    def replaced(self) -> tuple[Entry, ...]:
        """The adapters that are not used, for one of an earlier rank has their name."""
        return tuple(entry for rank in self.ranks for entry in rank if self._by_name[entry.name] is not entry)

    @property
    def adapters(self) -> tuple[type[Adapter], ...]:
        """The adapters in use, in order of precedence."""
        return tuple(entry.adapter for entry in self.entries)

    def of_url(self, url: str | None) -> type[Adapter] | None:
        """The adapter for a page's address."""
        try:
            host = urlsplit(url or "").hostname
        except ValueError:  # http://[::1/x
            return None
        return self.of_host(host) if host else None

    def of_host(self, host: str) -> type[Adapter] | None:
        """The adapter for a host, or for the nearest domain above it that the first rank to know one has."""
        labels = host.lower().rstrip(".").rsplit(".", self._deepest)[-self._deepest :]
        domains = (".".join(labels[start:]) for start in range(len(labels)))
        found = [self._by_host[domain] for domain in domains if domain in self._by_host]
        return min(found, key=_number)[1] if found else None  # min() takes the first, the nearest, of one rank

    def of_site(self, site: str) -> type[Adapter]:
        """The adapter of this name. Raises ``UnknownSite``."""
        if site not in self._by_name:
            raise UnknownSite(_unknown(site, self.ranks))
        return self._by_name[site].adapter

    def recognised(self, scope: Scope) -> type[Adapter] | None:
        """The first adapter that recognises a page by what stands on it."""
        for adapter in self.adapters:
            if adapter.recognise is not None and isinstance(adapter.recognise.read(scope), Found):
                return adapter
        return None

    def __repr__(self) -> str:
        return f"Registry({', '.join(adapter.name for adapter in self.adapters)})"

    def _fill(self, ranks: Iterable[Iterable[Entry]], broken: Iterable[Broken] = (), off: Iterable[Entry] = ()) -> None:
        seen: set[Entry] = set()
        full: list[_Rank] = []
        by_name: dict[str, Entry] = {}
        by_host: dict[str, tuple[int, type[Adapter]]] = {}
        for each in ranks:
            rank = tuple(entry for entry in dict.fromkeys(each) if entry not in seen)
            seen.update(rank)
            full += [rank] if rank else []
            used = [entry for entry in rank if entry.name not in by_name]
            by_name |= _unique(used, "name", lambda entry: (entry.name,))
            for host, entry in _unique(used, "host", lambda entry: entry.adapter.hosts).items():
                by_host.setdefault(host, (len(full), entry.adapter))
        deepest = max((host.count(".") + 1 for host in by_host), default=1)
        tables = MappingProxyType(by_name), MappingProxyType(by_host)
        self.__attrs_init__(tuple(full), tuple(broken), tuple(off), *tables, deepest)


def _registry(ranks: Iterable[Iterable[Entry]], broken: Iterable[Broken], off: Iterable[Entry]) -> Registry:
    registry = Registry.__new__(Registry)
    registry._fill(ranks, broken, off)
    return registry


# ----------------------------------------------------------------------------------------------------------- default


@lru_cache(maxsize=_REMEMBERED)
def _default(folders: tuple[str, ...], without: tuple[str, ...], variable: str, path: tuple[str, ...]) -> Registry:
    finds = [discovery.in_folders(folders), _installed(path), _bundled()]
    ranks = [find.entries for find in finds]
    wanted = [name for name in (name.strip() for name in variable.split(",")) if name]
    for name in wanted:
        if not _called(name, ranks):  # set for many programs, so no error: one of them may lack the package
            _log.warning("%s: %s", _WITHOUT, _unknown(name, ranks))
    return _made(finds, without, also=[name for name in wanted if _called(name, ranks)])


def _made(finds: Iterable[Finds], without: Iterable[str], also: Iterable[str] = ()) -> Registry:
    """The registry of what was found, a rank each. Switching off comes first, for it mends two of one name."""
    finds = list(finds)
    ranks, off = _switched_off([find.entries for find in finds], [*without, *also])
    return _registry(ranks, [fault for find in finds for fault in find.broken], off)


@lru_cache(maxsize=_REMEMBERED)
def _installed(path: tuple[str, ...]) -> Finds:
    return discovery.installed(path)


@cache
def _bundled() -> Finds:
    return discovery.bundled()


def _names(without: str | Collection[str]) -> tuple[str, ...]:
    return (without,) if isinstance(without, str) else tuple(without)


def _switched_off(ranks: Iterable[_Rank], names: Collection[str]) -> tuple[list[_Rank], _Rank]:
    """The ranks without the adapters of these names, and those adapters."""
    ranks = list(ranks)
    for name in names:
        if not _called(name, ranks):
            raise UnknownSite(_unknown(name, ranks))
    off = dict.fromkeys(entry for name in names for entry in _called(name, ranks))
    return [tuple(entry for entry in rank if entry not in off) for rank in ranks], tuple(off)


def _called(name: str, ranks: Iterable[_Rank]) -> list[Entry]:
    return [entry for rank in ranks for entry in rank if entry.is_called(name)]


def _unknown(name: str, ranks: Iterable[_Rank]) -> str:
    known = sorted({entry.name for rank in ranks for entry in rank})
    return f"no adapter is called {name!r}; there are: {', '.join(known) or 'none'}"


def _unique(rank: Iterable[Entry], what: str, keys: Callable[[Entry], Iterable[str]]) -> dict[str, Entry]:
    """The adapters of a rank by their names or hosts. Raises ``AdapterError`` where two have one."""
    table: dict[str, Entry] = {}
    for entry in rank:
        for key in keys(entry):
            other = table.setdefault(key, entry)
            if other is not entry:
                raise AdapterError(f"two adapters for the {what} {key!r}: {other} and {entry}; {_mend(other, entry)}")
    return table


def _mend(first: Entry, second: Entry) -> str:
    if second.origin is Origin.GIVEN:
        return "give one of them, or put one over the other: Registry(…).over(Registry(…))"
    name = second.reference if first.name == second.name else second.name
    return f"switch one of them off: {_WITHOUT}={name}, or without={name!r}"


def _number(seat: tuple[int, type[Adapter]]) -> int:
    return seat[0]
