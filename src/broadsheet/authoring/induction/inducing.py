"""From saved pages of a site to the declaration that they suggest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import attrs

from broadsheet.authoring.induction.body import propose_body
from broadsheet.authoring.induction.cards import propose_cards
from broadsheet.authoring.induction.facts import propose_facts
from broadsheet.authoring.induction.headline import propose_headline, shown_headline
from broadsheet.authoring.induction.leads import lead_selectors
from broadsheet.authoring.induction.looks import Look, looks_of, propose_when
from broadsheet.authoring.induction.paragraphs import Paragraphs
from broadsheet.authoring.induction.prose import Copy, find_copy
from broadsheet.authoring.induction.repeats import Repeats
from broadsheet.authoring.induction.statements import Statements, squeezed
from broadsheet.authoring.induction.stories import find_stories
from broadsheet.authoring.induction.units import Unit, find_units
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import Proposal, ProposedLayout, SavedPage
from broadsheet.moments import parse_moment
from broadsheet.records import PageKind

__all__ = ["induce"]

#: A page with less running text than this, and with cards, is a listing (characters).
_LEAST_STORY = 500
_LEAST_LISTED = 3
#: A story has no more cards of one kind between its paragraphs.
_MOST_AMONG = 4
#: A short story has so many paragraphs, of so many characters in all, close under its headline (blocks), and few cards.
_SHORT_PARAGRAPHS, _SHORT, _CLOSE, _FEW = 2, 200, 5, 12


def induce(pages: Sequence[SavedPage]) -> Proposal:
    """The declaration that saved pages of one site suggest, the oldest look first.

    Pages are compared: what repeats in its place is boilerplate, what varies is content. One page will do, but
    tells less. Raises what ``Document.from_html`` raises.
    """
    views = [View.of(page) for page in sorted(pages, key=lambda page: (page.name, page.data))]
    repeats = Repeats.of(views)
    site = {view: _Seen.of(view, repeats) for view in views}
    looks = looks_of(views, lambda view: site[view].kind)
    looks.sort(key=lambda look: (max(site[view].year for view in look.views), look.views[0].name))
    names: set[str] = set()
    layouts = [_layout(look, looks, site, names) for look in looks]
    return Proposal(tuple(_told_apart(layouts)))


def _told_apart(layouts: Sequence[ProposedLayout]) -> list[ProposedLayout]:
    """The layouts, of which one at most has no ``when``: it comes first, since it is to be tried last.

    Where nothing tells two looks apart, the one with more pages is taken for both.
    """
    told = [layout for layout in layouts if layout.when is not None]
    untold = [layout for layout in layouts if layout.when is None]
    if not untold:
        return told
    most = max(untold, key=lambda layout: len(layout.pages))
    pages = tuple(name for layout in untold for name in layout.pages)
    return [attrs.evolve(most, pages=pages), *told]


@attrs.frozen(eq=False)
class _Seen:
    """What was found on one page."""

    statements: Statements
    units: list[list[Unit]]
    copy: Copy | None

    @classmethod
    def of(cls, view: View, repeats: Repeats) -> _Seen:
        statements = Statements(view)
        seeds = Paragraphs(view, repeats, statements).seeds
        units = find_units(view, find_stories(view, repeats, seeds), seeds)
        cards = frozenset(unit.element for group in units for unit in group)
        copy = find_copy(Paragraphs(view, repeats, statements, cards))
        return cls(statements, units, copy)

    @property
    def kind(self) -> PageKind:
        """A listing has cards, and hardly any running text of its own."""
        size = self.copy.size if self.copy is not None else 0
        count = sum(map(len, self.units))
        if (self.statements.is_article and size) or count < _LEAST_LISTED:
            return PageKind.ARTICLE
        if size < _LEAST_STORY:
            return PageKind.ARTICLE if count <= _FEW and self._is_short_story() else PageKind.LISTING
        return PageKind.LISTING if self._is_strewn() else PageKind.ARTICLE

    def _is_short_story(self) -> bool:
        """Whether paragraphs stand close under what the page calls its title, with no card before their end."""
        if self.copy is None:
            return False
        view, copy = self.copy.view, self.copy
        headline = shown_headline(view, self.statements)
        if headline is None or squeezed(view.text(headline)) not in map(squeezed, self.statements.titles):
            return False
        end = view.region(headline).stop
        told = sorted(block for block in copy.good & copy.seeds if block >= end)
        if len(told) < _SHORT_PARAGRAPHS or sum(len(view.stream.texts[block]) for block in told) < _SHORT:
            return False
        cards = (view.region(unit.element).start for group in self.units for unit in group)
        return told[0] - end <= _CLOSE and not any(end <= card <= told[-1] for card in cards)

    def _is_strewn(self) -> bool:
        """Whether cards that are made alike stand among the text again and again: then it is theirs."""
        if self.copy is None:
            return False
        good = sorted(self.copy.good)
        view = self.copy.view
        for group in self.units:
            places = [view.region(unit.element).start for unit in group]
            breaks = sum(bisect_left(good, a) < bisect_left(good, b) for a, b in pairwise(places))
            if breaks >= _MOST_AMONG:
                return True
        return False

    @property
    def year(self) -> int:
        """The year that the page states it was published in; 0 where it states none."""
        said = (*self.statements.linked("datePublished"), *self.statements.meta("article:published_time", "date"))
        moments = (parse_moment(text) for text in said)
        return next((moment.year for moment in moments if moment is not None), 0)


def _layout(look: Look, looks: Sequence[Look], site: dict[View, _Seen], names: set[str]) -> ProposedLayout:
    others = [view for other in looks if other is not look for view in other.views]
    statements = {view: seen.statements for view, seen in site.items()}
    rules = [propose_cards([(view, site[view].units) for view in look.views])]
    anchors: dict[View, int] = {}
    if look.kind is PageKind.ARTICLE:
        copies = [copy for view in look.views if (copy := site[view].copy) is not None]
        facts = propose_facts(look.views, statements)
        rules = [
            propose_headline(look.views, statements, list(site)),
            propose_body(copies, lead_selectors(copies, statements)),
            *facts,
            *rules,
        ]
        anchors = {copy.view: copy.container for copy in copies}
    else:
        anchors = {view: max(site[view].units, key=len)[0].element for view in look.views}
    when = propose_when(look, others, anchors) if others else None
    pages = tuple(view.name for view in look.views)
    return ProposedLayout(_name(look, site, names), look.kind, when, tuple(rule for rule in rules if rule), pages)


def _name(look: Look, site: dict[View, _Seen], names: set[str]) -> str:
    """A name that no other layout has: what its pages are, and since when."""
    year = min((site[view].year for view in look.views if site[view].year), default=0)
    stem = ("Story" if look.kind is PageKind.ARTICLE else "Front") + (str(year) if year else "")
    name, count = stem, 1
    while name in names:
        count += 1
        name = f"{stem}{'_' if year else ''}{count}"
    names.add(name)
    return name
