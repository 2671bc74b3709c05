"""Where two values of a fixture differ: a line a difference, in the plain form of the files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

__all__ = ["difference_lines"]

#: How much of a text is shown, in characters, and how much of what is the same before the first difference.
_SHOWN, _SAME = 100, 20


def difference_lines(name: str, expected: Any, read: Any) -> Iterator[str]:
    """What a field should be (``-``) and what was read (``+``), for each part of the field that differs.

    The values are plain data. Items of lists that are the same in both are matched first, so that one item more
    does not make all that follow it differ.

    >>> print("\\n".join(difference_lines("hashtags", ["Rain", "Fog"], ["Fog", "Snow"])))
    - hashtags[0]: "Rain"
    + hashtags[1]: "Snow"
    """
    if expected == read:
        return
    if isinstance(expected, list) and isinstance(read, list):
        yield from _lists(name, expected, read)
    elif isinstance(expected, dict) and isinstance(read, dict):
        for key in [*expected, *(key for key in read if key not in expected)]:
            yield from difference_lines(f"{name}.{key}", expected.get(key), read.get(key))
    else:
        start = _first_difference(expected, read) if isinstance(expected, str) and isinstance(read, str) else 0
        yield f"- {name}: {_shown(expected, start)}"
        yield f"+ {name}: {_shown(read, start)}"


def _lists(name: str, expected: list[Any], read: list[Any]) -> Iterator[str]:
    own, other = ([json.dumps(item, sort_keys=True) for item in items] for items in (expected, read))
    for change, start, stop, other_start, other_stop in SequenceMatcher(None, own, other, False).get_opcodes():
        if change == "equal":
            continue
        paired = min(stop - start, other_stop - other_start)
        for step in range(paired):
            place = f"{name}[{start + step}]" + (f" (read as [{other_start + step}])" if start != other_start else "")
            yield from difference_lines(place, expected[start + step], read[other_start + step])
        for index in range(start + paired, stop):
            yield f"- {name}[{index}]: {_shown(expected[index])}"
        for index in range(other_start + paired, other_stop):
            yield f"+ {name}[{index}]: {_shown(read[index])}"


def _first_difference(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _shown(value: Any, start: int = 0) -> str:
    """A value as JSON; of a long text the part from a little before ``start``."""
    if isinstance(value, dict):
        stated = {key: item for key, item in value.items() if item not in (None, [])}
        return _cut(json.dumps(stated, ensure_ascii=False), 0)
    if isinstance(value, str):
        first = max(start - _SAME, 0) if len(value) > _SHOWN else 0
        return json.dumps(_cut(value, first), ensure_ascii=False)
    return _cut(json.dumps(value, ensure_ascii=False), 0)


def _cut(text: str, first: int) -> str:
    last = first + _SHOWN
    return ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")
