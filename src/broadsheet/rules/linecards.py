"""Cards by their lines: a run of lines is a card, wherever it stands and whatever mark-up holds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from broadsheet.blocks import Region
from broadsheet.errors import AdapterError
from broadsheet.records import Card, Finding, FindingCode
from broadsheet.rules.anatomy import Anatomy
from broadsheet.rules.base import Found, Missed, Rule
from broadsheet.rules.cards import CardFound
from broadsheet.rules.cutting import begins
from broadsheet.rules.lines import LinesRule
from broadsheet.rules.matching import Match
from broadsheet.rules.parts import AnyLine
from broadsheet.rules.scope import Scope

if TYPE_CHECKING:
    from broadsheet.rules.sections import SectionRule

__all__ = ["LineCardsRule"]

#: Elements that hold what stands around a page's stories, and no story.
_AROUND = frozenset(("footer", "nav"))

#: The fields of a card that its lines give.
_FIELDS = frozenset(("title", "source", "age", "category", "summary"))


@attrs.frozen(eq=False, repr=False)
class LineCardsRule(Rule[tuple[CardFound, ...]]):
    """A card for each run of lines in a section. What follows a run, up to the next one, is kept as its ``rest``.

    Behind the last run one line is its rest: nothing tells more of it from a page's footer. Where flattened text
    was cut off within a card, what is there of it is read.
    """

    section: SectionRule
    card: LinesRule
    rest: AnyLine
    at_least: int = 1
    gives = "cards"

    def __attrs_post_init__(self) -> None:
        if self.rest.name != "summary":
            raise AdapterError(f"cards(rest=…) keeps the summary: ANY.named('summary'), not {self.rest.name!r}")

    def read(self, scope: Scope) -> Found[tuple[CardFound, ...]] | Missed:
        found = scope.find(self.section)
        if isinstance(found, Missed):
            return self.missed(found.hits, found.near)
        inner = scope.within(found.value)
        matches = list(self.card.pattern.matches(inner))
        heading = _heading(scope, found.value)
        cards = list(_cards(inner, matches, heading))
        behind = cards[-1].region.stop if cards else inner.region.start
        partial = self._partial(inner.within(Region(behind, inner.region.stop)), heading, len(cards))
        findings = found.findings
        if partial is not None:
            cards.append(partial)
            message = "the page is cut off within its last card; what is there of it was read"
            findings = (*findings, Finding(FindingCode.PARTIAL_CARD, message, field="cards"))
        complete = sum(each.card is not None for each in cards)
        if complete < self.at_least:
            return self.missed(complete, f"{inner.region.stop - inner.region.start} lines in the section, no such run")
        regions = tuple(each.region for each in cards)
        return Found(tuple(cards), regions, complete, taken=found.taken, findings=findings)

    def _partial(self, scope: Scope, heading: str | None, position: int) -> CardFound | None:
        if not scope.document.is_text or not scope.region:
            return None
        match = begins(self.card.pattern, scope, scope.region.start)
        if match is None:
            return None
        fields = _fields(scope, match)
        card = Card(**fields, section=heading, position=position) if "title" in fields else None
        return CardFound(card, scope.region)

    def __str__(self) -> str:
        return f"{self.section}.cards({self.card}, rest={self.rest.name})"


def _cards(scope: Scope, matches: list[Match], heading: str | None) -> Iterator[CardFound]:
    stream = scope.stream
    anatomy = Anatomy.of(stream) if matches else None
    for position, match in enumerate(matches):
        last = position + 1 == len(matches)
        stop = _behind_last(scope, match) if last else matches[position + 1].start
        region = Region(match.start, stop)
        fields = _fields(scope, match)
        if stop > match.stop:
            fields["summary"] = " ".join(stream.texts[match.stop : stop])
        titles = [kept[1] for kept in match.kept if kept[0] == "title"]
        if anatomy is not None and titles:
            extent = anatomy.extent(region, titles[0])
            fields["url"] = anatomy.link(extent, titles)
            fields["image"] = anatomy.image(extent, fields["title"])
        card = Card(**fields, section=heading, position=position) if titles else None
        yield CardFound(card, region)


def _fields(scope: Scope, match: Match) -> dict[str, Any]:
    """What a run keeps under the names of a card's fields."""
    texts = scope.stream.texts
    return {
        name: texts[block][head:stop] if age is None else age
        for name, block, head, stop, age in match.kept
        if name in _FIELDS
    }


def _heading(scope: Scope, section: Region) -> str | None:
    """The line right before a section."""
    return scope.stream.texts[section.start - 1] if section.start else None


def _behind_last(scope: Scope, match: Match) -> int:
    """The end of the last card: one line behind its run, if there is one that can be its own."""
    stop = match.stop
    if stop >= scope.region.stop:
        return stop
    outline = scope.stream.outline
    if outline is not None:
        holder = outline.holders[outline.first_runs[stop]]
        while holder >= 0:
            if outline.tags[holder] in _AROUND:
                return stop
            holder = outline.parents[holder]
    return stop + 1
