"""Which adapter reads a page: an immutable value, made of adapters and asked by host, by name or by the page."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from urllib.parse import urlsplit

import attrs

from broadsheet.errors import AdapterError, UnknownSite
from broadsheet.layout import Adapter
from broadsheet.rules import Scope
from broadsheet.rules.base import Found

__all__ = ["Registry"]


@attrs.frozen(init=False, repr=False)
class Registry:
    """The adapters that may be used. ``Registry()`` knows no site: the generic layout reads everything.

    An adapter is found by the page's host, the more specific name first (``news.example.com`` before
    ``example.com``); by ``site=``, its name; or, where neither address nor site is given, by what it recognises.

    >>> from broadsheet import Registry
    >>> Registry.default().of_host("www.daily8.com").name
    'daily8'
    >>> Registry().of_host("www.daily8.com") is None
    True
    """

    adapters: tuple[type[Adapter], ...]
    _by_host: Mapping[str, type[Adapter]] = attrs.field(eq=False)
    _by_name: Mapping[str, type[Adapter]] = attrs.field(eq=False)

    def __init__(self, *adapters: type[Adapter]) -> None:
        by_host: dict[str, type[Adapter]] = {}
        by_name: dict[str, type[Adapter]] = {}
        for adapter in adapters:
            for table, keys in ((by_name, (adapter.name,)), (by_host, adapter.hosts)):
                for key in keys:
                    other = table.setdefault(key, adapter)
                    if other is not adapter:
                        raise AdapterError(f"two adapters for {key!r}: {_name(other)} and {_name(adapter)}")
        self.__attrs_init__(adapters, MappingProxyType(by_host), MappingProxyType(by_name))

    @classmethod
    def default(cls) -> Registry:
        """The adapters that come with broadsheet; they are looked for when this is first called."""
        return _default()

    def of_url(self, url: str | None) -> type[Adapter] | None:
        """The adapter for a page's address."""
        try:
            host = urlsplit(url or "").hostname
        except ValueError:  # http://[::1/x
            return None
        return self.of_host(host) if host else None

    def of_host(self, host: str) -> type[Adapter] | None:
        """The adapter for a host, or for the nearest domain above it."""
        host = host.lower().rstrip(".")
        while host:
            if host in self._by_host:
                return self._by_host[host]
            host = host.partition(".")[2]
        return None

    def of_site(self, site: str) -> type[Adapter]:
        """The adapter of this name. Raises ``UnknownSite``."""
        if site not in self._by_name:
            raise UnknownSite(f"no adapter is called {site!r}; there are: {', '.join(sorted(self._by_name)) or 'none'}")
        return self._by_name[site]

    def recognised(self, scope: Scope) -> type[Adapter] | None:
        """The first adapter that recognises a page by what stands on it."""
        for adapter in self.adapters:
            if adapter.recognise is not None and isinstance(adapter.recognise.read(scope), Found):
                return adapter
        return None

    def __repr__(self) -> str:
        return f"Registry({', '.join(adapter.name for adapter in self.adapters)})"


def _name(adapter: type[Adapter]) -> str:
    return f"{adapter.__module__}.{adapter.__qualname__}"


@cache
def _default() -> Registry:
    sites = importlib.import_module("broadsheet.sites")
    adapters: list[type[Adapter]] = []
    for found in pkgutil.iter_modules(sites.__path__, "broadsheet.sites."):
        module = importlib.import_module(found.name)
        classes = (each for each in vars(module).values() if isinstance(each, type) and issubclass(each, Adapter))
        adapters += [each for each in classes if each.__module__ == module.__name__]
    return Registry(*adapters)
