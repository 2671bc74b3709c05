"""Finding a run of lines on a page: parts compiled into a small graph, and walked with backtracking.

The walk is bounded by the pattern, not by the page: a part that may be missing is tried both ways, and a search starts only
where the pattern's anchor stands: the start, else an age, else a label.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

from broadsheet.blocks import Region
from broadsheet.errors import AdapterError
from broadsheet.records import Age
from broadsheet.rules.parts import AgeLine, AnyLine, Glued, Label, Line, Many, Maybe, Part, Prefix, Start
from broadsheet.rules.scope import Scope
from broadsheet.rules.tests import Bound, Test, test_of

__all__ = ["Match", "Pattern"]

#: How many lines before its anchor a run may begin, where parts of any number stand there.
_LOOK_BACK = 24


@attrs.frozen
class Match:
    """A run of lines that was found: blocks ``start`` to ``stop`` (excluded), and the lines kept under names."""

    start: int
    stop: int
    bound: dict[str, list[Bound]]
    ambiguous: bool = False

    def text(self, name: str) -> str | None:
        """The text kept under a name."""
        kept = self.bound.get(name)
        return kept[-1].text if kept else None

    def age(self, name: str) -> Age | None:
        """The age kept under a name."""
        kept = self.bound.get(name)
        return kept[-1].age if kept else None

    def region(self, name: str) -> Region | None:
        """Where the line kept under a name stands: its last copy, for a picture's text comes before the heading."""
        kept = self.bound.get(name)
        return Region(kept[-1].block, kept[-1].block + 1, kept[-1].head, kept[-1].tail) if kept else None


class _Step:
    """One line, then what follows."""

    __slots__ = ("follow", "test")

    def __init__(self, test: Test, follow: _Node) -> None:
        self.test, self.follow = test, follow


class _Fork:
    """One way, and if that fails the other; ``opens`` is a name under which even no line at all is kept."""

    __slots__ = ("follow", "opens", "way")

    def __init__(self, way: _Node, follow: _Node, opens: str | None = None) -> None:
        self.way, self.follow, self.opens = way, follow, opens


_Node = _Step | _Fork | None


@attrs.frozen(eq=False)
class Pattern:
    """A run of lines, ready to be looked for."""

    parts: tuple[Part, ...]
    first: Any = attrs.field(repr=False)
    anchor: Line | Start = attrs.field(repr=False)
    before: tuple[int, int] = attrs.field(repr=False)

    @classmethod
    def of(cls, parts: Sequence[Part]) -> Pattern:
        """Compiles the parts; raises ``AdapterError`` for what cannot be looked for."""
        anchored = parts[1:] if parts and isinstance(parts[0], Start) else parts
        if not anchored or any(isinstance(part, Start) for part in anchored):
            raise AdapterError("lines() needs at least one line, and START only as its first part")
        if len(anchored) < len(parts):
            return cls(tuple(parts), _compile(anchored), START_ANCHOR, (0, 0))
        place = _anchor(parts)
        shortest, longest = map(sum, zip(*(_size(part) for part in parts[:place]), strict=True)) if place else (0, 0)
        anchor = parts[place]
        assert isinstance(anchor, Line)
        return cls(tuple(parts), _compile(parts), anchor, (shortest, min(longest, _LOOK_BACK)))

    def labels(self) -> Iterator[Label]:
        """The labels in it, at any depth."""
        stack = list(reversed(self.parts))
        while stack:
            part = stack.pop()
            if isinstance(part, Maybe):
                stack.extend(reversed(part.parts))
            elif isinstance(part, Label):
                yield part

    def openings(self) -> tuple[str, ...]:
        """What the lines begin with that are the site's own up to there, and not kept under a name."""
        lines = (part for part in self.parts if isinstance(part, AnyLine) and part.name is None)
        return tuple(text for line in lines if line.prefix and line.prefix.needed for text in line.prefix.texts)

    def matches(self, scope: Scope) -> Iterator[Match]:
        """All places in a scope, from the top, none inside another."""
        low, stop = scope.region.start, scope.region.stop
        for anchor in self._anchors(scope):
            match = self._around(scope, anchor, Region(low, stop))
            if match is not None:
                yield match
                low = match.stop

    def last(self, scope: Scope) -> Match | None:
        """The last place in a scope."""
        found = (self._around(scope, anchor, scope.region) for anchor in reversed(self._anchors(scope)))
        return next((match for match in found if match is not None), None)

    def _around(self, scope: Scope, anchor: int, region: Region) -> Match | None:
        """The longest run that its anchor stands in here."""
        for start in range(max(anchor - self.before[1], region.start), anchor - self.before[0] + 1):
            match = self.match_at(scope, start, region.stop)
            if match is not None and match.stop > anchor:
                return match
        return None

    def match_at(self, scope: Scope, start: int, stop: int) -> Match | None:
        """The run that begins at a block, if one does."""
        bound: dict[str, list[Bound]] = {}
        end = _walk(self.first, scope, start, stop, bound)
        if end is None:
            return None
        ambiguous = any(kept.ambiguous for lines in bound.values() for kept in lines)
        return Match(start, end, bound, ambiguous)

    def _anchors(self, scope: Scope) -> list[int]:
        """The blocks of a scope at which the anchor stands."""
        region = scope.region
        if isinstance(self.anchor, Start):
            return [region.start] if region else []
        if isinstance(self.anchor, Label):
            return _inside(scope.places_of(self.anchor.texts), region)
        test, texts = test_of(self.anchor), scope.stream.texts
        return [block for block in range(region.start, region.stop) if test(scope, texts[block], block, {})]


START_ANCHOR = Start()


def _inside(places: list[int], region: Region) -> list[int]:
    return places[bisect_left(places, region.start) : bisect_left(places, region.stop)]


def _anchor(parts: Sequence[Part]) -> int:
    """Which part to look for first: an age, else a label, else any line; one that must be there."""
    fixed = [place for place, part in enumerate(parts) if isinstance(part, Line)]
    for kinds in ((AgeLine, Glued), (Label,), (AnyLine,)):
        for place in fixed:
            if isinstance(parts[place], kinds):
                return place
    raise AdapterError("lines() needs a line that must be there")


def _size(part: Part) -> tuple[int, int]:
    """How few and how many lines a part takes."""
    match part:
        case Maybe(parts=inner):
            return 0, sum(_size(each)[1] for each in inner)
        case Many():
            return 0, _LOOK_BACK
        case _:
            return 1, 1


def _compile(parts: Sequence[Part], follow: _Node = None) -> _Node:
    for place in reversed(range(len(parts))):
        part = parts[place]
        match part:
            case Maybe(parts=inner):
                follow = _Fork(_compile(inner, follow), follow)
            case Many(part=line):
                fork = _Fork(None, follow, opens=line.name)
                fork.way = _Step(test_of(line, many=True), fork)
                follow = fork
            case Start():
                raise AdapterError("lines(): START comes first")
            case _:
                follow = _Step(test_of(part), follow)
    return follow


def _walk(node: _Node, scope: Scope, block: int, stop: int, bound: dict[str, list[Bound]]) -> int | None:
    """The block behind the run that matches from here; its names are added to ``bound``."""
    texts = scope.stream.texts
    while node is not None:
        if type(node) is _Step:
            if block >= stop or not node.test(scope, texts[block], block, bound):
                return None
            block += 1
        else:
            if node.opens is not None:
                bound.setdefault(node.opens, [])
            trial = {name: list(kept) for name, kept in bound.items()}
            end = _walk(node.way, scope, block, stop, trial)
            if end is not None:
                bound.update(trial)
                return end
        node = node.follow
    return block
