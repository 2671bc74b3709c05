"""Cards by their lines: a run of lines is a card, wherever it stands and whatever mark-up holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from broadsheet.declaration import wrong
from broadsheet.outline import Region
from broadsheet.records import Card, Finding, FindingCode
from broadsheet.rules.anatomy import Anatomy
from broadsheet.rules.base import Found, Missed, Rule
from broadsheet.rules.cards import CardFound, check_count
from broadsheet.rules.cutting import begins
from broadsheet.rules.lines import Run
from broadsheet.rules.matching import Match, Pattern
from broadsheet.rules.parts import AnyLine
from broadsheet.rules.scope import Scope
from broadsheet.rules.tracing import how_far

if TYPE_CHECKING:
    from broadsheet.rules.sections import SectionRule

__all__ = ["LineCardsRule"]

#: Elements that hold what stands around a page's stories, and no story.
_AROUND = frozenset(("footer", "nav"))

#: The fields of a card that its lines give.
_FIELDS = frozenset(("title", "source", "age", "category", "summary"))


@attrs.frozen(eq=False, repr=False)
class LineCardsRule(Rule[tuple[CardFound, ...]]):
    """A card for each run of lines in a section; what follows a run is its ``rest``.

    The rest goes as far as the element that the card stands in. Where cards stand loose, and in flattened text, it
    goes up to the next card, and behind the last card one line is its rest: nothing tells more from a page's footer.
    Where flattened text was cut off within a card, what is there of it is read.
    """

    section: SectionRule
    card: Run
    rest: AnyLine
    at_least: int = 1
    gives = "cards"

    def __attrs_post_init__(self) -> None:
        check_count(self.at_least)
        if not isinstance(self.card, Run):
            raise wrong(f".cards({self.card!r}): a card is a run of lines", ".cards(lines(…), rest=…)")
        if getattr(self.rest, "name", None) != "summary":
            raise wrong(f".cards(rest={self.rest!r}): the rest is kept as the summary", 'rest=ANY.named("summary")')
        if not all("title" in pattern.names for pattern in self.card.patterns()):
            raise wrong(f".cards({self.card}): no line of the card is its title", 'name one ANY.named("title")')

    def read(self, scope: Scope) -> Found[tuple[CardFound, ...]] | Missed:
        found = scope.find(self.section)
        if isinstance(found, Missed):
            return self.missed(found.hits)
        inner = scope.within(found.value)
        pattern, matches = self._matches(inner)
        scope.stream.limits.check("max_cards", len(matches))
        heading = _heading(scope, found.value)
        cards = list(_cards(inner, matches, heading))
        behind = cards[-1].region.stop if cards else inner.region.start
        partial = self._partial(inner.within(Region(behind, inner.region.stop)), pattern, heading, len(cards))
        findings = found.findings
        if partial is not None:
            cards.append(partial)
            message = "the page is cut off within its last card; what is there of it was read"
            findings = (*findings, Finding(FindingCode.PARTIAL_CARD, message, field="cards"))
        complete = sum(each.card is not None for each in cards)
        if complete < self.at_least:
            return self.missed(complete)
        regions = tuple(each.region for each in cards)
        return Found(tuple(cards), regions, complete, taken=found.taken, findings=findings)

    def near(self, scope: Scope) -> str | None:
        found = scope.find(self.section)
        if isinstance(found, Missed):
            return self.section.near(scope)
        inner = scope.within(found.value)
        pattern, matches = self._matches(inner)
        if matches:
            return f"{len(matches)} such runs in the section; at least {self.at_least} are wanted"
        return f"{found.hits} lines in the section; {how_far(pattern, inner)}"

    def columns(self) -> Mapping[str, str]:
        names = {name for pattern in self.card.patterns() for name in pattern.names} & _FIELDS
        return {name: f"{self.card}, {name}" for name in sorted(names)} | {"summary": f"rest={self.rest.name}"}

    def _matches(self, scope: Scope) -> tuple[Pattern, list[Match]]:
        """The first pattern that stands in the section, and where; the first of all where none does."""
        patterns = self.card.patterns()
        found = ((pattern, matches) for pattern in patterns if (matches := list(pattern.matches(scope))))
        return next(found, (patterns[0], []))

    def _partial(self, scope: Scope, pattern: Pattern, heading: str | None, position: int) -> CardFound | None:
        if not scope.document.is_text or not scope.region:
            return None
        match = begins(pattern, scope, scope.region.start)
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
        behind = matches[position + 1].start if position + 1 < len(matches) else scope.region.stop
        core = Region(match.start, match.stop)
        unit = anatomy.unit(core, behind) if anatomy is not None else None
        if anatomy is not None and unit is not None:
            rest: Sequence[int] = [block for block in anatomy.rest(unit, core) if block < behind]
        elif position + 1 < len(matches):
            rest = range(match.stop, behind)
        else:
            rest = _behind_last(scope, match)
        region = Region(match.start, rest[-1] + 1 if rest else match.stop)
        fields = _fields(scope, match)
        if rest:
            fields["summary"] = " ".join(stream.texts[block] for block in rest)
        titles = [kept[1] for kept in match.kept if kept[0] == "title"]
        if anatomy is not None and titles:
            extent = anatomy.extent(unit, region)
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


def _behind_last(scope: Scope, match: Match) -> range:
    """What is the rest of the last card, where its lines stand loose: one line, if there is one that can be its own."""
    stop, outline = match.stop, scope.stream.outline
    if stop >= scope.region.stop:
        return range(0)
    holder = outline.holders[outline.first_runs[stop]] if outline is not None else -1
    while outline is not None and holder >= 0:
        if outline.tags[holder] in _AROUND:
            return range(0)
        holder = outline.parents[holder]
    return range(stop, stop + 1)
