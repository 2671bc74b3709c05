"""Runs that a page cut off: a dump may end in the middle of one, and what is there is right all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from broadsheet.rules.checks import Kept, check_of
from broadsheet.rules.matching import Match, Pattern
from broadsheet.rules.parts import AgeLine, AnyLine, Glued, Label, Line, Many, Maybe, Part
from broadsheet.rules.scope import Scope

__all__ = ["begins", "match_cut"]

#: So much of a label must be there, if no other label is, before a line is taken for the beginning of one.
_ENOUGH = 8
#: A cut run is looked for in so many last lines.
_LOOK_BACK = 24


def match_cut(pattern: Pattern, scope: Scope) -> Match | None:
    """The longest run of last lines which the pattern would go on from; a label, or most of one, must be in it."""
    stop = scope.region.stop
    for start in range(max(scope.region.start, stop - _LOOK_BACK), stop):
        match = begins(pattern, scope, start)
        if match is not None and _has_label(pattern, scope, start):
            return match
    return None


def begins(pattern: Pattern, scope: Scope, start: int) -> Match | None:
    """The beginning of the pattern that the lines from a block to the end of the scope are; None if they are none.

    Of several ways, the one that the lines themselves prove best: by labels, ages and repeated texts.
    """
    best: tuple[int, list[Kept]] | None = None
    for parts in _spelled_out(pattern.parts):
        way = _follow(parts, scope, start)
        if way is not None and (best is None or way[0] > best[0]):
            best = way
    return None if best is None else Match(start, scope.region.stop, best[1])


def _spelled_out(parts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    """The pattern with each part that may be missing left out, and then put in: short ways first."""
    for place, part in enumerate(parts):
        if isinstance(part, Maybe):
            yield from _spelled_out((*parts[:place], *parts[place + 1 :]))
            yield from _spelled_out((*parts[:place], *part.parts, *parts[place + 1 :]))
            return
    yield tuple(parts)


def _follow(parts: Sequence[Part], scope: Scope, start: int) -> tuple[int, list[Kept]] | None:
    """How well the lines prove this way, and what they keep; None where they are not the beginning of it."""
    texts, stop = scope.stream.texts, scope.region.stop
    kept: list[Kept] = []
    proofs, block = 0, start
    for part in parts:
        if block >= stop:
            break
        match part:
            case Many(part=line):
                kept.append((line.name or "", block, 0, 0, None))
                test = check_of(line, many=True)
                while block < stop and test(scope, texts[block], block, kept):
                    block += 1
            case Label() | AnyLine() | AgeLine() | Glued():
                known = isinstance(part, AnyLine) and any(name == part.name for name, *_ in kept)
                if check_of(part)(scope, texts[block], block, kept):
                    proofs += known or not isinstance(part, AnyLine)
                elif block < stop - 1 or not _may_go_on(part, scope, kept):
                    return None
                block += 1
    return (proofs, kept) if block >= stop else None


def _may_go_on(part: Line, scope: Scope, kept: list[Kept]) -> bool:
    """Whether the last line may be the part, cut off."""
    text = scope.stream.texts[scope.region.stop - 1]
    match part:
        case Label(texts=texts):
            return any(whole.startswith(text) for whole in texts)
        case AnyLine(name=name):
            same = next((scope.stream.texts[at][head:stop] for known, at, head, stop, _ in kept if known == name), None)
            shown = ("", *(part.prefix.texts if part.prefix is not None else ()))
            return same is None or any((opening + same).startswith(text) for opening in shown)
    return True


def _has_label(pattern: Pattern, scope: Scope, start: int) -> bool:
    texts = [text for label in pattern.labels() for text in label.texts]
    shown = scope.stream.texts[start : scope.region.stop]
    last = shown[-1]
    return any(text in texts for text in shown) or (
        len(last) >= _ENOUGH and any(text.startswith(last) for text in texts)
    )
