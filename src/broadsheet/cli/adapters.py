"""``broadsheet adapters``: which adapters would be used, where each comes from, and what keeps others from it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, TypeVar

import attrs
import click

from broadsheet import AdapterError, Broken, Origin, Registry, UnknownSite
from broadsheet.cli.failures import ExitCode, fail
from broadsheet.cli.screen import is_pretty, show, takes_format, write_json
from broadsheet.cli.wording import clean
from broadsheet.discovery import Entry
from broadsheet.plain import Plain

__all__ = ["AdapterList", "AdapterState", "ListedAdapter", "LostHost", "adapters", "chosen", "takes_adapters"]

F = TypeVar("F", bound=Callable[..., Any])

#: The list has what is broken; the log would say the same again.
_SILENT = logging.NullHandler()


class AdapterState(StrEnum):
    """Whether an adapter is used, and if not, why."""

    USED = "used"
    REPLACED = "replaced"
    OFF = "off"


@attrs.frozen(kw_only=True)
class LostHost(Plain):
    """A host that an adapter names, and the name of the adapter that its pages go to."""

    host: str
    by: str


@attrs.frozen(kw_only=True)
class ListedAdapter(Plain):
    """An adapter. ``reference`` is its module, or file, and its class; ``by`` the reference of what replaces it."""

    name: str
    reference: str
    origin: Origin
    place: str
    hosts: tuple[str, ...]
    layouts: tuple[str, ...]
    state: AdapterState
    by: str | None = None
    lost: tuple[LostHost, ...] = ()


@attrs.frozen(kw_only=True)
class AdapterList(Plain):
    """The adapters in order of precedence, and what is broken; ``reader`` names the one that reads pages of ``url``.

    >>> from broadsheet import Registry
    >>> found = AdapterList.of(Registry.default(), url="https://www.daily8.com/en")
    >>> found.reader, [each.hosts for each in found.adapters if each.name == "daily8"]
    ('daily8', [('daily8.com',)])
    """

    adapters: tuple[ListedAdapter, ...]
    broken: tuple[Broken, ...] = ()
    url: str | None = None
    reader: str | None = None

    @classmethod
    def of(cls, registry: Registry, *, url: str | None = None) -> AdapterList:
        """What a registry holds, and how it answers for ``url``, which may be a host alone."""
        reader = registry.of_url(url if url is None or "//" in url else f"//{url}")
        return cls(
            adapters=tuple(_listed(registry)), broken=registry.broken, url=url, reader=reader.name if reader else None
        )


def _listed(registry: Registry) -> Iterator[ListedAdapter]:
    used = {entry.name: entry for entry in registry.entries}
    for entry in registry.entries:
        yield _line(entry, AdapterState.USED, lost=tuple(_lost(entry, registry)))
    for entry in registry.replaced:
        yield _line(entry, AdapterState.REPLACED, by=used[entry.name].reference)
    for entry in registry.off:
        yield _line(entry, AdapterState.OFF)


def _lost(entry: Entry, registry: Registry) -> Iterator[LostHost]:
    for host in entry.adapter.hosts:
        reader = registry.of_host(host)
        if reader is not None and reader is not entry.adapter:
            yield LostHost(host=host, by=reader.name)


def _line(entry: Entry, state: AdapterState, **more: Any) -> ListedAdapter:
    layouts = tuple(layout.__name__ for layout in entry.adapter.layouts)
    return ListedAdapter(
        name=entry.name,
        reference=entry.reference,
        origin=entry.origin,
        place=entry.place,
        hosts=entry.adapter.hosts,
        layouts=layouts,
        state=state,
        **more,
    )


# ---------------------------------------------------------------------------------------------------------- commands


def takes_adapters(command: F) -> F:
    """Gives a command the options ``--adapters`` and ``--without``, as ``folders`` and ``without``."""
    folder = click.Path(exists=True, file_okay=False)
    without = click.option(
        "--without", multiple=True, metavar="NAME", help="Switches an adapter off; may be given more than once."
    )
    folders = click.option(
        "--adapters",
        "folders",
        multiple=True,
        type=folder,
        metavar="DIR",
        help="A folder of adapters, beside those in BROADSHEET_ADAPTERS; may be given more than once.",
    )
    return folders(without(command))


def chosen(folders: tuple[str, ...], without: tuple[str, ...]) -> Registry:
    """The registry that ``--adapters`` and ``--without`` ask for. Ends the command where there is none."""
    try:
        return Registry.default(folders=folders, without=without)
    except UnknownSite as error:
        raise click.BadParameter(clean(str(error)), param_hint="'--without'") from error
    except AdapterError as error:
        fail(ExitCode.UNREADABLE, str(error))


@click.command(short_help="Lists the adapters that would be used.")
@takes_adapters
@click.option("--url", help="An address, or a host: tells which adapter reads its pages.")
@takes_format
def adapters(folders: tuple[str, ...], without: tuple[str, ...], url: str | None, form: str | None) -> None:
    """Lists the adapters in order of precedence, with their hosts and layouts, and where each comes from.

    Also those that another of the same name replaces, those that are switched off, and what is broken.
    """
    logging.getLogger("broadsheet").addHandler(_SILENT)
    found = AdapterList.of(chosen(folders, without), url=url)
    if not is_pretty(form):
        write_json(found)
        return
    from broadsheet.cli.adapters_view import adapters_view

    show(adapters_view(found))
