"""What it takes for one line to be the part that a pattern asks for, as closures made once.

They run for many lines of every page, so each looks first at what rules a line out, and what they keep is a plain
tuple: making a record for each line would cost more than finding it.
"""

from __future__ import annotations

from collections.abc import Callable

from broadsheet.ages import split_age
from broadsheet.records import Age
from broadsheet.rules.parts import AgeLine, AnyLine, Glued, Label, Line, Prefix
from broadsheet.rules.scope import Scope

__all__ = ["Check", "Kept", "check_of", "prefix_length", "splits_of"]

#: A line kept under a name: the name, its block, the stretch of characters, and what it says if it is an age.
Kept = tuple[str, int, int, int, Age | None]

#: Whether a line, the text of a block, is the part; if so, what is to be kept of it is added to the list.
Check = Callable[[Scope, str, int, list[Kept]], bool]


def check_of(line: Line, *, many: bool = False) -> Check:
    """The check for a line; with ``many``, lines of one name may differ."""
    match line:
        case Label(texts=texts):
            return lambda scope, text, block, kept: text in texts
        case AnyLine(name=str(name)) if not many:
            return _same_check(line, name)
        case AnyLine():
            return _any_check(line)
        case AgeLine():
            return _age_check(line)
        case Glued():
            return _glued_check(line)


def _any_check(line: AnyLine) -> Check:
    name, longest, pattern, before = line.name, line.longest, line.pattern, line.prefix
    is_age = _age_check(line.barred) if line.barred is not None else None

    def check(scope: Scope, text: str, block: int, kept: list[Kept]) -> bool:
        head = prefix_length(before, text) if before is not None else 0
        if head < 0 or (longest is not None and len(text) - head > longest):
            return False
        if pattern is not None and pattern.fullmatch(text, head) is None:
            return False
        if is_age is not None and is_age(scope, text[head:], block, []):
            return False
        if name is not None:
            kept.append((name, block, head, len(text), None))
        return True

    return check


def _same_check(line: AnyLine, name: str) -> Check:
    """Any line the first time; after that, the same text again."""
    first, before = _any_check(line), line.prefix
    plain = line == AnyLine(name)

    def check(scope: Scope, text: str, block: int, kept: list[Kept]) -> bool:
        for known in kept:
            if known[0] == name:
                break
        else:
            if not plain:
                return first(scope, text, block, kept)
            kept.append((name, block, 0, len(text), None))
            return True
        _, at, start, stop, _ = known
        if _is_cut(scope, at) and text.startswith(scope.stream.texts[at][start:stop]):
            kept.append((name, block, 0, len(text), None))
            return True
        head = len(text) - stop + start
        if head < 0 or not _may_open(before, text[:head]):
            return False
        if text[head:] != scope.stream.texts[at][start:stop]:
            return False
        kept.append((name, block, head, len(text), None))
        return True

    return check


def _may_open(before: Prefix | None, opening: str) -> bool:
    """Whether a line may begin with this, before what is the same again."""
    if not opening:
        return before is None or not before.needed
    return before is not None and opening in before.texts


def _is_cut(scope: Scope, block: int) -> bool:
    """Whether a line may have been cut off: the last one of flattened text."""
    return block + 1 == len(scope.stream.texts) and scope.document.is_text


def _age_check(line: AgeLine) -> Check:
    name, before = line.name, line.prefix

    def check(scope: Scope, text: str, block: int, kept: list[Kept]) -> bool:
        head = prefix_length(before, text) if before is not None else 0
        age = scope.ages[text[head:].strip() if head else text] if head >= 0 else None
        if age is None:
            return False
        kept.append((name, block, head, len(text), age))
        return True

    return check


def _glued_check(line: Glued) -> Check:
    name, longest, age_name = line.first.name or "", line.first.longest, line.second.name

    def check(scope: Scope, text: str, block: int, kept: list[Kept]) -> bool:
        splits = splits_of(scope, text)
        if not splits or (longest is not None and len(splits[0][0]) > longest):
            return False
        source, age = splits[0]
        if any(known == name and scope.stream.texts[at][start:stop] != source for known, at, start, stop, _ in kept):
            return False
        kept.append((name, block, 0, len(source), None))
        kept.append((age_name, block, len(text) - len(age.raw), len(text), age))
        return True

    return check


def splits_of(scope: Scope, text: str) -> tuple[tuple[str, Age], ...]:
    """The ways to read a line as a name and an age; those whose name a card of the page bears, if there are any.

    In flattened text a mere space does not part the two: "The minister resigned 2 days ago" is a sentence.
    """
    splits = split_age(text, scope.style)
    known = tuple(split for split in splits if split[0] in scope.names)
    if known or not scope.document.is_text:
        return known or splits
    return tuple((name, age) for name, age in splits if text[len(name) : len(text) - len(age.raw)] != " ")


def prefix_length(before: Prefix, text: str) -> int:
    """How many characters the prefix takes of a line; -1 where one must stand there and does not."""
    for shown in before.texts:
        if text.startswith(shown) and len(text) > len(shown):
            return len(shown)
    return -1 if before.needed else 0
