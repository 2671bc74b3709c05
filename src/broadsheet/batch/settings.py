"""How the pages of a batch are to be read: plain values that travel to other processes and machines."""

from __future__ import annotations

import attrs

from broadsheet.plain import Plain
from broadsheet.records import Limits
from broadsheet.registry import Registry

__all__ = ["Settings"]


@attrs.frozen(kw_only=True)
class Settings(Plain):
    """The arguments of ``parse`` that are the same for all pages.

    ``folders`` and ``without`` are those of ``Registry.default()``: adapters are found again by every process, so that
    none has to be sent there. Packages of adapters must be installed wherever pages are read.
    """

    site: str | None = None
    folders: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    limits: Limits = attrs.field(factory=Limits)

    def registry(self) -> Registry:
        """The adapters. Raises ``AdapterError``, and ``UnknownSite`` where ``site`` or ``without`` name none."""
        registry = Registry.default(folders=self.folders, without=self.without)
        if self.site is not None:
            registry.of_site(self.site)
        return registry
