"""A declaration that is proposed and not yet written: layouts of rules, each with what speaks for it."""

from __future__ import annotations

import re

import attrs

from broadsheet.records import PageKind
from broadsheet.testing.cases import PAGES

__all__ = ["Proposal", "ProposedLayout", "ProposedRule", "SavedPage"]

#: What a rule may be written with, as it stands in its code.
_NAMES = re.compile(r"(?<![\w.\"'])(css|jsonld|meta|xpath)\(")


@attrs.frozen
class SavedPage:
    """A page of a site as it was saved: a name to speak of it, its bytes, and its address where that is known.

    ``is_text`` says that it is the flattened text of a page, and not its HTML.

    >>> SavedPage("rain.html", b"<h1>Rain at last</h1>", "https://almanac.example/rain").name
    'rain.html'
    """

    name: str
    data: bytes = attrs.field(repr=False)
    url: str | None = None
    is_text: bool = False

    @property
    def file(self) -> str:
        """What the page is called in the folder of a case: JSON is known by how it begins."""
        html, text, json = PAGES
        return text if self.is_text else json if self.data.lstrip()[:1] == b"{" else html


@attrs.frozen
class ProposedRule:
    """A field and the Python expression that reads it, on the public names, with what was seen on the pages.

    >>> ProposedRule("headline", 'css("main h1").text()', ("1 hit on each of 2 pages",)).field
    'headline'
    """

    field: str
    code: str
    evidence: tuple[str, ...] = ()


@attrs.frozen
class ProposedLayout:
    """One look of a site: its rules, and the names of the saved pages that it reads; without ``when`` it takes all.

    >>> ProposedLayout("Story", PageKind.ARTICLE, None, (), ("rain.html",)).pages
    ('rain.html',)
    """

    name: str
    kind: PageKind
    when: ProposedRule | None
    rules: tuple[ProposedRule, ...]
    pages: tuple[str, ...]


@attrs.frozen
class Proposal:
    """The layouts of an adapter, in the order in which they are to be written.

    >>> story = ProposedLayout("Story", PageKind.ARTICLE, None, (ProposedRule("headline", 'css("h1").text()'),), ())
    >>> Proposal((story,)).names
    ('Adapter', 'Layout', 'css')
    """

    layouts: tuple[ProposedLayout, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The public names that the declaration is written with, sorted as an import line sorts them."""
        rules = [rule for layout in self.layouts for rule in (*layout.rules, *((layout.when,) if layout.when else ()))]
        used = {name for rule in rules for name in _NAMES.findall(rule.code)}
        if any(layout.kind is not PageKind.ARTICLE for layout in self.layouts):
            used.add("PageKind")
        return tuple(sorted({"Adapter", "Layout", *used}, key=lambda name: (name.islower(), name)))
