"""What it takes for one line to be the part that a pattern asks for, as closures made once.

They run for many lines of every page: each looks at what rules a line out first.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from broadsheet.ages import split_age
from broadsheet.records import Age
from broadsheet.rules.parts import AgeLine, AnyLine, Glued, Label, Line, Prefix
from broadsheet.rules.scope import Scope

__all__ = ["Bound", "Test", "test_of"]


@attrs.frozen
class Bound:
    """A line that is kept under a name: its block, the characters of it, its text and, for an age, what it says."""

    block: int
    head: int
    tail: int | None
    text: str
    age: Age | None = None
    ambiguous: bool = False


Test = Callable[[Scope, str, int, dict[str, list[Bound]]], bool]


def test_of(line: Line, *, many: bool = False) -> Test:
    """The test for a line; with ``many``, lines of one name may differ."""
    match line:
        case Label(texts=texts):
            return lambda scope, text, block, bound: text in texts
        case AnyLine():
            return _any_test(line, many)
        case AgeLine():
            return _age_test(line)
        case Glued():
            return _glued_test(line)


def _any_test(line: AnyLine, many: bool) -> Test:
    name, longest, pattern, before = line.name, line.longest, line.pattern, line.prefix

    def fits(text: str) -> bool:
        if longest is not None and len(text) > longest:
            return False
        return pattern is None or pattern.fullmatch(text) is not None

    def test(scope: Scope, text: str, block: int, bound: dict[str, list[Bound]]) -> bool:
        kept = bound.get(name) if name is not None else None
        if kept and not many:
            same = kept[0].text
            if not text.endswith(same):
                return False
            head = len(text) - len(same)
            if head and (before is None or text[:head] not in before.texts):
                return False
            kept.append(Bound(block, head, None, same))
            return True
        head = _prefix_length(before, text)
        if head is None or not fits(text[head:]):
            return False
        if name is not None:
            bound.setdefault(name, []).append(Bound(block, head, None, text[head:]))
        return True

    return test


def _age_test(line: AgeLine) -> Test:
    name, before = line.name, line.prefix

    def test(scope: Scope, text: str, block: int, bound: dict[str, list[Bound]]) -> bool:
        head = _prefix_length(before, text)
        if head is None:
            return False
        age = scope.age_of(text[head:].strip() if head else text)
        if age is None:
            return False
        bound.setdefault(name, []).append(Bound(block, head, None, age.raw, age))
        return True

    return test


def _glued_test(line: Glued) -> Test:
    first, name, age_name = test_of(line.first), line.first.name, line.second.name

    def test(scope: Scope, text: str, block: int, bound: dict[str, list[Bound]]) -> bool:
        longest = line.first.longest
        if longest is not None and len(text) > longest + 40:
            return False
        splits = split_age(text, scope.style)
        splits = tuple(split for split in splits if split[0] in scope.names) or splits
        if not splits or not first(scope, splits[0][0], block, bound):
            return False
        source, age = splits[0]
        if name is not None:
            bound[name][-1] = Bound(block, 0, len(source), source, ambiguous=len(splits) > 1)
        bound.setdefault(age_name, []).append(Bound(block, len(text) - len(age.raw), None, age.raw, age))
        return True

    return test


def _prefix_length(before: Prefix | None, text: str) -> int | None:
    """How many characters the prefix takes of a line; None where one must stand there and does not."""
    if before is None:
        return 0
    for shown in before.texts:
        if text.startswith(shown) and len(text) > len(shown):
            return len(shown)
    return None if before.needed else 0
