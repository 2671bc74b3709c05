"""A live blog: a story told in entries, each with the time at which it was written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

import attrs

from broadsheet.generic.listing import stated_types
from broadsheet.outline import Outline
from broadsheet.records import BodyKind, Role
from broadsheet.rules import Scope
from broadsheet.rules.prose import Prose

__all__ = ["Entries", "find_entries", "is_live"]

#: A line that tells a time is no longer (characters), and stands no further before the story's first block (blocks).
_LONGEST_TIME, _BEFORE = 40, 4
#: So many entries are a row of them, of a page that says that it is live and of another; so many stand together.
_LEAST, _LEAST_UNTOLD, _LEAST_TOGETHER = 3, 4, 2
_DIGIT = re.compile(r"\d")
#: A time of day without a date, and hardly a word beside it: only what is of one day is told by such.
_CLOCK = re.compile(r"\D{0,8}\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b\D{0,8}")


@attrs.frozen
class Entries:
    """The entries of a story: the first block of the text of each, and the lines that tell their times."""

    starts: tuple[int, ...]
    times: tuple[int, ...]

    def marked(self, prose: Prose) -> Prose:
        """The story, with the first block of each entry marked as one, and without the lines that tell a time."""
        starts, times = frozenset(self.starts), frozenset(self.times)
        kept = [place for place, block in enumerate(prose.blocks) if block not in times]
        blocks = tuple(prose.blocks[place] for place in kept)
        kinds = tuple(prose.kinds[place] for place in kept)
        marked = (BodyKind.LIVE_ENTRY if block in starts else kind for block, kind in zip(blocks, kinds, strict=True))
        return Prose(blocks, tuple(prose.roles[place] for place in kept), tuple(marked))


def is_live(scope: Scope) -> bool:
    """Whether a page says of itself that it is a live blog."""
    return "LiveBlogPosting" in stated_types(scope)


def find_entries(scope: Scope, prose: Prose, claimed: Collection[int]) -> Entries | None:
    """The entries of a story of HTML; None where it has none. No time is in ``claimed``.

    Where the page does not say that it is a live blog, times of day without a date that follow one another tell it.
    """
    outline = scope.stream.outline
    if outline is None:
        return None
    told = is_live(scope)
    times = _times(scope, prose, claimed, told)
    if len(times) < (_LEAST if told else _LEAST_UNTOLD):
        return None
    if not (told or _follow([scope.stream.texts[time] for time in times])):
        return None
    tops = _tops(outline, times)
    together = Counter(outline.parents[top] for top in tops)
    written = _written(prose, times)
    found = {}
    for time, top, until in zip(times, tops, (*times[1:], len(scope.stream)), strict=True):
        start = _first_in(outline, written, top, time, until)
        if start is not None and together[outline.parents[top]] >= _LEAST_TOGETHER:
            found[time] = start
    return Entries(tuple(sorted(set(found.values()))), tuple(found)) if len(found) >= _LEAST else None


def _times(scope: Scope, prose: Prose, claimed: Collection[int], told: bool) -> list[int]:
    """The lines from a story's begin to its end that tell a time and nothing else."""
    texts, ages = scope.stream.texts, scope.ages
    lines = range(max(0, prose.blocks[0] - _BEFORE), prose.blocks[-1])
    short = [block for block in lines if len(texts[block]) <= _LONGEST_TIME and block not in claimed]
    return [
        block
        for block in short
        if _DIGIT.search(texts[block]) and (_CLOCK.fullmatch(texts[block]) or (told and ages[texts[block]] is not None))
    ]


def _follow(clocks: Sequence[str]) -> bool:
    """Whether times of day go forwards, or backwards, all the way: lengths of films and results of games do not."""
    found = [_CLOCK.fullmatch(clock) for clock in clocks]
    moments = [int(match[1]) * 60 + int(match[2]) for match in found if match is not None]
    return moments in (sorted(moments), sorted(moments, reverse=True)) and moments[0] != moments[-1]


def _tops(outline: Outline, times: Sequence[int]) -> list[int]:
    """For each time, the largest element around it that holds no other time: its entry."""
    holders = sorted(outline.holders[outline.first_runs[time]] for time in times)
    tops = []
    for time in times:
        top = outline.holders[outline.first_runs[time]]
        above = outline.parents[top]
        while above >= 0 and bisect_left(holders, outline.ends[above]) - bisect_left(holders, above) == 1:
            top, above = above, outline.parents[above]
        tops.append(top)
    return tops


def _written(prose: Prose, times: Sequence[int]) -> list[int]:
    told = frozenset(times)
    pairs = zip(prose.blocks, prose.roles, strict=True)
    return [block for block, role in pairs if role is Role.BODY and block not in told]


def _first_in(outline: Outline, written: Sequence[int], top: int, time: int, until: int) -> int | None:
    """The first block of an entry's text: in its element, or where that holds the time alone, behind that."""
    first_runs = outline.first_runs
    inside = bisect_left(written, top, key=lambda block: outline.clocks[first_runs[block]])
    if inside < len(written) and outline.holds(top, first_runs[written[inside]]):
        return written[inside]
    behind = bisect_left(written, time)
    return written[behind] if behind < len(written) and written[behind] < until else None
