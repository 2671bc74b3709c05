"""JSON as pages carry it, and what stands in it at a dotted path."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

__all__ = ["read_json", "text_of", "values_at"]

#: Python makes no whole number of more digits: of a longer one, the digits are kept.
_MOST_DIGITS = 4300


def read_json(text: str) -> Any:
    """The value that JSON states; control characters in its texts are let pass. Raises ``ValueError``.

    >>> read_json('{"title": "Rain at last"}')
    {'title': 'Rain at last'}
    """
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError:
        raise
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    except ValueError:  # a number that is too long
        return json.loads(text, strict=False, parse_int=_whole)


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) < _MOST_DIGITS else digits


def values_at(value: Any, path: str) -> Iterator[Any]:
    """The values at a dotted path of keys and positions; a list on the way stands for each of its items.

    >>> list(values_at({"author": [{"name": "A"}, {"name": "B"}]}, "author.name"))
    ['A', 'B']
    """
    steps = path.split(".")
    stack = [(value, 0)]
    while stack:
        value, done = stack.pop()
        if done == len(steps):
            yield from value if isinstance(value, list) else () if value is None else (value,)
            continue
        step = steps[done]
        if isinstance(value, list) and not step.isdecimal():
            stack += [(each, done) for each in reversed(value)]
        elif isinstance(value, dict) and step in value:
            stack.append((value[step], done + 1))
        elif isinstance(value, list) and int(step) < len(value):
            stack.append((value[int(step)], done + 1))


def text_of(value: Any) -> str | None:
    """What a value says where a text is expected: a text, a number, or the name of an object; None for all else.

    >>> text_of({"name": "Reuters"}), text_of(7), text_of(True)
    ('Reuters', '7', None)
    """
    if isinstance(value, dict):
        value = value.get("name", value.get("@id"))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
