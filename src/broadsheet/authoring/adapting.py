"""A proposal as an adapter that reads pages, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from broadsheet import Adapter
from broadsheet.authoring.proposal import Proposal
from broadsheet.authoring.source import AdapterName, module

__all__ = ["adapter_of"]


def adapter_of(proposal: Proposal, hosts: Sequence[str] = ("site.example",), site: str = "proposed") -> type[Adapter]:
    """The adapter that the proposal's module would define. Raises ``AdapterError`` where a rule is not valid.

    >>> from broadsheet.authoring.proposal import ProposedLayout, ProposedRule
    >>> from broadsheet.records import PageKind
    >>> layout = ProposedLayout("Story", PageKind.ARTICLE, None, (ProposedRule("headline", 'css("h1").text()'),), ())
    >>> [each.__name__ for each in adapter_of(Proposal((layout,))).layouts]
    ['Story']
    """
    name = AdapterName(site, tuple(hosts))
    names: dict[str, object] = {"__name__": f"broadsheet_proposed_{site}"}
    exec(compile(module(name, proposal), f"<proposal for {site}>", "exec"), names)
    adapter = names[name.class_name]
    assert isinstance(adapter, type)
    assert issubclass(adapter, Adapter)
    return adapter
