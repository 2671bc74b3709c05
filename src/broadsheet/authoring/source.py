"""The module of an adapter, written from a proposal: what a person goes on with."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import attrs

from broadsheet.authoring.proposal import Proposal, ProposedLayout, ProposedRule
from broadsheet.authoring.spelling import WIDTH, spelled
from broadsheet.records import PageKind

__all__ = ["AdapterName", "module"]

_STEP = "    "


@attrs.frozen
class AdapterName:
    """What an adapter is called: its site and its class, and the hosts that it reads.

    >>> AdapterName("isle_times", ("isle-times.example",)).class_name
    'IsleTimes'
    """

    site: str
    hosts: tuple[str, ...]

    @property
    def class_name(self) -> str:
        """The name of the class; that of a public name gets ``Site`` behind it."""
        name = "".join(part[:1].upper() + part[1:] for part in self.site.split("_"))
        return f"{name}Site" if name in ("Adapter", "Layout", "PageKind") else name

    def reads(self, host: str) -> bool:
        """Whether a host is one of the adapter's, or below one of them.

        >>> AdapterName("isle_times", ("isle-times.example",)).reads("www.isle-times.example")
        True
        """
        return any(f".{host}".endswith(f".{own}") for own in self.hosts)


def module(name: AdapterName, proposal: Proposal) -> str:
    """The source of an adapter's module; the saved pages of the proposal are named as their cases are.

    >>> from broadsheet.authoring.proposal import ProposedLayout, ProposedRule
    >>> rule = ProposedRule("headline", "css('main h1').text()", ("1 hit",))
    >>> story = ProposedLayout("Story", PageKind.ARTICLE, None, (rule,), ("rain",))
    >>> print(module(AdapterName("almanac", ("almanac.example",)), Proposal((story,))))
    \"""Almanac (almanac.example).\"""
    <BLANKLINE>
    from __future__ import annotations
    <BLANKLINE>
    from broadsheet import Adapter, Layout, css
    <BLANKLINE>
    __all__ = ["Almanac"]
    <BLANKLINE>
    <BLANKLINE>
    class Almanac(Adapter):
        \"""Pages of almanac.example.\"""
    <BLANKLINE>
        hosts = ("almanac.example",)
    <BLANKLINE>
        class Story(Layout):
            \"""As in the case rain.\"""
    <BLANKLINE>
            # 1 hit
            headline = css("main h1").text()
    <BLANKLINE>
    """
    lines = [
        f'"""{name.class_name} ({", ".join(name.hosts)})."""',
        "",
        "from __future__ import annotations",
        "",
        f"from broadsheet import {', '.join(proposal.names)}",
        "",
        f'__all__ = ["{name.class_name}"]',
        "",
        "",
        *_adapter(name, proposal),
    ]
    return "\n".join(lines) + "\n"


def _adapter(name: AdapterName, proposal: Proposal) -> Iterator[str]:
    yield f"class {name.class_name}(Adapter):"
    yield f'{_STEP}"""Pages of {", ".join(name.hosts)}."""'
    yield ""
    if name.site != name.class_name.lower():
        yield f"{_STEP}name = {spelled(repr(name.site))}"
    yield spelled(repr(name.hosts), indent=_STEP, target="hosts = ")
    for layout in proposal.layouts:
        yield ""
        yield from _layout(layout)


def _layout(layout: ProposedLayout) -> Iterator[str]:
    inner = _STEP * 2
    yield f"{_STEP}class {layout.name}(Layout):"
    yield from _docstring(layout.pages, inner)
    yield ""
    if layout.kind is not PageKind.ARTICLE:
        yield f"{inner}kind = PageKind.{layout.kind.name}"
    rules = layout.rules if layout.when is None else (layout.when, *layout.rules)
    for rule in rules:
        yield from _rule(rule, inner)


def _docstring(cases: tuple[str, ...], indent: str) -> Iterator[str]:
    many = len(cases) > 1
    text = f"As in the case{'s' if many else ''} {', '.join(cases)}." if cases else "A look of the site."
    lines = textwrap.wrap(text, WIDTH - len(indent) - 6, break_on_hyphens=False)
    if len(lines) == 1:
        yield f'{indent}"""{text}"""'
        return
    yield f'{indent}"""{lines[0]}'
    yield from (f"{indent}{line}" for line in lines[1:])
    yield f'{indent}"""'


def _rule(rule: ProposedRule, indent: str) -> Iterator[str]:
    """A rule below what speaks for it."""
    evidence = " ".join("; ".join(rule.evidence).split())
    for line in textwrap.wrap(evidence, WIDTH - len(indent) - 2, break_on_hyphens=False):
        yield f"{indent}# {line}"
    yield spelled(rule.code, indent=indent, target=f"{rule.field} = ")
