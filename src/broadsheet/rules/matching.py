"""Finding a run of lines on a page: parts compiled into a small graph, and walked with backtracking.

A search starts only where the pattern's anchor stands: the start of the page, else an age, else a label. From there
the run is followed down, and then up. A part that may be missing is tried both ways, so the work at one place is
bounded by the pattern and not by the page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from broadsheet.ages import LONGEST
from broadsheet.declaration import wrong
from broadsheet.outline import Region
from broadsheet.records import Age, BoilerplateKind
from broadsheet.rules.checks import Check, Kept, check_of, prefix_length
from broadsheet.rules.parts import AgeLine, AnyLine, Glued, Label, Line, Many, Maybe, Part, Prefix, Start
from broadsheet.rules.scope import Scope

__all__ = ["Match", "Pattern", "flat"]


@attrs.frozen
class Match:
    """A run of lines that was found: blocks ``start`` to ``stop`` (excluded), and the lines kept under names."""

    start: int
    stop: int
    kept: Sequence[Kept]

    def places(self, name: str) -> list[tuple[int, int, int]] | None:
        """Where the lines kept under a name stand, from the top: the block and the stretch of its characters.

        None where the pattern never came to the name; empty where it allows any number of lines and found none.
        """
        found = sorted((block, head, stop) for known, block, head, stop, _ in self.kept if known == name)
        return [place for place in found if place[1] < place[2]] if found else None

    def age(self, name: str) -> Age | None:
        """The age kept under a name."""
        return next((age for known, _, _, _, age in self.kept if known == name), None)


class _Step:
    """One line, then what follows."""

    __slots__ = ("follow", "test")

    def __init__(self, test: Check, follow: _Node) -> None:
        self.test, self.follow = test, follow


class _Loop:
    """As many lines as there are, none too; an empty stretch is kept under the name, to tell that they may be."""

    __slots__ = ("follow", "name", "test")

    def __init__(self, test: Check, name: str, follow: _Node) -> None:
        self.test, self.name, self.follow = test, name, follow


class _Fork:
    """One way, and if that fails the other."""

    __slots__ = ("follow", "way")

    def __init__(self, way: _Node, follow: _Node) -> None:
        self.way, self.follow = way, follow


_Node = _Step | _Fork | _Loop | None


@attrs.frozen(eq=False, slots=False)  # slots would leave no room for the cached properties
class Pattern:
    """A run of lines, ready to be looked for.

    ``down`` is followed from ``lead`` lines above the anchor, where the lines begin that must be there, one behind the
    other, and of which the anchor is one; ``up`` is followed from above them.
    """

    parts: tuple[Part, ...]
    anchor: Line | Start
    lead: int
    down: _Node
    up: _Node

    @classmethod
    def of(cls, parts: Sequence[Part]) -> Pattern:
        """Compiles the parts; raises ``AdapterError`` for what cannot be looked for."""
        lines = parts[1:] if parts and isinstance(parts[0], Start) else parts
        if not lines or any(isinstance(part, Start) for part in lines):
            raise wrong("lines() needs at least one line, and START only as its first part", "lines(START, ANY)")
        if len(lines) < len(parts):
            return cls(tuple(parts), Start(), 0, _compile(lines), None)
        place = _anchor(lines)
        core = place
        while core > 0 and isinstance(lines[core - 1], Line):
            core -= 1
        anchor = lines[place]
        assert isinstance(anchor, Line)
        return cls(tuple(parts), anchor, place - core, _compile(lines[core:]), _compile(lines[:core], up=True))

    def labels(self) -> Iterator[Label]:
        """The labels in it, at any depth."""
        return (part for part in flat(self.parts) if isinstance(part, Label))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names under which lines are kept."""
        lines = (part.part if isinstance(part, Many) else part for part in flat(self.parts))
        named = [(part.first, part.second) if isinstance(part, Glued) else (part,) for part in lines]
        return frozenset(
            part.name
            for parts in named
            for part in parts
            if isinstance(part, AnyLine | AgeLine) and part.name is not None
        )

    @cached_property
    def kinds(self) -> dict[str, BoilerplateKind]:
        """What the texts of its labels are."""
        return {text: label.kind for label in self.labels() for text in label.texts}

    @cached_property
    def many(self) -> frozenset[str]:
        """The names under which any number of lines may be kept."""
        return frozenset(part.part.name for part in flat(self.parts) if isinstance(part, Many) and part.part.name)

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """What the lines begin with that are the site's own up to there, and not kept under a name."""
        lines = (part for part in self.parts if isinstance(part, AnyLine) and part.name is None)
        return tuple(text for line in lines if line.prefix and line.prefix.needed for text in line.prefix.texts)

    def matches(self, scope: Scope) -> Iterator[Match]:
        """All places in a scope, from the top, none inside another."""
        region = scope.region
        for anchor in self._anchors(scope):
            match = self._around(scope, anchor, region)
            if match is not None:
                yield match
                region = Region(match.stop, region.stop)

    def last(self, scope: Scope) -> Match | None:
        """The last place in a scope."""
        found = (self._around(scope, anchor, scope.region) for anchor in reversed(self._anchors(scope)))
        return next((match for match in found if match is not None), None)

    def _around(self, scope: Scope, anchor: int, region: Region) -> Match | None:
        """The longest run that the anchor stands in here."""
        first = anchor - self.lead
        if first < region.start:
            return None
        kept: list[Kept] = []
        stop = _walk(self.down, scope, range(first, region.stop), kept)
        if stop is None:
            return None
        if self.up is None:
            return Match(first, stop, kept)
        above = _walk(self.up, scope, range(first - 1, region.start - 1, -1), kept)
        return None if above is None else Match(above + 1, stop, kept)

    def _anchors(self, scope: Scope) -> Sequence[int]:
        """The blocks of a scope at which the anchor stands."""
        anchor, region, texts = self.anchor, scope.region, scope.stream.texts
        blocks = range(region.start, region.stop)
        match anchor:
            case Start():
                return blocks[:1] if region.start else blocks[scope.stream.content_start :][:1]
            case Label(texts=labels):
                places = scope.places_of(labels)
                return places[bisect_left(places, region.start) : bisect_left(places, region.stop)]
            case AgeLine(prefix=Prefix() as before):
                ages = scope.ages
                return [
                    block
                    for block in blocks
                    if len(text := texts[block]) <= LONGEST
                    and (ages[text] or (text.startswith(before.texts) and ages[text[prefix_length(before, text) :]]))
                ]
        test = check_of(anchor)
        return [block for block in blocks if test(scope, texts[block], block, [])]


def flat(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts with those inside ``maybe()``."""
    for part in parts:
        yield from flat(part.parts) if isinstance(part, Maybe) else (part,)


def _anchor(parts: Sequence[Part]) -> int:
    """Which part to look for first: an age, else a label, else any line; one that must be there."""
    for kinds in ((AgeLine, Glued), (Label,), (AnyLine,)):
        for place, part in enumerate(parts):
            if isinstance(part, kinds):
                return place
    raise wrong("lines() needs a line that must be there", "leave one part outside of maybe() and many()")


def _compile(parts: Sequence[Part], *, up: bool = False, follow: _Node = None) -> _Node:
    """The graph of the parts, followed down the page or ``up`` it, and then of what follows."""
    for part in parts if up else reversed(parts):
        match part:
            case Maybe(parts=inner):
                follow = _Fork(_compile(inner, up=up, follow=follow), follow)
            case Many(part=line):
                follow = _Loop(check_of(line, many=True), line.name or "", follow)
            case Start():
                raise wrong("lines(): START comes first", "lines(START, …)")
            case _:
                follow = _Step(check_of(part), follow)
    return follow


def _walk(node: _Node, scope: Scope, way: range, kept: list[Kept]) -> int | None:
    """The block behind the run that matches along the way, down or up; what it keeps is added to ``kept``."""
    texts, block, step, end = scope.stream.texts, way.start, way.step, way.stop
    while node is not None:
        if type(node) is _Step:
            if block == end or not node.test(scope, texts[block], block, kept):
                return None
            block += step
        elif type(node) is _Fork:
            before, branch, ahead = len(kept), node.way, block
            if type(branch) is _Step:  # most ways end at their first line: not worth a call
                if block == end or not branch.test(scope, texts[block], block, kept):
                    node = node.follow
                    continue
                branch, ahead = branch.follow, block + step
            last = _walk(branch, scope, range(ahead, end, step), kept)
            if last is not None:
                return last
            del kept[before:]
        else:
            assert type(node) is _Loop
            kept.append((node.name, block, 0, 0, None))
            while block != end and node.test(scope, texts[block], block, kept):
                block += step
        node = node.follow
    return block
