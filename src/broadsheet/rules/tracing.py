"""How far a pattern of lines still matches: the longest run of it on a page, and what stands where it ends.

Asked for reports only, of patterns that stand nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from broadsheet.rules.checks import Kept, check_of
from broadsheet.rules.matching import Pattern, flat
from broadsheet.rules.nearness import quoted
from broadsheet.rules.parts import AgeLine, AnyLine, Glued, Label, Line, Many, Maybe, Part, Start
from broadsheet.rules.scope import Scope
from broadsheet.rules.spelling import spelled

__all__ = ["how_far"]

#: At so many places a run is looked for, so that a page of nothing but labels costs no more than any other.
_MOST_STARTS = 1_000
#: So many lines are tried where nothing tells where a run could stand.
_FIRST_LINES = 200


@attrs.frozen(order=True)
class _Reach:
    """How far a run goes: by the labels and ages in it, then by its lines; ``wanted`` is the part that is missing."""

    proofs: int
    lines: int
    start: int = attrs.field(order=False)
    wanted: Part | None = attrs.field(order=False)


def how_far(pattern: Pattern, scope: Scope) -> str:
    """The longest run of lines that begins like the pattern, in words, and what stands where it ends."""
    if not scope.region:
        return "there are no lines"
    reaches = [_reach(pattern.parts, scope, start) for start in _starts(pattern, scope)]
    best = max(reaches, default=None)
    if best is None or (best.proofs == 0 and not isinstance(pattern.parts[0], Start)):
        return _unproved(pattern)
    texts, stop = scope.stream.texts, best.start + best.lines
    shown = f"then {quoted(texts[stop])} stands there" if stop < scope.region.stop else "then there are no more lines"
    wanted = f"{spelled(best.wanted)} is wanted" if best.wanted is not None else "all of it is there"
    if not best.lines:
        return f"{wanted} in line {best.start}, and {quoted(texts[best.start])} stands there"
    count = "1 line matches" if best.lines == 1 else f"{best.lines} lines match"
    return f"{count} from line {best.start} ({quoted(texts[best.start])}), {shown}, where {wanted}"


def _unproved(pattern: Pattern) -> str:
    """Where no label and no age of a run stands anywhere: which line that must be there is not."""
    needed = [part for part in pattern.parts if isinstance(part, Line)]
    label = next((part for part in needed if isinstance(part, Label)), None)
    if label is not None:
        return f"no line is {spelled(label)}"
    if any(isinstance(part, AgeLine | Glued) for part in needed):
        return "no line states an age"
    return f"no line fits {spelled(needed[0])}" if needed else "there are no lines"


def _starts(pattern: Pattern, scope: Scope) -> Sequence[int]:
    """Where a run may begin: a little above each label, else above each age."""
    region, stream = scope.region, scope.stream
    parts = list(flat(pattern.parts))
    if isinstance(parts[0], Start):
        first = region.start or stream.content_start
        return [first] if first < region.stop else []
    places = scope.places_of(text for label in pattern.labels() for text in label.texts)
    if not places and any(isinstance(part, AgeLine | Glued) for part in parts):
        blocks = range(region.start, region.stop)
        places = [
            block for block in blocks if len(stream.texts[block]) <= _FIRST_LINES and scope.ages[stream.texts[block]]
        ]
    if not places and not any(isinstance(part, Label | AgeLine | Glued) for part in parts):
        return range(region.start, region.stop)[:_FIRST_LINES]
    starts = {start for place in places for start in range(place - len(parts) + 1, place + 1)}
    return sorted(start for start in starts if region.start <= start < region.stop)[:_MOST_STARTS]


def _reach(parts: Sequence[Part], scope: Scope, start: int) -> _Reach:
    """How far the lines from a block on are the parts, on the best of all ways."""
    texts, stop = scope.stream.texts, scope.region.stop
    best = _Reach(0, -1, start, None)
    ways: list[tuple[tuple[Part, ...], int, list[Kept], int]] = [(tuple(parts), start, [], 0)]
    while ways:
        left, block, kept, proofs = ways.pop()
        if not left:
            best = max(best, _Reach(proofs, block - start, start, None))
            continue
        part, rest = left[0], left[1:]
        match part:
            case Start():
                ways.append((rest, block, kept, proofs))
            case Maybe(parts=inner):
                ways += [(rest, block, list(kept), proofs), ((*inner, *rest), block, kept, proofs)]
            case Many(part=line):
                test = check_of(line, many=True)
                while block < stop and test(scope, texts[block], block, kept):
                    block += 1
                ways.append((rest, block, kept, proofs))
            case _ if block < stop and check_of(part)(scope, texts[block], block, kept):
                ways.append((rest, block + 1, kept, proofs + (not isinstance(part, AnyLine))))
            case _:
                best = max(best, _Reach(proofs, block - start, start, part))
    return best
