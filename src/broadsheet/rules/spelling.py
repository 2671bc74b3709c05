"""How the parts of a run of lines are written: for the rules that spell themselves, and for reports."""

from __future__ import annotations

from collections.abc import Collection

from broadsheet.rules.parts import AgeLine, AnyLine, Glued, Label, Many, Maybe, Part, as_part

__all__ = ["spelled"]


def spelled(part: Part | str | Collection[str]) -> str:
    """A part as it was written, near enough to be found again."""
    match as_part(part):
        case AnyLine(name=None):
            spelling = "ANY"
        case AnyLine(name=name):
            spelling = f"ANY.named({name!r})"
        case AgeLine():
            spelling = "AGE"
        case Label(texts=texts):
            spelling = repr(min(texts)) if len(texts) == 1 else f"label({min(texts)!r}, …)"
        case Glued(first=first, second=second):
            spelling = f"{spelled(first)} + {spelled(second)}"
        case Maybe(parts=inner):
            spelling = f"maybe({', '.join(map(spelled, inner))})"
        case Many(part=line):
            spelling = f"many({spelled(line)})"
        case _:
            spelling = "START"
    return spelling
